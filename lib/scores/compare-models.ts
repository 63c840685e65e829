import { type BootstrapInterval, percentileInterval } from "@/lib/agreement/percentile-interval";
import { type Undetermined, undetermined } from "@/lib/agreement/undetermined";
import { seededRandom } from "@/lib/random";
import { holm } from "@/lib/scores/p-adjust";
import { type ModelValues, shareTasks } from "@/lib/scores/shared-tasks";
import { type PermutationOptions, type PermutationTest, signFlipPermutation } from "@/lib/scores/sign-flip-permutation";
import { twoSamplePermutation } from "@/lib/scores/two-sample-permutation";
import { twoWayResample } from "@/lib/scores/two-way-bootstrap";

/** Two models side by side. */
export type ModelComparison = {
  /** Ids of the two models, in the order in which they were given. */
  readonly modelA: string;
  readonly modelB: string;
  /** Whether they were compared task by task. */
  readonly isPaired: boolean;
  /** Tasks that both did: the n of a paired comparison. */
  readonly sharedTasks: number;
  readonly difference: ModelDifference;
};

/** What one model has more than another. */
export type ModelDifference =
  | {
      /** Mean of A less mean of B, −1 … 1. */
      readonly value: number;
      /** Bootstrap interval; `resamples` is 0 where all differences are equal and `constantInterval` stands for it. */
      readonly interval: BootstrapInterval;
      /** Of a permutation test, two-sided. */
      readonly p: number;
      /** Adjusted by Holm's method for all comparisons made here. */
      readonly adjustedP: number;
    }
  | Undetermined;

/** How models are compared. */
export type CompareOptions = {
  readonly resamples: number;
  /** The share of resamples an interval is to hold, such as 0.95. */
  readonly confidence: number;
  readonly permutations: number;
  /** Equal seeds give equal figures; each pair has its own sequence, so adding a model changes no other pair's. */
  readonly seed: number;
};

type Tested = { readonly interval: BootstrapInterval; readonly test: PermutationTest };
type PairOptions = PermutationOptions & { readonly resamples: number; readonly level: number };

/**
 * Compares every two models: task by task on those that both did where these are enough (`shareTasks`), by a sign-flip
 * permutation test, else as independent samples of transcripts, by a two-sample permutation test. Intervals come from
 * resampling tasks or transcripts. Models may be said to differ where `adjustedP` is small, and not by intervals that do
 * not overlap.
 *
 * @param models Each with a consensus probability, 0 … 1, for every transcript.
 * @returns Every pair, in the order of `models`. A difference is null "too few units" when a model, or a pair of them that
 * is compared task by task, has fewer than two.
 * @throws RangeError when a value is not in 0 … 1, values and tasks are not equally many, or options are out of range.
 */
export function compareModels(models: readonly ModelValues[], options: CompareOptions): readonly ModelComparison[] {
  const compared = models.flatMap((a, index) => models.slice(index + 1).map((b) => comparePair(a, b, options)));
  const adjusted = holm(compared.flatMap(({ tested: { test } }) => (test.value === null ? [] : [test.p])));
  let next = 0;
  return compared.map(({ tested: { interval, test }, ...pair }) => {
    if (test.value === null) return { ...pair, difference: undetermined(test.reason) };
    const adjustedP = adjusted[next++] ?? 1;
    return { ...pair, difference: { value: test.value, interval, p: test.p, adjustedP } };
  });
}

function comparePair(a: ModelValues, b: ModelValues, options: CompareOptions) {
  const { sharedTasks, differences } = shareTasks(a, b);
  const pairOptions: PairOptions = {
    resamples: options.resamples,
    level: options.confidence,
    permutations: options.permutations,
    random: seededRandom(options.seed),
  };
  return {
    modelA: a.modelId,
    modelB: b.modelId,
    isPaired: differences !== null,
    sharedTasks,
    tested: differences === null ? compareSamples(a, b, pairOptions) : comparePaired(differences, pairOptions),
  };
}

function comparePaired(differences: Float64Array, options: PairOptions): Tested {
  const result = twoWayResample(eachAlone(differences), { ...options, range: [-1, 1] });
  if ("reason" in result) return { interval: result, test: result };
  return { interval: result.interval, test: signFlipPermutation(differences, options) };
}

function compareSamples(a: ModelValues, b: ModelValues, options: PairOptions): Tested {
  const [ofA, ofB] = [Float64Array.from(a.values), Float64Array.from(b.values)];
  const first = twoWayResample(eachAlone(ofA), { ...options, range: [0, 1] });
  const second = twoWayResample(eachAlone(ofB), { ...options, range: [0, 1] });
  if ("reason" in first) return { interval: first, test: first };
  if ("reason" in second) return { interval: second, test: second };
  const test = twoSamplePermutation(ofA, ofB, options);
  const draws = first.draws.map((draw, index) => draw - (second.draws[index] ?? 0));
  return { interval: holdingValue(percentileInterval(test.value ?? 0, draws, options.level)), test };
}

/** Draws of a sample whose values are all equal lie on one side of the value: the interval is to hold it all the same. */
function holdingValue(interval: BootstrapInterval): BootstrapInterval {
  if (interval.value === null) return interval;
  const { value, lower, upper } = interval;
  return { ...interval, lower: Math.min(lower, value), upper: Math.max(upper, value) };
}

function eachAlone(values: Float64Array) {
  return { offsets: Int32Array.from({ length: values.length + 1 }, (_, unit) => unit), ratings: values };
}
