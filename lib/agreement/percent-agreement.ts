import type { AgreementWeights } from "@/lib/agreement/agreement-weights";
import { countHistogram } from "@/lib/agreement/count-histogram";
import { type PercentAgreement, percentOfCounts } from "@/lib/agreement/percent-of-counts";
import type { RatingTable } from "@/lib/agreement/rating-table";
import { weighCounts } from "@/lib/agreement/weighted-counts";

/**
 * Percent agreement: how much two ratings of the same unit agree, on average. The mean over units with n_i ≥ 2 ratings
 * of Σ_k n_ik (n*_ik − 1) / (n_i (n_i − 1)), n*_ik = Σ_l w_kl n_il; unweighted, the share of rating pairs that are equal.
 *
 * @param table Units × raters, numeric codes; linear and quadratic weights take the codes as values.
 * @returns 0 … 1, not corrected for chance. 1 when only one value was observed. Null "no pairs" when no unit was rated
 * twice.
 * @throws RangeError for unknown weights or a rating that is neither null nor finite.
 * @see Gwet 2014, "Handbook of inter-rater reliability", chapters 2 and 3
 */
export function percentAgreement(
  table: RatingTable,
  { weights }: { readonly weights: AgreementWeights },
): PercentAgreement {
  const histogram = countHistogram(table);
  return percentOfCounts(weighCounts(histogram, { weights }), histogram.units);
}
