import { raterCount } from "@/lib/agreement/complete-cases";
import type { RatingTable } from "@/lib/agreement/rating-table";

/**
 * A statistic of two raters' ratings of the units that both rated, the same whichever of them comes first: a number or a
 * result with one; null (or NaN) where it is undefined.
 */
export type PairStatistic = (
  a: readonly number[],
  b: readonly number[],
) => number | null | { readonly value: number | null };

/** How two raters compare. */
export type RaterPair = {
  /** Units that both rated. */
  readonly n: number;
  /** Null where they share no unit, or the statistic is undefined on those they share. */
  readonly value: number | null;
};

/** Raters × raters, symmetric; null on the diagonal, where nobody is compared. */
export type PairMatrix = readonly (readonly (RaterPair | null)[])[];

/** One rater's ratings with the indices of their units, ascending. */
type RaterColumn = { readonly units: number[]; readonly ratings: number[] };

/**
 * A statistic of every pair of raters, such as Cohen's kappa, over the units that both rated.
 *
 * @param table Units × raters, numeric codes.
 * @param statistic Called once for each pair that shares a unit, with the rater of the smaller index first.
 */
export function pairwise(table: RatingTable, statistic: PairStatistic): PairMatrix {
  const columns = columnsByRater(table);
  const lower = columns.map((column, rater) =>
    columns.slice(0, rater).map((earlier) => comparePair(earlier, column, statistic)),
  );
  return columns.map((_, i) =>
    columns.map((_, j) => (i === j ? null : (lower[Math.max(i, j)]?.[Math.min(i, j)] ?? null))),
  );
}

function columnsByRater(table: RatingTable): readonly RaterColumn[] {
  const columns = Array.from({ length: raterCount(table) }, (): RaterColumn => ({ units: [], ratings: [] }));
  table.forEach((row, unit) => {
    row.forEach((rating, rater) => {
      if (rating === null) return;
      columns[rater]?.units.push(unit);
      columns[rater]?.ratings.push(rating);
    });
  });
  return columns;
}

function comparePair(first: RaterColumn, second: RaterColumn, statistic: PairStatistic): RaterPair {
  const [a, b] = sharedRatings(first, second);
  if (a.length === 0) return { n: 0, value: null };
  const result = statistic(a, b);
  const value = typeof result === "object" ? (result?.value ?? null) : result;
  return { n: a.length, value: Number.isNaN(value) ? null : value };
}

/** Walks both columns once, so that many raters of few units each cost no more than their ratings. */
function sharedRatings(first: RaterColumn, second: RaterColumn): readonly [number[], number[]] {
  const [a, b]: [number[], number[]] = [[], []];
  let [i, j] = [0, 0];
  while (i < first.units.length && j < second.units.length) {
    const difference = (first.units[i] ?? 0) - (second.units[j] ?? 0);
    if (difference === 0) {
      a.push(first.ratings[i] ?? 0);
      b.push(second.ratings[j] ?? 0);
    }
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  return [a, b];
}
