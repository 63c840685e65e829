import "server-only";
import { notFound } from "@/lib/errors";
import { projectsWhere, requireProjectId } from "@/lib/server/data/access";
import { db } from "@/lib/server/data/client";
import { isRowId } from "@/lib/server/data/row-id";
import type { Mapping } from "@/lib/transcripts/formats/mapping";
import { mappingSchema } from "@/lib/transcripts/formats/mapping";
import type { ImportedFile, ImportKind } from "@/lib/transcripts/import-report";
import { type Given, givenSchema } from "@/lib/transcripts/import-request";
import { userIdOf, type Viewer } from "@/lib/viewer";

type ImportPlace = { readonly project: string; readonly id: string };

type NewImport = {
  readonly id: string;
  /** The project's slug. */
  readonly project: string;
  readonly kind: ImportKind;
  readonly files: readonly { readonly name: string; readonly sizeBytes: number }[];
  /** `ready` when its files are there already. */
  readonly state: "receiving" | "ready";
};

/** Adds an import that has not begun. @throws AppError `notFound` when the viewer may not import into the project */
export async function addImport(viewer: Viewer, { id, project, kind, files, state }: NewImport): Promise<void> {
  const projectId = await requireProjectId(viewer, project, { permission: "research" });
  const rows = files.map(({ name, sizeBytes }, ordinal) => ({ ordinal, name, sizeBytes, receivedBytes: 0 }));
  await db().import.create({
    data: { id, projectId, createdById: userIdOf(viewer), kind, state, files: { createMany: { data: rows } } },
    select: { id: true },
  });
}

/** An import with what was sent of its files. */
export type SentImport = {
  readonly id: string;
  readonly kind: ImportKind;
  readonly state: "receiving" | "ready" | "running" | "finished" | "failed" | "cancelled";
  /** In the order of their ordinals, from 0. */
  readonly files: readonly ImportedFile[];
  readonly hasFiles: boolean;
  /** As its latest run was started. */
  readonly given: Given;
  readonly mapping: Mapping | null;
};

/** @throws AppError `notFound` when it is not there for someone who may import */
export async function getSentImport(viewer: Viewer, { project, id }: ImportPlace): Promise<SentImport> {
  // It may come from an address that someone typed.
  if (!isRowId(id)) throw notFound();
  const row = await db().import.findFirst({
    where: { id, project: { slug: project, ...projectsWhere(viewer, "research") } },
    select: { id: true, kind: true, state: true, given: true, mapping: true, files: fileSelection },
  });
  if (!row) throw notFound();
  const files = row.files.map(toImportedFile);
  return {
    ...row,
    files,
    hasFiles: areThere(files),
    given: givenSchema.parse(row.given),
    mapping: row.mapping === null ? null : mappingSchema.parse(row.mapping),
  };
}

/** The files of an import in their order, for a query. */
export const fileSelection = {
  select: { name: true, sizeBytes: true, receivedBytes: true },
  orderBy: { ordinal: "asc" },
} as const;

type FileRow = { readonly name: string; readonly sizeBytes: bigint; readonly receivedBytes: bigint };

/** Bytes of files fit into numbers: the largest exact one is nine petabytes. */
export function toImportedFile({ name, sizeBytes, receivedBytes }: FileRow): ImportedFile {
  return { name, sizeBytes: Number(sizeBytes), receivedBytes: Number(receivedBytes) };
}

/** Whether all files of an import lie in the data directory. */
export function areThere(files: readonly ImportedFile[]): boolean {
  const isWhole = files.every(({ sizeBytes, receivedBytes }) => receivedBytes === sizeBytes);
  return isWhole && files.some(({ sizeBytes }) => sizeBytes > 0);
}

type Received = { readonly importId: string; readonly ordinal: number; readonly from: number; readonly to: number };

/**
 * Notes that a file's bytes up to `to` lie on the disc; an import whose files are whole is `ready`.
 * @returns how many bytes there are: `to`, unless another piece came first
 */
export async function noteReceived({ importId, ordinal, from, to }: Received): Promise<number> {
  return db().$transaction(async (tx) => {
    const place = { importId, ordinal };
    // Whose last pieces come at once wait for each other here, for which Prisma has no word; else neither would see all.
    await tx.$queryRaw`SELECT 1 FROM "Import" WHERE "id" = ${importId}::uuid FOR UPDATE`;
    await tx.importFile.updateMany({ where: { ...place, receivedBytes: from }, data: { receivedBytes: to } });
    const files = (await tx.importFile.findMany({ where: { importId }, ...fileSelection })).map(toImportedFile);
    if (areThere(files))
      await tx.import.updateMany({ where: { id: importId, state: "receiving" }, data: { state: "ready" } });
    return files[ordinal]?.receivedBytes ?? 0;
  });
}

/** Notes that an import's files are gone; one that was never started goes with them. */
export async function forgetFiles(importId: string): Promise<void> {
  await db().$transaction(async (tx) => {
    const { count } = await tx.import.deleteMany({ where: { id: importId, startedAt: null } });
    if (count === 0) await tx.importFile.updateMany({ where: { importId }, data: { receivedBytes: 0 } });
  });
}

/** Imports that have files, or are waiting for some, and have not been touched since a time. */
export async function importsWithOldFiles(before: Date): Promise<string[]> {
  const rows = await db().import.findMany({
    where: {
      createdAt: { lt: before },
      OR: [{ startedAt: null }, { startedAt: { lt: before }, files: { some: { receivedBytes: { gt: 0 } } } }],
    },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}
