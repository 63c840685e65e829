import type { LabelledAnnotation } from "@/lib/annotations/labelled";
import { authenticity } from "@/lib/scores/authenticity";

/**
 * How far the strict score of a transcript's model would move if its raters' dispute were settled against the majority:
 * max(p, 1 − p) / n, with p the share of the transcript's votes for faithful and n the model's transcripts.
 *
 * @param annotations At most one per rater and task; those that do not count are passed over.
 * @returns By task, above 0 and at most 1; only of tasks on whose faithfulness raters differ.
 */
export function scoreLeverage(annotations: readonly LabelledAnnotation[]): ReadonlyMap<string, number> {
  const votes = new Map<string, { readonly modelId: string; for: number; all: number }>();
  for (const annotation of annotations) {
    const finding = authenticity(annotation, annotation.version.scheme);
    if (finding === null) continue;
    const task = votes.get(annotation.taskId) ?? { modelId: annotation.modelId, for: 0, all: 0 };
    task.for += Number(finding.strict);
    task.all += 1;
    votes.set(annotation.taskId, task);
  }
  const tasksOf = new Map<string, number>();
  for (const { modelId } of votes.values()) tasksOf.set(modelId, (tasksOf.get(modelId) ?? 0) + 1);
  return new Map(
    [...votes].flatMap(([taskId, { modelId, for: inFavour, all }]): [string, number][] => {
      const against = all - inFavour;
      if (inFavour === 0 || against === 0) return [];
      return [[taskId, Math.max(inFavour, against) / all / (tasksOf.get(modelId) ?? 1)]];
    }),
  );
}
