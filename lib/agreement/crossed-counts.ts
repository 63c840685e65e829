import { requireFinite } from "@/lib/agreement/paired-ratings";
import type { RatingTable } from "@/lib/agreement/rating-table";

/** Units that have the same number of ratings, summed up. */
export type SizeCounts = {
  /** Ratings of each of these units. */
  readonly size: number;
  units: number;
  /** Over ratings. */
  sum: number;
  /** Over units, of the squared sum of a unit's ratings. */
  sumOfSquares: number;
  /** Per rater, how many of these units they rated. */
  readonly perRater: Float64Array;
  /** Per rater, the sum over the units they rated of all ratings of the unit. */
  readonly sumsPerRater: Float64Array;
  /** Raters × raters: how many of these units both rated. */
  readonly together: Float64Array;
};

/** What the likelihood of a crossed model needs of a table; ratings are counted from the first one on. */
export type CrossedCounts = {
  readonly units: number;
  readonly raters: number;
  readonly ratings: number;
  readonly sum: number;
  readonly sumOfSquares: number;
  readonly perRater: Float64Array;
  readonly sumPerRater: Float64Array;
  readonly sizes: readonly SizeCounts[];
};

/**
 * Sums a table up in one pass; memory is that of one raters × raters matrix for each number of ratings that units have.
 * Units and raters without ratings are left out.
 *
 * @throws RangeError when a rating is neither null nor finite.
 */
export function crossedCounts(table: RatingTable): CrossedCounts {
  const { columns, origin } = findRaters(table);
  const raters = columns.size;
  const sizes = new Map<number, SizeCounts>();
  const perRater = new Float64Array(raters);
  const sumPerRater = new Float64Array(raters);
  let [units, ratings, sum, sumOfSquares] = [0, 0, 0, 0];
  for (const row of table) {
    const given: number[] = [];
    let ofUnit = 0;
    row.forEach((rating, column) => {
      if (rating === null) return;
      const rater = columns.get(column) ?? 0;
      const value = rating - origin;
      given.push(rater);
      ofUnit += value;
      sumOfSquares += value * value;
      perRater[rater] = (perRater[rater] ?? 0) + 1;
      sumPerRater[rater] = (sumPerRater[rater] ?? 0) + value;
    });
    if (given.length === 0) continue;
    units++;
    ratings += given.length;
    sum += ofUnit;
    const ofSize = sizes.get(given.length) ?? emptyCounts(given.length, raters);
    sizes.set(given.length, ofSize);
    addUnit(ofSize, given, ofUnit);
  }
  return { units, raters, ratings, sum, sumOfSquares, perRater, sumPerRater, sizes: [...sizes.values()] };
}

/** The columns that have ratings, numbered, and the first rating: from there on, equal ratings are all exactly 0. */
function findRaters(table: RatingTable) {
  const columns = new Map<number, number>();
  let origin: number | null = null;
  for (const row of table) {
    row.forEach((rating, column) => {
      if (rating === null) return;
      origin ??= requireFinite(rating);
      requireFinite(rating);
      if (!columns.has(column)) columns.set(column, columns.size);
    });
  }
  return { columns, origin: origin ?? 0 };
}

function emptyCounts(size: number, raters: number): SizeCounts {
  const [perRater, sumsPerRater] = [new Float64Array(raters), new Float64Array(raters)];
  return {
    size,
    units: 0,
    sum: 0,
    sumOfSquares: 0,
    perRater,
    sumsPerRater,
    together: new Float64Array(raters * raters),
  };
}

function addUnit(counts: SizeCounts, given: readonly number[], sum: number): void {
  const raters = counts.perRater.length;
  counts.units++;
  counts.sum += sum;
  counts.sumOfSquares += sum * sum;
  for (const rater of given) {
    counts.perRater[rater] = (counts.perRater[rater] ?? 0) + 1;
    counts.sumsPerRater[rater] = (counts.sumsPerRater[rater] ?? 0) + sum;
    for (const other of given) {
      counts.together[rater * raters + other] = (counts.together[rater * raters + other] ?? 0) + 1;
    }
  }
}
