import type { ForestLayout } from "@/lib/plots/forest-layout";
import type { ForestRow, ForestSpec } from "@/lib/plots/forest-spec";
import { seriesLegend, seriesLook, seriesMark } from "@/lib/plots/series-mark";
import { figureSentence, figureText, intervalOf, type ShownFigure } from "@/lib/plots/shown-figure";
import { px, type SvgNode, svgGroup, svgLabel, svgNode } from "@/lib/plots/svg-node";
import { textWidth, wrapText } from "@/lib/plots/text-width";

/** Nodes drawn from y = 0 down, and how far down they reach, px. */
type Block = { readonly children: readonly SvgNode[]; readonly height: number };

const figureLine = 20;
const textLine = 16;

/** The whole plot: legend, head, rows, and the axis' lines behind them. */
export function forestDrawing(spec: ForestSpec, layout: ForestLayout): Block {
  const legend = seriesLegend(spec.series, layout.width);
  const head = stacked([{ children: legend.nodes, height: legend.height }, headBlock(spec, layout)]);
  const rows = stacked(
    spec.groups.flatMap(({ heading, rows: ofGroup }) => [
      ...(heading === null ? [] : [headingBlock(heading)]),
      ...ofGroup.map((row) => rowBlock(row, spec, layout)),
    ]),
  );
  return stacked([head, rows, referenceBlock(spec, layout)]);
}

/** Blocks one below the other. */
function stacked(blocks: readonly Block[]): Block {
  let height = 0;
  const children = blocks.flatMap((block) => {
    const moved = svgNode("g", { transform: `translate(0 ${height})` }, block.children);
    const placed = height === 0 || block.children.length === 0 ? block.children : [moved];
    height += block.height;
    return placed;
  });
  return { children, height };
}

function headBlock({ rowName, axis }: ForestSpec, layout: ForestLayout): Block {
  const { start, end, width, isLabelAbove, hasCounts, numbers } = layout;
  const quiet = { y: 11, fill: "faint" } as const;
  const names = wrapText(axis.name, { width: isLabelAbove ? layout.valueEnd : end - start, size: 12 });
  const below = names.length * textLine;
  return {
    children: [
      ...(isLabelAbove ? [] : [svgLabel(rowName, { ...quiet, x: 0, y: below + 11 })]),
      ...names.map((name, line) => svgLabel(name, { ...quiet, x: start, y: line * textLine + 11 })),
      ...(hasCounts ? [svgLabel("n", { ...quiet, x: width, y: below + 11, textAnchor: "end" })] : []),
      ...layout.axis.ticks.map((tick) =>
        svgLabel(numbers.tick(tick), { ...quiet, x: layout.axis.at(tick), y: below + 11, textAnchor: "middle" }),
      ),
      svgNode("line", { x1: 0, x2: width, y1: below + textLine, y2: below + textLine, stroke: "line-strong" }),
    ],
    height: below + textLine,
  };
}

function headingBlock(heading: string): Block {
  return { children: [svgLabel(heading, { x: 0, y: 20, fontSize: 13, fontWeight: 600 })], height: 28 };
}

/** The axis' lines, and those to hold figures against, where figures stand: words have none behind them. */
function trackBlock({ references = [] }: ForestSpec, { axis }: ForestLayout, height: number): Block {
  if (height <= 0) return { children: [], height: 0 };
  const across = (value: number) => ({ x1: axis.at(value), x2: axis.at(value), y1: 0, y2: height });
  return {
    children: [
      ...axis.ticks.map((tick) => svgNode("line", { ...across(tick), stroke: tick === 0 ? "line-strong" : "line" })),
      ...references.map(({ value }) => svgNode("line", { ...across(value), stroke: "dim", strokeDasharray: "4 3" })),
    ],
    height,
  };
}

