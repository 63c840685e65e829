import "server-only";
import type { Annotation } from "@/lib/annotations/annotation";
import { emptyAnnotation } from "@/lib/annotations/empty-annotation";
import { AppError } from "@/lib/errors";
import { writeDifference } from "@/lib/server/data/annotation-rows";
import type { Prisma } from "@/lib/server/data/generated/client";
import { lockTask, newLease, takeSlot } from "@/lib/server/data/slots";

type Transaction = Prisma.TransactionClient;

type Submitted = {
  readonly projectId: string;
  readonly taskId: string;
  readonly transcriptId: string;
  readonly raterId: string;
  readonly schemeVersionId: string;
  readonly annotation: Annotation;
  /** Where the labels came from. */
  readonly provenance: Prisma.InputJsonObject;
};

/**
 * Adds an annotation that was finished elsewhere, in a slot of its task like any other.
 * @throws AppError `conflict` when the task has all the raters it wants
 */
export async function addSubmittedAnnotation(tx: Transaction, submitted: Submitted): Promise<void> {
  const { annotation, taskId, raterId, ...fields } = submitted;
  await lockTask(tx, taskId);
  const slot = await takeSlot(tx, taskId);
  if (slot === null) throw new AppError("conflict", "noSlotLeft");
  await tx.assignment.create({
    data: { taskId, raterId, slot, state: "submitted", leaseUntil: newLease() },
    select: { id: true },
  });
  const { id } = await tx.annotation.create({
    data: {
      ...fields,
      ...{ taskId, raterId, note: annotation.note, state: "submitted", submittedAt: new Date() },
      visible: {},
    },
    select: { id: true },
  });
  const place = { annotationId: id, transcriptId: submitted.transcriptId };
  await writeDifference(tx, place, { before: emptyAnnotation, after: annotation });
  await countSubmission(tx, submitted, 1);
}

type Counted = Pick<Submitted, "projectId" | "taskId" | "raterId">;

/** Counts a submission (1) or its taking back (-1) on the task, the rater and the project's label revision. */
export async function countSubmission(
  tx: Transaction,
  { projectId, taskId, raterId }: Counted,
  by: 1 | -1,
): Promise<void> {
  const submittedCount = { increment: by };
  await tx.task.update({ where: { id: taskId }, data: { submittedCount }, select: { id: true } });
  await tx.rater.update({ where: { id: raterId }, data: { submittedCount }, select: { id: true } });
  // The revision grows either way: whatever was computed from the labels before is out of date.
  await tx.project.update({
    where: { id: projectId },
    data: { labelRevision: { increment: 1 } },
    select: { id: true },
  });
}
