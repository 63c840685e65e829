import type { PaintedRange } from "@/lib/spans/segments";

/**
 * Gives each range the lane in which its underline runs, so that those of overlapping ranges lie below one another and
 * each stays at one height from its beginning to its end.
 *
 * @param ranges In the order of `paintedRanges`.
 * @returns The range's key → its lane, from 0; always the lowest that is free.
 */
export function markLanes(ranges: readonly PaintedRange[]): ReadonlyMap<string, number> {
  const endOfLane: number[] = [];
  const lanes = new Map<string, number>();
  for (const { key, start, end } of ranges) {
    const free = endOfLane.findIndex((laneEnd) => laneEnd <= start);
    const lane = free === -1 ? endOfLane.length : free;
    endOfLane[lane] = end;
    lanes.set(key, lane);
  }
  return lanes;
}
