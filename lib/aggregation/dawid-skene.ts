import type { Likelihoods, Tally } from "@/lib/aggregation/expectation";
import { fixedPoint, type IterationOptions, type ModelConsensus } from "@/lib/aggregation/fixed-point";
import { asLabelTable, type Labels } from "@/lib/aggregation/label-table";

/** An expected count is taken to be at least this: what a rater never gave where a class is true stays possible. */
const leastCount = 1e-10;

/**
 * Dawid and Skene's model: every class has a prior, and every rater a confusion matrix, the probability of each label
 * given the true one; labels of one task are independent given its true one. Maximum likelihood by
 * expectation–maximisation from vote shares, to the fixed point.
 *
 * With few labels a rater (about 20 and fewer) it fits chance: see `chooseAggregation`. The fixed point is a local maximum,
 * and nothing but the start ties a column to the class it is named after.
 *
 * @returns Expected counts below 1e-10 are taken to be 1e-10, for labels that the rater gave at all.
 * @throws RangeError when a task, rater or label is not a finite number, a label is not among the classes, or options are
 * out of range.
 * @see Dawid and Skene 1979, "Maximum likelihood estimation of observer error-rates using the EM algorithm", equations
 * 2.3 to 2.5
 */
export function dawidSkene(labels: Labels, options: IterationOptions = {}): ModelConsensus {
  const table = asLabelTable(labels, options);
  return fixedPoint(table, (tally) => confusions(tally, table.tasks.length), options);
}

function confusions({ counts, taskCounts }: Tally, taskCount: number): Likelihoods {
  const classCount = taskCounts.length;
  const giving = new Float64Array(counts.length);
  for (let start = 0; start < counts.length; start += classCount ** 2) {
    const ofRater = counts.subarray(start, start + classCount ** 2);
    giving.set(normaliseOverGiven(clipGiven(ofRater, classCount), classCount), start);
  }
  return { giving, priors: taskCounts.map((count) => count / taskCount) };
}

/** Given × true: rows of labels that the rater never gave stay 0. */
function clipGiven(counts: Float64Array, classCount: number): Float64Array {
  const clipped = new Float64Array(counts.length);
  for (let row = 0; row < counts.length; row += classCount) {
    const isGiven = counts.subarray(row, row + classCount).some((count) => count > 0);
    if (!isGiven) continue;
    for (let cell = row; cell < row + classCount; cell++) clipped[cell] = Math.max(counts[cell] ?? 0, leastCount);
  }
  return clipped;
}

function normaliseOverGiven(counts: Float64Array, classCount: number): Float64Array {
  const totals = new Float64Array(classCount);
  for (const [cell, count] of counts.entries()) totals[cell % classCount] = (totals[cell % classCount] ?? 0) + count;
  return counts.map((count, cell) => count / (totals[cell % classCount] ?? 1));
}
