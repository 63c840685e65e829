import { type ChanceCorrected, chanceCorrected } from "@/lib/agreement/chance-corrected";
import { countHistogram } from "@/lib/agreement/count-histogram";
import { percentOfCounts } from "@/lib/agreement/percent-of-counts";
import type { RatingTable } from "@/lib/agreement/rating-table";
import { totalWeight, type WeightOptions } from "@/lib/agreement/weighted-categories";
import { type WeightedCounts, weighCounts } from "@/lib/agreement/weighted-counts";

/**
 * Brennan and Prediger's coefficient: agreement beyond that of raters to whom all q categories are alike.
 * (p_a − p_e) / (1 − p_e) with p_a the percent agreement and p_e = T_w / q², T_w the sum of the weights; unweighted
 * p_e = 1 / q. Known as S, G index, or (over complete cases) Randolph's free-marginal kappa.
 *
 * @param table Units × raters, numeric codes; linear and quadratic weights take the codes as values.
 * @param options `categories` are the values that could have been given; q is their number. Default those observed.
 * @returns At most 1; 0 is agreement as by chance. Null "no pairs" when no unit was rated twice, "no variation" when
 * there is but one category.
 * @throws RangeError for unknown weights, a rating that is neither null nor finite, or one that is not declared.
 * @see Brennan and Prediger 1981, "Coefficient kappa: some uses, misuses, and alternatives"; Gwet 2014, "Handbook of
 * inter-rater reliability", chapters 2 and 3
 */
export function brennanPrediger(table: RatingTable, options: WeightOptions): ChanceCorrected {
  const histogram = countHistogram(table);
  return brennanPredigerOfCounts(weighCounts(histogram, options), histogram.units);
}

/**
 * Brennan and Prediger's coefficient from counts: p_e = T_w / q².
 *
 * @param units How many units each pattern stands for; the histogram's own, or a resample of them. The categories stay
 * those of the whole sample, whichever of them a resample has.
 * @returns Null "no pairs" when no unit has two ratings, "no variation" when there is but one category.
 */
export function brennanPredigerOfCounts(counts: WeightedCounts, units: Float64Array): ChanceCorrected {
  const q = counts.categories.length;
  return chanceCorrected(percentOfCounts(counts, units), totalWeight(counts) / q ** 2);
}
