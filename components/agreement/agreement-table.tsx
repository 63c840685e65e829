import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { Coefficient } from "@/components/plots/coefficient";
import { IntervalPlot } from "@/components/plots/interval-plot";
import { PlotAxis } from "@/components/plots/plot-axis";
import { ScrollRegion } from "@/components/ui/scroll-region";
import type { AgreementFigures } from "@/lib/agreement/agreement-report";
import { type PercentScale, percentScale } from "@/lib/plots/percent-scale";

/** One question and how far raters agree on it. */
export type AgreementRow = {
  readonly key: string;
  readonly label: string;
  readonly level: "nominal" | "ordinal";
  /** Where the tasks are on which raters differ; null where no list shows them. */
  readonly href: string | null;
  readonly figures: AgreementFigures;
};

type AgreementTableProps = {
  readonly caption: string;
  /** What a row is: a question, a type of mark. */
  readonly rowName: string;
  readonly rows: readonly AgreementRow[];
};

export function AgreementTable({ caption, rowName, rows }: AgreementTableProps) {
  const text = useTranslations("agreement");
  const scale = percentScale({ lowest: Math.min(0, ...rows.flatMap(lowestDrawn)) });
  return (
    <ScrollRegion label={caption}>
      <table className="w-full text-sm">
        <caption className="sr-only">{caption}</caption>
        <thead className="text-faint text-xs">
          <tr className="border-b text-right">
            <th className="sticky left-0 w-[20%] bg-bg py-1.5 pr-3 text-left font-normal">{rowName}</th>
            <th className="w-[13%] px-3 font-normal">{text("alpha")}</th>
            <th className="w-[22%] px-3 font-normal">
              <span className="sr-only">{text("plotColumn")}</span>
              <PlotAxis scale={scale} />
            </th>
            <th className="w-[13%] px-3 font-normal">{text("ac")}</th>
            <th className="w-[13%] px-3 font-normal">{text("percent")}</th>
            <th className="px-3 font-normal">{text("transcripts")}</th>
            <th className="px-3 font-normal">{text("ratings")}</th>
            <th className="py-1.5 pl-3 text-left font-normal">{text("level")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.key} row={row} scale={scale} />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function Row({ row, scale }: { readonly row: AgreementRow; readonly scale: PercentScale }) {
  const text = useTranslations("agreement.levels");
  const format = useFormatter();
  const { alpha, alphaInterval, ac, acInterval, percent, percentInterval, unitsWithPairs, ratings } = row.figures;
  return (
    <tr className="h-9 border-b text-right">
      <th scope="row" className="sticky left-0 max-w-36 bg-bg py-1 pr-3 text-left font-normal sm:max-w-none">
        {row.href ? (
          <Link
            href={row.href}
            className="underline decoration-line-strong underline-offset-4 hover:decoration-current"
          >
            {row.label}
          </Link>
        ) : (
          row.label
        )}
      </th>
      <td className="px-3">
        <Coefficient figure={alpha} interval={alphaInterval} />
      </td>
      <td className="px-3">
        <IntervalPlot scale={scale} name={row.label} figure={alpha} interval={alphaInterval} />
      </td>
      <td className="px-3">
        <Coefficient figure={ac} interval={acInterval} />
      </td>
      <td className="px-3">
        <Coefficient figure={percent} interval={percentInterval} />
      </td>
      <td className="px-3">{format.number(unitsWithPairs)}</td>
      <td className="px-3">{format.number(ratings)}</td>
      <td className="pl-3 text-left text-dim">{text(row.level)}</td>
    </tr>
  );
}

function lowestDrawn({ figures: { alpha, alphaInterval } }: AgreementRow): number[] {
  return [alpha.value, alphaInterval.value === null ? null : alphaInterval.lower].filter((value) => value !== null);
}
