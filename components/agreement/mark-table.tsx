import { useFormatter, useTranslations } from "next-intl";
import { Coefficient } from "@/components/plots/coefficient";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { findSpanType } from "@/lib/scheme/elements";
import type { Scheme } from "@/lib/scheme/scheme";
import type { MarkFigures, MarksReport } from "@/lib/statistics/marks";

type MarkTableProps = { readonly scheme: Scheme; readonly report: MarksReport };

/** How far raters agree on marks of any type, and on those of each. */
export function MarkTable({ scheme, report }: MarkTableProps) {
  const text = useTranslations("agreement.spans");
  const type = useTranslations("agreement")("spanType");
  return (
    <ScrollRegion label={text("title")}>
      <table className="w-full text-sm">
        <caption className="sr-only">{text("title")}</caption>
        <thead className="text-faint text-xs">
          <tr className="border-b text-right">
            <th className="sticky left-0 bg-bg py-1.5 pr-3 text-left font-normal">{type}</th>
            <th className="px-3 font-normal">{text("gamma")}</th>
            <th className="px-3 font-normal">{text("unitizing")}</th>
            <th className="px-3 font-normal">{text("character")}</th>
            <th className="px-3 font-normal">{text("f1")}</th>
            <th className="px-3 font-normal">{text("pairs")}</th>
            <th className="py-1.5 pl-3 font-normal">{text("unmarked")}</th>
          </tr>
        </thead>
        <tbody>
          <Row label={text("any")} figures={report.any} />
          {report.byType.map((figures) => (
            <Row
              key={figures.type}
              label={findSpanType(scheme, figures.type)?.label ?? figures.type}
              figures={figures}
            />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function Row({ label, figures }: { readonly label: string; readonly figures: MarkFigures }) {
  const text = useTranslations("agreement.spans");
  const format = useFormatter();
  const { gamma, unitizingAlpha, characterAlpha, f1, pairs, unmarked, tooDense } = figures;
  return (
    <tr className="h-9 border-b text-right">
      <th scope="row" className="sticky left-0 max-w-40 bg-bg py-1 pr-3 text-left font-normal sm:max-w-none">
        {label}
      </th>
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
