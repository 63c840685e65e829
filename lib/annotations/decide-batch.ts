import type { Operation, OperationBatch } from "@/lib/annotations/operation";

/** What the server has of an annotation when a batch arrives. */
export type KnownRevision = {
  /** How many operations were ever applied. */
  readonly revision: number;
  /** Those ids of the batch that were applied before. */
  readonly knownOperationIds: readonly string[];
};

export type BatchDecision =
  /** Apply these, in order; none when the whole batch was applied before. */
  | { readonly kind: "apply"; readonly operations: readonly Operation[] }
  /** Apply nothing: someone else's operations came in between. */
  | { readonly kind: "conflict" };

/**
 * Which operations of a batch are new, or that the batch is stale. Operations whose ids are known count as applied, so a
 * batch can be sent again after a lost answer. Since operations are applied in order and up to the first refusal, known
 * ones can only stand at the front; and with none but them since the base revision, the revision is the base plus their
 * number. Anything else means that the sender has not seen the annotation as it is.
 */
export function decideBatch(
  { revision, knownOperationIds }: KnownRevision,
  { baseRevision, operations }: Pick<OperationBatch, "baseRevision" | "operations">,
): BatchDecision {
  const known = new Set(knownOperationIds);
  const once = operations.filter(({ id }, index) => operations.findIndex((other) => other.id === id) === index);
  const fresh = once.slice(known.size);
  const isContinued = baseRevision + known.size === revision && fresh.every(({ id }) => !known.has(id));
  return isContinued ? { kind: "apply", operations: fresh } : { kind: "conflict" };
}
