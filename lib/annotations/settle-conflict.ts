import type { Annotation } from "@/lib/annotations/annotation";
import { changesBetween } from "@/lib/annotations/changes-between";
import { followingId } from "@/lib/annotations/following-id";
import type { Journal } from "@/lib/annotations/journal";
import type { MergePoint } from "@/lib/annotations/merge";
import { type Choices, sideAt } from "@/lib/annotations/merge-outcome";
import type { Operation } from "@/lib/annotations/operation";
import { subjectOfChange } from "@/lib/annotations/subject";

/** How a conflict is settled. */
export type Settlement = {
  /** The revision of the newer annotation that the operations are to be made on. */
  readonly revision: number;
  /** What leads from the newer annotation to the one that the rater chose. */
  readonly operations: readonly Operation[];
  /** Ids of the pending operations that these stand for, or that the rater dropped: they are not sent any more. */
  readonly settled: readonly string[];
  /** Of the settled ones those that the rater dropped, and may put back. */
  readonly dropped: readonly string[];
};

type Settling = {
  readonly points: readonly MergePoint[];
  readonly choices: Choices;
  /** What the choices lead to. */
  readonly outcome: Annotation;
  /** A fresh uuid, from which the ids of the operations follow. */
  readonly operationId: string;
};

/**
 * The settlement of a journal's conflict. What is dropped is what was made to anything that the newer version was chosen
 * for; a submission or its taking back is then decided, not dropped. Null when there is no conflict.
 */
export function settleConflict(
  { conflict, pending }: Pick<Journal, "conflict" | "pending">,
  { points, choices, outcome, operationId }: Settling,
): Settlement | null {
  if (!conflict) return null;
  const given = points.filter((point) => point.subject !== "state" && sideAt(point, choices) === "newer");
  const givenUp = new Set(given.map(({ subject }) => subject));
  return {
    revision: conflict.revision,
    operations: changesBetween(conflict.annotation, outcome).map((change, index) => ({
      id: followingId(operationId, index),
      change,
    })),
    settled: pending.map(({ id }) => id),
    dropped: pending.filter(({ change }) => givenUp.has(subjectOfChange(change))).map(({ id }) => id),
  };
}
