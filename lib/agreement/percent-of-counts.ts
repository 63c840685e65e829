import { type AgreementWeights, agreementWeight } from "@/lib/agreement/agreement-weights";
import type { CountHistogram } from "@/lib/agreement/count-histogram";
import { type Undetermined, undetermined } from "@/lib/agreement/undetermined";

/** Percent agreement with what it rests on. */
export type PercentAgreement =
  | {
      /** 0 … 1: a share, whatever the name says. */
      readonly value: number;
      /** Units with at least two ratings. */
      readonly unitsWithPairs: number;
    }
  | Undetermined;

/**
 * The agreement within a unit of each pattern, Σ_k n_k (n*_k − 1) / (n (n − 1)) with n*_k = Σ_l w_kl n_l.
 *
 * @returns Per pattern, 0 … 1; 0 where a unit has fewer than two ratings, which {@link percentOfCounts} leaves out.
 * @throws RangeError for unknown weights.
 */
export function agreementOfPatterns(histogram: CountHistogram, weights: AgreementWeights): Float64Array {
  const weight = agreementWeight(weights, histogram.values);
  const { offsets, entryValue, entryCount } = histogram;
  return new Float64Array(histogram.sizes).map((size, pattern) => {
    if (size < 2) return 0;
    const [start, end] = [offsets[pattern] ?? 0, offsets[pattern + 1] ?? 0];
    let sum = -size;
    for (let a = start; a < end; a++) {
      for (let b = start; b < end; b++) {
        sum += (entryCount[a] ?? 0) * (entryCount[b] ?? 0) * weight(entryValue[a] ?? 0, entryValue[b] ?? 0);
      }
    }
    return sum / (size * (size - 1));
  });
}

/**
 * The mean of the patterns' agreement over the units with at least two ratings.
 *
 * @param units How many units each pattern stands for; the histogram's own, or a resample of them.
 * @returns Null "no pairs" when no unit has two ratings.
 */
export function percentOfCounts(
  histogram: CountHistogram,
  units: Float64Array,
  agreement: Float64Array,
): PercentAgreement {
  let sum = 0;
  let unitsWithPairs = 0;
  histogram.sizes.forEach((size, pattern) => {
    if (size < 2) return;
    const times = units[pattern] ?? 0;
    unitsWithPairs += times;
    sum += times * (agreement[pattern] ?? 0);
  });
  return unitsWithPairs === 0 ? undetermined("no pairs") : { value: sum / unitsWithPairs, unitsWithPairs };
}
