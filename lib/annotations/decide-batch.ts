import type { Operation, OperationBatch } from "@/lib/annotations/operation";

/** What the server has of an annotation when a batch arrives. */
export type KnownRevision = {
  /** How many operations were ever applied. */
  readonly revision: number;
  /** Those ids of the batch that were applied before. */
  readonly knownOperationIds: readonly string[];
  /** Ids of all operations with a revision above the batch's base. */
  readonly appliedSinceBase: readonly string[];
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
 * number. Anything else means that the sender does not know the annotation as it is: others went on, or the sender
 * still holds as new what was applied before its base.
 */
export function decideBatch(
  { revision, knownOperationIds, appliedSinceBase }: KnownRevision,
  { baseRevision, operations }: Pick<OperationBatch, "baseRevision" | "operations">,
): BatchDecision {
  const known = new Set(knownOperationIds);
  const once = operations.filter(({ id }, index) => operations.findIndex((other) => other.id === id) === index);
  const fresh = once.slice(known.size);
  const isOnlyKnown = appliedSinceBase.length === known.size && appliedSinceBase.every((id) => known.has(id));
  const isContinued = isOnlyKnown && baseRevision + known.size === revision && fresh.every(({ id }) => !known.has(id));
  return isContinued ? { kind: "apply", operations: fresh } : { kind: "conflict" };
}
