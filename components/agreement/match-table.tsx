import { useFormatter, useTranslations } from "next-intl";
import { Coefficient } from "@/components/plots/coefficient";
import { ScrollRegion } from "@/components/ui/scroll-region";
import type { MarksReport } from "@/lib/statistics/marks";

const matches = ["exact", "boundary", "overlap", "iou50", "character"] as const;

/** F1 of all marks by what counts as a match. */
export function MatchTable({ f1 }: Pick<MarksReport, "f1">) {
  const text = useTranslations("agreement.spans");
  const format = useFormatter();
  return (
    <ScrollRegion label={text("forms")}>
      <table className="text-sm">
        <caption className="sr-only">{text("forms")}</caption>
        <thead className="text-faint text-xs">
          <tr className="border-b text-right">
            <th className="py-1.5 pr-6 text-left font-normal">{text("form")}</th>
            <th className="px-3 font-normal">F1</th>
            <th className="px-3 font-normal">{text("matches")}</th>
            <th className="py-1.5 pl-3 font-normal">{text("of")}</th>
          </tr>
        </thead>
        <tbody>
          {matches.map((match) => {
            const figure = f1[match];
            return (
              <tr key={match} className="h-9 border-b text-right">
                <th scope="row" className="pr-6 text-left font-normal">
                  {text(`match.${match}`)}
                </th>
                <td className="px-3">
                  <Coefficient figure={figure} />
                </td>
                <td className="px-3">{figure.value === null ? "–" : format.number(figure.matches)}</td>
                <td className="pl-3">{figure.value === null ? "–" : format.number(figure.marks)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
