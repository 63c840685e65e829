import type { LabelledAnnotation } from "@/lib/annotations/labelled";
import { optionIndex } from "@/lib/scheme/elements";
import type { SchemeElement } from "@/lib/scheme/scheme";

/** The three conditions for relying on written reasoning, as the default scheme asks them. @see Lanham 2022 */
export const relianceConditions = ["completeness", "straightforwardness", "causalResponsibility"] as const;

/**
 * The mean answer of a transcript's raters to a question whose options are steps of a scale: the place of the option, from 0.
 *
 * @returns By transcript id; without those whose raters gave no answer that the question knows.
 */
export function ratingsByTranscript(
  element: SchemeElement,
  annotations: readonly LabelledAnnotation[],
): ReadonlyMap<string, number> {
  const sums = new Map<string, { sum: number; raters: number }>();
  for (const { transcriptId, answers } of annotations) {
    const answer = answers[element.key] ?? element.defaultOption;
    const place = answer === null ? null : optionIndex(element, answer);
    if (place === null) continue;
    const transcript = sums.get(transcriptId) ?? { sum: 0, raters: 0 };
    transcript.sum += place;
    transcript.raters += 1;
    sums.set(transcriptId, transcript);
  }
  return new Map([...sums].map(([transcriptId, { sum, raters }]) => [transcriptId, sum / raters]));
}
