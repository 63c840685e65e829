import {
  type BootstrapInterval,
  type BootstrapOptions,
  percentileInterval,
  requireBootstrapOptions,
} from "@/lib/agreement/percentile-interval";
import { undetermined } from "@/lib/agreement/undetermined";

/**
 * The percentile bootstrap interval of any statistic of n units. Each resample draws n units with replacement, every
 * unit with all its ratings.
 *
 * @param n How many units the sample has.
 * @param statisticOfIndices The statistic of the units with these indices, which may repeat; null (or NaN) where it is
 * undefined. Such resamples are dropped and counted.
 * @returns Null "too few units" when n < 2, "undefined on the sample" when the statistic is undefined for the units
 * 0 … n − 1, "no defined resample" when it was undefined on every resample.
 * @throws RangeError when n, the number of resamples or the level is out of range.
 * @see Efron and Tibshirani 1993, "An introduction to the bootstrap", section 13.3
 */
export function bootstrapInterval(
  n: number,
  statisticOfIndices: (indices: readonly number[]) => number | null,
  options: BootstrapOptions,
): BootstrapInterval {
  requireBootstrapOptions(options);
  if (!Number.isSafeInteger(n) || n < 0) throw new RangeError(`The number of units must be an integer ≥ 0, not ${n}`);
  if (n < 2) return undetermined("too few units");
  const value = statisticOfIndices(Array.from({ length: n }, (_, index) => index));
  if (value === null || Number.isNaN(value)) return undetermined("undefined on the sample");
  const resampled = new Float64Array(options.resamples);
  for (let resample = 0; resample < options.resamples; resample++) {
    const indices = Array.from({ length: n }, () => Math.floor(options.random() * n));
    resampled[resample] = statisticOfIndices(indices) ?? Number.NaN;
  }
  return percentileInterval(value, resampled, options.level);
}
