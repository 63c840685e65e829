import "server-only";
import { type TranscriptRow, transcriptRow } from "@/lib/exports/transcript-row";
import { requireProjectId } from "@/lib/server/data/access";
import { db } from "@/lib/server/data/client";
import { transcriptPages } from "@/lib/server/data/export-pages";
import type { Prisma } from "@/lib/server/data/generated/client";
import { transcriptDraftSchema } from "@/lib/transcripts/transcript";
import type { Viewer } from "@/lib/viewer";

const metadataSchema = transcriptDraftSchema.shape.metadata;

const fields = {
  id: true,
  model: { select: { name: true } },
  externalId: true,
  epoch: true,
  condition: true,
  pairKey: true,
  split: true,
  cue: true,
  correctness: true,
  metadata: true,
  parts: {
    orderBy: { index: "asc" },
    select: { turn: true, role: true, kind: true, text: true, toolName: true, callId: true },
  },
} as const satisfies Prisma.TranscriptSelect;

/**
 * The transcripts of a project in the order of their ids.
 * @throws AppError `notFound` at once, before the first row, when the viewer may not read them
 */
export async function openTranscriptRows(
  viewer: Viewer,
  project: string,
  { hasArchived }: { readonly hasArchived: boolean },
): Promise<AsyncGenerator<TranscriptRow[]>> {
  const projectId = await requireProjectId(viewer, project, { permission: "research" });
  return readRows({ projectId, ...(hasArchived ? {} : { archivedAt: null }) });
}

async function* readRows(wanted: Prisma.TranscriptWhereInput): AsyncGenerator<TranscriptRow[]> {
  const pages = transcriptPages((after, take) =>
    db().transcript.findMany({
      where: { ...wanted, ...(after ? { id: { gt: after } } : {}) },
      orderBy: { id: "asc" },
      take,
      select: { id: true },
    }),
  );
  for await (const ids of pages) {
    const rows = await db().transcript.findMany({
      where: { id: { in: [...ids] } },
      orderBy: { id: "asc" },
      select: fields,
    });
    yield rows.map(({ model, metadata, ...row }) =>
      transcriptRow({ ...row, model: model.name, metadata: metadataSchema.parse(metadata) }),
    );
  }
}