/** What the lines to hold figures against are, each on a line of its own. */
function referenceBlock({ references = [] }: ForestSpec, { axis, width }: ForestLayout): Block {
  const children = references.flatMap(({ value, label }, index) => {
    const at = axis.at(value);
    const half = textWidth(label, 12) / 2;
    const end = 4 + index * textLine;
    return [
      svgNode("line", { x1: at, x2: at, y1: 0, y2: end, stroke: "dim", strokeDasharray: "4 3" }),
      svgLabel(label, {
        x: Math.max(half, Math.min(at, width - half)),
        y: end + 12,
        fill: "dim",
        textAnchor: "middle",
      }),
    ];
  });
  return { children, height: references.length * textLine + 6 };
}

function rowBlock(row: ForestRow, spec: ForestSpec, layout: ForestLayout): Block {
  const label = labelBlock(row.label, layout);
  const figures = row.figures.flatMap((figure, index) => {
    if (figure === null) return [];
    const series = spec.series.length > 1 ? (spec.series[index] ?? "") : null;
    const name = series === null ? row.label : `${row.label}, ${series}`;
    const block =
      figure.value === null
        ? reasonBlock(series === null ? figure.reason : `${series}: ${figure.reason}`, layout)
        : onTrack(figureBlock(figure, index, layout), spec, layout);
    const children = [...block.children, ...countNodes(figure, layout)];
    return [{ ...block, children: [svgGroup(figureSentence(name, figure, layout.numbers), children)] }];
  });
  const isDrawn = row.figures.some((figure) => figure !== null && figure.value !== null);
  const track = (height: number) => (isDrawn ? trackBlock(spec, layout, height) : { children: [], height });
  const content = stacked(layout.isLabelAbove ? [label, ...figures, track(6)] : [track(5), ...figures, track(5)]);
  const height = layout.isLabelAbove ? content.height : Math.max(label.height, content.height);
  const rule = svgNode("line", { x1: 0, x2: layout.width, y1: height, y2: height, stroke: "line" });
  const beside = stacked([content, track(height - content.height)]);
  return { children: [...(layout.isLabelAbove ? [] : label.children), ...beside.children, rule], height };
}

function labelBlock(label: string, { labelWidth, isLabelAbove }: ForestLayout): Block {
  const lines = wrapText(label, { width: labelWidth, size: 13 });
  return {
    children: lines.map((line, index) => svgLabel(line, { x: 0, y: 20 + index * textLine, fontSize: 13 })),
    height: lines.length * textLine + (isLabelAbove ? 8 : 12),
  };
}

function onTrack(block: Block, spec: ForestSpec, layout: ForestLayout): Block {
  return { ...block, children: [...trackBlock(spec, layout, block.height).children, ...block.children] };
}

function figureBlock(
  figure: Extract<ShownFigure, { value: number }>,
  series: number,
  { axis, valueEnd, numbers }: ForestLayout,
): Block {
  const y = figureLine / 2;
  const interval = intervalOf(figure);
  return {
    children: [
      ...(interval === null ? [] : [whisker(axis.at(interval.lower), axis.at(interval.upper), series)]),
      seriesMark(series, axis.at(figure.value), y),
      svgLabel(figureText(figure, numbers), { x: valueEnd, y: y + 4, textAnchor: "end" }),
    ],
    height: figureLine,
  };
}

function whisker(lower: number, upper: number, series: number): SvgNode {
  const d = `M${px(lower)} 6V14M${px(lower)} 10H${px(upper)}M${px(upper)} 6V14`;
  return svgNode("path", { d, fill: "none", stroke: seriesLook(series).ink, strokeWidth: 1.5 });
}

function reasonBlock(reason: string, { start, valueEnd }: ForestLayout): Block {
  const lines = wrapText(`– ${reason}`, { width: valueEnd - start - 4, size: 12 });
  return {
    children: lines.map((line, index) => svgLabel(line, { x: start, y: 14 + index * textLine, fill: "dim" })),
    height: lines.length * textLine + 4,
  };
}

function countNodes({ n }: ShownFigure, { width, numbers }: ForestLayout): readonly SvgNode[] {
  return n === null ? [] : [svgLabel(numbers.count(n), { x: width, y: 14, fill: "dim", textAnchor: "end" })];
}
