/** A rectangle on the screen, in CSS pixels. */
export type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

export type LinkPath = {
  /** For the `d` of an SVG path. */
  readonly curve: string;
  /** Where it ends. */
  readonly x: number;
  readonly y: number;
};

const gap = 4;
/** How far the curve swings out when its ends lie in one column. */
const swing = 28;

/**
 * The line from a mark to what it is linked to: across from side to side when they stand beside each other, else round
 * by the right.
 */
export function linkPath(mark: Box, target: Box): LinkPath {
  const y1 = (mark.top + mark.bottom) / 2;
  const y = (target.top + target.bottom) / 2;
  if (target.left > mark.right) return across({ x: mark.right, y: y1 }, { x: target.left - gap, y });
  if (mark.left > target.right) return across({ x: mark.left, y: y1 }, { x: target.right + gap, y });
  const out = Math.max(mark.right, target.right) + swing;
  const x = target.right + gap;
  return { curve: `M ${mark.right} ${y1} C ${out} ${y1}, ${out} ${y}, ${x} ${y}`, x, y };
}

type Point = { readonly x: number; readonly y: number };

function across(from: Point, { x, y }: Point): LinkPath {
  const middle = (from.x + x) / 2;
  return { curve: `M ${from.x} ${from.y} C ${middle} ${from.y}, ${middle} ${y}, ${x} ${y}`, x, y };
}
