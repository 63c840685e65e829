import "server-only";
import { z } from "zod";
import { AppError, notFound } from "@/lib/errors";
import { projectsWhere } from "@/lib/server/data/access";
import { db } from "@/lib/server/data/client";
import type { Prisma } from "@/lib/server/data/generated/client";
import { isRowId } from "@/lib/server/data/row-id";
import { type ChangedField, changedFields, lockRows } from "@/lib/server/data/transcript-changes-fields";
import { transcriptChangeSchema } from "@/lib/transcripts/transcript-change";
import type { UndoEvent } from "@/lib/transcripts/transcript-change-events";
import type { Viewer } from "@/lib/viewer";

const batchSize = 2000;

type Place = { readonly project: string; readonly id: string };

/**
 * Gives every transcript of a change back what it had before, if it still has what the change gave it; those that have
 * been changed since are left. A change that still runs stops. An undo that is cut off can be made again for the rest.
 * @throws AppError `notFound` when the change is not the viewer's to see; `conflict` when it is undone already
 */
export async function* undoChange(viewer: Viewer, { project, id }: Place): AsyncGenerator<UndoEvent> {
  if (!isRowId(id)) throw notFound();
  const row = await db().bulkChange.findFirst({
    where: { id, project: { slug: project, ...projectsWhere(viewer, "research") } },
    select: { projectId: true, change: true },
  });
  if (!row) throw notFound();
  await beginUndo(id);
  const field = changedFields[transcriptChangeSchema.parse(row.change).kind];
  const sums = { looked: 0, restored: 0 };
  let after: string | null = null;
  for (;;) {
    const batch = await undoBatch({ id, projectId: row.projectId, field, after });
    if (batch.last === null) break;
    after = batch.last;
    sums.looked += batch.looked;
    sums.restored += batch.restored;
    yield { type: "progress", ...sums };
  }
  yield { type: "done", ...(await endUndo(id)) };
}

/** Waits for the batch that a running change is at, its last. */
async function beginUndo(id: string): Promise<void> {
  const { count } = await db().bulkChange.updateMany({
    where: { id, state: { not: "undone" } },
    data: { state: "undoing" },
  });
  if (count === 0) throw new AppError("conflict", "changeUndone");
}

async function endUndo(id: string): Promise<{ readonly restored: number; readonly left: number }> {
  const { changed, restored } = await db().bulkChange.update({
    where: { id },
    data: { state: "undone", undoneAt: new Date() },
    select: { changed: true, restored: true },
  });
  return { restored, left: changed - restored };
}

type UndoBatch = {
  readonly id: string;
  readonly projectId: string;
  readonly field: ChangedField;
  /** The last transcript of the batch before. */
  readonly after: string | null;
};

type UndoCount = { readonly last: string | null; readonly looked: number; readonly restored: number };

function undoBatch({ id, projectId, field, after }: UndoBatch): Promise<UndoCount> {
  return db().$transaction(async (tx) => {
    // Two who undo the same change take turns.
    await tx.$queryRaw`SELECT 1 FROM "BulkChange" WHERE "id" = ${id}::uuid FOR UPDATE`;
    const rows = await tx.changedTranscript.findMany({
      where: { changeId: id, ...(after === null ? {} : { transcriptId: { gt: after } }) },
      orderBy: { transcriptId: "asc" },
      take: batchSize,
      select: { transcriptId: true, before: true, after: true },
    });
    const last = rows.at(-1)?.transcriptId ?? null;
    if (last === null) return { last, looked: 0, restored: 0 };
    await lockRows(tx, field, { projectId, ids: rows.map(({ transcriptId }) => transcriptId) });
    const restored = await restore(tx, field, { id, projectId, rows });
    await tx.bulkChange.update({ where: { id }, data: { restored: { increment: restored } }, select: { id: true } });
    return { last, looked: rows.length, restored };
  });
}

type ChangedRow = { readonly transcriptId: string; readonly before: unknown; readonly after: unknown };
type Restored = { readonly id: string; readonly projectId: string; readonly rows: readonly ChangedRow[] };

const restoredSchema = z.array(z.object({ transcriptId: z.uuid() }));

/**
 * What is restored is struck off, so that nothing is restored twice. The rows come as JSON and not by a join of the tables:
 * of thousands of rows that were written just now PostgreSQL has no statistics, and joins them as if there were few.
 */
async function restore(
  tx: Prisma.TransactionClient,
  { table, transcriptId, column, type }: ChangedField,
  { id, projectId, rows }: Restored,
): Promise<number> {
  const changed = JSON.stringify(rows.map(({ transcriptId: of, before, after }) => ({ of, before, after })));
  const restored = await tx.$queryRaw`
    UPDATE ${table} t SET ${column} = c."before"::${type}
    FROM json_to_recordset(${changed}::json) AS c("of" uuid, "before" text, "after" text)
    WHERE t.${transcriptId} = c."of" AND t."projectId" = ${projectId}::uuid
      AND t.${column} IS NOT DISTINCT FROM c."after"::${type}
    RETURNING c."of" AS "transcriptId"`;
  const ids = restoredSchema.parse(restored).map((row) => row.transcriptId);
  const { count } = await tx.changedTranscript.deleteMany({ where: { changeId: id, transcriptId: { in: ids } } });
  return count;
}
