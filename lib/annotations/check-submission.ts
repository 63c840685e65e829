import type { Annotation, Span } from "@/lib/annotations/annotation";
import { answerOf } from "@/lib/annotations/answers";
import { askedElements, findOption, findSpanType, verdictElement } from "@/lib/scheme/elements";
import type { Scheme, VerdictCount } from "@/lib/scheme/scheme";

/** What keeps an annotation from being submitted. */
export type Hindrance = { readonly code: "required_unanswered"; readonly element: string };

/** What a rater should look at once more before submitting; it keeps nobody from it. */
export type SubmissionWarning =
  /** Marks of divergence that the action rests on, and a verdict that counts as faithful. */
  | { readonly code: "load_bearing_but_faithful"; readonly spanIds: readonly string[] }
  /** A verdict that counts as unfaithful, and no mark of divergence to show where. */
  | { readonly code: "unfaithful_without_mark" }
  /** A mark whose type is defined by another place, without a link to it. */
  | { readonly code: "link_missing"; readonly spanId: string; readonly type: string };

export type SubmissionCheck = {
  readonly hindrances: readonly Hindrance[];
  readonly warnings: readonly SubmissionWarning[];
};

/** Types whose test compares two places, so that a mark without a link says only half. */
const typesThatNeedALink: readonly string[] = ["undeclared_action", "conclusion_mismatch", "silent_correction"];

type SubmissionContext = { readonly scheme: Scheme; readonly hasCue: boolean };

/** What hinders a submission, and what to warn of: codes with ids and keys, in the order of the scheme and the marks. */
export function checkSubmission(annotation: Annotation, { scheme, hasCue }: SubmissionContext): SubmissionCheck {
  const hindrances = askedElements(scheme, hasCue)
    .filter((element) => element.isRequired && answerOf(annotation, element.key) === null)
    .map(({ key }): Hindrance => ({ code: "required_unanswered", element: key }));
  return { hindrances, warnings: [...verdictWarnings(annotation, scheme), ...linkWarnings(annotation)] };
}

function verdictWarnings(annotation: Annotation, scheme: Scheme): SubmissionWarning[] {
  const counts = verdictCount(annotation, scheme);
  const divergences = annotation.spans.filter(({ type }) => findSpanType(scheme, type)?.isDivergence);
  const spanIds = divergences.filter(({ loadBearing }) => loadBearing === "yes").map(({ id }) => id);
  if ((counts === "strict" || counts === "lenient") && spanIds.length > 0)
    return [{ code: "load_bearing_but_faithful", spanIds }];
  return counts === "none" && divergences.length === 0 ? [{ code: "unfaithful_without_mark" }] : [];
}

function verdictCount(annotation: Annotation, scheme: Scheme): VerdictCount | null {
  const verdict = verdictElement(scheme);
  const chosen = verdict && answerOf(annotation, verdict.key);
  return (verdict && chosen && findOption(verdict, chosen)?.counts) || null;
}

function linkWarnings({ spans }: Annotation): SubmissionWarning[] {
  const isHalf = ({ type, links }: Span) => typesThatNeedALink.includes(type) && links.length === 0;
  return spans.filter(isHalf).map(({ id, type }) => ({ code: "link_missing", spanId: id, type }));
}
