/** The left and right side of something on the screen, in CSS pixels. */
export type Sides = { readonly left: number; readonly right: number };
/** The first line of a place in the text. */
export type Box = Sides & {
  readonly top: number;
  readonly bottom: number;
  /** The column of text that it stands in. */
  readonly column: Sides;
};

export type LinkPath = {
  /** For the `d` of an SVG path. */
  readonly curve: string;
  /** Where it ends. */
  readonly x: number;
  readonly y: number;
};

/** How far the curve swings out when its ends lie in one column. */
const swing = 16;

/**
 * The line from a mark to what it is linked to. Within the text it runs below the lines and never through them; between
 * two columns it goes across, and within one round by its left.
 */
export function linkPath(mark: Box, target: Box): LinkPath {
  const isAhead = target.column.left >= mark.column.right;
  const isBehind = mark.column.left >= target.column.right;
  if (isAhead) return across({ mark, target, from: "right", to: "left" });
  if (isBehind) return across({ mark, target, from: "left", to: "right" });
  const edge = Math.min(mark.column.left, target.column.left);
  const out = edge - swing;
  const [start, end] = [mark.bottom, target.bottom];
  const curve = `M ${mark.left} ${start} H ${edge} C ${out} ${start}, ${out} ${end}, ${edge} ${end} H ${target.left}`;
  return { curve, x: target.left, y: end };
}

type Crossing = { readonly mark: Box; readonly target: Box; readonly from: keyof Sides; readonly to: keyof Sides };

function across({ mark, target, from, to }: Crossing): LinkPath {
  const [leave, enter] = [mark.column[from], target.column[to]];
  const middle = (leave + enter) / 2;
  const [start, end] = [mark.bottom, target.bottom];
  const curve = `M ${mark[from]} ${start} H ${leave} C ${middle} ${start}, ${middle} ${end}, ${enter} ${end} H ${target[to]}`;
  return { curve, x: target[to], y: end };
}
