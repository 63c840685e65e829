import type { Annotation } from "@/lib/annotations/annotation";
import { maxSpansPerAnnotation } from "@/lib/annotations/annotation-limits";
import { answerOf, withAnswer } from "@/lib/annotations/answers";
import type { Change } from "@/lib/annotations/operation";
import { type Refusal, refuse } from "@/lib/annotations/refusal";

export type Outcome =
  | { readonly isApplied: true; readonly annotation: Annotation }
  | { readonly isApplied: false; readonly refusal: Refusal };

/**
 * The annotation after a change: the one reducer that the browser and the server both run. An edit applied a second time
 * changes nothing; a change that changes nothing gives the same object back. Refused: any edit while submitted, a second
 * submission, reopening a draft, and a mark beyond the cap. Whether a change fits the scheme and the text is
 * {@link checkChange}'s.
 */
export function applyChange(annotation: Annotation, change: Change): Outcome {
  const { state } = annotation;
  if (change.kind === "submit")
    return state === "submitted" ? refused("already_submitted") : applied({ ...annotation, state: "submitted" });
  if (change.kind === "reopen")
    return state === "draft" ? refused("not_submitted") : applied({ ...annotation, state: "draft" });
  if (state === "submitted") return refused("submitted");
  return edit(annotation, change);
}

type Edit = Exclude<Change, { kind: "submit" | "reopen" }>;

function edit(annotation: Annotation, change: Edit): Outcome {
  switch (change.kind) {
    case "putSpan":
      return putSpan(annotation, change);
    case "removeSpan":
      return removeSpan(annotation, change.spanId);
    case "setAnswer":
      return setAnswer(annotation, change);
    case "setNote":
      return applied(change.note === annotation.note ? annotation : { ...annotation, note: change.note });
    case "setDiscussion": {
      const { discussion } = change;
      return applied(discussion === annotation.discussion ? annotation : { ...annotation, discussion });
    }
  }
}

function putSpan(annotation: Annotation, { span, at }: Extract<Edit, { kind: "putSpan" }>): Outcome {
  const { spans } = annotation;
  const index = spans.findIndex(({ id }) => id === span.id);
  if (index !== -1) return applied({ ...annotation, spans: spans.with(index, span) });
  if (spans.length >= maxSpansPerAnnotation) return refused("too_many_spans");
  return applied({ ...annotation, spans: spans.toSpliced(at ?? spans.length, 0, span) });
}

function removeSpan(annotation: Annotation, spanId: string): Outcome {
  const spans = annotation.spans.filter(({ id }) => id !== spanId);
  return applied(spans.length === annotation.spans.length ? annotation : { ...annotation, spans });
}

function setAnswer(annotation: Annotation, { element, option }: Extract<Edit, { kind: "setAnswer" }>): Outcome {
  if (answerOf(annotation, element) === option) return applied(annotation);
  return applied({ ...annotation, answers: withAnswer(annotation.answers, element, option) });
}

function applied(annotation: Annotation): Outcome {
  return { isApplied: true, annotation };
}

function refused(code: Refusal["code"]): Outcome {
  return { isApplied: false, refusal: refuse(code) };
}
