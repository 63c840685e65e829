import type { Annotation } from "@/lib/annotations/annotation";
import { answerOf } from "@/lib/annotations/answers";
import { type SubmissionContext, type SubmissionWarning, warningsOf } from "@/lib/annotations/submission-warnings";
import { askedElements, findSpanType } from "@/lib/scheme/elements";

/** What keeps an annotation from being submitted, with the questions and marks where it can be mended. */
export type Hindrance = {
  readonly code: /** A required question has no answer. */
    | "required_unanswered"
    /** A mark has no link, and its type asks for one. */
    | "link_missing";
  readonly elements: readonly string[];
  readonly spanIds: readonly string[];
};

export type SubmissionCheck = {
  readonly hindrances: readonly Hindrance[];
  readonly warnings: readonly SubmissionWarning[];
};

/**
 * What hinders a submission, and what to look at once more before it; each in the order of the scheme and the marks.
 *
 * @see hindrancesOf for what the server refuses as well
 */
export function checkSubmission(annotation: Annotation, context: SubmissionContext): SubmissionCheck {
  return { hindrances: hindrancesOf(annotation, context), warnings: warningsOf(annotation, context) };
}

/** What hinders a submission, in the browser and on the server alike: one for each question and each mark. */
export function hindrancesOf(
  annotation: Annotation,
  { scheme, hasCue }: Omit<SubmissionContext, "parts">,
): Hindrance[] {
  const unanswered = askedElements(scheme, hasCue)
    .filter((element) => element.isRequired && answerOf(annotation, element.key) === null)
    .map(({ key }): Hindrance => ({ code: "required_unanswered", elements: [key], spanIds: [] }));
  const unlinked = annotation.spans
    .filter(({ type, links }) => links.length === 0 && findSpanType(scheme, type)?.linkRule === "required")
    .map(({ id }): Hindrance => ({ code: "link_missing", elements: [], spanIds: [id] }));
  return [...unanswered, ...unlinked];
}
