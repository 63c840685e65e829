import type { LabelSet } from "@/lib/annotations/label-set";
import type { LabelledAnnotation } from "@/lib/annotations/labelled";

/**
 * The annotations that decide what is said of models: those of people, and of a transcript that was adjudicated the
 * adjudication alone. What machine raters say is held against people and decides nothing.
 */
export function settledAnnotations({ annotations, adjudications }: LabelSet): readonly LabelledAnnotation[] {
  const settled = new Set(adjudications.map(({ transcriptId }) => transcriptId));
  const open = annotations.filter(
    ({ raterKind, transcriptId }) => raterKind !== "machine" && !settled.has(transcriptId),
  );
  return [...open, ...adjudications];
}
