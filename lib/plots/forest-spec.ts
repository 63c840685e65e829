import type { ChartBasis } from "@/lib/plots/chart";
import type { AxisRange } from "@/lib/plots/number-axis";
import type { ShownFigure } from "@/lib/plots/shown-figure";

/** One line of a forest plot, or several where there are several series. */
export type ForestRow = {
  readonly label: string;
  /** One for each series, in their order; null where the series has nothing to do with the row. */
  readonly figures: readonly (ShownFigure | null)[];
};

/** Rows under a heading of their own. */
export type ForestGroup = { readonly heading: string | null; readonly rows: readonly ForestRow[] };

/** What a forest plot shows. */
export type ForestSpec = ChartBasis & {
  /** What a row is, such as a question. */
  readonly rowName: string;
  readonly axis: AxisRange;
  /** Names of the series, such as strict and lenient; one where figures are of one kind. */
  readonly series: readonly string[];
  readonly groups: readonly ForestGroup[];
  /** Values to hold the figures against, such as 0 for chance. */
  readonly references?: readonly { readonly value: number; readonly label: string }[];
};
