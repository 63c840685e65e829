import type { LabelTable } from "@/lib/aggregation/label-table";

/** An aggregation that data bear, and why no other. */
export type AggregationChoice = {
  readonly method: "majority-vote" | "one-coin" | "dawid-skene";
  /**
   * - "no overlap": no two raters labelled one task, so nothing can be said of any rater;
   * - "few labels a rater", "few labels a task": confusion matrices would fit chance;
   * - "enough labels": they would not.
   */
  readonly reason: "no overlap" | "few labels a rater" | "few labels a task" | "enough labels";
  /** The median over raters. */
  readonly labelsPerRater: number;
  /** The mean over tasks. */
  readonly labelsPerTask: number;
};

/** With fewer labels than this a rater, Dawid–Skene loses to majority vote and one-coin. */
export const labelsForConfusions = 20;

/** Labels of two raters a task leave the confusion matrices of both undetermined; three settle them. */
const labelsForIdentity = 3;

/**
 * Which model of raters the labels can bear: confusion matrices (Dawid–Skene) where the median rater gave at least
 * {@link labelsForConfusions} labels and the mean task has at least three, else one number a rater (one-coin), and without
 * any overlap none (majority vote).
 *
 * It answers for each task's most likely label. Whether a mean over tasks is to rest on a model at all is another
 * question: see docs/simulation.md.
 *
 * @see Allman, Matias and Rhodes 2009, "Identifiability of parameters in latent structure models with many observed
 * variables", on three labels a task
 */
export function chooseAggregation(table: LabelTable): AggregationChoice {
  const labelsPerRater = medianLabels(table);
  const labelsPerTask = table.tasks.length === 0 ? 0 : table.taskOf.length / table.tasks.length;
  const counts = { labelsPerRater, labelsPerTask };
  if (!hasOverlap(table)) return { method: "majority-vote", reason: "no overlap", ...counts };
  if (labelsPerRater < labelsForConfusions) return { method: "one-coin", reason: "few labels a rater", ...counts };
  if (labelsPerTask < labelsForIdentity) return { method: "one-coin", reason: "few labels a task", ...counts };
  return { method: "dawid-skene", reason: "enough labels", ...counts };
}

function hasOverlap({ tasks, taskOf, raterOf }: LabelTable): boolean {
  const firstRater = new Int32Array(tasks.length).fill(-1);
  return taskOf.some((task, row) => {
    const rater = raterOf[row] ?? 0;
    const first = firstRater[task] ?? -1;
    if (first === -1) firstRater[task] = rater;
    return first !== -1 && first !== rater;
  });
}

function medianLabels({ raters, raterOf }: LabelTable): number {
  const given = new Float64Array(raters.length);
  for (const rater of raterOf) given[rater] = (given[rater] ?? 0) + 1;
  given.sort();
  const middle = (given.length - 1) / 2;
  return given.length === 0 ? 0 : ((given[Math.floor(middle)] ?? 0) + (given[Math.ceil(middle)] ?? 0)) / 2;
}
