import { type ChangeContext, checkChange } from "@/lib/annotations/check-change";
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

export type DraftEvent =
  | { readonly kind: "change"; readonly operationId: string; readonly change: Change }
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
      const refusal = checkChange(draft.journal.annotation, event.change, context);
      return refusal ? { ...draft, refusal } : edit(draft, event.operationId, { kind: "do", change: event.change });
    }
    case "undo":
    case "redo":
      return edit(draft, event.operationId, { kind: event.kind });
    case "journal":
      return stepJournalOf(draft, event.event);
  }
}

function edit({ journal, history }: Draft, id: string, event: HistoryEvent): Draft {
  const step = stepHistory({ annotation: journal.annotation, history }, event);
  const next = step.change ? stepJournal(journal, { kind: "made", operation: { id, change: step.change } }) : journal;
  return { journal: next, history: step.history, refusal: step.refusal };
}

function stepJournalOf(draft: Draft, event: JournalEvent): Draft {
  const journal = stepJournal(draft.journal, event);
  const isReplaced = journal.replacedCount > draft.journal.replacedCount;
  return { ...draft, journal, history: isReplaced ? emptyHistory : draft.history };
}
