import betaCdf from "@stdlib/stats-base-dists-beta-cdf";
import betaQuantile from "@stdlib/stats-base-dists-beta-quantile";
import { requireCounts } from "@/lib/scores/require-counts";

/** What is thought of a share before it is seen: all shares alike, Beta(1, 1), or Jeffreys' Beta(½, ½). */
export type SharePrior = "uniform" | "jeffreys";

/** What is known of a share after it was seen: a Beta distribution. */
export type BetaPosterior = {
  readonly alpha: number;
  readonly beta: number;
  readonly mean: number;
  readonly median: number;
  readonly deviation: number;
  /** The interval that leaves (1 − level) / 2 on each side. */
  readonly interval: (level: number) => { readonly lower: number; readonly upper: number };
  /** The probability that the share is greater than this one. */
  readonly probabilityAbove: (share: number) => number;
};

/**
 * The posterior of a share, Beta(a + successes, b + n − successes) for the prior Beta(a, b).
 *
 * @param seen `n` trials, `successes` of them successes; shares of a success count as such.
 * @throws RangeError unless 0 ≤ successes ≤ n, or when the prior is unknown.
 * @see Gelman et al. 2013, "Bayesian data analysis", section 2.4
 */
export function betaPosterior(
  seen: { readonly successes: number; readonly n: number },
  prior: SharePrior,
): BetaPosterior {
  requireCounts(seen);
  const weight = priorWeight(prior);
  const [alpha, beta] = [seen.successes + weight, seen.n - seen.successes + weight];
  return {
    alpha,
    beta,
    mean: alpha / (alpha + beta),
    median: betaQuantile(0.5, alpha, beta),
    deviation: Math.sqrt((alpha * beta) / (alpha + beta + 1)) / (alpha + beta),
    interval: (level) => ({
      lower: betaQuantile((1 - level) / 2, alpha, beta),
      upper: betaQuantile((1 + level) / 2, alpha, beta),
    }),
    // From the other end: subtracting from 1 would lose small probabilities.
    probabilityAbove: (share) => betaCdf(1 - share, beta, alpha),
  };
}

function priorWeight(prior: SharePrior): number {
  if (prior === "uniform") return 1;
  if (prior === "jeffreys") return 0.5;
  throw new RangeError(`Unknown prior: ${String(prior)}`);
}
