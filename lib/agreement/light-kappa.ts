import type { AgreementWeights } from "@/lib/agreement/agreement-weights";
import { cohensKappa } from "@/lib/agreement/cohens-kappa";
import { completeCases } from "@/lib/agreement/complete-cases";
import { pairwise } from "@/lib/agreement/pairwise";
import type { RatingTable } from "@/lib/agreement/rating-table";
import { type Undetermined, undetermined } from "@/lib/agreement/undetermined";

/** Light's kappa with what it rests on. */
export type LightKappa =
  | {
      /** −1 … 1; 0 is agreement as by chance. */
      readonly value: number;
      /** Units that every rater rated. */
      readonly units: number;
      /** Pairs of raters it is the mean of. */
      readonly raterPairs: number;
    }
  | Undetermined;

/**
 * Light's kappa: the mean of Cohen's kappas of all pairs of raters, over the units that every rater rated. (Where many
 * ratings are missing, {@link pairwise} has each pair over the units that those two rated.)
 *
 * @param table Units × raters, numeric codes; linear and quadratic weights take the codes as values.
 * @returns Null "no pairs" when no unit was rated by all raters, or there are fewer than two; "no variation" when some
 * pair's kappa is undetermined, both having given one and the same value throughout.
 * @throws RangeError for unknown weights or a rating that is neither null nor finite.
 * @see Light 1971, "Measures of response agreement for qualitative data"
 */
export function lightKappa(table: RatingTable, options: { readonly weights: AgreementWeights }): LightKappa {
  const complete = completeCases(table);
  const categories = [...new Set(complete.flat())];
  const matrix = pairwise(complete, (a, b) => cohensKappa(a, b, { ...options, categories }));
  const pairs = matrix.flatMap((row, rater) => row.slice(0, rater));
  if (pairs.length === 0) return undetermined("no pairs");
  let sum = 0;
  for (const pair of pairs) {
    if (pair === null || pair.value === null) return undetermined("no variation");
    sum += pair.value;
  }
  return { value: sum / pairs.length, units: complete.length, raterPairs: pairs.length };
}
