import "server-only";
import { notFound } from "@/lib/errors";
import { policySchema } from "@/lib/projects/policy";
import { projectsWhere } from "@/lib/server/data/access";
import { db } from "@/lib/server/data/client";
import { Prisma } from "@/lib/server/data/generated/client";
import { liveImports } from "@/lib/server/data/import-presence";
import type { ImportTarget } from "@/lib/server/data/import-write";
import { isRowId } from "@/lib/server/data/row-id";
import type { FormatName } from "@/lib/transcripts/formats/import-plan";
import type { Mapping } from "@/lib/transcripts/formats/mapping";
import type { ImportSummary, RefusedRecord } from "@/lib/transcripts/import-report";
import { userIdOf, type Viewer } from "@/lib/viewer";

type NewImport = {
  readonly id: string;
  /** The project's slug. */
  readonly project: string;
  readonly files: readonly string[];
  readonly formats: readonly FormatName[];
  readonly mapping: Mapping | null;
};

/** Begins an import. @throws AppError `notFound` when the viewer may not import into the project */
export async function startImport(
  viewer: Viewer,
  { id, project: slug, files, formats, mapping }: NewImport,
): Promise<ImportTarget> {
  const project = await db().project.findFirst({
    where: { slug, ...projectsWhere(viewer, "research") },
    select: { id: true, policy: true },
  });
  if (!project) throw notFound();
  await db().import.create({
    data: {
      id,
      projectId: project.id,
      createdById: userIdOf(viewer),
      files: [...files],
      format: formats.join(", "),
      mapping: mapping ?? Prisma.DbNull,
    },
    select: { id: true },
  });
  return { importId: id, projectId: project.id, ratersWanted: policySchema.parse(project.policy).ratersPerTask };
}

/** Says how an import that this process began has ended: why it failed, or null when it did not. */
export async function endImport({ importId }: ImportTarget, failure: string | null): Promise<void> {
  await db().import.update({
    where: { id: importId },
    data: { state: failure === null ? "finished" : "failed", failure, finishedAt: new Date() },
    select: { id: true },
  });
}

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
  files: true,
  state: true,
  read: true,
  imported: true,
  alreadyThere: true,
  refused: true,
  failure: true,
  startedAt: true,
  finishedAt: true,
  createdBy: { select: { name: true } },
} as const satisfies Prisma.ImportSelect;

type SummaryRow = Prisma.ImportGetPayload<{ select: typeof summaryFields }>;

async function toSummaries(rows: readonly SummaryRow[]): Promise<ImportSummary[]> {
  const running = rows.filter(({ state }) => state === "running").map(({ id }) => id);
  const live = await liveImports(running);
  return rows.map(({ createdBy, state, ...rest }) => ({
    ...rest,
    state: state === "running" && !live.has(rest.id) ? "interrupted" : state,
    startedBy: createdBy?.name ?? null,
  }));
}
