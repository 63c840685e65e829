import type { LabelTable } from "@/lib/aggregation/label-table";

/**
 * Per task and class (tasks × classes, row-major), the share of the task's labels that are of the class, 0 … 1.
 *
 * @param weights Per rater, what each of the rater's labels weighs, from 0; default 1 each. Every task needs a label that
 * weighs more than 0.
 */
export function voteShares({ tasks, classes, taskOf, raterOf, classOf }: LabelTable, weights?: Float64Array) {
  const shares = new Float64Array(tasks.length * classes.length);
  const totals = new Float64Array(tasks.length);
  for (let row = 0; row < taskOf.length; row++) {
    const task = taskOf[row] ?? 0;
    const cell = task * classes.length + (classOf[row] ?? 0);
    const weight = weights === undefined ? 1 : (weights[raterOf[row] ?? 0] ?? 0);
    shares[cell] = (shares[cell] ?? 0) + weight;
    totals[task] = (totals[task] ?? 0) + weight;
  }
  for (let task = 0, cell = 0; task < tasks.length; task++) {
    const total = totals[task] ?? 1;
    for (const end = cell + classes.length; cell < end; cell++) shares[cell] = (shares[cell] ?? 0) / total;
  }
  return shares;
}
