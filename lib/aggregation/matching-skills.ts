import type { RaterSkill } from "@/lib/aggregation/consensus";
import type { LabelTable } from "@/lib/aggregation/label-table";

/**
 * Per rater, the share of the rater's labels that are their task's consensus label. A label that the rater gave a task
 * again counts once.
 *
 * @param winnerOf Per task, the place of its consensus label among the classes.
 */
export function matchingSkills(table: LabelTable, winnerOf: Int32Array): readonly RaterSkill[] {
  const classCount = table.classes.length;
  const { ends, ratersByCell } = groupByCell(table);
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
    skill: (matching[index] ?? 0) / (given[index] ?? 0),
  }));
}

/** The raters of every label, ordered by task and class, and where each such cell's raters end. */
function groupByCell({ tasks, classes, taskOf, raterOf, classOf }: LabelTable) {
  const cells = Int32Array.from(taskOf, (task, row) => task * classes.length + (classOf[row] ?? 0));
  const ends = new Int32Array(tasks.length * classes.length);
  for (const cell of cells) ends[cell] = (ends[cell] ?? 0) + 1;
  for (let cell = 0, start = 0; cell < ends.length; cell++) {
    const size = ends[cell] ?? 0;
    ends[cell] = start;
    start += size;
  }
  const ratersByCell = new Int32Array(cells.length);
  for (const [row, cell] of cells.entries()) {
    const place = ends[cell] ?? 0;
    ratersByCell[place] = raterOf[row] ?? 0;
    ends[cell] = place + 1;
  }
  return { ends, ratersByCell };
}
