import { type ChanceCorrected, chanceCorrected } from "@/lib/agreement/chance-corrected";
import { observedValues } from "@/lib/agreement/observed-values";
import type { Rating } from "@/lib/agreement/rating-table";
import { undetermined } from "@/lib/agreement/undetermined";
import { type WeightOptions, weighCategories } from "@/lib/agreement/weighted-categories";

/**
 * Cohen's kappa: agreement of two raters beyond that of two who draw independently, each from the shares of the values
 * in their own ratings, p_k and q_l. (p_a − p_e) / (1 − p_e) with p_a the mean weight of the two ratings of a unit and
 * p_e = Σ_kl w_kl p_k q_l.
 *
 * @param a One rater's ratings, unit by unit, numeric codes; linear and quadratic weights take the codes as values.
 * @param b The other's, of the same units. Units that either did not rate are left out.
 * @param options `categories` are the values that could have been given. They matter to ordinal weights, whose ranks
 * they are; kappa with any other weights is the same for all.
 * @returns −1 … 1; 0 is agreement as by chance, and what one constant rater always gets. Null "no pairs" when no unit
 * was rated by both, "no variation" when both gave one and the same value throughout.
 * @throws RangeError when the raters have not equally many units, for unknown weights, or for a rating that is neither
 * null nor finite, or not declared.
 * @see Cohen 1960, "A coefficient of agreement for nominal scales"; Cohen 1968, "Weighted kappa"
 */
export function cohensKappa(a: readonly Rating[], b: readonly Rating[], options: WeightOptions): ChanceCorrected {
  if (a.length !== b.length) throw new RangeError(`Ratings of ${a.length} units cannot be paired with ${b.length}`);
  const { values, indexOf } = observedValues([a, b]);
  const { weightOfValues } = weighCategories(values, options);
  const [ofA, ofB] = [new Float64Array(values.length), new Float64Array(values.length)];
  let pairs = 0;
  let agreement = 0;
  for (let unit = 0; unit < a.length; unit++) {
    const [ratingA, ratingB] = [a[unit] ?? null, b[unit] ?? null];
    if (ratingA === null || ratingB === null) continue;
    const [k, l] = [indexOf(ratingA), indexOf(ratingB)];
    pairs++;
    agreement += weightOfValues(k, l);
    ofA[k] = (ofA[k] ?? 0) + 1;
    ofB[l] = (ofB[l] ?? 0) + 1;
  }
  if (pairs === 0) return undetermined("no pairs");
  const expected = sumOverValues(values.length, (k, l) => (ofA[k] ?? 0) * (ofB[l] ?? 0) * weightOfValues(k, l));
  return chanceCorrected({ value: agreement / pairs, unitsWithPairs: pairs }, expected / pairs ** 2);
}

function sumOverValues(count: number, term: (k: number, l: number) => number): number {
  let sum = 0;
  for (let k = 0; k < count; k++) {
    for (let l = 0; l < count; l++) sum += term(k, l);
  }
  return sum;
}
