import "server-only";
import { AppError, notFound } from "@/lib/errors";
import { policySchema } from "@/lib/projects/policy";
import { projectsWhere } from "@/lib/server/data/access";
import { db } from "@/lib/server/data/client";
import { Prisma } from "@/lib/server/data/generated/client";
import type { ImportTarget } from "@/lib/server/data/import-write";
import { isRowId } from "@/lib/server/data/row-id";
import type { Mapping } from "@/lib/transcripts/formats/mapping";
import type { ImportCounts, ImportState } from "@/lib/transcripts/import-report";
import type { Given } from "@/lib/transcripts/import-request";
import type { Viewer } from "@/lib/viewer";

/** The states that a row can be in; that a running import was interrupted shows in its lock alone. */
type StoredState = Exclude<ImportState, "interrupted">;

type Beginning = {
  readonly project: string;
  readonly id: string;
  /** The states from which it may begin. */
  readonly from: readonly StoredState[];
  readonly formats: readonly string[];
  readonly mapping: Mapping | null;
  readonly given: Given;
};

/**
 * Begins a run of an import that this process holds, or takes it up again after what earlier runs have read.
 *
 * @throws AppError `notFound` when the viewer may not import there; `conflict` when it is in no state to begin from
 */
export async function beginRun(viewer: Viewer, beginning: Beginning): Promise<ImportTarget> {
  const { project: slug, id, from, formats, mapping, given } = beginning;
  if (!isRowId(id)) throw notFound();
  const row = await db().import.findFirst({
    where: { id, project: { slug, ...projectsWhere(viewer, "research") } },
    select: { state: true, projectId: true, project: { select: { policy: true } }, ...countFields },
  });
  if (!row) throw notFound();
  const { state, projectId, project, ...before } = row;
  if (!from.includes(state)) throw new AppError("conflict", "importState", { state });
  await db().import.update({
    where: { id },
    data: {
      state: "running",
      format: formats.join(", "),
      mapping: mapping ?? Prisma.DbNull,
      given: JSON.parse(JSON.stringify(given)),
      startedAt: new Date(),
      readBefore: before.read,
      bytesRead: 0,
      failure: null,
      finishedAt: null,
      cancelRequestedAt: null,
    },
    select: { id: true },
  });
  return { importId: id, projectId, ratersWanted: policySchema.parse(project.policy).ratersPerTask, before };
}

const countFields = { read: true, imported: true, alreadyThere: true, refused: true } as const;

/** What an import has counted so far, over all its runs. */
export async function countsOf({ importId }: ImportTarget): Promise<ImportCounts> {
  return db().import.findUniqueOrThrow({ where: { id: importId }, select: countFields });
}

/** Says how far a run has read, and learns whether someone asked it to stop. */
export async function reportRun({ importId }: ImportTarget, bytesRead: number): Promise<{ isCancelled: boolean }> {
  const { cancelRequestedAt } = await db().import.update({
    where: { id: importId },
    data: { bytesRead },
    select: { cancelRequestedAt: true },
  });
  return { isCancelled: cancelRequestedAt !== null };
}

/** How a run ended; the failure is in words, of one that failed. */
export type RunEnd =
  | { readonly state: "finished" | "cancelled" }
  | { readonly state: "failed"; readonly failure: string };

/** Says how a run has ended, and how far it had read then. */
export async function endRun({ importId }: ImportTarget, end: RunEnd, bytesRead: number): Promise<void> {
  await db().import.update({
    where: { id: importId },
    data: { failure: null, ...end, bytesRead, finishedAt: new Date() },
    select: { id: true },
  });
}

type ImportPlace = { readonly project: string; readonly id: string };

/** Asks whoever runs an import to stop. Its state changes when they have. */
export async function requestCancel(viewer: Viewer, { project, id }: ImportPlace): Promise<void> {
  if (!isRowId(id)) throw notFound();
  await db().import.updateMany({
    where: { id, state: "running", project: { slug: project, ...projectsWhere(viewer, "research") } },
    data: { cancelRequestedAt: new Date() },
  });
}

/** Says that an import whose process is gone is not to go on. For whoever holds it. */
export async function endInterrupted(id: string): Promise<void> {
  await db().import.updateMany({
    where: { id, state: "running" },
    data: { state: "cancelled", finishedAt: new Date() },
  });
}
