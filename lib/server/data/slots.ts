import "server-only";
import { z } from "zod";
import { AppError } from "@/lib/errors";
import type { Prisma } from "@/lib/server/data/generated/client";

type Transaction = Prisma.TransactionClient;

/** How long a rater keeps a task after the last sign of work on it: a week. */
export const leaseMs = 7 * 24 * 60 * 60 * 1000;

export const newLease = () => new Date(Date.now() + leaseMs);

const freeSlotSchema = z.array(z.object({ slot: z.int() })).max(1);

/**
 * Takes the lowest free slot of a task whose row the transaction has locked; null when all its raters are found. The
 * table's checks and its unique slot refuse one rater too many whatever happens here.
 */
export async function takeSlot(tx: Transaction, taskId: string): Promise<number | null> {
  const rows = await tx.$queryRaw`
    SELECT free.slot::int FROM "Task" t, generate_series(1, t."ratersWanted") AS free(slot)
    WHERE t."id" = ${taskId}::uuid
      AND NOT EXISTS (SELECT 1 FROM "Assignment" a WHERE a."taskId" = t."id" AND a."slot" = free.slot)
    ORDER BY free.slot LIMIT 1`;
  const [free] = freeSlotSchema.parse(rows);
  if (!free) return null;
  await tx.task.update({ where: { id: taskId }, data: { slotsTaken: { increment: 1 } }, select: { id: true } });
  return free.slot;
}

/** Locks a task's row until the transaction ends. Every change of its assignments begins with this. */
export async function lockTask(tx: Transaction, taskId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "Task" WHERE "id" = ${taskId}::uuid FOR UPDATE`;
}

/**
 * Lets nobody begin a task whose transcript is archived; those who have it open may finish it.
 * @throws AppError `conflict` when it is
 */
export async function refuseArchived(tx: Transaction, taskId: string): Promise<void> {
  const task = await tx.task.findUniqueOrThrow({ where: { id: taskId }, select: { isArchived: true } });
  if (task.isArchived) throw new AppError("conflict", "transcriptArchived");
}

/**
 * Frees the slots of a project's leases that ran out, and says how many. Their drafts stay. Tasks are locked in the order
 * of their ids, like everywhere that several are, so that nobody waits in a circle.
 */
export async function freeExpiredSlots(tx: Transaction, projectId: string): Promise<number> {
  await tx.$queryRaw`
    SELECT 1 FROM "Task" t
    WHERE t."projectId" = ${projectId}::uuid AND EXISTS (
      SELECT 1 FROM "Assignment" a WHERE a."taskId" = t."id" AND a."state" = 'open' AND a."leaseUntil" < now())
    ORDER BY t."id" FOR UPDATE`;
  return tx.$executeRaw`
    WITH expired AS (
      UPDATE "Assignment" a SET "state" = 'expired', "slot" = NULL, "updatedAt" = now()
      FROM "Task" t
      WHERE t."id" = a."taskId" AND t."projectId" = ${projectId}::uuid AND a."state" = 'open' AND a."leaseUntil" < now()
      RETURNING a."taskId"
    )
    UPDATE "Task" t SET "slotsTaken" = t."slotsTaken" - freed.count
    FROM (SELECT "taskId", count(*)::int AS count FROM expired GROUP BY "taskId") AS freed
    WHERE t."id" = freed."taskId"`;
}
