import type { ChartBasis } from "@/lib/plots/chart";
import type { AxisRange } from "@/lib/plots/number-axis";
import type { ShownFigure } from "@/lib/plots/shown-figure";

/** One place along a line chart: a version, a month. */
export type LinePoint = {
  readonly label: string;
  /** Where it stands among the others: a time, a number. */
  readonly at: number;
  /** One for each series, in their order; null where the series has nothing to do with the point. */
  readonly figures: readonly (ShownFigure | null)[];
};

/** What a line chart shows. */
export type LineSpec = ChartBasis & {
  /** What a point is, such as a version of the guideline. */
  readonly pointName: string;
  readonly axis: AxisRange;
  /** Names of the series, such as humans and machines; one where figures are of one kind. */
  readonly series: readonly string[];
  /** Ascending. */
  readonly points: readonly LinePoint[];
};
