import { rankByDisagreement } from "@/lib/agreement/disagreement";
import type { LabelledAnnotation } from "@/lib/annotations/labelled";
import { findElement } from "@/lib/scheme/elements";
import type { Scheme } from "@/lib/scheme/scheme";

/** What the raters of one task answered to one element. */
export type Reading = {
  readonly element: string;
  /** 0 everybody the same … 1 as far apart as the scheme allows. */
  readonly disagreement: number;
  /** Option keys by rater id; an element without an answer stands with its default option, or not at all. */
  readonly options: ReadonlyMap<string, string>;
};

/** A task on which raters differ, with the readings in which they do. */
export type DisagreedTask = {
  readonly taskId: string;
  readonly transcriptId: string;
  /** As `rankByDisagreement` gives it: the mean over all elements. */
  readonly disagreement: number;
  /** Those who annotated the task, by id. */
  readonly raterIds: readonly string[];
  /** Those with some disagreement, most first; equal ones in the scheme's order. */
  readonly readings: readonly Reading[];
};

/** A disagreed task as a page lists it. */
export type ListedTask = DisagreedTask & {
  /** The transcript's external id; null when it has none. */
  readonly externalId: string | null;
  readonly epoch: number;
  readonly condition: string | null;
  readonly model: string;
};

/**
 * The readings of one task side by side.
 *
 * @param annotations Those of one task, at most one per rater.
 * @returns Null where nothing was answered twice.
 * @throws RangeError when a rater has two annotations.
 */
export function disagreedTask(scheme: Scheme, annotations: readonly LabelledAnnotation[]): DisagreedTask | null {
  const [task] = rankByDisagreement(scheme, annotations);
  const [first] = annotations;
  if (!task || !first || task.disagreement === null) return null;
  const readings = task.elements.flatMap(({ element, disagreement }): Reading[] =>
    disagreement === null || disagreement === 0
      ? []
      : [{ element, disagreement, options: optionsByRater(element, annotations) }],
  );
  return {
    taskId: task.taskId,
    transcriptId: first.transcriptId,
    disagreement: task.disagreement,
    raterIds: annotations.map(({ raterId }) => raterId).sort(),
    readings: readings.sort((a, b) => b.disagreement - a.disagreement),
  };
}

function optionsByRater(key: string, annotations: readonly LabelledAnnotation[]) {
  const answered = annotations.flatMap(({ raterId, answers, version }): [string, string][] => {
    const option = answers[key] ?? findElement(version.scheme, key)?.defaultOption ?? null;
    return option === null ? [] : [[raterId, option]];
  });
  return new Map(answered);
}
