import { type ChartNumbers, chartNumbers, narrowWidth } from "@/lib/plots/chart";
import type { ForestSpec } from "@/lib/plots/forest-spec";
import { type NumberAxis, numberAxis } from "@/lib/plots/number-axis";
import { figureText, intervalOf, type ShownFigure } from "@/lib/plots/shown-figure";
import { textWidth } from "@/lib/plots/text-width";

/** Where the columns of a forest plot stand, px from the left. */
export type ForestLayout = {
  readonly width: number;
  /** How wide labels may be; they stand above their figures in a narrow plot, and beside them in a wide one. */
  readonly labelWidth: number;
  readonly isLabelAbove: boolean;
  /** Where the axis begins and ends. */
  readonly start: number;
  readonly end: number;
  readonly axis: NumberAxis;
  /** Where the numbers of a figure end. */
  readonly valueEnd: number;
  /** Whether figures say what they rest on, at the right edge. */
  readonly hasCounts: boolean;
  readonly numbers: ChartNumbers;
};

/** Half a number of the axis, so that the first and the last are seen whole, and marks above them. */
const inset = 14;
const gap = 12;

/** Gives labels, numbers and counts the room they need, and the axis the rest. */
export function forestLayout(spec: ForestSpec, width: number): ForestLayout {
  const numbers = chartNumbers(spec.locale);
  const rows = spec.groups.flatMap((group) => group.rows);
  const figures = rows.flatMap((row) => row.figures).filter((figure) => figure !== null);
  const isLabelAbove = width <= narrowWidth;
  const labelWidth = isLabelAbove
    ? width
    : Math.min(
        widest(
          rows.map(({ label }) => label),
          13,
        ),
        0.34 * width,
      );
  const counts = figures.flatMap(({ n }) => (n === null ? [] : [numbers.count(n)]));
  const valueEnd = counts.length === 0 ? width : width - widest([...counts, "n"], 12) - gap;
  const start = isLabelAbove ? 0 : labelWidth + gap;
  const end =
    valueEnd -
    widest(
      figures.map((figure) => figureText(figure, numbers)),
      12,
    ) -
    gap;
  const values = [...figures.flatMap(ends), ...(spec.references ?? []).map(({ value }) => value)];
  const place = { start: start + inset, end: end - inset, tickCount: isLabelAbove ? 3 : 5 };
  const axis = numberAxis(spec.axis, values, place);
  return { width, labelWidth, isLabelAbove, start, end, axis, valueEnd, hasCounts: counts.length > 0, numbers };
}

function ends(figure: ShownFigure): readonly number[] {
  const interval = intervalOf(figure);
  return [figure.value, interval?.lower ?? null, interval?.upper ?? null].filter((value) => value !== null);
}

function widest(texts: readonly string[], size: number): number {
  return texts.reduce((most, text) => Math.max(most, textWidth(text, size)), 0);
}
