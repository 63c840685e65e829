import { useFormatter, useTranslations } from "next-intl";
import { Coefficient } from "@/components/plots/coefficient";
import { FigureRowHead, FigureTable } from "@/components/plots/figure-table";
import type { MarksReport } from "@/lib/statistics/marks";

const matches = ["exact", "boundary", "overlap", "iou50", "character"] as const;

/** F1 of all marks by what counts as a match. */
export function MatchTable({ f1 }: Pick<MarksReport, "f1">) {
  const text = useTranslations("agreement.spans");
  const format = useFormatter();
  return (
    <FigureTable
      caption={text("forms")}
      rowName={text("form")}
      columns={[
        { key: "F1", name: "F1" },
        { key: "matches", name: text("matches") },
        { key: "of", name: text("of") },
      ]}
      isWide={false}
    >
      {matches.map((match) => {
        const figure = f1[match];
        return (
          <tr key={match} className="h-9 border-b text-right">
            <FigureRowHead>{text(`match.${match}`)}</FigureRowHead>
            <td className="px-3">
              <Coefficient figure={figure} />
            </td>
            <td className="px-3">{figure.value === null ? "–" : format.number(figure.matches)}</td>
            <td className="pl-3">{figure.value === null ? "–" : format.number(figure.marks)}</td>
          </tr>
        );
      })}
    </FigureTable>
  );
}
