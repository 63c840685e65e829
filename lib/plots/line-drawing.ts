import type { LineLayout } from "@/lib/plots/line-layout";
import { lineSeries } from "@/lib/plots/line-series";
import type { LinePoint, LineSpec } from "@/lib/plots/line-spec";
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
function pointLabels({ points, series }: LineSpec, { xs, width, numbers }: LineLayout): readonly SvgNode[] {
  const said = points.map((point) => ({ label: point.label, count: countText(point, series.length, numbers.count) }));
  const widths = said.map(({ label, count }) => Math.max(textWidth(label, 12), textWidth(count, 12)));
  let free = Number.POSITIVE_INFINITY;
  const shown = xs
    .map((point, index) => {
      const half = (widths[index] ?? 0) / 2;
      return { x: Math.max(half, Math.min(point, width - half)), index, half };
    })
    .reverse()
    .filter(({ x, half }) => {
      if (x + half > free) return false;
      free = x - half - 8;
      return true;
    });
  return shown
    .reverse()
    .flatMap(({ x, index }) => [
      svgLabel(said[index]?.label ?? "", { x, y: 16, textAnchor: "middle" }),
      ...(said[index]?.count ? [svgLabel(said[index].count, { x, y: 31, fill: "dim", textAnchor: "middle" })] : []),
    ]);
}

function countText({ figures }: LinePoint, series: number, count: (value: number) => string): string {
  const n = figures[0]?.n ?? null;
  return series > 1 || n === null ? "" : `n = ${count(n)}`;
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
