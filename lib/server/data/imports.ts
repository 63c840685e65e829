import "server-only";
import { notFound } from "@/lib/errors";
import { projectsWhere } from "@/lib/server/data/access";
import { db } from "@/lib/server/data/client";
import type { Prisma } from "@/lib/server/data/generated/client";
import { areThere, fileSelection, toImportedFile } from "@/lib/server/data/import-files";
import { liveImports } from "@/lib/server/data/import-presence";
import { isRowId } from "@/lib/server/data/row-id";
import type { ImportSummary, RefusedRecord } from "@/lib/transcripts/import-report";
import type { Viewer } from "@/lib/viewer";

type Page = {
  readonly project: string;
  /** The id of the last import of the page before. */
  readonly before?: string | undefined;
  readonly limit: number;
};

/** A project's imports, newest first. Empty for those who may not see them. */
export async function listImports(viewer: Viewer, { project, before, limit }: Page): Promise<ImportSummary[]> {
  const rows = await db().import.findMany({
    where: { project: { slug: project, ...projectsWhere(viewer, "research") }, ...(before && { id: { lt: before } }) },
    select: summaryFields,
    orderBy: { id: "desc" },
    take: limit,
  });
  return toSummaries(rows);
}

type ImportPlace = { readonly project: string; readonly id: string };

/** One import. @throws AppError `notFound` when it is not there for this viewer */
export async function getImport(viewer: Viewer, { project, id }: ImportPlace): Promise<ImportSummary> {
  // It may come from an address that someone typed.
  if (!isRowId(id)) throw notFound();
  const rows = await db().import.findMany({
    where: { id, project: { slug: project, ...projectsWhere(viewer, "research") } },
    select: summaryFields,
  });
  const [summary] = await toSummaries(rows);
  if (!summary) throw notFound();
  return summary;
}

type RefusalPage = ImportPlace & {
  /** The ordinal of the last refusal of the page before; 0 for the first page. */
  readonly after: number;
  readonly limit: number;
};

/** A refused record with its 1-based place among those of its import. */
export type OrdinalRefusal = RefusedRecord & { readonly ordinal: number };

/** A page of an import's refused records, in the order of reading. Empty for those who may not see the import. */
export async function listRefusals(
  viewer: Viewer,
  { project, id, after, limit }: RefusalPage,
): Promise<OrdinalRefusal[]> {
  if (!isRowId(id)) return [];
  return db().importRefusal.findMany({
    where: {
      importId: id,
      ordinal: { gt: after },
      import: { project: { slug: project, ...projectsWhere(viewer, "research") } },
    },
    select: { ordinal: true, file: true, record: true, path: true, reason: true },
    orderBy: { ordinal: "asc" },
    take: limit,
  });
}

const summaryFields = {
  id: true,
  kind: true,
  files: fileSelection,
  state: true,
  read: true,
  imported: true,
  alreadyThere: true,
  refused: true,
  bytesRead: true,
  readBefore: true,
  failure: true,
  createdAt: true,
  startedAt: true,
  finishedAt: true,
  createdBy: { select: { name: true } },
} as const satisfies Prisma.ImportSelect;

type SummaryRow = Prisma.ImportGetPayload<{ select: typeof summaryFields }>;

async function toSummaries(rows: readonly SummaryRow[]): Promise<ImportSummary[]> {
  const running = rows.filter(({ state }) => state === "running").map(({ id }) => id);
  const live = await liveImports(running);
  const ended = await readAgain(running.filter((id) => !live.has(id)));
  return rows.map((row) => {
    const { createdBy, state, bytesRead, files: fileRows, ...rest } = ended.get(row.id) ?? row;
    const files = fileRows.map(toImportedFile);
    return {
      ...rest,
      files,
      state: state === "running" && !live.has(rest.id) ? "interrupted" : state,
      hasFiles: areThere(files),
      bytesRead: Number(bytesRead),
      bytesTotal: files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
      startedBy: createdBy?.name ?? null,
    };
  });
}

/**
 * What nobody works on any more, as it was left: whoever ends a run says how before letting go of it, so only a row read
 * after that tells a run that has ended from one that was interrupted. The ids are of rows that the viewer may see.
 */
async function readAgain(ids: readonly string[]): Promise<ReadonlyMap<string, SummaryRow>> {
  if (ids.length === 0) return new Map();
  const rows = await db().import.findMany({ where: { id: { in: [...ids] } }, select: summaryFields });
  return new Map(rows.map((row) => [row.id, row]));
}
