import "server-only";
import type { Annotation } from "@/lib/annotations/annotation";
import { answerBatch, type BatchOutcome, type StoredAnnotation } from "@/lib/annotations/answer-batch";
import { type ChangeContext, partsTouched } from "@/lib/annotations/check-change";
import { emptyAnnotation } from "@/lib/annotations/empty-annotation";
import type { JournalAnswer, RevisedAnnotation } from "@/lib/annotations/journal-answer";
import type { OperationBatch } from "@/lib/annotations/operation";
import { AppError, notFound } from "@/lib/errors";
import { schemeSchema } from "@/lib/scheme/scheme";
import { projectsWhere } from "@/lib/server/data/access";
import { readAnnotations, writeDifference } from "@/lib/server/data/annotation-rows";
import { type Client, db } from "@/lib/server/data/client";
import type { Prisma } from "@/lib/server/data/generated/client";
import { isRowId } from "@/lib/server/data/row-id";
import { lockTask, newLease, takeSlot } from "@/lib/server/data/slots";
import { countSubmission } from "@/lib/server/data/submitted-annotation";
import type { Person } from "@/lib/viewer";

type Transaction = Prisma.TransactionClient;
type Place = { readonly project: string; readonly task: string };

/**
 * The journal's door: applies a batch of operations to the viewer's own annotation of a task, each operation once
 * however often it is sent, all in one transaction.
 * @throws AppError `notFound` when the task was never theirs; `gone` when others have it in the meantime
 */
export async function applyOperations(viewer: Person, place: Place, batch: OperationBatch): Promise<JournalAnswer> {
  return db().$transaction(async (tx) => {
    const row = await lockOwnAnnotation(tx, viewer, { place, batch });
    const stored = await readStored(tx, row, batch);
    const outcome = answerBatch(stored, batch, await changeContext(tx, row, batch));
    if (outcome.applied.length > 0) {
      await holdSlot(tx, row);
      // A batch of which a part is there already was sent before, and its time counted then.
      const activeMs = stored.knownOperationIds.length === 0 ? batch.activeMs : 0;
      await store(tx, row, { before: stored.annotation, outcome, activeMs });
    } else if (batch.operations.length === 0) await countReading(tx, row, batch.activeMs);
    return outcome.answer;
  });
}

/** The viewer's own annotation of a task with its revision. @throws AppError `notFound` when it was never theirs */
export async function getOwnAnnotation(viewer: Person, place: Place): Promise<RevisedAnnotation> {
  // One snapshot: the annotation must be the one of its revision.
  return db().$transaction((tx) => readOwnAnnotation(tx, viewer, place), { isolationLevel: "RepeatableRead" });
}

async function readOwnAnnotation(client: Client, viewer: Person, place: Place): Promise<RevisedAnnotation> {
  const where = ownAnnotationWhere(viewer, place);
  const row = await client.annotation.findFirst({ where, select: { id: true, revision: true } });
  if (!row) throw notFound();
  return { revision: row.revision, annotation: await readAnnotation(client, row.id) };
}

const ownFields = {
  id: true,
  projectId: true,
  taskId: true,
  transcriptId: true,
  raterId: true,
  revision: true,
  schemeVersion: { select: { definition: true } },
  transcript: { select: { cue: true } },
} as const;

type OwnAnnotation = Prisma.AnnotationGetPayload<{ select: typeof ownFields }>;

/** The viewer's own annotation of a task. @throws AppError `notFound` when no task can have this address */
export function ownAnnotationWhere(viewer: Person, { project, task }: Place): Prisma.AnnotationWhereInput {
  if (!isRowId(task)) throw notFound();
  const own = { taskId: task, kind: "rating", rater: { userId: viewer.userId } } as const;
  return { ...own, project: { slug: project, ...projectsWhere(viewer, "label") } };
}

/**
 * Locks the annotation before it is read, so that two windows on one draft take turns; and, when it may change hands
 * between draft and submitted, the task before anything else of it is written.
 */
async function lockOwnAnnotation(
  tx: Transaction,
  viewer: Person,
  { place, batch }: { readonly place: Place; readonly batch: OperationBatch },
): Promise<OwnAnnotation> {
  const found = await tx.annotation.findFirst({ where: ownAnnotationWhere(viewer, place), select: { id: true } });
  if (!found) throw notFound();
  await tx.$queryRaw`SELECT 1 FROM "Annotation" WHERE "id" = ${found.id}::uuid FOR UPDATE`;
  if (batch.operations.some(({ change }) => change.kind === "submit" || change.kind === "reopen")) {
    await lockTask(tx, place.task);
  }
  return tx.annotation.findUniqueOrThrow({ where: { id: found.id }, select: ownFields });
}

