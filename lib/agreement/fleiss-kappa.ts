import type { AgreementWeights } from "@/lib/agreement/agreement-weights";
import { type ChanceCorrected, chanceCorrected } from "@/lib/agreement/chance-corrected";
import { completeCases } from "@/lib/agreement/complete-cases";
import { countHistogram } from "@/lib/agreement/count-histogram";
import { percentOfCounts } from "@/lib/agreement/percent-of-counts";
import type { RatingTable } from "@/lib/agreement/rating-table";
import { valueShares, type WeightedCounts, weighCounts } from "@/lib/agreement/weighted-counts";

/** What Fleiss' kappa does with units that not every rater rated; always say which form is shown. */
export type FleissForm =
  /** Leaves them out, as Fleiss 1971 has no missing ratings. */
  | "complete-case"
  /** Observed agreement from units with two or more ratings, chance from all rated units. */
  | "generalised";

/**
 * Fleiss' kappa: agreement beyond that of raters who all draw from the shares of the values, π_k, the mean over rated
 * units of n_ik / n_i. κ = (p_a − p_e) / (1 − p_e) with p_a the percent agreement and p_e = Σ_kl w_kl π_k π_l. With two
 * raters and nothing missing this is Scott's pi.
 *
 * @param table Units × raters, numeric codes; linear and quadratic weights take the codes as values.
 * @param options `weights` default to unweighted.
 * @returns At most 1; 0 is agreement as by chance. Null "no pairs" when no unit was rated twice, "no variation" when
 * all ratings are one value.
 * @throws RangeError for an unknown form or weights, or a rating that is neither null nor finite.
 * @see Fleiss 1971, "Measuring nominal scale agreement among many raters"; with missing ratings and weights Gwet 2014,
 * "Handbook of inter-rater reliability", chapters 2 and 3
 */
export function fleissKappa(
  table: RatingTable,
  options: { readonly missing: FleissForm; readonly weights?: AgreementWeights },
): ChanceCorrected {
  const histogram = countHistogram(ratedUnits(table, options.missing));
  return fleissOfCounts(weighCounts(histogram, { weights: options.weights ?? "unweighted" }), histogram.units);
}

function ratedUnits(table: RatingTable, form: FleissForm): RatingTable {
  switch (form) {
    case "complete-case":
      return completeCases(table);
    case "generalised":
      return table;
    default:
      throw new RangeError(`Unknown form of Fleiss' kappa: ${String(form)}`);
  }
}

/**
 * Fleiss' kappa, generalised, from counts: p_e = Σ_kl w_kl π_k π_l.
 *
 * @param units How many units each pattern stands for; the histogram's own, or a resample of them.
 * @returns Null "no pairs" when no unit has two ratings, "no variation" when all ratings are one value.
 */
export function fleissOfCounts(counts: WeightedCounts, units: Float64Array): ChanceCorrected {
  const shares = valueShares(counts.histogram, units);
  let expected = 0;
  shares.forEach((share, k) => {
    if (share === 0) return;
    shares.forEach((other, l) => {
      if (other !== 0) expected += share * other * counts.weightOfValues(k, l);
    });
  });
  return chanceCorrected(percentOfCounts(counts, units), expected);
}
