import { scaleLinear } from "d3-scale";
import { type ChartNumbers, chartNumbers, narrowWidth } from "@/lib/plots/chart";
import type { LineSpec } from "@/lib/plots/line-spec";
import { type NumberAxis, numberAxis } from "@/lib/plots/number-axis";
import { intervalOf } from "@/lib/plots/shown-figure";
import { textWidth } from "@/lib/plots/text-width";

/** Where the parts of a line chart stand, px; y counts from the top of the plot itself. */
export type LineLayout = {
  readonly width: number;
  /** Left and right edge of the plot. */
  readonly start: number;
  readonly end: number;
  readonly plotHeight: number;
  /** Where each point stands. */
  readonly xs: readonly number[];
  readonly axis: NumberAxis;
  readonly numbers: ChartNumbers;
};

/** Gives the axis' numbers the room they need and sets the points apart as they are apart. */
export function lineLayout(spec: LineSpec, width: number): LineLayout {
  const numbers = chartNumbers(spec.locale);
  const plotHeight = width <= narrowWidth ? 160 : 200;
  const values = spec.points.flatMap(({ figures }) =>
    figures.flatMap((figure) => {
      if (figure === null || figure.value === null) return [];
      const interval = intervalOf(figure);
      return interval === null ? [figure.value] : [figure.value, interval.lower, interval.upper];
    }),
  );
  const axis = numberAxis(spec.axis, values, { start: plotHeight, end: 8, tickCount: 5 });
  const start = Math.max(0, ...axis.ticks.map((tick) => textWidth(numbers.tick(tick), 12))) + 8;
  const isSeveral = spec.series.length > 1;
  const end = width - (isSeveral ? textWidth(numbers.coefficient(-0.5), 12) + 10 : 0);
  // Half of the first and of the last name stand beyond their points.
  const widest = Math.max(0, ...[spec.points[0], spec.points.at(-1)].map((point) => textWidth(point?.label ?? "", 12)));
  const inset = Math.min((end - start) / 4, Math.max(24, widest / 2 - start / 2));
  const places = spec.points.map(({ at }) => at);
  const [first, last] = [places[0] ?? 0, places.at(-1) ?? 0];
  const scale = scaleLinear([first, last], [start + inset, end - inset]);
  const xs = places.map((at) => (first === last ? (start + end) / 2 : scale(at)));
  return { width, start, end, plotHeight, xs, axis, numbers };
}
