import type { LabelTable } from "@/lib/aggregation/label-table";

/** What an aggregation makes of the labels. */
export type Consensus<Rater extends RaterSkill = RaterSkill> = {
  /** The tasks that have labels, ascending. */
  readonly tasks: readonly number[];
  /** The labels that occur (or were declared), ascending. */
  readonly classes: readonly number[];
  /** Tasks × classes, row-major: the consensus probability of each class, 0 … 1; every row sums to 1. */
  readonly posteriors: Float64Array;
  /** Per task, the class with the greatest posterior; of equal ones the lowest. */
  readonly labels: readonly number[];
  /** The tasks whose greatest posterior two or more classes share, ascending. */
  readonly tiedTasks: readonly number[];
  /** Ascending by rater. */
  readonly raters: readonly Rater[];
};

/** How well a rater's labels go with the consensus. */
export type RaterSkill = {
  readonly rater: number;
  /** The labels that the skill rests on, from 1. */
  readonly given: number;
  /** 0 … 1; each method says of what. */
  readonly skill: number;
};

/** Per task, the place of the first class with the greatest posterior, and 1 where another shares it. */
export type Winners = { readonly winnerOf: Int32Array; readonly isTied: Uint8Array };

/** Posteriors this close are equal: sums of the same numbers in another order differ by less. */
const tieTolerance = 1e-9;

/** The consensus of posteriors (tasks × classes, row-major) over the table's tasks. */
export function consensusOf<Rater extends RaterSkill>(
  { tasks, classes }: LabelTable,
  posteriors: Float64Array,
  raters: readonly Rater[],
): Consensus<Rater> {
  const { winnerOf, isTied } = findWinners(posteriors, classes.length);
  return {
    tasks,
    classes,
    posteriors,
    labels: Array.from(winnerOf, (winner) => classes[winner] ?? 0),
    tiedTasks: tasks.filter((_, task) => isTied[task] === 1),
    raters,
  };
}

/** @param posteriors Tasks × classes, row-major. */
export function findWinners(posteriors: Float64Array, classCount: number): Winners {
  const taskCount = classCount === 0 ? 0 : posteriors.length / classCount;
  const winnerOf = new Int32Array(taskCount);
  const isTied = new Uint8Array(taskCount);
  for (let task = 0; task < taskCount; task++) {
    const start = task * classCount;
    let most = 0;
    for (let cell = start; cell < start + classCount; cell++) most = Math.max(most, posteriors[cell] ?? 0);
    let shared = 0;
    for (let cell = start + classCount - 1; cell >= start; cell--) {
      if ((posteriors[cell] ?? 0) < most - tieTolerance) continue;
      winnerOf[task] = cell - start;
      shared += 1;
    }
    isTied[task] = shared > 1 ? 1 : 0;
  }
  return { winnerOf, isTied };
}
