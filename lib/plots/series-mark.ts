import type { Ink } from "@/lib/plots/ink";
import { px, type SvgNode, svgLabel, svgNode } from "@/lib/plots/svg-node";
import { textWidth } from "@/lib/plots/text-width";

/** How the figures of one series look: told apart by shape and by line, by colour only besides. */
type SeriesLook = {
  readonly ink: Ink;
  /** Of lines that join the figures. */
  readonly dashes: string | null;
  /** The outline of its mark around 0, 0, px. */
  readonly outline: string;
  readonly isHollow: boolean;
};

const round = "M-4.5 0A4.5 4.5 0 1 1 4.5 0A4.5 4.5 0 1 1-4.5 0Z";
const square = "M-4-4H4V4H-4Z";
const diamond = "M0-5.5L5.5 0L0 5.5L-5.5 0Z";
const triangle = "M0-5L5 4H-5Z";

const firstLook: SeriesLook = { ink: "accent", dashes: null, outline: round, isHollow: false };

const looks: readonly SeriesLook[] = [
  firstLook,
  { ink: "span-4", dashes: "6 3", outline: square, isHollow: true },
  { ink: "span-5", dashes: "2 3", outline: diamond, isHollow: false },
  { ink: "span-1", dashes: "8 3 2 3", outline: triangle, isHollow: true },
];

/** The look of a series by its place; beyond the fourth they come round again, hollow and filled the other way. */
export function seriesLook(index: number): SeriesLook {
  const look = looks[index % looks.length] ?? firstLook;
  return index % (2 * looks.length) < looks.length ? look : { ...look, isHollow: !look.isHollow };
}

/** The mark of a series' figure. */
export function seriesMark(index: number, x: number, y: number): SvgNode {
  const { ink, outline, isHollow } = seriesLook(index);
  return svgNode("path", {
    d: outline,
    transform: `translate(${px(x)} ${px(y)})`,
    fill: isHollow ? "panel" : ink,
    stroke: ink,
    strokeWidth: 1.5,
  });
}

const legendLine = 20;

/** What each mark stands for, in as many lines as it takes; nothing where there is one series only. */
export function seriesLegend(
  names: readonly string[],
  width: number,
): { readonly nodes: readonly SvgNode[]; readonly height: number } {
  if (names.length < 2) return { nodes: [], height: 0 };
  let x = 0;
  let y = 0;
  const nodes = names.flatMap((name, index) => {
    const wide = textWidth(name, 12) + 34;
    if (x > 0 && x + wide - 16 > width) [x, y] = [0, y + legendLine];
    const entry = [seriesMark(index, x + 6, y + 8), svgLabel(name, { x: x + 18, y: y + 12, fill: "dim" })];
    x += wide;
    return entry;
  });
  return { nodes, height: y + legendLine + 4 };
}
