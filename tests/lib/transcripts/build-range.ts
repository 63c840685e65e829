import type { PaintedRange } from "@/lib/spans/segments";

/** A range of a mark called `key`. */
export function buildRange(key: string, start: number, end: number): PaintedRange {
  return { key, spanId: key, source: { kind: "mark", index: 0 }, start, end };
}

/** In the order in which ranges are painted. */
export function inPaintOrder(ranges: readonly PaintedRange[]): PaintedRange[] {
  return ranges.toSorted((a, b) => a.start - b.start || b.end - a.end);
}
