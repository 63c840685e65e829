import betaCdf from "@stdlib/stats-base-dists-beta-cdf";

/**
 * McNemar's exact test of two yes-or-no answers to the same tasks, which is the sign test of as many differences: of
 * `b + c` tasks on which they differ, is one side more often the one that says yes? Binomial with ½, two-sided, so that p
 * is twice the smaller tail.
 *
 * @param b Tasks on which only the first says yes.
 * @param c Tasks on which only the second does.
 * @returns 0 … 1; 1 when they differ nowhere.
 * @throws RangeError unless both are integers from 0.
 * @see McNemar 1947, "Note on the sampling error of the difference between correlated proportions or percentages"
 */
export function mcnemarExact(b: number, c: number): number {
  requireDiscordant(b, c);
  const [fewer, n] = [Math.min(b, c), b + c];
  if (2 * fewer === n) return 1;
  // P(X ≤ k) of n trials with ½ is the Beta(n − k, k + 1) probability below ½.
  return Math.min(1, 2 * betaCdf(0.5, n - fewer, fewer + 1));
}

/** @throws RangeError unless both are integers from 0. */
export function requireDiscordant(b: number, c: number): void {
  for (const count of [b, c]) {
    if (!(Number.isSafeInteger(count) && count >= 0)) throw new RangeError(`${count} is no number of tasks`);
  }
}
