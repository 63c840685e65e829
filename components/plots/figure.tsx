import { useTranslations } from "next-intl";
import { type ReactNode, useId } from "react";
import { ChartData } from "@/components/plots/chart-data";
import { DownloadLink } from "@/components/plots/download-link";
import { Svg } from "@/components/plots/svg";
import { ScrollRegion } from "@/components/ui/scroll-region";
import type { Chart } from "@/lib/plots/chart";

/** What a figure is, how it is made in words, and who says so. */
export type Definition = { readonly text: ReactNode; readonly formula?: string; readonly source?: string };

type FigureProps = {
  readonly chart: Chart;
  /** Beside the title, such as what the chart rests on. */
  readonly note?: ReactNode;
  readonly definition: Definition;
  /** Where the drawing and the data are downloaded; left out where they cannot be. */
  readonly svgHref?: string;
  readonly csvHref?: string;
};

/** A chart with its title, how it is read, its data as a table, its definition, and both to download. */
export function Figure({ chart, note, definition, svgHref, csvHref }: FigureProps) {
  const text = useTranslations("plots");
  const id = useId();
  const { title, reading } = chart;
  return (
    <figure aria-labelledby={id} className="@container mb-8 break-inside-avoid">
      <div className="mb-1 flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <h3 id={id} className="font-semibold">
          {title} {note ? <span className="font-normal text-faint">{note}</span> : null}
        </h3>
        <div className="ml-auto flex gap-3 text-sm print:hidden">
          {svgHref ? (
            <DownloadLink href={svgHref} label={`${text("downloadSvg")}: ${title}`}>
              {text("svg")}
            </DownloadLink>
          ) : null}
          {csvHref ? (
            <DownloadLink href={csvHref} label={`${text("downloadCsv")}: ${title}`}>
              {text("csv")}
            </DownloadLink>
          ) : null}
        </div>
      </div>
      <p className="mb-3 max-w-[84ch] text-dim text-sm">{reading}</p>
      <Drawing chart={chart} />
      <figcaption className="mt-2 text-sm print:hidden">
        <Disclosure summary={text("definition")}>
          {definition.formula ? <code className="mb-1 block font-mono text-text">{definition.formula}</code> : null}
          <p className="max-w-[84ch]">{definition.text}</p>
          {definition.source ? (
            <p className="mt-1 text-faint">
              {text("source")}: <cite className="not-italic">{definition.source}</cite>
            </p>
          ) : null}
        </Disclosure>
        <Disclosure summary={text("data", { count: chart.table.rows.length })}>
          <ChartData title={text("dataOf", { title })} table={chart.table} />
        </Disclosure>
      </figcaption>
    </figure>
  );
}

/** The drawing that fits where it stands, or the one there is in a region that scrolls. */
function Drawing({ chart: { title, wide, narrow } }: { readonly chart: Chart }) {
  if (narrow === null) {
    return (
      <ScrollRegion label={title} className="print:overflow-visible">
        <Svg drawing={wide} className="max-w-none print:h-auto print:max-w-full" />
      </ScrollRegion>
    );
  }
  return (
    <>
      <Svg drawing={wide} className="hidden h-auto max-w-full @min-[640px]:block" />
      <Svg drawing={narrow} className="h-auto max-w-full @min-[640px]:hidden" />
    </>
  );
}

function Disclosure({ summary, children }: { readonly summary: string; readonly children: ReactNode }) {
  return (
    <details className="text-dim">
      <summary className="w-fit rounded py-1 text-dim hover:text-text">{summary}</summary>
      <div className="py-2 pl-4">{children}</div>
    </details>
  );
}
