import { countVersions, type VersionCount } from "@/lib/annotations/count-versions";
import type { LabelledAnnotation } from "@/lib/annotations/labelled";

/** What there is to compare. */
export type LabelCounts = {
  readonly annotations: number;
  /** Tasks with at least one annotation. */
  readonly labelled: number;
  /** Tasks with two or more. */
  readonly ratedTwice: number;
  /** Raters with at least one annotation. */
  readonly raters: number;
  /** By the version of the scheme that they were made with. */
  readonly versions: readonly VersionCount[];
};

/**
 * Counts tasks and raters.
 *
 * @param annotations At most one per rater and task.
 */
export function countLabels(annotations: readonly LabelledAnnotation[]): LabelCounts {
  const ratersOf = new Map<string, number>();
  for (const { taskId } of annotations) ratersOf.set(taskId, (ratersOf.get(taskId) ?? 0) + 1);
  return {
    annotations: annotations.length,
    labelled: ratersOf.size,
    ratedTwice: [...ratersOf.values()].filter((raters) => raters > 1).length,
    raters: new Set(annotations.map(({ raterId }) => raterId)).size,
    versions: countVersions(annotations),
  };
}
