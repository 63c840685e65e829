import type { LineLayout } from "@/lib/plots/line-layout";
import type { LineSpec } from "@/lib/plots/line-spec";
import { seriesLook, seriesMark } from "@/lib/plots/series-mark";
import { figureSentence, intervalOf, type ShownFigure } from "@/lib/plots/shown-figure";
import { px, type SvgNode, svgGroup, svgLabel, svgNode } from "@/lib/plots/svg-node";
import { textWidth } from "@/lib/plots/text-width";

/** From one value to the next below it, px. */
const lineHeight = 14;

/** A determined figure where it stands, px. */
type Spot = {
  readonly x: number;
  readonly y: number;
  /** Ends of its interval, null where it has none. */
  readonly lower: number | null;
  readonly upper: number | null;
  readonly text: string;
};

/** Bands behind, then lines, then marks, so that no series hides another's figures. */
export function lineSeries(spec: LineSpec, layout: LineLayout): readonly SvgNode[] {
  const runs = spec.series.map((_, index) => runsOf(spec, layout, index));
  return [
    ...runs.flatMap((ofSeries, index) => ofSeries.flatMap((run) => bandNodes(run, index))),
    ...runs.flatMap((ofSeries, index) => ofSeries.flatMap((run) => lineNodes(run, index))),
    ...markNodes(spec, layout),
    ...(spec.series.length > 1 ? lastValues(runs, layout) : allValues(runs.flat(2))),
  ];
}

/** The figures of a series, parted where one is undetermined or missing. */
function runsOf({ points }: LineSpec, { xs, axis, numbers }: LineLayout, series: number): readonly (readonly Spot[])[] {
  const runs: Spot[][] = [[]];
  points.forEach(({ figures }, index) => {
    const figure = figures[series] ?? null;
    if (figure === null || figure.value === null) {
      runs.push([]);
      return;
    }
    const interval = intervalOf(figure);
    runs.at(-1)?.push({
      x: xs[index] ?? 0,
      y: axis.at(figure.value),
      lower: interval && axis.at(interval.lower),
      upper: interval && axis.at(interval.upper),
      text: numbers.coefficient(figure.value),
    });
  });
  return runs.filter((run) => run.length > 0);
}

/** The band of the intervals along a run, parted where there is none; a whisker where it would be no wider than a point. */
function bandNodes(run: readonly Spot[], series: number): readonly SvgNode[] {
  const bands: { x: number; lower: number; upper: number }[][] = [[]];
  for (const { x, lower, upper } of run) {
    if (lower === null || upper === null) bands.push([]);
    else bands.at(-1)?.push({ x, lower, upper });
  }
  const { ink } = seriesLook(series);
  return bands.flatMap((band) => {
    const [only] = band;
    if (only === undefined) return [];
    if (band.length === 1) {
      const [x, low, high] = [px(only.x), px(only.lower), px(only.upper)];
      const d = `M${x - 4} ${low}H${x + 4}M${x} ${low}V${high}M${x - 4} ${high}H${x + 4}`;
      return [svgNode("path", { d, fill: "none", stroke: ink, strokeWidth: 1.5 })];
    }
    const upper = band.map((at) => `${px(at.x)} ${px(at.upper)}`);
    const lower = band.map((at) => `${px(at.x)} ${px(at.lower)}`).reverse();
    return [svgNode("path", { d: `M${[...upper, ...lower].join("L")}Z`, fill: ink, fillOpacity: 0.14 })];
  });
}

function lineNodes(run: readonly Spot[], series: number): readonly SvgNode[] {
  if (run.length < 2) return [];
  const { ink, dashes } = seriesLook(series);
  const d = `M${run.map(({ x, y }) => `${px(x)} ${px(y)}`).join("L")}`;
  const line = { d, fill: "none", stroke: ink, strokeWidth: 1.5 } as const;
  return [svgNode("path", dashes === null ? line : { ...line, strokeDasharray: dashes })];
}

/** Each figure's mark with its words; an undetermined one is a dash at the foot of the plot. */
function markNodes({ points, series }: LineSpec, layout: LineLayout): readonly SvgNode[] {
  const { axis, xs, plotHeight, numbers } = layout;
  const markOf = (figure: ShownFigure, index: number, x: number) =>
    figure.value === null
      ? svgLabel("–", { x, y: plotHeight - 4, fill: "dim", textAnchor: "middle" })
      : seriesMark(index, x, axis.at(figure.value));
  return points.flatMap(({ label, figures }, place) =>
    figures.flatMap((figure, index) => {
      if (figure === null) return [];
      const name = series.length > 1 ? `${label}, ${series[index] ?? ""}` : label;
      return [svgGroup(figureSentence(name, figure, numbers), [markOf(figure, index, xs[place] ?? 0)])];
    }),
  );
}

/** The value over each mark, as many as fit beside each other, the last ones first. */
function allValues(spots: readonly Spot[]): readonly SvgNode[] {
  let free = Number.POSITIVE_INFINITY;
  return spots.toReversed().flatMap(({ x, y, text }) => {
    const half = textWidth(text, 12) / 2;
    if (x + half > free) return [];
    free = x - half - 4;
    return [svgLabel(text, { x, y: Math.max(8, y - 9), textAnchor: "middle" })];
  });
}

/** The last value of each series at the right edge, moved apart where two would meet, none below the plot. */
function lastValues(
  runs: readonly (readonly (readonly Spot[])[])[],
  { width, plotHeight }: LineLayout,
): readonly SvgNode[] {
  const lasts = runs.flatMap((ofSeries) => ofSeries.at(-1)?.at(-1) ?? []).toSorted((a, b) => a.y - b.y);
  const down = lasts.map(({ y }) => y);
  for (let index = 1; index < down.length; index++) {
    down[index] = Math.max(down[index] ?? 0, (down[index - 1] ?? 0) + lineHeight);
  }
  const lowest = lasts.map((_, index) => plotHeight - lineHeight * (lasts.length - 1 - index));
  return lasts.map(({ text }, index) => {
    const at = Math.min(down[index] ?? 0, lowest[index] ?? 0);
    return svgLabel(text, { x: width, y: at + 4, textAnchor: "end" });
  });
}