async function readAnnotation(client: Client, id: string): Promise<Annotation> {
  return (await readAnnotations(client, [id])).get(id) ?? emptyAnnotation;
}

async function readStored(
  tx: Transaction,
  { id, revision }: OwnAnnotation,
  { baseRevision, operations }: OperationBatch,
): Promise<StoredAnnotation> {
  const ids = operations.map((operation) => operation.id);
  const applied = await tx.operation.findMany({
    where: { annotationId: id, OR: [{ id: { in: ids } }, { revision: { gt: baseRevision } }] },
    select: { id: true, revision: true },
    orderBy: { revision: "asc" },
  });
  const sent = new Set(ids);
  return {
    annotation: await readAnnotation(tx, id),
    revision,
    knownOperationIds: applied.filter((operation) => sent.has(operation.id)).map((operation) => operation.id),
    appliedSinceBase: applied.filter((operation) => operation.revision > baseRevision).map((operation) => operation.id),
  };
}

/** The texts are only those that the operations speak of: a long transcript is not read for every mark. */
async function changeContext(
  tx: Transaction,
  { transcriptId, schemeVersion, transcript }: OwnAnnotation,
  { operations }: OperationBatch,
): Promise<ChangeContext> {
  const indexes = [...new Set(operations.flatMap((operation) => partsTouched(operation.change)))];
  const parts = await tx.part.findMany({
    where: { transcriptId, index: { in: indexes } },
    select: { index: true, text: true },
  });
  return {
    scheme: schemeSchema.parse(schemeVersion.definition),
    texts: new Map(parts.map(({ index, text }) => [index, text])),
    hasCue: transcript.cue !== null,
  };
}

/** Renews the lease of whoever works on a task; takes the slot again when it was given back and is still free. */
async function holdSlot(tx: Transaction, { taskId, raterId }: OwnAnnotation): Promise<void> {
  const key = { taskId_raterId: { taskId, raterId } };
  const { slot } = await tx.assignment.findUniqueOrThrow({ where: key, select: { slot: true } });
  if (slot !== null) {
    await tx.assignment.update({ where: key, data: { leaseUntil: newLease() }, select: { id: true } });
    return;
  }
  await lockTask(tx, taskId);
  const taken = await takeSlot(tx, taskId);
  if (taken === null) throw new AppError("gone", "leaseLost");
  const data = { leaseUntil: newLease(), slot: taken, state: "open", skipReason: null } as const;
  await tx.assignment.update({ where: key, data, select: { id: true } });
}

const unanswered = { discussionAnswer: null, discussionAnsweredAt: null, discussionAnsweredById: null } as const;

type Stored = { readonly before: Annotation; readonly outcome: BatchOutcome; readonly activeMs: number };

async function store(tx: Transaction, row: OwnAnnotation, { before, outcome, activeMs }: Stored): Promise<void> {
  const { id: annotationId, transcriptId, revision } = row;
  const { annotation: after, applied } = outcome;
  await writeDifference(tx, { annotationId, transcriptId }, { before, after });
  await tx.operation.createMany({
    data: applied.map(({ id, change }, index) => ({ annotationId, id, change, revision: revision + index + 1 })),
  });
  const isSettled = before.state !== after.state;
  await tx.annotation.update({
    where: { id: annotationId },
    data: {
      revision: revision + applied.length,
      note: after.note,
      discussion: after.discussion,
      // A question that has changed is asked anew.
      ...(before.discussion === after.discussion ? {} : unanswered),
      state: after.state,
      activeMs: { increment: activeMs },
      ...(isSettled ? { submittedAt: after.state === "submitted" ? new Date() : null } : {}),
    },
    select: { id: true },
  });
  if (isSettled) await settle(tx, row, after.state);
}

/** Time that went by without a change. What is submitted took the time until then. */
async function countReading(tx: Transaction, { id }: OwnAnnotation, activeMs: number): Promise<void> {
  await tx.annotation.updateMany({ where: { id, state: "draft" }, data: { activeMs: { increment: activeMs } } });
}

/** What a submission, or its taking back, means for the assignment, the task and the project. */
async function settle(tx: Transaction, row: OwnAnnotation, state: Annotation["state"]): Promise<void> {
  const { taskId, raterId } = row;
  await tx.assignment.update({
    where: { taskId_raterId: { taskId, raterId } },
    data: state === "submitted" ? { state, isReopened: false } : { state: "open", isReopened: true },
    select: { id: true },
  });
  await countSubmission(tx, row, state === "submitted" ? 1 : -1);
}
