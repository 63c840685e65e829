import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { Coefficient } from "@/components/plots/coefficient";
import { FigureRowHead, FigureTable } from "@/components/plots/figure-table";
import { IntervalPlot } from "@/components/plots/interval-plot";
import { PlotAxis } from "@/components/plots/plot-axis";
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
    <FigureTable
      caption={caption}
      rowName={rowName}
      columns={[
        { key: "alpha", name: text("alpha") },
        {
          key: "plot",
          name: (
            <>
              <span className="sr-only">{text("plotColumn")}</span>
              <PlotAxis scale={scale} />
            </>
          ),
          className: "w-[22%]",
        },
        { key: "ac", name: text("ac") },
        { key: "percent", name: text("percent") },
        { key: "transcripts", name: text("transcripts") },
        { key: "ratings", name: text("ratings") },
        { key: "level", name: text("level"), isText: true },
      ]}
    >
      {rows.map((row) => (
        <Row key={row.key} row={row} scale={scale} />
      ))}
    </FigureTable>
  );
}

function Row({ row, scale }: { readonly row: AgreementRow; readonly scale: PercentScale }) {
  const text = useTranslations("agreement.levels");
  const format = useFormatter();
  const { alpha, alphaInterval, ac, acInterval, percent, percentInterval, unitsWithPairs, ratings } = row.figures;
  return (
    <tr className="h-9 border-b text-right">
      <FigureRowHead>
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
      </FigureRowHead>
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
