import "server-only";
import { AppError, notFound } from "@/lib/errors";
import { projectsWhere } from "@/lib/server/data/access";
import { db } from "@/lib/server/data/client";
import type { Prisma } from "@/lib/server/data/generated/client";
import { lockTask, newLease, refuseArchived, takeSlot } from "@/lib/server/data/slots";
import type { Person } from "@/lib/viewer";

type Place = { readonly project: string; readonly task: string };

/** Gives a task back, with a reason. Its slot is free for others; the draft stays with whoever began it. */
export async function skipTask(
  viewer: Person,
  { reason, ...place }: Place & { readonly reason: string },
): Promise<void> {
  await db().$transaction(async (tx) => {
    const assignment = await findOwnAssignment(tx, viewer, place);
    await lockTask(tx, place.task);
    const { count } = await tx.assignment.updateMany({
      where: { id: assignment.id, state: "open" },
      data: { state: "skipped", slot: null, skipReason: reason },
    });
    if (count === 0) throw new AppError("conflict", "notOpen");
    await tx.task.update({ where: { id: place.task }, data: { slotsTaken: { decrement: 1 } }, select: { id: true } });
  });
}

/** Takes a skipped or expired task up again. @throws AppError `conflict` when others have its place, or it is archived */
export async function resumeTask(viewer: Person, place: Place): Promise<void> {
  await db().$transaction(async (tx) => {
    const assignment = await findOwnAssignment(tx, viewer, place);
    await lockTask(tx, place.task);
    const isAway = await tx.assignment.findFirst({
      where: { id: assignment.id, state: { in: ["skipped", "expired"] } },
      select: { id: true },
    });
    if (!isAway) return;
    await refuseArchived(tx, place.task);
    const slot = await takeSlot(tx, place.task);
    if (slot === null) throw new AppError("conflict", "noSlotLeft");
    await tx.assignment.update({
      where: { id: assignment.id },
      data: { state: "open", slot, skipReason: null, leaseUntil: newLease() },
      select: { id: true },
    });
  });
}

async function findOwnAssignment(
  tx: Prisma.TransactionClient,
  viewer: Person,
  { project, task }: Place,
): Promise<{ readonly id: string }> {
  const assignment = await tx.assignment.findFirst({
    where: {
      taskId: task,
      rater: { userId: viewer.userId },
      task: { project: { slug: project, ...projectsWhere(viewer, "label") } },
    },
    select: { id: true },
  });
  if (!assignment) throw notFound();
  return assignment;
}
