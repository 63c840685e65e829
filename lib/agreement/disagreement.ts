import { type Rating, ratingTable } from "@/lib/agreement/rating-table";
import type { LabelledAnnotation } from "@/lib/annotations/labelled";
import type { Scheme, SchemeElement } from "@/lib/scheme/scheme";

/** How far the raters of one task are apart. */
export type TaskDisagreement = {
  readonly taskId: string;
  /** Raters with an annotation of the task. */
  readonly raters: number;
  /** 0 everybody the same … 1 as far apart as the scheme allows: the mean over elements. Null with fewer than two raters, or where no element was answered twice. */
  readonly disagreement: number | null;
  /** In the scheme's order, each 0 … 1; null where fewer than two raters answered. */
  readonly elements: readonly { readonly element: string; readonly disagreement: number | null }[];
};

/**
 * Tasks by how much their raters disagree, most first, so that the ones worth discussing come up.
 *
 * For each element the mean distance over pairs of raters: nominal 1 when they differ, ordinal the number of steps
 * between their options ÷ the steps between the first and the last. A task's figure is the plain mean of its elements'.
 *
 * @param annotations At most one per rater and task.
 * @returns Every annotated task; equal figures by task id, undetermined ones last.
 * @throws RangeError when a rater has two annotations of one task.
 */
export function rankByDisagreement(
  scheme: Scheme,
  annotations: readonly LabelledAnnotation[],
): readonly TaskDisagreement[] {
  const raters = countBy(annotations, (annotation) => annotation.taskId);
  const columns = scheme.elements.map((element) => disagreementByTask(element, annotations));
  const tasks = [...raters].map(([taskId, raterCount]) => {
    const elements = scheme.elements.map((element, index) => ({
      element: element.key,
      disagreement: columns[index]?.get(taskId) ?? null,
    }));
    const disagreement = mean(elements.flatMap((row) => (row.disagreement === null ? [] : [row.disagreement])));
    return { taskId, raters: raterCount, disagreement, elements };
  });
  return tasks.sort((a, b) => (b.disagreement ?? -1) - (a.disagreement ?? -1) || (a.taskId < b.taskId ? -1 : 1));
}

function disagreementByTask(element: SchemeElement, annotations: readonly LabelledAnnotation[]) {
  const { taskIds, table } = ratingTable(annotations, element);
  const steps = element.options.length - 1;
  const distance = (a: number, b: number) => (element.level === "ordinal" ? Math.abs(a - b) / steps : Number(a !== b));
  return new Map(taskIds.map((taskId, row) => [taskId, meanDistance(table[row] ?? [], distance)]));
}

/** In plain loops: it runs for every task and element of a project. */
function meanDistance(row: readonly Rating[], distance: (a: number, b: number) => number): number | null {
  const ratings = row.filter((rating) => rating !== null);
  let sum = 0;
  for (let a = 0; a < ratings.length; a++) {
    for (let b = a + 1; b < ratings.length; b++) sum += distance(ratings[a] ?? 0, ratings[b] ?? 0);
  }
  const pairs = (ratings.length * (ratings.length - 1)) / 2;
  return pairs === 0 ? null : sum / pairs;
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function countBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return counts;
}
