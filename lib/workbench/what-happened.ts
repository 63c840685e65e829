import type { Span } from "@/lib/annotations/annotation";
import { answerOf } from "@/lib/annotations/answers";
import type { Place } from "@/lib/spans/place";
import type { CommandId } from "@/lib/workbench/command";
import { findMark } from "@/lib/workbench/edit-mark";
import { annotationOf, type Session } from "@/lib/workbench/session";

/** What an event has done that someone who does not see the screen would miss. */
export type Happening =
  | { readonly kind: "refused"; readonly words: string }
  | { readonly kind: "undone" | "redone" | "restored" | "deleted" | "promptOpened" | "promptFolded" | "copied" }
  | { readonly kind: "marked" | "changed" | "inHand"; readonly mark: Span }
  | { readonly kind: "answered"; readonly element: string; readonly option: string | null }
  | { readonly kind: "linking" | "selecting" | "reading"; readonly place: Place };

type Cause = CommandId | "restore";

/**
 * The most telling thing that differs between two states of a session; null when nothing does.
 *
 * @param cause The command that led from one to the other, or that something was restored; null when it was something else.
 */
export function whatHappened(before: Session, after: Session, cause: Cause | null): Happening | null {
  const { refusal } = after.draft;
  if (refusal && refusal !== before.draft.refusal) return { kind: "refused", words: refusal.words };
  return annotationHappening(before, after, cause) ?? screenHappening(before, after);
}

function annotationHappening(before: Session, after: Session, cause: Cause | null): Happening | null {
  const [then, now] = [annotationOf(before), annotationOf(after)];
  if (then === now) return null;
  if (cause === "undo") return { kind: "undone" };
  if (cause === "redo") return { kind: "redone" };
  if (cause === "restore") return { kind: "restored" };
  if (now.spans.length < then.spans.length) return { kind: "deleted" };
  const element = changedAnswer(before, after);
  if (element !== null) return { kind: "answered", element, option: answerOf(now, element) };
  const mark = findMark(now, after.screen.markInHand);
  if (then.spans === now.spans || !mark) return null;
  return { kind: now.spans.length > then.spans.length ? "marked" : "changed", mark };
}

function changedAnswer(before: Session, after: Session): string | null {
  const [then, now] = [annotationOf(before), annotationOf(after)];
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
