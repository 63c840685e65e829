import { type ChanceCorrected, chanceCorrected } from "@/lib/agreement/chance-corrected";
import { countHistogram } from "@/lib/agreement/count-histogram";
import { percentOfCounts } from "@/lib/agreement/percent-of-counts";
import type { RatingTable } from "@/lib/agreement/rating-table";
import { totalWeight, type WeightOptions } from "@/lib/agreement/weighted-categories";
import { valueShares, type WeightedCounts, weighCounts } from "@/lib/agreement/weighted-counts";

/**
 * Gwet's agreement coefficient, AC1 when unweighted, else AC2: agreement beyond that of raters who guess, and guess the
 * more the less clear a value is. (p_a − p_e) / (1 − p_e) with p_a the percent agreement and
 * p_e = T_w Σ_k π_k (1 − π_k) / (q (q − 1)); π_k is the mean over rated units of n_ik / n_i, T_w the sum of the weights
 * of the q categories. Unlike kappa and alpha it stays near percent agreement when one value is nearly always given.
 *
 * @param table Units × raters, numeric codes; linear and quadratic weights take the codes as values.
 * @param options `categories` are the values that could have been given; q is their number. Default those observed.
 * @returns At most 1; 0 is agreement as by chance. 1 when only one value was observed. Null "no pairs" when no unit was
 * rated twice.
 * @throws RangeError for unknown weights, a rating that is neither null nor finite, or one that is not declared.
 * @see Gwet 2008, "Computing inter-rater reliability and its variance in the presence of high agreement"; Gwet 2014,
 * "Handbook of inter-rater reliability", chapters 3 and 4
 */
export function gwetAC(table: RatingTable, options: WeightOptions): ChanceCorrected {
  const histogram = countHistogram(table);
  return gwetOfCounts(weighCounts(histogram, options), histogram.units);
}

/**
 * Gwet's AC1 or AC2 from counts: p_e = T_w Σ π_k (1 − π_k) / (q (q − 1)).
 *
 * @param units How many units each pattern stands for; the histogram's own, or a resample of them. The categories stay
 * those of the whole sample, whichever of them a resample has.
 * @returns Null "no pairs" when no unit has two ratings; 1 when all ratings are one value.
 */
export function gwetOfCounts(counts: WeightedCounts, units: Float64Array): ChanceCorrected {
  const spread = valueShares(counts.histogram, units).reduce((sum, share) => sum + share * (1 - share), 0);
  const q = counts.categories.length;
  // With one category there is nothing to guess: without spread, chance agreement is 0 for any q.
  const expected = spread === 0 ? 0 : (totalWeight(counts) * spread) / (q * (q - 1));
  return chanceCorrected(percentOfCounts(counts, units), expected);
}
