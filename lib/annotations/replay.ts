import type { Annotation } from "@/lib/annotations/annotation";
import { applyChange } from "@/lib/annotations/apply-change";
import type { Operation } from "@/lib/annotations/operation";
import type { RefusedOperation } from "@/lib/annotations/refused-operation";

export type Replay = {
  readonly annotation: Annotation;
  readonly made: readonly Operation[];
  readonly refused: readonly RefusedOperation[];
};

/** The operations made again in order on an annotation, passing over those that the reducer refuses. */
export function replay(annotation: Annotation, operations: readonly Operation[]): Replay {
  const made: Operation[] = [];
  const refused: RefusedOperation[] = [];
  let next = annotation;
  for (const operation of operations) {
    const outcome = applyChange(next, operation.change);
    if (outcome.isApplied) {
      next = outcome.annotation;
      made.push(operation);
    } else refused.push({ operation, refusal: outcome.refusal });
  }
  return { annotation: next, made, refused };
}
