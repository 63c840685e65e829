import type { Rating } from "@/lib/agreement/rating-table";

/**
 * The ratings of the units that both raters rated.
 *
 * @param a One rater's ratings, unit by unit; null where there is none.
 * @param b The other's, of the same units.
 * @throws RangeError when they are not equally many, or a rating of a unit that both rated is not finite.
 */
export function pairedRatings(a: readonly Rating[], b: readonly Rating[]): readonly [Float64Array, Float64Array] {
  if (a.length !== b.length) throw new RangeError(`Ratings of ${a.length} and ${b.length} units cannot be paired`);
  const [first, second] = [new Float64Array(a.length), new Float64Array(a.length)];
  let n = 0;
  for (let unit = 0; unit < a.length; unit++) {
    const [x, y] = [a[unit] ?? null, b[unit] ?? null];
    if (x === null || y === null) continue;
    first[n] = requireFinite(x);
    second[n++] = requireFinite(y);
  }
  return [first.subarray(0, n), second.subarray(0, n)];
}

/** @throws RangeError when a rating is not finite. */
export function requireFinite(rating: number): number {
  if (!Number.isFinite(rating)) throw new RangeError(`A rating must be null or a finite number, not ${rating}`);
  return rating;
}
