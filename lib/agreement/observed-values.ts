import type { RatingTable } from "@/lib/agreement/rating-table";

/** Codes below this are found by array index, everything else by hash: labels are nearly always small integers. */
const smallCodes = 256;

/** The distinct values of a table, and how to find one's place among them. */
export type ObservedValues = {
  /** Ascending. */
  readonly values: Float64Array;
  /** The index of an observed rating in `values`. */
  readonly indexOf: (rating: number) => number;
  /** The most ratings any unit has. */
  readonly mostRatings: number;
};

/**
 * The distinct ratings of a table.
 *
 * @throws RangeError when a rating is neither null nor a finite number.
 */
export function observedValues(table: RatingTable): ObservedValues {
  const isSeen = new Uint8Array(smallCodes);
  const others = new Set<number>();
  let mostRatings = 0;
  for (const row of table) {
    let ratings = 0;
    for (const rating of row) {
      if (rating === null) continue;
      ratings++;
      if (isSmallCode(rating)) isSeen[rating] = 1;
      else others.add(requireFinite(rating));
    }
    if (ratings > mostRatings) mostRatings = ratings;
  }
  isSeen.forEach((seen, code) => {
    if (seen === 1) others.add(code);
  });
  const values = Float64Array.from(others).sort();
  return { values, indexOf: indexer(values), mostRatings };
}

function indexer(values: Float64Array): (rating: number) => number {
  const small = new Int32Array(smallCodes);
  const large = new Map<number, number>();
  values.forEach((value, index) => {
    if (isSmallCode(value)) small[value] = index;
    else large.set(value, index);
  });
  return (rating) => (isSmallCode(rating) ? small[rating] : large.get(rating)) ?? 0;
}

function isSmallCode(rating: number): boolean {
  return (rating | 0) === rating && rating >= 0 && rating < smallCodes;
}

function requireFinite(rating: number): number {
  if (!Number.isFinite(rating)) throw new RangeError(`A rating must be null or a finite number, not ${rating}`);
  return rating;
}
