import type { TaskDisagreement } from "@/lib/agreement/disagreement";

/** A task and what it is ranked by, above 0 and at most 1: how far its raters are apart, say. */
export type RankedTask = { readonly taskId: string; readonly figure: number };

/** The tasks most disagreed on, most first. */
export type Ranking = {
  /** Tasks on which raters differ at all. */
  readonly total: number;
  /** The first of them. */
  readonly top: readonly RankedTask[];
};

/** Rankings by the mean over all elements, by each element alone, and by what hangs on the dispute. */
export type Disagreements = {
  readonly overall: Ranking;
  /** By element key. */
  readonly byElement: ReadonlyMap<string, Ranking>;
  /** By how far a model's score would move if the dispute were settled the other way. */
  readonly byLeverage: Ranking;
};

/** What rankings are made of. */
export type Disputes = {
  /** As `rankByDisagreement` gives them. */
  readonly tasks: readonly TaskDisagreement[];
  /** As `scoreLeverage` gives it. */
  readonly leverage: ReadonlyMap<string, number>;
};

/**
 * The beginning of every ranking that a list of disagreements holds, small enough to keep. Equal figures keep the order
 * of the tasks.
 *
 * @param limit How many tasks each ranking keeps at most.
 */
export function topDisagreements({ tasks, leverage }: Disputes, limit: number): Disagreements {
  const keys = tasks[0]?.elements.map(({ element }) => element) ?? [];
  const byElement = keys.map((key, index) => {
    return [key, ranking(tasks, { figureOf: (task) => task.elements[index]?.disagreement ?? null, limit })] as const;
  });
  return {
    overall: ranking(tasks, { figureOf: (task) => task.disagreement, limit }),
    byElement: new Map(byElement),
    byLeverage: ranking(tasks, { figureOf: ({ taskId }) => leverage.get(taskId) ?? null, limit }),
  };
}

type RankingOptions = {
  readonly figureOf: (task: TaskDisagreement) => number | null;
  readonly limit: number;
};

function ranking(tasks: readonly TaskDisagreement[], { figureOf, limit }: RankingOptions): Ranking {
  const disagreed = tasks.flatMap((task): RankedTask[] => {
    const figure = figureOf(task) ?? 0;
    return figure > 0 ? [{ taskId: task.taskId, figure }] : [];
  });
  disagreed.sort((a, b) => b.figure - a.figure);
  return { total: disagreed.length, top: disagreed.slice(0, limit) };
}
