import type { Annotation, Span } from "@/lib/annotations/annotation";
import { answerOf } from "@/lib/annotations/answers";
import type { Place } from "@/lib/spans/place";
import type { CommandId } from "@/lib/workbench/command";
import { findMark } from "@/lib/workbench/edit-mark";
import { annotationOf, type Session } from "@/lib/workbench/session";

/** What is different in the annotation. */
export type AnnotationHappening =
  | { readonly kind: "marked" | "changed" | "deleted"; readonly mark: Span }
  | { readonly kind: "answered"; readonly element: string; readonly option: string | null }
  | { readonly kind: "noted" | "discussed" | "submitted" | "reopened" };

/** What an event has done that someone who does not see the screen would miss. */
export type Happening =
  | AnnotationHappening
  | { readonly kind: "refused"; readonly words: string }
  /** `what` is null when nothing is different, or more than one can say. */
  | { readonly kind: "undone" | "redone" | "restored"; readonly what: AnnotationHappening | null }
  | { readonly kind: "promptOpened" | "promptFolded" | "copied" }
  | { readonly kind: "inHand"; readonly mark: Span }
  | { readonly kind: "linking" | "selecting" | "reading"; readonly place: Place };

type Cause = CommandId | "restore";

const namedCauses: ReadonlyMap<Cause | null, "undone" | "redone" | "restored"> = new Map([
  ["undo", "undone"],
  ["redo", "redone"],
  ["restore", "restored"],
]);

/**
 * The most telling thing that differs between two states of a session; null when nothing does.
 *
 * @param cause The command that led from one to the other, or that something was restored; null when it was something else.
 */
export function whatHappened(before: Session, after: Session, cause: Cause | null): Happening | null {
  const { refusal } = after.draft;
  if (refusal && refusal !== before.draft.refusal) return { kind: "refused", words: refusal.words };
  const [then, now] = [annotationOf(before), annotationOf(after)];
  if (then === now) return screenHappening(before, after);
  const what = annotationHappening(then, now);
  const kind = namedCauses.get(cause);
  return kind ? { kind, what } : (what ?? screenHappening(before, after));
}

function annotationHappening(then: Annotation, now: Annotation): AnnotationHappening | null {
  if (then.state !== now.state) return { kind: now.state === "submitted" ? "submitted" : "reopened" };
  const mark = markHappening(then, now);
  if (mark) return mark;
  const element = changedAnswer(then, now);
  if (element !== null) return { kind: "answered", element, option: answerOf(now, element) };
  if (then.note !== now.note) return { kind: "noted" };
  return then.discussion === now.discussion ? null : { kind: "discussed" };
}

/** The first mark that is gone, new or another than before. */
function markHappening(then: Annotation, now: Annotation): AnnotationHappening | null {
  if (then.spans === now.spans) return null;
  const [old, current] = [byId(then), byId(now)];
  const gone = then.spans.find(({ id }) => !current.has(id));
  if (gone) return { kind: "deleted", mark: gone };
  const fresh = now.spans.find(({ id }) => !old.has(id));
  if (fresh) return { kind: "marked", mark: fresh };
  const mark = now.spans.find((span) => old.get(span.id) !== span);
  return mark ? { kind: "changed", mark } : null;
}

const byId = ({ spans }: Annotation) => new Map(spans.map((span) => [span.id, span]));

function changedAnswer(then: Annotation, now: Annotation): string | null {
  const elements = Object.keys({ ...then.answers, ...now.answers });
  return elements.find((element) => answerOf(then, element) !== answerOf(now, element)) ?? null;
}

function screenHappening(before: Session, after: Session): Happening | null {
  const { cursor: place, mode, markInHand, isPromptOpen, copied } = after.screen;
  if (copied !== before.screen.copied) return { kind: "copied" };
  if (mode.kind === "link" && before.screen.mode.kind !== "link") return { kind: "linking", place };
  if (isPromptOpen !== before.screen.isPromptOpen) return { kind: isPromptOpen ? "promptOpened" : "promptFolded" };
  const mark = markInHand === before.screen.markInHand ? null : findMark(annotationOf(after), markInHand);
  if (mark) return { kind: "inHand", mark };
  if (place === before.screen.cursor) return null;
  return { kind: mode.kind === "select" || mode.kind === "edge" ? "selecting" : "reading", place };
}
