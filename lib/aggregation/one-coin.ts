import type { Likelihoods, Tally } from "@/lib/aggregation/expectation";
import { fixedPoint, type IterationOptions, type ModelConsensus } from "@/lib/aggregation/fixed-point";
import { asLabelTable, type Labels } from "@/lib/aggregation/label-table";

/** No rater is taken to be right, or wrong, without exception. */
const leastProbability = 1e-10;

/**
 * The one-coin model: Dawid and Skene's with one number a rater, the probability of giving the true label, and every wrong
 * label as likely as the others. Maximum likelihood by expectation–maximisation from vote shares, to the fixed point.
 *
 * It needs far fewer labels a rater than confusion matrices do, and errs where raters err to one side.
 *
 * @returns Probabilities of labels are kept within 1e-10 … 1 − 1e-10.
 * @throws RangeError when a task, rater or label is not a finite number, a label is not among the classes, or options are
 * out of range.
 * @see Zhang, Chen, Zhou and Jordan 2016, "Spectral methods meet EM: a provably optimal algorithm for crowdsourcing",
 * section 3.3
 */
export function oneCoin(labels: Labels, options: IterationOptions = {}): ModelConsensus {
  const table = asLabelTable(labels, options);
  return fixedPoint(table, (tally) => coins(tally, table.tasks.length), options);
}

function coins({ counts, taskCounts }: Tally, taskCount: number): Likelihoods {
  const classCount = taskCounts.length;
  const giving = new Float64Array(counts.length);
  for (let start = 0; start < counts.length; start += classCount ** 2) {
    const skill = skillOf(counts.subarray(start, start + classCount ** 2), classCount);
    const right = keepPossible(skill);
    giving.fill(keepPossible((1 - skill) / (classCount - 1)), start, start + classCount ** 2);
    for (let k = 0; k < classCount; k++) giving[start + k * (classCount + 1)] = right;
  }
  return { giving, priors: taskCounts.map((count) => count / taskCount) };
}

/** @param counts Given × true. */
function skillOf(counts: Float64Array, classCount: number): number {
  let [right, all] = [0, 0];
  for (const [cell, count] of counts.entries()) {
    all += count;
    if (cell % (classCount + 1) === 0) right += count;
  }
  return right / all;
}

function keepPossible(probability: number): number {
  return Math.min(Math.max(probability, leastProbability), 1 - leastProbability);
}
