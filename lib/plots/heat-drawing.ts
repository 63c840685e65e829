import type { HeatLayout } from "@/lib/plots/heat-layout";
import { heatShare } from "@/lib/plots/heat-share";
import type { HeatMapSpec } from "@/lib/plots/heat-spec";
import { figureSentence, type ShownFigure } from "@/lib/plots/shown-figure";
import { px, type SvgDrawing, type SvgNode, svgGroup, svgLabel, svgNode } from "@/lib/plots/svg-node";
import { fitText, textWidth } from "@/lib/plots/text-width";

const headTop = 18;
const upright = { fill: "dim", fontSize: 12 } as const;

/** The matrix with the heads of its rows and columns, and what its shades mean. */
export function heatDrawing(spec: HeatMapSpec, layout: HeatLayout): Pick<SvgDrawing, "width" | "height" | "children"> {
  const top = headTop + layout.headHeight;
  const bottom = top + spec.rows.length * layout.cellHeight;
  const legend = legendBlock(spec, layout);
  return {
    width: Math.max(layout.width, layout.labelWidth + legend.width),
    height: bottom + 34,
    children: [
      ...headNodes(spec, layout),
      ...spec.rows.flatMap((_, row) => rowNodes(spec, layout, row)),
      svgNode("g", { transform: `translate(${layout.labelWidth} ${bottom + 10})` }, legend.children),
    ],
  };
}

function headNodes({ rowName, columnName, columns, notes }: HeatMapSpec, layout: HeatLayout): readonly SvgNode[] {
  const { labelWidth, cellWidth, headHeight, heads, width } = layout;
  const base = headTop + headHeight - 6;
  return [
    svgLabel(columnName, { x: labelWidth, y: 11, fill: "faint" }),
    svgLabel(rowName, { x: 0, y: base, fill: "faint" }),
    ...columns.flatMap((column, index) => {
      const middle = labelWidth + (index + 0.5) * cellWidth;
      const lines = heads?.[index];
      if (lines) {
        const first = base - (lines.length - 1) * 15;
        return lines.map((line, i) =>
          svgLabel(line, { ...upright, x: middle, y: first + i * 15, textAnchor: "middle" }),
        );
      }
      const text = fitText(column, { width: headHeight - 8, size: 12 });
      const label = svgLabel(text, { ...upright, transform: `translate(${middle + 4} ${base}) rotate(-90)` });
      return [svgGroup(column, [label])];
    }),
    ...(notes ? [svgLabel(notes.name, { x: width, y: base, fill: "faint", textAnchor: "end" })] : []),
  ];
}

function rowNodes({ rows, columns, cells, notes }: HeatMapSpec, layout: HeatLayout, row: number): readonly SvgNode[] {
  const { labelWidth, cellWidth, cellHeight, headHeight, width } = layout;
  const y = headTop + headHeight + row * cellHeight;
  const name = rows[row] ?? "";
  const base = y + cellHeight / 2 + 4;
  const label = svgLabel(fitText(name, { width: labelWidth - 10, size: 13 }), { x: 0, y: base, fontSize: 13 });
  const note = notes?.texts[row];
  return [
    svgGroup(name, [label]),
    ...(cells[row] ?? []).flatMap((figure, column) => {
      if (figure === null) return [];
      const place = { x: labelWidth + column * cellWidth + 1, y: y + 1, width: cellWidth - 2, height: cellHeight - 2 };
      const said = figureSentence(`${name}, ${columns[column] ?? ""}`, figure, {
        ...layout.numbers,
        coefficient: layout.write,
      });
      return [svgGroup(said, cellNodes(figure, place, layout))];
    }),
    ...(note === undefined ? [] : [svgLabel(note, { x: width, y: base, textAnchor: "end" })]),
  ];
}

type Place = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

function cellNodes(figure: ShownFigure, place: Place, { lightest, deepest, numbers, write }: HeatLayout) {
  const middle = place.x + place.width / 2;
  const base = place.y + place.height / 2 + (figure.n === null ? 4 : -1);
  const share = figure.value === null ? 0 : heatShare(Math.max(0, figure.value - lightest), deepest - lightest);
  return [
    ...(figure.value === null ? hatched(place) : shaded(place, share)),
    svgLabel(figure.value === null ? "–" : write(figure.value), { x: middle, y: base, textAnchor: "middle" }),
    ...(figure.n === null
      ? []
      : [svgLabel(numbers.count(figure.n), { x: middle, y: base + 12, fontSize: 10, textAnchor: "middle" })]),
  ];
}

/** A quiet ground with as much of the accent over it as a value says. */
function shaded(place: Place, share: number): readonly SvgNode[] {
  const ground = svgNode("rect", { ...place, rx: 2, fill: "quiet" });
  if (share <= 0) return [ground];
  return [ground, svgNode("rect", { ...place, rx: 2, fill: "accent", fillOpacity: Math.min(0.45, share / 100) })];
}

/** Rising strokes, six px apart, within a frame: seen without colour, and in print. */
function hatched({ x, y, width, height }: Place): readonly SvgNode[] {
  const strokes = Array.from({ length: Math.floor((width + height) / 6) }, (_, index) => {
    const across = (index + 1) * 6;
    const from = { x: x + Math.max(0, across - height), y: y + Math.min(across, height) };
    const to = { x: x + Math.min(across, width), y: y + Math.max(0, across - width) };
    return `M${px(from.x)} ${px(from.y)}L${px(to.x)} ${px(to.y)}`;
  });
  return [
    svgNode("rect", { x, y, width, height, rx: 2, fill: "none", stroke: "line-strong", strokeDasharray: "3 2" }),
    svgNode("path", { d: strokes.join(""), fill: "none", stroke: "line-strong", strokeWidth: 1 }),
  ];
}

const [swatchWidth, swatchHeight, swatches] = [16, 12, 5];

/** The shades with the values that they run between, and the hatching of what is undetermined. */
function legendBlock({ cells }: HeatMapSpec, { lightest, deepest, least, numbers }: HeatLayout) {
  const place = { y: 4, width: swatchWidth, height: swatchHeight };
  const start = least < lightest ? `≤ ${numbers.tick(lightest)}` : numbers.tick(lightest);
  const end = numbers.tick(Math.round(deepest * 100) / 100);
  const left = textWidth(start, 12) + 6;
  const right = left + swatches * (swatchWidth + 2) + 4;
  const last = right + textWidth(end, 12);
  const hatch = last + 18;
  const hasUndefined = cells.flat().some((figure) => figure?.value === null);
  return {
    children: [
      svgLabel(start, { x: 0, y: 14, fill: "dim" }),
      ...Array.from({ length: swatches }, (_, index) =>
        shaded({ ...place, x: left + index * (swatchWidth + 2) }, heatShare(index, swatches - 1)),
      ).flat(),
      svgLabel(end, { x: right, y: 14, fill: "dim" }),
      ...(hasUndefined
        ? [...hatched({ ...place, x: hatch }), svgLabel("–", { x: hatch + swatchWidth + 6, y: 14, fill: "dim" })]
        : []),
    ],
    width: hasUndefined ? hatch + swatchWidth + 14 : last,
  };
}
