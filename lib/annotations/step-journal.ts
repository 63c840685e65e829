import type { Annotation } from "@/lib/annotations/annotation";
import type { FailureReason, Journal } from "@/lib/annotations/journal";
import type { JournalAnswer, RevisedAnnotation } from "@/lib/annotations/journal-answer";
import type { Operation } from "@/lib/annotations/operation";
import { replay } from "@/lib/annotations/replay";
import type { Settlement } from "@/lib/annotations/settle-conflict";

export type JournalEvent =
  /** A change was made; it must be in the browser's store before it is sent. */
  | { readonly kind: "made"; readonly operation: Operation }
  /** This many of the pending operations, from the front, are on their way. */
  | { readonly kind: "sending"; readonly count: number }
  | { readonly kind: "answered"; readonly answer: JournalAnswer }
  /** No answer: whether the server applied anything is unknown. */
  | { readonly kind: "failed"; readonly reason: FailureReason }
  /** The server's annotation as asked for. */
  | { readonly kind: "reloaded"; readonly server: RevisedAnnotation }
  /** The rater chose what counts where the newer annotation and the own one differ. */
  | { readonly kind: "resolved"; readonly settlement: Settlement }
  /** The rater wants the dropped changes back. */
  | { readonly kind: "restored" }
  /** The rater has seen what was refused. */
  | { readonly kind: "acknowledgedRefusals" };

/** The journal after an event. */
export function stepJournal(journal: Journal, event: JournalEvent): Journal {
  switch (event.kind) {
    case "made":
      return append(journal, [event.operation]);
    case "sending":
      return { ...journal, inFlight: Math.min(event.count, journal.pending.length) };
    case "answered":
      return answered({ ...journal, inFlight: 0, failure: null }, event.answer);
    case "failed":
      return { ...journal, inFlight: 0, failure: event.reason };
    case "reloaded":
      return reloaded(journal, event.server);
    case "resolved":
      return resolved(journal, event.settlement);
    case "restored":
      return keepRefused(append({ ...journal, setAside: [] }, journal.setAside), journal);
    case "acknowledgedRefusals":
      return { ...journal, refused: [] };
  }
}

function append(journal: Journal, operations: readonly Operation[]): Journal {
  const { annotation, made, refused } = replay(journal.annotation, operations);
  return {
    ...journal,
    annotation,
    pending: [...journal.pending, ...made],
    refused: [...journal.refused, ...refused],
  };
}

/** The journal standing on an annotation of the server, with those pending operations that it still allows. */
function standOn(journal: Journal, { revision, annotation: acknowledged }: RevisedAnnotation): Journal {
  const { annotation, made, refused } = replay(acknowledged, journal.pending);
  return {
    ...journal,
    annotation,
    baseRevision: revision,
    acknowledged,
    pending: made,
    refused: [...journal.refused, ...refused],
    conflict: null,
  };
}

function answered(journal: Journal, answer: JournalAnswer): Journal {
  // The rater has been told already, and the choice brings a new answer.
  if (journal.conflict) return journal;
  return answer.kind === "saved" ? saved(journal, answer) : overtaken(journal, answer);
}

function saved(
  journal: Journal,
  { revision, operationIds, refused }: Extract<JournalAnswer, { kind: "saved" }>,
): Journal {
  if (revision < journal.baseRevision) return journal;
  const ids = new Set(operationIds);
  const pending = journal.pending.filter(({ id }) => !ids.has(id) && id !== refused?.operationId);
  const operation = journal.pending.find(({ id }) => id === refused?.operationId);
  const told = refused && operation ? [...journal.refused, { operation, refusal: refused.refusal }] : journal.refused;
  const next = { ...journal, baseRevision: revision, pending, refused: told };
  if (journal.acknowledged === null) return next;
  const acknowledged = advance(journal.acknowledged, journal.pending, ids);
  return operation ? standOn(next, { revision, annotation: acknowledged }) : { ...next, acknowledged };
}

function advance(acknowledged: Annotation, pending: readonly Operation[], ids: ReadonlySet<string>): Annotation {
  return replay(
    acknowledged,
    pending.filter(({ id }) => ids.has(id)),
  ).annotation;
}

/** The server has gone on. It is a conflict only if others' operations are among those applied, and own ones are not. */
function overtaken(journal: Journal, answer: Extract<JournalAnswer, { kind: "conflict" }>): Journal {
  const { revision, annotation, appliedIds } = answer;
  const applied = new Set(appliedIds);
  const own = new Set(journal.pending.map(({ id }) => id));
  const pending = journal.pending.filter(({ id }) => !applied.has(id));
  const isForeign = revision < journal.baseRevision || appliedIds.some((id) => !own.has(id));
  const next = { ...journal, pending };
  if (!isForeign) return standOn(next, { revision, annotation });
  return pending.length > 0 ? { ...next, conflict: { revision, annotation } } : replace(next, { revision, annotation });
}

function replace(journal: Journal, server: RevisedAnnotation): Journal {
  return { ...standOn(journal, server), replacedCount: journal.replacedCount + 1 };
}

function reloaded(journal: Journal, server: RevisedAnnotation): Journal {
  const { conflict, pending, baseRevision, acknowledged } = journal;
  // What was asked before the last answer may be older than it; pending operations bring their own answer.
  if (conflict || server.revision < baseRevision) return journal;
  if (server.revision === baseRevision) return acknowledged === null ? standOn(journal, server) : journal;
  return pending.length > 0 ? journal : replace({ ...journal, failure: null }, server);
}

/** Settled as it was shown: what was made since then is made again after that. */
function resolved(journal: Journal, { revision, operations, settled, dropped }: Settlement): Journal {
  const { conflict } = journal;
  if (conflict?.revision !== revision) return journal;
  const [isSettled, isDropped] = [new Set(settled), new Set(dropped)];
  const pending = [...operations, ...journal.pending.filter(({ id }) => !isSettled.has(id))];
  const setAside = [...journal.setAside, ...journal.pending.filter(({ id }) => isDropped.has(id))];
  return keepRefused(replace({ ...journal, pending, setAside }, conflict), journal);
}

/** What the newer annotation does not allow, being submitted perhaps, is set aside: it can be put back when it does. */
function keepRefused(next: Journal, before: Journal): Journal {
  const refused = next.refused.slice(before.refused.length).map(({ operation }) => operation);
  return { ...next, setAside: [...next.setAside, ...refused] };
}
