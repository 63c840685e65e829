/** More steps than this are not worth the exact distribution. */
const mostSteps = 2 ** 17;
/** Shares of up to ten votes, and their differences, are whole multiples of one 2520th. */
const shareUnits = 2520;

/** Differences as integers, so that sums which are equal are found equal. */
export type IntegerDifferences = {
  readonly differences: Float64Array;
  /** How far apart two sums may be by rounding alone. */
  readonly tolerance: number;
};

/** Differences of shares of up to ten votes exactly, other ones to a part in 2^40 of all of them together. */
export function toIntegers(differences: Float64Array): IntegerDifferences {
  const scaled = differences.map((difference) => difference * shareUnits);
  const whole = scaled.map(Math.round);
  if (scaled.every((value, index) => Math.abs(value - (whole[index] ?? 0)) < 1e-9)) {
    return { differences: whole, tolerance: 0 };
  }
  const total = differences.reduce((sum, difference) => sum + Math.abs(difference), 0);
  const fine = differences.map((difference) => Math.round((difference / total) * 2 ** 40));
  return { differences: fine, tolerance: differences.length };
}

/**
 * Every sum that the differences can have when each may have either sign, with its probability.
 *
 * @param differences Integers.
 * @returns Null when there are too many to be worth it.
 */
export function signFlipSums(differences: Float64Array): ReadonlyMap<number, number> | null {
  let sums = new Map([[0, 1]]);
  let steps = 0;
  for (const difference of differences) {
    const longer = new Map<number, number>();
    for (const [sum, probability] of sums) {
      longer.set(sum + difference, (longer.get(sum + difference) ?? 0) + probability / 2);
      longer.set(sum - difference, (longer.get(sum - difference) ?? 0) + probability / 2);
    }
    steps += longer.size;
    if (steps > mostSteps) return null;
    sums = longer;
  }
  return sums;
}
