import { type Label, type LabelTable, labelTable } from "@/lib/aggregation/label-table";

/** What an aggregation makes of the labels. */
export type Consensus = {
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
  readonly raters: readonly RaterSkill[];
};

/** How a rater's labels compare with the consensus. A label that the rater gave a task again counts once here. */
export type RaterSkill = {
  readonly rater: number;
  /** Labels the rater gave. */
  readonly given: number;
  /** The share of them, 0 … 1, that equals the task's consensus label. */
  readonly skill: number;
};

/**
 * Majority vote: a class's probability is its share of the task's labels, however many raters gave them.
 *
 * @param labels Triples of task, rater and label.
 * @param options `classes`: the labels that could be given, so that `posteriors` has a column for each even when nobody
 * gave it. Default: those that were given.
 * @throws RangeError when a task, rater or label is not a finite number, or a label is not among the classes.
 */
export function majorityVote(
  labels: readonly Label[],
  options: { readonly classes?: readonly number[] } = {},
): Consensus {
  const table = labelTable(labels, options.classes);
  const votes = countVotes(table);
  const { winnerOf, isTied } = findWinners(votes, table.classes.length);
  return {
    tasks: table.tasks,
    classes: table.classes,
    posteriors: voteShares(votes, table.classes.length),
    labels: Array.from(winnerOf, (winner) => table.classes[winner] ?? 0),
    tiedTasks: table.tasks.filter((_, task) => isTied[task] === 1),
    raters: raterSkills(table, votes, winnerOf),
  };
}

function countVotes({ tasks, classes, taskOf, classOf }: LabelTable): Float64Array {
  const votes = new Float64Array(tasks.length * classes.length);
  for (let row = 0; row < taskOf.length; row++) {
    const cell = (taskOf[row] ?? 0) * classes.length + (classOf[row] ?? 0);
    votes[cell] = (votes[cell] ?? 0) + 1;
  }
  return votes;
}

/** Per task, the first class with most votes, and whether another has as many. */
function findWinners(votes: Float64Array, classCount: number) {
  const taskCount = classCount === 0 ? 0 : votes.length / classCount;
  const winnerOf = new Int32Array(taskCount);
  const isTied = new Uint8Array(taskCount);
  for (let task = 0; task < taskCount; task++) {
    let most = 0;
    for (let index = 0; index < classCount; index++) {
      const count = votes[task * classCount + index] ?? 0;
      if (count > most) {
        most = count;
        winnerOf[task] = index;
        isTied[task] = 0;
      } else if (count === most && most > 0) isTied[task] = 1;
    }
  }
  return { winnerOf, isTied };
}

function voteShares(votes: Float64Array, classCount: number): Float64Array {
  const shares = new Float64Array(votes.length);
  for (let start = 0; start < votes.length; start += classCount) {
    let total = 0;
    for (let cell = start; cell < start + classCount; cell++) total += votes[cell] ?? 0;
    for (let cell = start; cell < start + classCount; cell++) shares[cell] = (votes[cell] ?? 0) / total;
  }
  return shares;
}

function raterSkills(table: LabelTable, votes: Float64Array, winnerOf: Int32Array): readonly RaterSkill[] {
  const classCount = table.classes.length;
  const { ends, ratersByCell } = groupByCell(table, votes);
  const given = new Int32Array(table.raters.length);
  const matching = new Int32Array(table.raters.length);
  const lastCell = new Int32Array(table.raters.length).fill(-1);
  for (let cell = 0, index = 0; cell < ends.length; cell++) {
    const isWinner = winnerOf[Math.floor(cell / classCount)] === cell % classCount;
    for (; index < (ends[cell] ?? 0); index++) {
      const rater = ratersByCell[index] ?? 0;
      if (lastCell[rater] === cell) continue;
      lastCell[rater] = cell;
      given[rater] = (given[rater] ?? 0) + 1;
      if (isWinner) matching[rater] = (matching[rater] ?? 0) + 1;
    }
  }
  return table.raters.map((rater, index) => ({
    rater,
    given: given[index] ?? 0,
    skill: (matching[index] ?? 0) / (given[index] ?? 1),
  }));
}

/** The raters of every label, ordered by task and class, and where each such cell's raters end. */
function groupByCell({ classes, taskOf, raterOf, classOf }: LabelTable, votes: Float64Array) {
  const ends = new Int32Array(votes.length);
  for (let cell = 0, start = 0; cell < votes.length; cell++) {
    ends[cell] = start;
    start += votes[cell] ?? 0;
  }
  const ratersByCell = new Int32Array(taskOf.length);
  for (let row = 0; row < taskOf.length; row++) {
    const cell = (taskOf[row] ?? 0) * classes.length + (classOf[row] ?? 0);
    const place = ends[cell] ?? 0;
    ratersByCell[place] = raterOf[row] ?? 0;
    ends[cell] = place + 1;
  }
  return { ends, ratersByCell };
}
