import "server-only";
import { requireProjectId } from "@/lib/server/data/access";
import { db } from "@/lib/server/data/client";
import { isRowId } from "@/lib/server/data/row-id";
import { transcriptChangeSchema } from "@/lib/transcripts/transcript-change";
import type { ChangeRecord } from "@/lib/transcripts/transcript-change-record";
import type { Viewer } from "@/lib/viewer";

type Page = {
  readonly project: string;
  /** The id of the last change of the page before; null for the first page. */
  readonly before: string | null;
  readonly limit: number;
};

/**
 * The changes made to many transcripts of a project, newest first.
 * @throws AppError `notFound` when the project is not the viewer's to research
 */
export async function listChanges(viewer: Viewer, { project, before, limit }: Page): Promise<ChangeRecord[]> {
  const projectId = await requireProjectId(viewer, project, { permission: "research" });
  const rows = await db().bulkChange.findMany({
    where: { projectId, changed: { gt: 0 }, ...(before && isRowId(before) ? { id: { lt: before } } : {}) },
    orderBy: { id: "desc" },
    take: limit,
    select: {
      ...{ id: true, change: true, state: true, changed: true, restored: true, createdAt: true, undoneAt: true },
      createdBy: { select: { name: true } },
    },
  });
  return rows.map(({ change, createdBy, createdAt, ...row }) => ({
    ...row,
    change: transcriptChangeSchema.parse(change),
    by: createdBy?.name ?? null,
    at: createdAt,
  }));
}
