import type { OffsetRange } from "@/lib/spans/offset-range";
import { snapSelection } from "@/lib/spans/words";

/** An end of one of a mark's ranges. */
export type Edge = "start" | "end";

type EdgePlace = { readonly edge: Edge; readonly offset: number; readonly isExact: boolean };

/**
 * The range with one edge moved here, in whole words unless exact, and never within a character. The other edge stays;
 * moved past it, the range lies on its other side.
 *
 * @returns null when nothing but spaces would be left.
 */
export function withEdgeAt(text: string, range: OffsetRange, { edge, offset, isExact }: EdgePlace): OffsetRange | null {
  const fixed = edge === "start" ? range.end : range.start;
  const reach = snapSelection(text, { start: Math.min(fixed, offset), end: Math.max(fixed, offset) }, isExact);
  if (reach === null) return null;
  return offset < fixed ? { start: reach.start, end: fixed } : { start: fixed, end: reach.end };
}
