import type { WeightOf } from "@/lib/agreement/agreement-weights";
import type { CountHistogram } from "@/lib/agreement/count-histogram";
import { type WeightedCategories, type WeightOptions, weighCategories } from "@/lib/agreement/weighted-categories";

/** A histogram with all that its resamples share when ratings are compared by weights. */
export type WeightedCounts = WeightedCategories & {
  readonly histogram: CountHistogram;
  /**
   * Per pattern, the agreement within a unit: Σ_k n_k (n*_k − 1) / (n (n − 1)) with n*_k = Σ_l w_kl n_l, 0 … 1.
   * 0 where a unit has fewer than two ratings and thus nothing to agree on.
   */
  readonly agreement: Float64Array;
};

/** @throws RangeError for unknown weights, or a rating that is not among the declared categories. */
export function weighCounts(histogram: CountHistogram, options: WeightOptions): WeightedCounts {
  const weighted = weighCategories(histogram.values, options);
  return { ...weighted, histogram, agreement: agreementOfPatterns(histogram, weighted.weightOfValues) };
}

function agreementOfPatterns(histogram: CountHistogram, weight: WeightOf): Float64Array {
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
 * π_k: how likely each value is, each unit having the same say; the mean over rated units of n_ik / n_i.
 *
 * @param units How many units each pattern stands for; the histogram's own, or a resample of them.
 * @returns By the histogram's values, 0 … 1, summing to 1; zeros when nothing was rated.
 */
export function valueShares(histogram: CountHistogram, units: Float64Array): Float64Array {
  const shares = new Float64Array(histogram.values.length);
  let rated = 0;
  for (let pattern = 0; pattern < histogram.sizes.length; pattern++) {
    const size = histogram.sizes[pattern] ?? 0;
    const times = units[pattern] ?? 0;
    if (size === 0 || times === 0) continue;
    rated += times;
    const end = histogram.offsets[pattern + 1] ?? 0;
    for (let entry = histogram.offsets[pattern] ?? 0; entry < end; entry++) {
      const value = histogram.entryValue[entry] ?? 0;
      shares[value] = (shares[value] ?? 0) + (times * (histogram.entryCount[entry] ?? 0)) / size;
    }
  }
  return rated === 0 ? shares : shares.map((share) => share / rated);
}
