import type { Consensus, RaterSkill } from "@/lib/aggregation/consensus";
import type { LabelTable } from "@/lib/aggregation/label-table";
import {
  type BootstrapInterval,
  type BootstrapOptions,
  percentileInterval,
  requireBootstrapOptions,
} from "@/lib/agreement/percentile-interval";

/** A rater's skill with its interval. */
export type RaterReliability = RaterSkill & {
  /** Its `undefinedResamples` are those in which none of the rater's tasks was drawn. */
  readonly interval: BootstrapInterval;
};

/**
 * Each rater's skill with a percentile interval from resampling tasks, each with all its labels, and aggregating every
 * resample anew: so what the aggregation does not know of the true labels is in the interval, which a posterior that takes
 * the consensus for given leaves out.
 *
 * @param aggregate The aggregation, such as `oneCoin`; it is called once and once for each resample.
 * @throws RangeError when the number of resamples or the level is out of range.
 * @see Efron and Tibshirani 1993, "An introduction to the bootstrap", section 8.3
 */
export function raterReliability(
  table: LabelTable,
  aggregate: (table: LabelTable) => Consensus,
  options: BootstrapOptions,
): readonly RaterReliability[] {
  requireBootstrapOptions(options);
  const { resamples, level, random } = options;
  const skills = table.raters.map(() => new Float64Array(resamples));
  const rowsOf = rowsByTask(table);
  for (let resample = 0; resample < resamples; resample++) {
    for (const [rater, { skill }] of aggregate(resampleTasks(table, rowsOf, random)).raters.entries()) {
      skills[rater]?.fill(skill, resample, resample + 1);
    }
  }
  return aggregate(table).raters.map((rater, index) => ({
    ...rater,
    interval: percentileInterval(rater.skill, skills[index] ?? new Float64Array(0), level),
  }));
}

function rowsByTask({ tasks, taskOf }: LabelTable): readonly (readonly number[])[] {
  const rowsOf = tasks.map((): number[] => []);
  for (const [row, task] of taskOf.entries()) rowsOf[task]?.push(row);
  return rowsOf;
}

/** As many tasks, drawn with replacement; every rater and class stays, also one without labels. */
function resampleTasks(
  { tasks, raters, classes, raterOf, classOf }: LabelTable,
  rowsOf: readonly (readonly number[])[],
  random: () => number,
): LabelTable {
  const drawn = tasks.map(() => rowsOf[Math.floor(random() * tasks.length)] ?? []);
  const rows = drawn.flat();
  return {
    tasks: tasks.map((_, task) => task),
    raters,
    classes,
    taskOf: Int32Array.from(drawn.flatMap((ofTask, task) => ofTask.map(() => task))),
    raterOf: Int32Array.from(rows, (row) => raterOf[row] ?? 0),
    classOf: Int32Array.from(rows, (row) => classOf[row] ?? 0),
  };
}
