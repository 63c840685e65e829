import "server-only";
import { type SpanRow, spanRows } from "@/lib/exports/span-rows";
import { requireProjectId } from "@/lib/server/data/access";
import { db } from "@/lib/server/data/client";
import { readMarkedTranscripts } from "@/lib/server/data/export-marks";
import { transcriptPages } from "@/lib/server/data/export-pages";
import { labelsPermission, type WantedLabels } from "@/lib/server/data/export-raters";
import type { Prisma } from "@/lib/server/data/generated/client";
import type { Viewer } from "@/lib/viewer";

/**
 * The spans of a project's submitted annotations, transcript by transcript in the order of their ids.
 * @throws AppError `notFound` at once, before the first row, when the viewer may not read them, or not with names
 */
export async function openSpanRows(
  viewer: Viewer,
  project: string,
  { hasNames, hasArchived }: WantedLabels,
): Promise<AsyncGenerator<SpanRow[]>> {
  const projectId = await requireProjectId(viewer, project, { permission: labelsPermission(hasNames) });
  return readRows({ projectId, ...(hasArchived ? {} : { archivedAt: null }) }, hasNames);
}

async function* readRows(wanted: Prisma.TranscriptWhereInput, hasNames: boolean): AsyncGenerator<SpanRow[]> {
  const annotations = { some: { state: "submitted", spans: { some: {} } } } as const;
  const pages = transcriptPages((after, take) =>
    db().transcript.findMany({
      where: { ...wanted, ...(after ? { id: { gt: after } } : {}), annotations },
      orderBy: { id: "asc" },
      take,
      select: { id: true },
    }),
  );
  for await (const ids of pages) {
    for (const marked of await readMarkedTranscripts(ids, hasNames)) yield spanRows(marked);
  }
}
