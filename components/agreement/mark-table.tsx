import { useFormatter, useTranslations } from "next-intl";
import { Coefficient } from "@/components/plots/coefficient";
import { FigureRowHead, FigureTable } from "@/components/plots/figure-table";
import { findSpanType } from "@/lib/scheme/elements";
import type { Scheme } from "@/lib/scheme/scheme";
import type { MarkFigures, MarksReport } from "@/lib/statistics/marks";

type MarkTableProps = { readonly scheme: Scheme; readonly report: MarksReport };

/** How far raters agree on marks of any type, and on those of each. */
export function MarkTable({ scheme, report }: MarkTableProps) {
  const text = useTranslations("agreement.spans");
  const type = useTranslations("agreement")("spanType");
  return (
    <FigureTable
      caption={text("title")}
      rowName={type}
      columns={[
        { key: "gamma", name: text("gamma") },
        { key: "unitizing", name: text("unitizing") },
        { key: "character", name: text("character") },
        { key: "f1", name: text("f1") },
        { key: "pairs", name: text("pairs") },
        { key: "unmarked", name: text("unmarked") },
      ]}
    >
      <Row label={text("any")} figures={report.any} />
      {report.byType.map((figures) => (
        <Row key={figures.type} label={findSpanType(scheme, figures.type)?.label ?? figures.type} figures={figures} />
      ))}
    </FigureTable>
  );
}

function Row({ label, figures }: { readonly label: string; readonly figures: MarkFigures }) {
  const text = useTranslations("agreement.spans");
  const format = useFormatter();
  const { gamma, unitizingAlpha, characterAlpha, f1, pairs, unmarked, tooDense } = figures;
  return (
    <tr className="h-9 border-b text-right">
      <FigureRowHead>{label}</FigureRowHead>
      <td className="px-3">
        <Coefficient {...gamma} />
        {tooDense > 0 ? (
          <span className="block text-faint text-xs">{text("tooDense", { count: tooDense })}</span>
        ) : null}
      </td>
      <td className="px-3">
        <Coefficient {...unitizingAlpha} />
      </td>
      <td className="px-3">
        <Coefficient {...characterAlpha} />
      </td>
      <td className="px-3">
        <Coefficient {...f1} />
      </td>
      <td className="px-3">{format.number(pairs)}</td>
      <td className="pl-3">{format.number(unmarked)}</td>
    </tr>
  );
}
