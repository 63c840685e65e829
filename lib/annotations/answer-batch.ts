import type { Annotation } from "@/lib/annotations/annotation";
import { applyChange } from "@/lib/annotations/apply-change";
import { type ChangeContext, checkChange } from "@/lib/annotations/check-change";
import { decideBatch, type KnownRevision } from "@/lib/annotations/decide-batch";
import type { JournalAnswer } from "@/lib/annotations/journal-answer";
import type { Operation, OperationBatch } from "@/lib/annotations/operation";
import type { Refusal } from "@/lib/annotations/refusal";

/** What the server has stored, read under a lock on the annotation. */
export type StoredAnnotation = KnownRevision & {
  readonly annotation: Annotation;
};

export type BatchOutcome = {
  readonly answer: JournalAnswer;
  /** To be stored with the operations, in one transaction: the annotation after them. */
  readonly annotation: Annotation;
  /** New ones in order; the first has the stored revision plus one. Empty when nothing is to be stored. */
  readonly applied: readonly Operation[];
};

/**
 * The server's whole decision on a batch. Operations are applied in order up to the first one that is refused, each
 * raising the revision by one.
 *
 * @param context The real texts of at least the parts that the batch touches.
 */
export function answerBatch(stored: StoredAnnotation, batch: OperationBatch, context: ChangeContext): BatchOutcome {
  const { revision, knownOperationIds, appliedSinceBase, annotation } = stored;
  const decision = decideBatch(stored, batch);
  if (decision.kind === "conflict") {
    const appliedIds = [...new Set([...appliedSinceBase, ...knownOperationIds])];
    return { answer: { kind: "conflict", revision, annotation, appliedIds }, annotation, applied: [] };
  }
  const { applied, refused, annotation: next } = applyInOrder(annotation, decision.operations, context);
  const operationIds = [...knownOperationIds, ...applied.map(({ id }) => id)];
  return {
    answer: { kind: "saved", revision: revision + applied.length, operationIds, refused },
    annotation: next,
    applied,
  };
}

type Applied = {
  readonly annotation: Annotation;
  readonly applied: readonly Operation[];
  readonly refused: { readonly operationId: string; readonly refusal: Refusal } | null;
};

function applyInOrder(annotation: Annotation, operations: readonly Operation[], context: ChangeContext): Applied {
  let next = annotation;
  for (const [index, { id: operationId, change }] of operations.entries()) {
    const refusal = checkChange(next, change, context);
    const outcome = refusal ? { isApplied: false as const, refusal } : applyChange(next, change);
    if (!outcome.isApplied)
      return {
        annotation: next,
        applied: operations.slice(0, index),
        refused: { operationId, refusal: outcome.refusal },
      };
    next = outcome.annotation;
  }
  return { annotation: next, applied: operations, refused: null };
}
