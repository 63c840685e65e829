import normalCdf from "@stdlib/stats-base-dists-normal-cdf";
import { type Undetermined, undetermined } from "@/lib/agreement/undetermined";
import { requireDiscordant } from "@/lib/scores/mcnemar-exact";

/**
 * McNemar's test by χ² with continuity correction, (|b − c| − 1)² / (b + c) with one degree of freedom: an approximation
 * of `mcnemarExact` for many tasks.
 *
 * @param b Tasks on which only the first says yes.
 * @param c Tasks on which only the second does.
 * @returns `value` is χ². Null "no variation" when they differ nowhere.
 * @throws RangeError unless both are integers from 0.
 * @see Edwards 1948, "Note on the correction for continuity in testing the significance of the difference between
 * correlated proportions"
 */
export function mcnemarChiSquare(b: number, c: number): { readonly value: number; readonly p: number } | Undetermined {
  requireDiscordant(b, c);
  if (b + c === 0) return undetermined("no variation");
  const value = (Math.abs(b - c) - 1) ** 2 / (b + c);
  return { value, p: 2 * normalCdf(-Math.sqrt(value), 0, 1) };
}
