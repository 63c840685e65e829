import type { Annotation } from "@/lib/annotations/annotation";
import type { RevisedAnnotation } from "@/lib/annotations/journal-answer";
import type { Operation, OperationBatch } from "@/lib/annotations/operation";
import type { RefusedOperation } from "@/lib/annotations/refused-operation";
import { replay } from "@/lib/annotations/replay";
import type { StoredJournal } from "@/lib/annotations/stored-journal";

/** Why the last sending came to nothing; the changes wait in the browser. */
export type FailureReason = "network" | "server_error" | "signed_out" | "no_access";

/**
 * The browser's journal for one draft. Pure: storing it, sending {@link nextErrand} and telling it what came of that is
 * the caller's.
 */
export type Journal = {
  /** What the rater sees: the acknowledged annotation with the pending operations on it. */
  readonly annotation: Annotation;
  /** The server's revision that the pending operations were made on. */
  readonly baseRevision: number;
  /** The server's annotation at the base revision; null while only the server knows it. */
  readonly acknowledged: Annotation | null;
  /** Not yet acknowledged, in the order in which they were made. */
  readonly pending: readonly Operation[];
  /** How many of the pending ones, from the front, are under way. */
  readonly inFlight: number;
  /** Null unless the last sending failed. */
  readonly failure: FailureReason | null;
  /** The newer annotation on the server, while the rater has not chosen between it and the pending operations. */
  readonly conflict: RevisedAnnotation | null;
  /** Operations that could not be made, until the rater has seen them. */
  readonly refused: readonly RefusedOperation[];
  /** Operations that the rater dropped for a newer annotation, and may put back. */
  readonly setAside: readonly Operation[];
  /** Grows whenever an annotation made elsewhere takes the place of this one. */
  readonly replacedCount: number;
};

/** What to store; null when nothing would be lost without it, so that the record can be deleted. */
export function storedJournal({ baseRevision, pending, setAside, refused }: Journal): StoredJournal | null {
  if (pending.length + setAside.length + refused.length === 0) return null;
  return { baseRevision, pending: [...pending], setAside: [...setAside], refused: [...refused] };
}

/**
 * The journal when a draft is opened.
 *
 * @param server The annotation and revision that came with the page.
 * @param stored What an earlier visit left in the browser's store; null when nothing. Its operations go on from its own
 *   base revision, wherever the page's stands: the server alone can tell which of them it already has. Until it has
 *   answered they are shown on the page's annotation, where what was applied before changes nothing.
 */
export function openJournal(server: RevisedAnnotation, stored: StoredJournal | null): Journal {
  const { pending = [], setAside = [], refused = [] } = stored ?? {};
  const baseRevision = stored && pending.length > 0 ? stored.baseRevision : server.revision;
  return {
    annotation: replay(server.annotation, pending).annotation,
    baseRevision,
    acknowledged: baseRevision === server.revision ? server.annotation : null,
    pending,
    inFlight: 0,
    failure: null,
    conflict: null,
    refused,
    setAside,
    replacedCount: 0,
  };
}

/** The state that the rater is shown, the most pressing first, with the number of changes that wait. */
export type JournalStatus = {
  readonly kind: "conflict" | "refused" | "offline" | "saving" | "saved";
  readonly waiting: number;
};

/** Saved only when the server has everything and this journal knows what the server has. */
export function journalStatus({ conflict, refused, failure, pending, acknowledged }: Journal): JournalStatus {
  const waiting = pending.length;
  if (conflict) return { kind: "conflict", waiting };
  if (refused.length > 0) return { kind: "refused", waiting };
  if (failure) return { kind: "offline", waiting };
  return { kind: waiting > 0 || acknowledged === null ? "saving" : "saved", waiting };
}

/** The most operations in one batch, as {@link OperationBatch} allows. */
const maxBatchLength = 500;

export type Errand =
  | ({ readonly kind: "send" } & Omit<OperationBatch, "activeMs">)
  /** Ask the server for the annotation: everything was acknowledged, but not what it came to. */
  | { readonly kind: "reload" };

/** What to ask of the server next; null while an errand is under way, a conflict is open, or all is known. */
export function nextErrand({ conflict, inFlight, pending, baseRevision, acknowledged }: Journal): Errand | null {
  if (conflict || inFlight > 0) return null;
  if (pending.length > 0) return { kind: "send", baseRevision, operations: pending.slice(0, maxBatchLength) };
  return acknowledged === null ? { kind: "reload" } : null;
}

/** Everything pending, under way or not, for the last message of a page that goes away; null when there is nothing. */
export function farewellBatch({ conflict, pending, baseRevision }: Journal): Omit<OperationBatch, "activeMs"> | null {
  if (conflict || pending.length === 0) return null;
  return { baseRevision, operations: pending.slice(0, maxBatchLength) };
}
