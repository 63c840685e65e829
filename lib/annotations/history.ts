import type { Annotation } from "@/lib/annotations/annotation";
import { applyChange } from "@/lib/annotations/apply-change";
import { invertChange } from "@/lib/annotations/invert-change";
import type { Change } from "@/lib/annotations/operation";
import type { Refusal } from "@/lib/annotations/refusal";

type Step = { readonly change: Change; readonly inverse: Change };

/** What can be undone and redone, the latest last. Without limit. */
export type History = { readonly done: readonly Step[]; readonly undone: readonly Step[] };
export const emptyHistory: History = { done: [], undone: [] };

export type HistoryEvent =
  | { readonly kind: "do"; readonly change: Change }
  | { readonly kind: "undo" }
  | { readonly kind: "redo" };

export type Edited = { readonly annotation: Annotation; readonly history: History };

/** What came of an event: `change` is what to send, null when nothing changed; `refusal` says why it was not allowed. */
export type HistoryStep = Edited & { readonly change: Change | null; readonly refusal: Refusal | null };

/**
 * Makes, takes back or makes again a change. Submitting and reopening are no steps: undo goes past them to the edits,
 * which the reducer refuses while the annotation is submitted.
 */
export function stepHistory(edited: Edited, event: HistoryEvent): HistoryStep {
  switch (event.kind) {
    case "do":
      return make(edited, event.change);
    case "undo":
      return undo(edited);
    case "redo":
      return redo(edited);
  }
}

function make({ annotation, history }: Edited, change: Change): HistoryStep {
  const inverse = invertChange(annotation, change);
  const made = apply({ annotation, history }, change, history);
  const isStep = made.change !== null && inverse !== null && change.kind !== "submit" && change.kind !== "reopen";
  return isStep ? { ...made, history: { done: [...history.done, { change, inverse }], undone: [] } } : made;
}

function undo({ annotation, history }: Edited): HistoryStep {
  const last = history.done.at(-1);
  if (!last) return { annotation, history, change: null, refusal: null };
  const next = { done: history.done.slice(0, -1), undone: [...history.undone, last] };
  return apply({ annotation, history }, last.inverse, next);
}

function redo({ annotation, history }: Edited): HistoryStep {
  const last = history.undone.at(-1);
  if (!last) return { annotation, history, change: null, refusal: null };
  const next = { done: [...history.done, last], undone: history.undone.slice(0, -1) };
  return apply({ annotation, history }, last.change, next);
}

function apply({ annotation, history }: Edited, change: Change, next: History): HistoryStep {
  const outcome = applyChange(annotation, change);
  if (!outcome.isApplied) return { annotation, history, change: null, refusal: outcome.refusal };
  const isMade = outcome.annotation !== annotation;
  return { annotation: outcome.annotation, history: next, change: isMade ? change : null, refusal: null };
}
