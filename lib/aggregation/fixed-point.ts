import { type Consensus, consensusOf, type RaterSkill } from "@/lib/aggregation/consensus";
import { type Likelihoods, labelsByTask, type Tally, takeExpectation, tallyOf } from "@/lib/aggregation/expectation";
import type { AggregationOptions, LabelTable } from "@/lib/aggregation/label-table";
import { voteShares } from "@/lib/aggregation/vote-shares";

/** How long an iterative aggregation goes on. */
export type IterationOptions = AggregationOptions & {
  /** From 1; default 2,000. */
  readonly maxIterations?: number;
  /**
   * It ends after the first iteration that changes no posterior by as much; default 1e-9. With 0 or less it goes on to
   * `maxIterations`.
   */
  readonly tolerance?: number;
};

/** What a model of raters makes of the labels. */
export type ModelConsensus = Consensus<ModelledRater> & {
  /** Per class, the share of tasks whose true label it is, 0 … 1. */
  readonly priors: Float64Array;
  /** Iterations made, each an E-step and an M-step; 0 when there are no labels. */
  readonly iterations: number;
  /** Whether the last iteration changed no posterior by the tolerance: the posteriors are a fixed point. */
  readonly isConverged: boolean;
  /** Natural logarithm of the probability of all labels, 0 or less, under what the posteriors were computed from. */
  readonly logLikelihood: number;
};

/** `skill` is the expected share of the rater's labels that are true; every label counts in `given`. */
export type ModelledRater = RaterSkill & {
  /** True × given, row-major: the expected number of the rater's labels for each, in all `given`. */
  readonly confusion: Float64Array;
};

/** The M-step: the likelihoods that fit what the posteriors say; some models need those that stood before. */
export type Maximise = (tally: Tally, before: Likelihoods | undefined) => Likelihoods;

/**
 * Expectation–maximisation from vote shares to the fixed point of a model of raters.
 *
 * @throws RangeError when `maxIterations` is no whole number from 1, or the tolerance is no number.
 * @see Dempster, Laird and Rubin 1977, "Maximum likelihood from incomplete data via the EM algorithm"
 */
export function fixedPoint(
  table: LabelTable,
  maximise: Maximise,
  { maxIterations = 2000, tolerance = 1e-9 }: IterationOptions,
): ModelConsensus {
  if (!Number.isInteger(maxIterations) || maxIterations < 1) {
    throw new RangeError(`maxIterations must be a whole number from 1, not ${maxIterations}`);
  }
  if (Number.isNaN(tolerance)) throw new RangeError("The tolerance must be a number");
  const labels = labelsByTask(table);
  const posteriors = voteShares(table);
  let tally = tallyOf(labels, posteriors, table);
  let fitted = maximise(tally, undefined);
  let [iterations, logLikelihood, isConverged] = [0, 0, table.tasks.length === 0];
  while (iterations < maxIterations && !isConverged) {
    const expectation = takeExpectation(labels, fitted, posteriors);
    tally = expectation;
    fitted = maximise(tally, fitted);
    logLikelihood = expectation.logLikelihood;
    isConverged = expectation.change < tolerance;
    iterations += 1;
  }
  const consensus = consensusOf(table, posteriors, modelledRaters(table, tally));
  return { ...consensus, priors: fitted.priors, iterations, isConverged, logLikelihood };
}

function modelledRaters({ raters, classes, raterOf }: LabelTable, { counts }: Tally): readonly ModelledRater[] {
  const classCount = classes.length;
  const givenBy = new Int32Array(raters.length);
  for (const rater of raterOf) givenBy[rater] = (givenBy[rater] ?? 0) + 1;
  return raters.map((rater, index) => {
    const confusion = new Float64Array(classCount ** 2);
    for (let cell = 0; cell < confusion.length; cell++) {
      const [truth, given] = [Math.floor(cell / classCount), cell % classCount];
      confusion[cell] = counts[(index * classCount + given) * classCount + truth] ?? 0;
    }
    const given = givenBy[index] ?? 0;
    const right = classes.reduce((sum, _, k) => sum + (confusion[k * (classCount + 1)] ?? 0), 0);
    return { rater, given, skill: right / given, confusion };
  });
}
