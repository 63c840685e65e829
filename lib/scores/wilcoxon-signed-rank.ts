import normalCdf from "@stdlib/stats-base-dists-normal-cdf";
import { midRanks } from "@/lib/agreement/mid-ranks";
import { type Undetermined, undetermined } from "@/lib/agreement/undetermined";
import { requireFiniteValues } from "@/lib/scores/paired-differences";

/**
 * Wilcoxon's signed-rank test of paired differences against 0: their sizes are ranked, zeros left out, and the smaller of
 * the sums of ranks with either sign is compared with n (n + 1) / 4 by the normal distribution, its variance
 * (n (n + 1)(2n + 1) − Σ (t³ − t) / 2) / 24 corrected for ties, without continuity correction.
 *
 * @param differences Of independent pairs. Equal to about 1e-12 should be equal: ranks tell the least difference apart.
 * @returns `value` is the smaller sum of ranks, `n` the differences other than 0, p two-sided and good from about ten on.
 * Null "no variation" when there is no difference other than 0.
 * @throws RangeError when a difference is not finite.
 * @see Wilcoxon 1945, "Individual comparisons by ranking methods"; Pratt 1959 on zeros
 */
export function wilcoxonSignedRank(
  differences: Float64Array,
): { readonly value: number; readonly n: number; readonly p: number } | Undetermined {
  const nonzero = requireFiniteValues(differences).filter((difference) => difference !== 0);
  const n = nonzero.length;
  if (n === 0) return undetermined("no variation");
  const { ranks, ties } = midRanks(nonzero.map(Math.abs));
  const positive = ranks.reduce((sum, rank, index) => ((nonzero[index] ?? 0) > 0 ? sum + rank : sum), 0);
  const value = Math.min(positive, (n * (n + 1)) / 2 - positive);
  const tied = ties.reduce((sum, count) => sum + count ** 3 - count, 0);
  const deviation = Math.sqrt((n * (n + 1) * (2 * n + 1) - tied / 2) / 24);
  return { value, n, p: Math.min(1, 2 * normalCdf((value - (n * (n + 1)) / 4) / deviation, 0, 1)) };
}
