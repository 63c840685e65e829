import type { GroupedRatings } from "@/lib/scores/grouped-ratings";

/** What the mean rating of a resampled unit can be, and how likely. */
export type UnitOutcomes = {
  /** Ascending. */
  readonly means: Float64Array;
  /** Per mean, its probability and that of all the later ones: 1 at first. */
  readonly remaining: Float64Array;
};

/** More outcomes than this are drawn from no faster than one by one. */
const mostOutcomes = 4096;

/**
 * The distribution of a unit's mean when the unit is drawn from the sample and then as many of its ratings as it has,
 * with replacement: that of the mean within every distinct set of ratings, mixed as often as the set occurs.
 *
 * @returns Null when there are too many outcomes for the distribution to be of use.
 */
export function unitOutcomes(sample: GroupedRatings): UnitOutcomes | null {
  const units = sample.offsets.length - 1;
  const probabilityOf = new Map<number, number>();
  for (const { ratings, times } of patternsOf(sample)) {
    const sums = sumsOfDraws(ratings);
    if (sums === null) return null;
    for (const [sum, probability] of sums) {
      const mean = sum / ratings.length;
      probabilityOf.set(mean, (probabilityOf.get(mean) ?? 0) + (probability * times) / units);
    }
    if (probabilityOf.size > mostOutcomes) return null;
  }
  const means = Float64Array.from(probabilityOf.keys()).sort();
  const remaining = means.map((mean) => probabilityOf.get(mean) ?? 0);
  for (let index = means.length - 2; index >= 0; index--) {
    remaining[index] = (remaining[index] ?? 0) + (remaining[index + 1] ?? 0);
  }
  return { means, remaining };
}

/** The distinct sets of ratings, in an order that does not depend on that of the units. */
function patternsOf({ offsets, ratings }: GroupedRatings) {
  const patterns = new Map<string, { readonly ratings: Float64Array; times: number }>();
  for (let unit = 0; unit + 1 < offsets.length; unit++) {
    const ofUnit = ratings.slice(offsets[unit], offsets[unit + 1]).sort();
    const key = ofUnit.join();
    const pattern = patterns.get(key);
    if (pattern === undefined) patterns.set(key, { ratings: ofUnit, times: 1 });
    else pattern.times += 1;
  }
  return [...patterns].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, pattern]) => pattern);
}

/** The sum of as many draws with replacement as there are ratings, with its probability; null when it can be too much. */
function sumsOfDraws(ratings: Float64Array): ReadonlyMap<number, number> | null {
  const shareOf = new Map<number, number>();
  for (const rating of ratings) shareOf.set(rating, (shareOf.get(rating) ?? 0) + 1 / ratings.length);
  let sums = new Map([[0, 1]]);
  for (let draw = 0; draw < ratings.length; draw++) {
    const longer = new Map<number, number>();
    for (const [sum, probability] of sums) {
      for (const [rating, share] of shareOf) {
        longer.set(sum + rating, (longer.get(sum + rating) ?? 0) + probability * share);
      }
    }
    if (longer.size > mostOutcomes) return null;
    sums = longer;
  }
  return sums;
}
