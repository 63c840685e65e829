import "server-only";
import { z } from "zod";
import { notFound } from "@/lib/errors";
import { requireProjectId } from "@/lib/server/data/access";
import { db } from "@/lib/server/data/client";
import type { Prisma } from "@/lib/server/data/generated/client";
import { isRowId } from "@/lib/server/data/row-id";
import { withSearchSession } from "@/lib/server/data/search-session";
import type { Snippets } from "@/lib/server/data/search-snippets";
import { readNeighbours, readPage } from "@/lib/server/data/transcript-pages";
import { startIndexing } from "@/lib/server/search/indexing";
import type { PairedTranscript, StoredTranscript } from "@/lib/transcripts/stored-transcript";
import type { TranscriptQuery } from "@/lib/transcripts/transcript-query";
import type { TranscriptPage, TranscriptRow } from "@/lib/transcripts/transcript-row";
import type { Viewer } from "@/lib/viewer";

/** One page of a project's transcripts. */
export async function listTranscripts(
  viewer: Viewer,
  project: string,
  query: TranscriptQuery,
): Promise<TranscriptPage> {
  const projectId = await requireProjectId(viewer, project, { permission: "research" });
  const { ids, snippets, ...page } = await withSearchSession((session) => readPage(session, projectId, query));
  // Whoever imported them may have been stopped before they were indexed.
  if (page.notYetSearchable > 0) startIndexing();
  return { ...page, rows: await readRows(ids, snippets) };
}

/** The transcripts before and after one in a filtered and sorted list; null at its ends. */
export async function findNeighbours(
  viewer: Viewer,
  { project, transcript }: { readonly project: string; readonly transcript: string },
  query: TranscriptQuery,
): Promise<{ readonly previous: string | null; readonly next: string | null }> {
  const projectId = await requireProjectId(viewer, project, { permission: "research" });
  if (!isRowId(transcript)) throw notFound();
  const neighbours = await withSearchSession((session) =>
    readNeighbours(session, projectId, { ...query, id: transcript }),
  );
  if (!neighbours) throw notFound();
  return neighbours;
}

const taskFields = { status: true, submittedCount: true, ratersWanted: true } as const satisfies Prisma.TaskSelect;

const rowFields = {
  id: true,
  externalId: true,
  epoch: true,
  condition: true,
  split: true,
  correctness: true,
  reasoningLength: true,
  createdAt: true,
  pairKey: true,
  model: { select: { name: true } },
  task: { select: taskFields },
} as const satisfies Prisma.TranscriptSelect;

/** The rows with these ids, in their order. */
async function readRows(ids: readonly string[], snippets: Snippets): Promise<TranscriptRow[]> {
  const rows = await db().transcript.findMany({ where: { id: { in: [...ids] } }, select: rowFields });
  const byId = new Map(rows.map((row) => [row.id, { ...toRow(row), snippets: snippets.get(row.id) ?? [] }]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

function toRow({ createdAt, model, task, ...fields }: Prisma.TranscriptGetPayload<{ select: typeof rowFields }>) {
  return { ...fields, model: model.name, importedAt: createdAt, task: task && toProgress(task) };
}

function toProgress({ status, submittedCount, ratersWanted }: Prisma.TaskGetPayload<{ select: typeof taskFields }>) {
  return { status, submitted: submittedCount, wanted: ratersWanted };
}

const metadataSchema = z.record(z.string(), z.json());

/**
 * One transcript, whole.
 * @throws AppError `notFound` when it is not in the project, or the project not the viewer's to research
 */
export async function getTranscript(
  viewer: Viewer,
  { project, transcript }: { readonly project: string; readonly transcript: string },
): Promise<StoredTranscript> {
  const projectId = await requireProjectId(viewer, project, { permission: "research" });
  if (!isRowId(transcript)) throw notFound();
  const row = await db().transcript.findFirst({
    where: { id: transcript, projectId },
    select: {
      ...rowFields,
      modelId: true,
      archivedAt: true,
      cue: true,
      metadata: true,
      sourceFile: true,
      sourceRecord: true,
      importId: true,
      contentHash: true,
      task: { select: { id: true, ...taskFields } },
      parts: {
        orderBy: { index: "asc" },
        select: { index: true, turn: true, role: true, kind: true, text: true, toolName: true, callId: true },
      },
    },
  });
  if (!row) throw notFound();
  const { createdAt, model, modelId, task, contentHash, metadata, ...fields } = row;
  return {
    ...fields,
    model: model.name,
    metadata: metadataSchema.parse(metadata),
    importedAt: createdAt,
    contentHash: Buffer.from(contentHash).toString("hex"),
    task: task && { id: task.id, ...toProgress(task) },
    paired: await listPaired(projectId, { ...fields, modelId }),
  };
}

/** A pair is two transcripts, rarely a few more; a key that thousands share is a mistake and not worth a long page. */
const maxPaired = 20;

type Paired = {
  readonly id: string;
  readonly modelId: string;
  readonly epoch: number;
  readonly pairKey: string | null;
  readonly archivedAt: Date | null;
};

/** The others of its pair: of the same model and epoch, and neither it nor they archived. */
async function listPaired(
  projectId: string,
  { id, modelId, epoch, pairKey, archivedAt }: Paired,
): Promise<PairedTranscript[]> {
  if (pairKey === null || archivedAt !== null) return [];
  const rows = await db().transcript.findMany({
    where: { projectId, pairKey, modelId, epoch, archivedAt: null, id: { not: id } },
    orderBy: [{ condition: "asc" }, { id: "asc" }],
    take: maxPaired,
    select: { id: true, externalId: true, condition: true, model: { select: { name: true } } },
  });
  return rows.map(({ model, ...fields }) => ({ ...fields, model: model.name }));
}
