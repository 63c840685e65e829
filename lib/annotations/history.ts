import type { Annotation } from "@/lib/annotations/annotation";
import { applyChange } from "@/lib/annotations/apply-change";
import { invertChange } from "@/lib/annotations/invert-change";
import type { Change } from "@/lib/annotations/operation";
import type { Refusal } from "@/lib/annotations/refusal";

/** Changes that were made together, and those that take them back together, each in the order to apply them in. */
type Step = { readonly changes: readonly Change[]; readonly inverse: readonly Change[] };

/** What can be undone and redone, the latest last. Without limit. */
export type History = { readonly done: readonly Step[]; readonly undone: readonly Step[] };
export const emptyHistory: History = { done: [], undone: [] };

export type HistoryEvent =
  /** Makes these in order, all or none: one step to undo. */
  { readonly kind: "do"; readonly changes: readonly Change[] } | { readonly kind: "undo" } | { readonly kind: "redo" };

export type Edited = { readonly annotation: Annotation; readonly history: History };

/** What came of an event: `changes` are what to send, in order; `refusal` says why nothing of it was allowed. */
export type HistoryStep = Edited & { readonly changes: readonly Change[]; readonly refusal: Refusal | null };

/**
 * Makes, takes back or makes again a step. Submitting and reopening are no steps: undo goes past them to the edits,
 * which the reducer refuses while the annotation is submitted.
 */
export function stepHistory(edited: Edited, event: HistoryEvent): HistoryStep {
  switch (event.kind) {
    case "do":
      return make(edited, event.changes);
    case "undo":
      return undo(edited);
    case "redo":
      return redo(edited);
  }
}

function make(edited: Edited, changes: readonly Change[]): HistoryStep {
  const { made, refusal } = applyAll(edited.annotation, changes);
  if (refusal || made.length === 0) return unchanged(edited, refusal);
  const step = { changes: made.map(({ change }) => change), inverse: made.flatMap(({ inverse }) => inverse).reverse() };
  const isStep = step.changes.every(({ kind }) => kind !== "submit" && kind !== "reopen");
  const history = isStep ? { done: [...edited.history.done, step], undone: [] } : edited.history;
  return { annotation: made.at(-1)?.annotation ?? edited.annotation, history, changes: step.changes, refusal: null };
}

function undo({ annotation, history }: Edited): HistoryStep {
  const last = history.done.at(-1);
  if (!last) return unchanged({ annotation, history }, null);
  const next = { done: history.done.slice(0, -1), undone: [...history.undone, last] };
  return repeat({ annotation, history }, last.inverse, next);
}

function redo({ annotation, history }: Edited): HistoryStep {
  const last = history.undone.at(-1);
  if (!last) return unchanged({ annotation, history }, null);
  const next = { done: [...history.done, last], undone: history.undone.slice(0, -1) };
  return repeat({ annotation, history }, last.changes, next);
}

function repeat(edited: Edited, changes: readonly Change[], history: History): HistoryStep {
  const { made, refusal } = applyAll(edited.annotation, changes);
  if (refusal) return unchanged(edited, refusal);
  const annotation = made.at(-1)?.annotation ?? edited.annotation;
  return { annotation, history, changes: made.map(({ change }) => change), refusal: null };
}

function unchanged(edited: Edited, refusal: Refusal | null): HistoryStep {
  return { ...edited, changes: [], refusal };
}

type Made = { readonly change: Change; readonly inverse: readonly Change[]; readonly annotation: Annotation };
type Applied = { readonly made: readonly Made[]; readonly refusal: Refusal | null };

/** Those of the changes that change something, each with what takes it back, up to the first that is refused. */
function applyAll(before: Annotation, changes: readonly Change[]): Applied {
  const made: Made[] = [];
  let annotation = before;
  for (const change of changes) {
    const outcome = applyChange(annotation, change);
    if (!outcome.isApplied) return { made, refusal: outcome.refusal };
    if (outcome.annotation === annotation) continue;
    const inverse = invertChange(annotation, change);
    made.push({ change, inverse: inverse ? [inverse] : [], annotation: outcome.annotation });
    annotation = outcome.annotation;
  }
  return { made, refusal: null };
}
