import { useFormatter, useTranslations } from "next-intl";
import { FigureRowHead, FigureTable } from "@/components/plots/figure-table";
import { UndefinedValue } from "@/components/plots/undefined-value";
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
    <FigureTable
      caption={title}
      rowName={text("rater")}
      columns={[
        { key: "votes", name: text("votes") },
        { key: "most", name: text("most"), isText: true },
        { key: "greatest", name: text("greatest") },
        { key: "swaps", name: text("swaps"), hint: text("swapsHint") },
      ]}
      className="mb-2"
    >
      {raters.map(({ raterId, votes, without, greatestChange, swaps }) => {
        const moved = without.find(({ change }) => change !== null && Math.abs(change) === greatestChange);
        return (
          <tr key={raterId} className="h-9 border-b text-right">
            <FigureRowHead>{names.raters.get(raterId) ?? raterId}</FigureRowHead>
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
    </FigureTable>
  );
}
