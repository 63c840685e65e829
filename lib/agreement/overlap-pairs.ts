import type { OffsetRange } from "@/lib/spans/offset-range";

/**
 * For each range of `a`, the indices of the ranges of `b` that share a character with it, ascending by their start. Costs
 * what sorting costs and the pairs that are found, unless single ranges of `b` are far longer than the others.
 */
export function overlappingIndices(
  a: readonly OffsetRange[],
  b: readonly OffsetRange[],
): readonly (readonly number[])[] {
  const byStart = b.map((range, index) => ({ ...range, index })).sort((one, other) => one.start - other.start);
  let furthest = Number.NEGATIVE_INFINITY;
  /** The furthest end of a range and all before it: below a start, none of them reaches it. */
  const reaches = byStart.map(({ end }) => {
    furthest = Math.max(furthest, end);
    return furthest;
  });
  return a.map(({ start, end }) => {
    const found: number[] = [];
    for (let place = firstAbove(reaches, start); place < byStart.length; place++) {
      const candidate = byStart[place];
      if (candidate === undefined || candidate.start >= end) break;
      if (candidate.end > start) found.push(candidate.index);
    }
    return found;
  });
}

/** How many characters two ranges share; 0 when they only touch. */
export function sharedLength(a: OffsetRange, b: OffsetRange): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

/** Intersection over union of two non-empty ranges, 0 … 1. */
export function intersectionOverUnion(a: OffsetRange, b: OffsetRange): number {
  const shared = sharedLength(a, b);
  return shared / (a.end - a.start + (b.end - b.start) - shared);
}

/** The first index whose value is above the bound, of values that never fall. */
function firstAbove(values: readonly number[], bound: number): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] ?? 0) > bound) high = middle;
    else low = middle + 1;
  }
  return low;
}
