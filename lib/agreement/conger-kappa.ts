import type { AgreementWeights, WeightOf } from "@/lib/agreement/agreement-weights";
import { type ChanceCorrected, chanceCorrected } from "@/lib/agreement/chance-corrected";
import { raterCount } from "@/lib/agreement/complete-cases";
import { countHistogram } from "@/lib/agreement/count-histogram";
import { observedValues } from "@/lib/agreement/observed-values";
import { percentOfCounts } from "@/lib/agreement/percent-of-counts";
import type { RatingTable } from "@/lib/agreement/rating-table";
import { weighCounts } from "@/lib/agreement/weighted-counts";

/**
 * Conger's kappa: Cohen's kappa for any number of raters. Agreement beyond that of raters who draw independently, each
 * from the shares p_gk that rater g gives the values: (p_a − p_e) / (1 − p_e) with p_a the percent agreement and p_e the
 * mean over ordered pairs of two raters g, h of Σ_kl w_kl p_gk p_hl.
 *
 * @param table Units × raters, numeric codes; linear and quadratic weights take the codes as values. A rater's shares
 * are of all units they rated; who rated nothing is left out.
 * @returns At most 1; 0 is agreement as by chance. Null "no pairs" when no unit was rated twice, "no variation" when
 * all ratings are one value.
 * @throws RangeError for unknown weights or a rating that is neither null nor finite.
 * @see Conger 1980, "Integration and generalization of kappas for multiple raters"; with missing ratings and weights
 * Gwet 2014, "Handbook of inter-rater reliability", chapters 2 and 3
 */
export function congerKappa(table: RatingTable, { weights }: { readonly weights: AgreementWeights }): ChanceCorrected {
  const histogram = countHistogram(table);
  const counts = weighCounts(histogram, { weights });
  const expected = meanOverPairs(sharesByRater(table), counts.weightOfValues);
  return chanceCorrected(percentOfCounts(counts, histogram.units), expected);
}

/** p_gk for each rater who rated anything. */
function sharesByRater(table: RatingTable): readonly Float64Array[] {
  const { values, indexOf } = observedValues(table);
  const counts = Array.from({ length: raterCount(table) }, () => new Float64Array(values.length));
  for (const row of table) {
    for (let rater = 0; rater < row.length; rater++) {
      const rating = row[rater] ?? null;
      const ofRater = counts[rater];
      if (rating === null || ofRater === undefined) continue;
      const value = indexOf(rating);
      ofRater[value] = (ofRater[value] ?? 0) + 1;
    }
  }
  return counts.flatMap((ofRater) => {
    const ratings = ofRater.reduce((sum, count) => sum + count, 0);
    return ratings === 0 ? [] : [ofRater.map((count) => count / ratings)];
  });
}

/** The mean of Σ_kl w_kl p_gk p_hl over g ≠ h: all pairs from the sums over raters, less those of each with themselves. */
function meanOverPairs(shares: readonly Float64Array[], weight: WeightOf): number {
  const raters = shares.length;
  const values = shares[0]?.length ?? 0;
  const total = Float64Array.from({ length: values }, (_, k) =>
    shares.reduce((sum, share) => sum + (share[k] ?? 0), 0),
  );
  let sum = 0;
  for (let k = 0; k < values; k++) {
    for (let l = 0; l < values; l++) {
      const withThemselves = shares.reduce((own, share) => own + (share[k] ?? 0) * (share[l] ?? 0), 0);
      sum += ((total[k] ?? 0) * (total[l] ?? 0) - withThemselves) * weight(k, l);
    }
  }
  return sum / (raters * (raters - 1));
}
