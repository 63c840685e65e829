import { countInversions } from "@/lib/agreement/count-inversions";
import { type MidRanks, midRanks } from "@/lib/agreement/mid-ranks";
import { pairedRatings, requireFinite } from "@/lib/agreement/paired-ratings";
import { pearson } from "@/lib/agreement/pearson";
import type { Rating, RatingTable } from "@/lib/agreement/rating-table";
import { type Undetermined, undetermined } from "@/lib/agreement/undetermined";

/** A correlation of two raters' rankings. */
export type RankCorrelation =
  | {
      /** −1 exactly opposite orders … 1 the same order. */
      readonly value: number;
      /** Units that both rated. */
      readonly n: number;
    }
  | Undetermined;

/** How far several raters rank units alike. */
export type Concordance =
  | {
      /** 0 no concordance … 1 the same order. */
      readonly value: number;
      /** Units that every rater rated. */
      readonly units: number;
      readonly raters: number;
    }
  | Undetermined;

/**
 * Kendall's tau-b: (C − D) / √((n₀ − n₁)(n₀ − n₂)) with C concordant and D discordant ones of n₀ = n (n − 1) / 2 pairs of
 * units, n₁ and n₂ of which are tied in a and in b. By merge sort in O(n log n).
 *
 * @param a One rater's ratings, unit by unit, at ordinal level at least; null where there is none.
 * @param b The other's, of the same units.
 * @returns Null "no pairs" when no unit was rated by both, "too few units" when one was, "no variation" when a rater gave
 * the same rating to all of them.
 * @throws RangeError when they are not equally many, or a rating of a unit that both rated is not finite.
 * @see Kendall 1945, "The treatment of ties in ranking problems"; Knight 1966, "A computer method for calculating
 * Kendall's tau with ungrouped data"
 */
export function kendallTauB(a: readonly Rating[], b: readonly Rating[]): RankCorrelation {
  return correlate(a, b, (ofA, ofB) => {
    const n = ofA.ranks.length;
    const all = (n * (n - 1)) / 2;
    const { discordant, tiedInBoth } = discordance(ofA.ranks, ofB.ranks);
    const [tiedInA, tiedInB] = [tiedPairs(ofA.ties), tiedPairs(ofB.ties)];
    const difference = all - tiedInA - tiedInB + tiedInBoth - 2 * discordant;
    return difference / Math.sqrt(all - tiedInA) / Math.sqrt(all - tiedInB);
  });
}

/**
 * Spearman's rho: Pearson's correlation of ranks, equal ratings sharing the mean of their ranks.
 *
 * @param a One rater's ratings, unit by unit, at ordinal level at least; null where there is none.
 * @param b The other's, of the same units.
 * @returns Null as `kendallTauB`.
 * @throws RangeError when they are not equally many, or a rating of a unit that both rated is not finite.
 * @see Spearman 1904, "The proof and measurement of association between two things"
 */
export function spearman(a: readonly Rating[], b: readonly Rating[]): RankCorrelation {
  return correlate(a, b, (ofA, ofB) => pearson(ofA.ranks, ofB.ranks));
}

/**
 * Kendall's coefficient of concordance, corrected for ties: 12 S / (k² (n³ − n) − k Σ T_j), with S the sum of squares of
 * the units' rank sums about their mean and T_j = Σ (t³ − t) over the ties of rater j. Units that some rater did not
 * rate are left out.
 *
 * @param table Units × raters, at ordinal level at least. There are as many raters as its longest row has.
 * @returns Null "no pairs" with fewer than two raters or no complete unit, "too few units" with one, "no variation" when
 * every rater gave the same rating to all units.
 * @throws RangeError when a rating of a complete unit is not finite.
 * @see Kendall and Gibbons 1990, "Rank correlation methods", chapter 6
 */
export function kendallW(table: RatingTable): Concordance {
  const raters = table.reduce((most, row) => Math.max(most, row.length), 0);
  const complete = table.filter((row) => row.length === raters && row.every((rating) => rating !== null));
  const n = complete.length;
  if (raters < 2 || n === 0) return undetermined("no pairs");
  const sums = new Float64Array(n);
  let ties = 0;
  for (let rater = 0; rater < raters; rater++) {
    const ofRater = midRanks(Float64Array.from(complete, (row) => requireFinite(row[rater] ?? 0)));
    ofRater.ranks.forEach((rank, unit) => {
      sums[unit] = (sums[unit] ?? 0) + rank - (n + 1) / 2;
    });
    ties += ofRater.ties.reduce((sum, tied) => sum + tied ** 3 - tied, 0);
  }
  if (n === 1) return undetermined("too few units");
  const greatest = raters ** 2 * (n ** 3 - n) - raters * ties;
  if (greatest === 0) return undetermined("no variation");
  return { value: (12 * sums.reduce((sum, rank) => sum + rank * rank, 0)) / greatest, units: n, raters };
}

function correlate(
  a: readonly Rating[],
  b: readonly Rating[],
  statistic: (a: MidRanks, b: MidRanks) => number | null,
): RankCorrelation {
  const [first, second] = pairedRatings(a, b);
  if (first.length === 0) return undetermined("no pairs");
  if (first.length === 1) return undetermined("too few units");
  const [ofA, ofB] = [midRanks(first), midRanks(second)];
  if (ofA.ties.length === 1 || ofB.ties.length === 1) return undetermined("no variation");
  const value = statistic(ofA, ofB);
  return value === null ? undetermined("no variation") : { value, n: first.length };
}

/** Pairs that the two orders have the other way round, and pairs tied in both. */
function discordance(a: Float64Array, b: Float64Array) {
  const order = Uint32Array.from(a, (_, index) => index).sort(
    (i, j) => (a[i] ?? 0) - (a[j] ?? 0) || (b[i] ?? 0) - (b[j] ?? 0),
  );
  let tiedInBoth = 0;
  let run = 0;
  for (let place = 1; place < order.length; place++) {
    const [before, here] = [order[place - 1] ?? 0, order[place] ?? 0];
    run = a[before] === a[here] && b[before] === b[here] ? run + 1 : 0;
    tiedInBoth += run;
  }
  return { discordant: countInversions(Float64Array.from(order, (index) => b[index] ?? 0)), tiedInBoth };
}

function tiedPairs(ties: readonly number[]): number {
  return ties.reduce((sum, tied) => sum + (tied * (tied - 1)) / 2, 0);
}
