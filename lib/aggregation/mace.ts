import { digamma } from "@/lib/aggregation/digamma";
import type { Likelihoods, Tally } from "@/lib/aggregation/expectation";
import { fixedPoint, type IterationOptions, type ModelConsensus } from "@/lib/aggregation/fixed-point";
import { asLabelTable, type Labels } from "@/lib/aggregation/label-table";

/** Beta prior of knowing: labels known, and guessed, that each rater is taken to have given already. */
const knowingPrior = 0.5;
/** Dirichlet prior of guessing: guesses of each class that each rater is taken to have made already. */
const guessPrior = 10;

/**
 * MACE, "multi-annotator competence estimation": before each label a rater either knows the true one or guesses, with
 * odds and preferences of the rater's own; every class is as likely to be true. Variational Bayes from vote shares and even
 * odds, with a Beta(½, ½) prior of knowing and a Dirichlet(10) prior of guesses.
 *
 * The start is fixed, not drawn, so the same labels always give the same consensus.
 *
 * @returns `skill` is, as in the other models, the expected share of labels that are true, lucky guesses among them;
 * `logLikelihood` that of the variational weights, which is below the one of the likeliest parameters.
 * @throws RangeError when a task, rater or label is not a finite number, a label is not among the classes, or options are
 * out of range.
 * @see Hovy, Berg-Kirkpatrick, Vaswani and Hovy 2013, "Learning whom to trust with MACE"
 */
export function mace(labels: Labels, options: IterationOptions = {}): ModelConsensus {
  return fixedPoint(asLabelTable(labels, options), weigh, options);
}

/** Given × true. Where they differ the rater guessed, so `giving` holds the weight of a guess there. */
function weigh({ counts, taskCounts }: Tally, before: Likelihoods | undefined): Likelihoods {
  const classCount = taskCounts.length;
  const giving = new Float64Array(counts.length);
  for (let start = 0; start < counts.length; start += classCount ** 2) {
    const end = start + classCount ** 2;
    const { known, guessed } = splitKnown(counts.subarray(start, end), before?.giving.subarray(start, end), classCount);
    const [knowing, guessing] = weightsOf(known, guessed);
    for (let cell = 0; cell < classCount ** 2; cell++) {
      const given = Math.floor(cell / classCount);
      giving[start + cell] = (guessing[given] ?? 0) + (cell % (classCount + 1) === 0 ? knowing : 0);
    }
  }
  return { giving, priors: new Float64Array(classCount).fill(1 / classCount) };
}

/** How many of a rater's labels were known, and how many guesses there were of each class. */
function splitKnown(counts: Float64Array, giving: Float64Array | undefined, classCount: number) {
  const guessed = new Float64Array(classCount);
  let known = 0;
  for (const [cell, count] of counts.entries()) {
    const given = Math.floor(cell / classCount);
    const knownOfCell = cell % (classCount + 1) === 0 ? count * knownShare(giving, given, classCount) : 0;
    known += knownOfCell;
    guessed[given] = (guessed[given] ?? 0) + count - knownOfCell;
  }
  return { known, guessed };
}

/** The probability that a label which is the true one was known and not guessed; at the start from even odds. */
function knownShare(giving: Float64Array | undefined, given: number, classCount: number): number {
  if (giving === undefined) return classCount / (classCount + 1);
  const row = given * classCount;
  const right = giving[row + given] ?? 1;
  const guessed = classCount === 1 ? right : (giving[row + ((given + 1) % classCount)] ?? 0);
  return 1 - guessed / right;
}

/** The weight of knowing, and of guessing each class. */
function weightsOf(known: number, guessed: Float64Array): readonly [number, Float64Array] {
  const guesses = guessed.reduce((sum, count) => sum + count, 0);
  const all = digamma(known + guesses + 2 * knowingPrior);
  const guessingAtAll = digamma(guesses + knowingPrior) - all - digamma(guesses + guessPrior * guessed.length);
  const guessing = guessed.map((count) => Math.exp(digamma(count + guessPrior) + guessingAtAll));
  return [Math.exp(digamma(known + knowingPrior) - all), guessing];
}
