import tCdf from "@stdlib/stats-base-dists-t-cdf";
import { type Undetermined, undetermined } from "@/lib/agreement/undetermined";
import { meanAndDeviation, meanInterval } from "@/lib/scores/mean-interval";
import { requireFiniteValues } from "@/lib/scores/paired-differences";

/** Student's test of paired differences against 0. */
export type PairedT =
  | {
      /** The mean difference. */
      readonly value: number;
      readonly lower: number;
      readonly upper: number;
      readonly t: number;
      readonly degrees: number;
      /** Two-sided. */
      readonly p: number;
      /** The mean difference in standard deviations of differences, Cohen's d_z. */
      readonly effect: number;
    }
  | Undetermined;

/**
 * Student's paired t test: t = mean / (s / √n) with n − 1 degrees of freedom, and the interval of the mean difference.
 *
 * @param differences Of independent pairs.
 * @param options `level` of the interval, such as 0.95.
 * @returns Null "too few units" for fewer than two pairs, "no variation" when all differences are equal.
 * @throws RangeError when a difference is not finite, or unless 0 < level < 1.
 * @see Student 1908, "The probable error of a mean"
 */
export function pairedT(differences: Float64Array, { level }: { readonly level: number }): PairedT {
  const n = requireFiniteValues(differences).length;
  if (n < 2) return undetermined("too few units");
  if (differences.every((difference) => difference === differences[0])) return undetermined("no variation");
  const { mean, deviation } = meanAndDeviation(differences);
  const t = mean / (deviation / Math.sqrt(n));
  return {
    value: mean,
    ...meanInterval(mean, deviation / Math.sqrt(n), { degrees: n - 1, level }),
    t,
    degrees: n - 1,
    p: 2 * tCdf(-Math.abs(t), n - 1),
    effect: mean / deviation,
  };
}
