import "server-only";
import { AppError, notFound } from "@/lib/errors";
import { policySchema } from "@/lib/projects/policy";
import { requireProjectId } from "@/lib/server/data/access";
import { db } from "@/lib/server/data/client";
import type { Prisma } from "@/lib/server/data/generated/client";
import { pickTask, type RaterPlace } from "@/lib/server/data/pick-task";
import { lockRater } from "@/lib/server/data/raters";
import { freeExpiredSlots, lockTask, newLease, refuseArchived, takeSlot } from "@/lib/server/data/slots";
import type { Person } from "@/lib/viewer";

type Transaction = Prisma.TransactionClient;

/**
 * The task the viewer works on next: the oldest one they have open, else a new one. Tasks of higher priority come
 * first, then those that others have begun, so that transcripts are finished rather than all begun.
 * @returns the task's id; null when nothing is left for this rater
 */
export async function openNextTask(viewer: Person, project: string): Promise<string | null> {
  return db().$transaction(async (tx) => {
    const projectId = await requireProjectId(viewer, project, { permission: "label", client: tx });
    const rater = await lockRater(tx, projectId, viewer.userId);
    const place = { projectId, raterId: rater.id };
    const open = await tx.assignment.findFirst({
      where: { raterId: rater.id, state: "open" },
      orderBy: { id: "asc" },
      select: { taskId: true },
    });
    if (open) return open.taskId;
    const taskId =
      (await pickTask(tx, place)) ?? ((await freeExpiredSlots(tx, projectId)) > 0 ? await pickTask(tx, place) : null);
    if (taskId) await assign(tx, taskId, place);
    return taskId;
  });
}

/**
 * Opens one task for a researcher who chose it.
 * @throws AppError `notFound` when it is not theirs to choose; `conflict` when all its raters are found, or it is archived
 */
export async function openTask(viewer: Person, project: string, taskId: string): Promise<void> {
  await db().$transaction(async (tx) => {
    const projectId = await requireProjectId(viewer, project, { permission: "research", client: tx });
    const task = await tx.task.findFirst({ where: { id: taskId, projectId }, select: { id: true } });
    if (!task) throw notFound();
    const rater = await lockRater(tx, projectId, viewer.userId);
    await lockTask(tx, taskId);
    const mine = await tx.assignment.findFirst({ where: { taskId, raterId: rater.id }, select: { id: true } });
    if (mine) return;
    await refuseArchived(tx, taskId);
    await assign(tx, taskId, { projectId, raterId: rater.id });
  });
}

/** Gives a locked task to a rater, with an empty draft under the newest scheme and guideline and the policy of today. */
async function assign(tx: Transaction, taskId: string, { projectId, raterId }: RaterPlace): Promise<void> {
  const slot = await takeSlot(tx, taskId);
  if (slot === null) throw new AppError("conflict", "noSlotLeft");
  await tx.assignment.create({ data: { taskId, raterId, slot, leaseUntil: newLease() }, select: { id: true } });
  const project = await tx.project.findUniqueOrThrow({
    where: { id: projectId },
    select: {
      policy: true,
      schemeVersions: { orderBy: { number: "desc" }, take: 1, select: { id: true } },
      guidelines: { orderBy: { number: "desc" }, take: 1, select: { id: true } },
    },
  });
  const [scheme] = project.schemeVersions;
  if (!scheme) throw new Error(`Project ${projectId} has no scheme`);
  const task = await tx.task.findUniqueOrThrow({ where: { id: taskId }, select: { transcriptId: true } });
  await tx.annotation.create({
    data: {
      projectId,
      taskId,
      transcriptId: task.transcriptId,
      raterId,
      schemeVersionId: scheme.id,
      guidelineVersionId: project.guidelines[0]?.id ?? null,
      visible: policySchema.parse(project.policy),
    },
    select: { id: true },
  });
}
