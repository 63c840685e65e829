import { undetermined } from "@/lib/agreement/undetermined";
import { countDrawer } from "@/lib/scores/draw-counts";
import { requireFiniteValues } from "@/lib/scores/paired-differences";
import { type PermutationOptions, type PermutationTest, requirePermutations } from "@/lib/scores/sign-flip-permutation";

/**
 * The permutation test of two independent samples: if it made no difference from which one a value is, any of them could
 * be. p is (1 + permutations with means at least as far apart) / (1 + permutations). How many of each distinct value fall
 * to the first sample is drawn, not which, so that samples of few values cost next to nothing.
 *
 * @returns `value` is the mean of `a` less that of `b`; p is 1 when all values are equal. Null "no observations" when one
 * is empty.
 * @throws RangeError when a value is not finite, or permutations is no positive integer.
 * @see Pitman 1937, "Significance tests which may be applied to samples from any populations"
 */
export function twoSamplePermutation(a: Float64Array, b: Float64Array, options: PermutationOptions): PermutationTest {
  requirePermutations(options);
  requireFiniteValues(a);
  requireFiniteValues(b);
  if (a.length === 0 || b.length === 0) return undetermined("no observations");
  const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);
  const value = sum(a) / a.length - sum(b) / b.length;
  const total = sum(a) + sum(b);
  const nextSum = sumSampler(a, b, options.random);
  // What rounding makes of equal sums.
  const atLeast =
    Math.abs(value) - 1e-9 * Math.max(...[a, b].map((values) => sum(values.map(Math.abs)) / values.length));
  let far = 0;
  for (let permutation = 0; permutation < options.permutations; permutation++) {
    const ofA = nextSum();
    if (Math.abs(ofA / a.length - (total - ofA) / b.length) >= atLeast) far++;
  }
  return { value, p: (1 + far) / (1 + options.permutations), isExact: false };
}

/** The sum of as many of the values as `a` has, drawn without replacement from both together. */
function sumSampler(a: Float64Array, b: Float64Array, random: () => number): () => number {
  const timesOf = new Map<number, number>();
  for (const values of [a, b]) for (const value of values) timesOf.set(value, (timesOf.get(value) ?? 0) + 1);
  const distinct = Float64Array.from(timesOf.keys()).sort();
  const times = distinct.map((value) => timesOf.get(value) ?? 0);
  const { hypergeometric } = countDrawer(a.length + b.length);
  return () => {
    let [sum, all, drawn] = [0, a.length + b.length, a.length];
    for (let index = 0; drawn > 0 && index < distinct.length; index++) {
      const marked = times[index] ?? 0;
      const taken = hypergeometric({ all, marked, drawn }, random);
      sum += taken * (distinct[index] ?? 0);
      drawn -= taken;
      all -= marked;
    }
    return sum;
  };
}
