import betaQuantile from "@stdlib/stats-base-dists-beta-quantile";
import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import { type Undetermined, undetermined } from "@/lib/agreement/undetermined";
import { betaPosterior } from "@/lib/scores/beta-posterior";
import { requireCounts, requireLevel } from "@/lib/scores/require-counts";

/** How an interval of a proportion is made. */
export type ProportionMethod = "wilson" | "jeffreys" | "clopper-pearson" | "agresti-coull" | "normal";

/** A proportion with its interval. */
export type ProportionInterval =
  | { readonly value: number; readonly lower: number; readonly upper: number; readonly level: number }
  | Undetermined;

type Seen = { readonly successes: number; readonly n: number };
type Limits = { readonly lower: number; readonly upper: number };

/**
 * The interval of a proportion p = successes / n, with z the (1 + level) / 2 quantile of the normal distribution.
 *
 * - `wilson`: (p + z² / 2n ± z √(p (1 − p) / n + z² / 4n²)) / (1 + z² / n). The one to take by default.
 * - `jeffreys`: equal-tailed, of the posterior Beta(successes + ½, n − successes + ½).
 * - `clopper-pearson`: exact tests turned round; never too narrow, often too wide.
 * - `agresti-coull`: the normal one with z² / 2 successes and as many failures added; cut to 0 … 1.
 * - `normal`: p ± z √(p (1 − p) / n), cut to 0 … 1. For comparison alone: it has no width at 0 and 1.
 *
 * @returns Within 0 … 1. Null "no observations" when n is 0.
 * @throws RangeError unless 0 ≤ successes ≤ n and 0 < level < 1, or when the method is unknown.
 * @see Brown, Cai and DasGupta 2001, "Interval estimation for a binomial proportion"
 */
export function proportionInterval(
  seen: Seen,
  { method, level }: { readonly method: ProportionMethod; readonly level: number },
): ProportionInterval {
  requireCounts(seen);
  requireLevel(level);
  const limits = limitsOf(method, seen, level);
  if (seen.n === 0) return undetermined("no observations");
  return { value: seen.successes / seen.n, ...limits, level };
}

function limitsOf(method: ProportionMethod, seen: Seen, level: number): Limits {
  const z = normalQuantile((1 + level) / 2, 0, 1);
  switch (method) {
    case "wilson":
      return wilson(seen, z);
    case "jeffreys":
      return betaPosterior(seen, "jeffreys").interval(level);
    case "clopper-pearson":
      return clopperPearson(seen, level);
    case "agresti-coull":
      return around({ successes: seen.successes + (z * z) / 2, n: seen.n + z * z }, z);
    case "normal":
      return around(seen, z);
    default:
      throw new RangeError(`Unknown interval of a proportion: ${String(method)}`);
  }
}

function wilson({ successes, n }: Seen, z: number): Limits {
  const share = successes / n;
  const centre = share + (z * z) / (2 * n);
  const half = z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  const scale = 1 + (z * z) / n;
  return cut({ lower: (centre - half) / scale, upper: (centre + half) / scale });
}

function clopperPearson({ successes, n }: Seen, level: number): Limits {
  const tail = (1 - level) / 2;
  return {
    lower: successes === 0 ? 0 : betaQuantile(tail, successes, n - successes + 1),
    upper: successes === n ? 1 : betaQuantile(1 - tail, successes + 1, n - successes),
  };
}

function around({ successes, n }: Seen, z: number): Limits {
  const share = successes / n;
  const half = z * Math.sqrt((share * (1 - share)) / n);
  return cut({ lower: share - half, upper: share + half });
}

function cut({ lower, upper }: Limits): Limits {
  return { lower: Math.max(0, lower), upper: Math.min(1, upper) };
}
