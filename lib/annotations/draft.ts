import { applyChange } from "@/lib/annotations/apply-change";
import { type ChangeContext, checkChange } from "@/lib/annotations/check-change";
import { followingId } from "@/lib/annotations/following-id";
import { emptyHistory, type History, type HistoryEvent, stepHistory } from "@/lib/annotations/history";
import type { Journal } from "@/lib/annotations/journal";
import type { Change } from "@/lib/annotations/operation";
import type { Refusal } from "@/lib/annotations/refusal";
import { type JournalEvent, stepJournal } from "@/lib/annotations/step-journal";

/** One annotation under the rater's hands: what it is, what can be undone, and what is on its way to the server. */
export type Draft = {
  readonly journal: Journal;
  readonly history: History;
  /** Why the last change was not made; null when it was. */
  readonly refusal: Refusal | null;
};

/** Each with the id of the first operation that it makes; those of further ones follow it. */
export type DraftEvent =
  /** All of them or none: one step to undo. */
  | { readonly kind: "change"; readonly operationId: string; readonly changes: readonly Change[] }
  | { readonly kind: "undo"; readonly operationId: string }
  | { readonly kind: "redo"; readonly operationId: string }
  | { readonly kind: "journal"; readonly event: JournalEvent };

/** The draft when it is opened: with nothing to undo. */
export function openDraft(journal: Journal): Draft {
  return { journal, history: emptyHistory, refusal: null };
}

/**
 * The draft after an event. A change that does not fit, or changes nothing, makes no operation. An annotation that takes
 * this one's place leaves nothing to undo.
 */
export function stepDraft(draft: Draft, event: DraftEvent, context: ChangeContext): Draft {
  switch (event.kind) {
    case "change": {
      const refusal = checkAll(draft, event.changes, context);
      return refusal ? { ...draft, refusal } : edit(draft, event.operationId, { kind: "do", changes: event.changes });
    }
    case "undo":
    case "redo":
      return edit(draft, event.operationId, { kind: event.kind });
    case "journal":
      return stepJournalOf(draft, event.event);
  }
}

/** Each change is checked against the annotation that those before it lead to. */
function checkAll({ journal }: Draft, changes: readonly Change[], context: ChangeContext): Refusal | null {
  let annotation = journal.annotation;
  for (const change of changes) {
    const refusal = checkChange(annotation, change, context);
    if (refusal) return refusal;
    const outcome = applyChange(annotation, change);
    if (outcome.isApplied) annotation = outcome.annotation;
  }
  return null;
}

function edit({ journal, history }: Draft, id: string, event: HistoryEvent): Draft {
  const step = stepHistory({ annotation: journal.annotation, history }, event);
  const operations = step.changes.map((change, index) => ({ id: followingId(id, index), change }));
  const next = operations.reduce((now, operation) => stepJournal(now, { kind: "made", operation }), journal);
  return { journal: next, history: step.history, refusal: step.refusal };
}

function stepJournalOf(draft: Draft, event: JournalEvent): Draft {
  const journal = stepJournal(draft.journal, event);
  const isReplaced = journal.replacedCount > draft.journal.replacedCount;
  return { ...draft, journal, history: isReplaced ? emptyHistory : draft.history };
}
