import fQuantile from "@stdlib/stats-base-dists-f-quantile";
import { requireLevel } from "@/lib/scores/require-counts";

/**
 * The interval mean ± t · standard error by Student's t distribution.
 *
 * @throws RangeError unless 0 < level < 1.
 */
export function meanInterval(
  mean: number,
  standardError: number,
  { degrees, level }: { readonly degrees: number; readonly level: number },
): { readonly lower: number; readonly upper: number } {
  requireLevel(level);
  // The square of t with d degrees of freedom has the F distribution with 1 and d.
  const half = Math.sqrt(fQuantile(level, 1, degrees)) * standardError;
  return { lower: mean - half, upper: mean + half };
}

/** Mean and standard deviation, n − 1 below. */
export function meanAndDeviation(values: Float64Array): { readonly mean: number; readonly deviation: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, deviation: Math.sqrt(squares / (values.length - 1)) };
}
