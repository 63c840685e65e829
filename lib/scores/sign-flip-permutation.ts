import { type Undetermined, undetermined } from "@/lib/agreement/undetermined";
import { countDrawer } from "@/lib/scores/draw-counts";
import { requireFiniteValues } from "@/lib/scores/paired-differences";
import { type IntegerDifferences, signFlipSums, toIntegers } from "@/lib/scores/sign-flip-sums";

/** A permutation test. */
export type PermutationTest =
  | {
      /** The difference that was tested. */
      readonly value: number;
      /** Two-sided, above 0. */
      readonly p: number;
      /** Whether every permutation was counted; else p comes from a sample of them. */
      readonly isExact: boolean;
    }
  | Undetermined;

/** How permutations are sampled where there are too many to count. */
export type PermutationOptions = {
  /** At least 1; p is a multiple of 1 / (permutations + 1) then. */
  readonly permutations: number;
  /** The next number in [0, 1). */
  readonly random: () => number;
};

/**
 * The permutation test of paired differences: if it made no difference which of a pair is which, every sign could be the
 * other one. p is the probability that the sum is as far from 0 as it is. Exact wherever sums of differences are few
 * enough to count, as those of votes are for hundreds of pairs; else (1 + as far ones) / (1 + permutations) of a sample.
 *
 * @param differences Of independent pairs; zeros change nothing.
 * @returns `value` is the mean difference; p is 1 when all are 0. Null "no observations" without pairs.
 * @throws RangeError when a difference is not finite, or permutations is no positive integer.
 * @see Fisher 1935, "The design of experiments", section 21; Phipson and Smyth 2010 on the 1 added
 */
export function signFlipPermutation(differences: Float64Array, options: PermutationOptions): PermutationTest {
  requirePermutations(options);
  if (requireFiniteValues(differences).length === 0) return undetermined("no observations");
  const value = differences.reduce((sum, difference) => sum + difference, 0) / differences.length;
  const integers = toIntegers(differences.filter((difference) => difference !== 0));
  const observed = integers.differences.reduce((sum, difference) => sum + difference, 0);
  const isFar = (sum: number) => Math.abs(sum) >= Math.abs(observed) - integers.tolerance;
  const sums = signFlipSums(integers.differences);
  if (sums !== null) {
    const p = [...sums].reduce((total, [sum, probability]) => (isFar(sum) ? total + probability : total), 0);
    return { value, p: Math.min(1, p), isExact: true };
  }
  const nextSum = sumSampler(integers, options.random);
  let far = 0;
  for (let permutation = 0; permutation < options.permutations; permutation++) if (isFar(nextSum())) far++;
  return { value, p: (1 + far) / (1 + options.permutations), isExact: false };
}

/** @throws RangeError unless there is at least one permutation. */
export function requirePermutations({ permutations }: PermutationOptions): void {
  if (!Number.isSafeInteger(permutations) || permutations < 1) {
    throw new RangeError(`The number of permutations must be a positive integer, not ${permutations}`);
  }
}

/** Sums under random signs: of equally large differences, how many are positive is binomial. */
function sumSampler({ differences }: IntegerDifferences, random: () => number): () => number {
  const timesOf = new Map<number, number>();
  for (const difference of differences) {
    const size = Math.abs(difference);
    timesOf.set(size, (timesOf.get(size) ?? 0) + 1);
  }
  const sizes = Float64Array.from(timesOf.keys()).sort();
  const times = sizes.map((size) => timesOf.get(size) ?? 0);
  const { binomial } = countDrawer(differences.length);
  return () => {
    let sum = 0;
    for (let index = 0; index < sizes.length; index++) {
      const count = times[index] ?? 0;
      sum += (sizes[index] ?? 0) * (2 * binomial(count, 0.5, random) - count);
    }
    return sum;
  };
}
