import { coefficientFormat } from "@/lib/plots/coefficient-format";
import type { SvgDrawing } from "@/lib/plots/svg-node";

/** Width of a drawing on a page or in print, px. */
export const wideWidth = 720;

/** Width of a drawing on a phone, px: what 360 px leave between the margins. */
export const narrowWidth = 328;

/** What every chart is told. All of it is words for people, in their language. */
export type ChartBasis = {
  readonly title: string;
  /** One line on how the chart is read. */
  readonly reading: string;
  /** How numbers are written, such as `en`. */
  readonly locale: string;
};

/** What stands at the head of a column in CSV. */
type ColumnKey =
  | "group"
  | "label"
  | "series"
  | "row"
  | "column"
  | "value"
  | "lower"
  | "upper"
  | "n"
  | "reason"
  | "note";

/** A column of a chart's data. */
export type ChartColumn = {
  readonly key: ColumnKey;
  /** What it is called on the page, where the chart is told; else the page's texts have it by its key. */
  readonly name?: string;
  /** How its numbers are written on the page; CSV has them as they are. */
  readonly kind: "text" | "coefficient" | "count";
};

/** A chart's data, from which it is drawn. Null is what is undetermined; a column of reasons says why. */
export type ChartTable = {
  readonly columns: readonly ChartColumn[];
  readonly rows: readonly (readonly (string | number | null)[])[];
};

/** A chart: drawings and data of the same figures. */
export type Chart = {
  readonly title: string;
  readonly reading: string;
  readonly wide: SvgDrawing;
  /** For narrow columns; null where the drawing keeps its size and scrolls instead. */
  readonly narrow: SvgDrawing | null;
  readonly table: ChartTable;
};

/** A chart's data for a CSV file: the names of its columns, and its rows with numbers as they are. */
export function chartCells({ columns, rows }: ChartTable): {
  readonly columns: readonly string[];
  readonly rows: ChartTable["rows"];
} {
  return { columns: columns.map(({ key }) => key), rows };
}

/** How a chart writes its numbers. */
export type ChartNumbers = {
  /** Two decimals. */
  readonly coefficient: (value: number) => string;
  readonly count: (value: number) => string;
  /** Along an axis: as many decimals as it takes, up to three. */
  readonly tick: (value: number) => string;
};

/** The way of writing numbers of a locale. */
export function chartNumbers(locale: string): ChartNumbers {
  const [coefficients, others] = [new Intl.NumberFormat(locale, coefficientFormat), new Intl.NumberFormat(locale)];
  const count = (value: number) => others.format(value);
  return { coefficient: (value) => coefficients.format(value), count, tick: count };
}

/** Beyond this many, sentences would keep a listener longer than the table that stands below the chart. */
const mostSentences = 24;

/** A drawing's description: how it is read and, where that is not too much to listen to, what it says. */
export function describeChart({ reading }: ChartBasis, sentences: readonly string[]): string {
  return [reading, ...(sentences.length > mostSentences ? [] : sentences)].join(" ");
}
