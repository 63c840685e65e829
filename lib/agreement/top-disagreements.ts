import type { TaskDisagreement } from "@/lib/agreement/disagreement";

/** A task and how far its raters are apart, above 0 and at most 1. */
export type RankedTask = { readonly taskId: string; readonly disagreement: number };

/** The tasks most disagreed on, most first. */
export type Ranking = {
  /** Tasks on which raters differ at all. */
  readonly total: number;
  /** The first of them. */
  readonly top: readonly RankedTask[];
};

/** Rankings by the mean over all elements, and by each element alone. */
export type Disagreements = {
  readonly overall: Ranking;
  /** By element key. */
  readonly byElement: ReadonlyMap<string, Ranking>;
};

/**
 * The beginning of every ranking that a list of disagreements holds, small enough to keep.
 *
 * @param tasks As `rankByDisagreement` gives them; equal figures keep their order.
 * @param limit How many tasks each ranking keeps at most.
 */
export function topDisagreements(tasks: readonly TaskDisagreement[], limit: number): Disagreements {
  const keys = tasks[0]?.elements.map(({ element }) => element) ?? [];
  const byElement = keys.map((key, index) => {
    return [key, ranking(tasks, { figureOf: (task) => task.elements[index]?.disagreement ?? null, limit })] as const;
  });
  return {
    overall: ranking(tasks, { figureOf: (task) => task.disagreement, limit }),
    byElement: new Map(byElement),
  };
}

type RankingOptions = {
  readonly figureOf: (task: TaskDisagreement) => number | null;
  readonly limit: number;
};

function ranking(tasks: readonly TaskDisagreement[], { figureOf, limit }: RankingOptions): Ranking {
  const disagreed = tasks.flatMap((task): RankedTask[] => {
    const disagreement = figureOf(task) ?? 0;
    return disagreement > 0 ? [{ taskId: task.taskId, disagreement }] : [];
  });
  disagreed.sort((a, b) => b.disagreement - a.disagreement);
  return { total: disagreed.length, top: disagreed.slice(0, limit) };
}
