import type { LineLayout } from "@/lib/plots/line-layout";
import { lineSeries } from "@/lib/plots/line-series";
import type { LineSpec } from "@/lib/plots/line-spec";
import { seriesLegend } from "@/lib/plots/series-mark";
import { type SvgDrawing, type SvgNode, svgLabel, svgNode } from "@/lib/plots/svg-node";
import { textWidth, wrapText } from "@/lib/plots/text-width";

const textLine = 16;

/** Legend, axis, series, the points' names with what they rest on, and why some are undetermined. */
export function lineDrawing(spec: LineSpec, layout: LineLayout): Pick<SvgDrawing, "height" | "children"> {
  const legend = seriesLegend(spec.series, layout.width);
  const top = legend.height + textLine;
  const below = top + layout.plotHeight;
  const points = pointLabels(spec, layout);
  const reasons = reasonLines(spec, layout);
  const moved = (y: number, children: readonly SvgNode[]) => svgNode("g", { transform: `translate(0 ${y})` }, children);
  return {
    height: below + 42 + reasons.length * textLine,
    children: [
      ...legend.nodes,
      moved(legend.height, [svgLabel(spec.axis.name, { x: 0, y: 11, fill: "faint" })]),
      moved(top, [...axisNodes(layout), ...lineSeries(spec, layout)]),
      moved(below, points),
      moved(
        below + 38,
        reasons.map((line, index) => svgLabel(line, { x: layout.start, y: 12 + index * textLine, fill: "dim" })),
      ),
    ],
  };
}

function axisNodes({ axis, start, end, numbers }: LineLayout): readonly SvgNode[] {
  return axis.ticks.flatMap((tick) => {
    const y = axis.at(tick);
    return [
      svgNode("line", { x1: start, x2: end, y1: y, y2: y, stroke: tick === 0 ? "line-strong" : "line" }),
      svgLabel(numbers.tick(tick), { x: start - 6, y: y + 4, fill: "faint", textAnchor: "end" }),
    ];
  });
}

/** The points' names and, where there is one series, what each figure rests on: as many as fit, the last ones first. */
function pointLabels({ points, series }: LineSpec, { xs, start, width, numbers }: LineLayout): readonly SvgNode[] {
  const counts = points.map(({ figures }) => {
    const n = series.length > 1 ? null : (figures[0]?.n ?? null);
    return n === null ? "" : numbers.count(n);
  });
  let free = Number.POSITIVE_INFINITY;
  const shown = points.toReversed().flatMap(({ label }, reversed) => {
    const index = points.length - 1 - reversed;
    const count = counts[index] ?? "";
    const half = Math.max(textWidth(label, 12), textWidth(count, 12)) / 2;
    const x = Math.max(half, Math.min(xs[index] ?? 0, width - half));
    if (x + half > free) return [];
    free = x - half - 8;
    const middle = { x, textAnchor: "middle" } as const;
    return [[svgLabel(label, { ...middle, y: 16 }), svgLabel(count, { ...middle, y: 31, fill: "dim" })]];
  });
  const hasCounts = counts.some((count) => count !== "");
  const head = hasCounts ? [svgLabel("n", { x: start - 6, y: 31, fill: "faint", textAnchor: "end" })] : [];
  return [...head, ...shown.toReversed().flatMap(([name, count]) => (hasCounts ? [name, count] : [name]))].filter(
    (node) => node !== undefined,
  );
}

function reasonLines({ points, series }: LineSpec, { start, width }: LineLayout): readonly string[] {
  return points.flatMap(({ label, figures }) =>
    figures.flatMap((figure, index) => {
      if (figure === null || figure.value !== null) return [];
      const name = series.length > 1 ? `${label}, ${series[index] ?? ""}` : label;
      return wrapText(`– ${name}: ${figure.reason}`, { width: width - start, size: 12 });
    }),
  );
}
