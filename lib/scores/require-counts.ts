/** @throws RangeError unless 0 ≤ successes ≤ n, both finite. */
export function requireCounts({ successes, n }: { readonly successes: number; readonly n: number }): void {
  if (!(successes >= 0 && successes <= n && Number.isFinite(n))) {
    throw new RangeError(`${successes} of ${n} is no share`);
  }
}

/** @throws RangeError unless the level lies between 0 and 1. */
export function requireLevel(level: number): void {
  if (!(level > 0 && level < 1)) throw new RangeError(`The level must lie between 0 and 1, not ${level}`);
}
