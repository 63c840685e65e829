import { useFormatter, useTranslations } from "next-intl";
import { UndefinedValue } from "@/components/plots/undefined-value";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { coefficientFormat } from "@/lib/plots/coefficient-format";
import type { RaterInfluence } from "@/lib/scores/rater-influence";
import type { ReportNames } from "@/lib/statistics/report-names";

type LeavingTableProps = {
  readonly title: string;
  readonly raters: readonly RaterInfluence[];
  readonly names: Pick<ReportNames, "models" | "raters">;
};

/** How far scores move without each rater, and whether models change places. */
export function LeavingTable({ title, raters, names }: LeavingTableProps) {
  const text = useTranslations("scores.sensitivity");
  const format = useFormatter();
  return (
    <ScrollRegion label={title} className="mb-2">
      <table className="w-full text-sm">
        <caption className="sr-only">{title}</caption>
        <thead className="text-faint text-xs">
          <tr className="border-b text-right">
            <th className="sticky left-0 bg-bg py-1.5 pr-3 text-left font-normal">{text("rater")}</th>
            <th className="px-3 font-normal">{text("votes")}</th>
            <th className="px-3 text-left font-normal">{text("most")}</th>
            <th className="px-3 font-normal">{text("greatest")}</th>
            <th className="py-1.5 pl-3 font-normal" title={text("swapsHint")}>
              {text("swaps")}
            </th>
          </tr>
        </thead>
        <tbody>
          {raters.map(({ raterId, votes, without, greatestChange, swaps }) => {
            const moved = without.find(({ change }) => change !== null && Math.abs(change) === greatestChange);
            return (
              <tr key={raterId} className="h-9 border-b text-right">
                <th scope="row" className="sticky left-0 max-w-40 bg-bg py-1 pr-3 text-left font-normal sm:max-w-none">
                  {names.raters.get(raterId) ?? raterId}
                </th>
                <td className="px-3">{format.number(votes)}</td>
                <td className="px-3 text-left">{moved ? (names.models.get(moved.modelId) ?? moved.modelId) : null}</td>
                <td className="px-3">
                  {moved?.change === undefined || moved.change === null ? (
                    <UndefinedValue reason={text("nothingLeft")} />
                  ) : (
                    format.number(moved.change, { ...coefficientFormat, signDisplay: "exceptZero" })
                  )}
                </td>
                <td className="pl-3">{format.number(swaps)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
