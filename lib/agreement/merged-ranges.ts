import type { OffsetRange } from "@/lib/spans/offset-range";

/**
 * One rater's marks as ranges that do not overlap: those that do are one range. Ranges that only touch stay apart, for
 * where one unit ends and the next begins is something the rater said.
 *
 * @returns By start, every range as one that was given or joined from several.
 */
export function mergedRanges(ranges: readonly OffsetRange[]): readonly OffsetRange[] {
  const merged: OffsetRange[] = [];
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last === undefined || start >= last.end) merged.push({ start, end });
    else merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, end) };
  }
  return merged;
}
