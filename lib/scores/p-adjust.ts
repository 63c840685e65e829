/**
 * Bonferroni's adjustment: p times the number of tests. Holds the probability of any false finding.
 *
 * @param p Probabilities of tests, 0 … 1.
 * @returns In the order of `p`, at most 1.
 * @throws RangeError when a p is not in 0 … 1; so do the others.
 */
export function bonferroni(p: readonly number[]): readonly number[] {
  return requireProbabilities(p).map((each) => Math.min(1, each * p.length));
}

/**
 * Holm's adjustment: the i-th smallest of m is multiplied by m − i + 1, and is never below a smaller one's. Holds the
 * probability of any false finding and finds no less than Bonferroni's.
 *
 * @returns In the order of `p`, at most 1.
 * @see Holm 1979, "A simple sequentially rejective multiple test procedure"
 */
export function holm(p: readonly number[]): readonly number[] {
  const order = ascending(p);
  const adjusted = new Array<number>(p.length).fill(0);
  let greatest = 0;
  order.forEach((index, place) => {
    greatest = Math.max(greatest, (p[index] ?? 0) * (p.length - place));
    adjusted[index] = Math.min(1, greatest);
  });
  return adjusted;
}

/**
 * Benjamini and Hochberg's adjustment: the i-th smallest of m is multiplied by m / i, and is never above a greater one's.
 * Holds the share of findings that are false, for tests that are independent or depend on each other positively.
 *
 * @returns In the order of `p`, at most 1.
 * @see Benjamini and Hochberg 1995, "Controlling the false discovery rate"
 */
export function benjaminiHochberg(p: readonly number[]): readonly number[] {
  return stepUp(p, p.length);
}

/**
 * Benjamini and Yekutieli's adjustment: Benjamini and Hochberg's times Σ 1 / i, for tests that depend on each other in
 * any way.
 *
 * @returns In the order of `p`, at most 1.
 * @see Benjamini and Yekutieli 2001, "The control of the false discovery rate in multiple testing under dependency"
 */
export function benjaminiYekutieli(p: readonly number[]): readonly number[] {
  return stepUp(
    p,
    p.reduce((sum, _, index) => sum + p.length / (index + 1), 0),
  );
}

function stepUp(p: readonly number[], factor: number): readonly number[] {
  const order = ascending(p);
  const adjusted = new Array<number>(p.length).fill(0);
  let least = 1;
  for (let place = order.length - 1; place >= 0; place--) {
    const index = order[place] ?? 0;
    least = Math.min(least, ((p[index] ?? 0) * factor) / (place + 1));
    adjusted[index] = least;
  }
  return adjusted;
}

function ascending(p: readonly number[]): readonly number[] {
  return requireProbabilities(p)
    .map((_, index) => index)
    .sort((i, j) => (p[i] ?? 0) - (p[j] ?? 0));
}

function requireProbabilities(p: readonly number[]): readonly number[] {
  for (const each of p) if (!(each >= 0 && each <= 1)) throw new RangeError(`${each} is no probability`);
  return p;
}
