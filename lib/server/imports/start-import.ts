import "server-only";
import { AppError } from "@/lib/errors";
import { holdImport } from "@/lib/server/data/import-connection";
import { getSentImport, type SentImport } from "@/lib/server/data/import-files";
import { beginRun } from "@/lib/server/data/import-runs";
import { getImport } from "@/lib/server/data/imports";
import { importKinds } from "@/lib/server/imports/import-kinds";
import { importLimits } from "@/lib/server/imports/import-limits";
import { closeFiles, type OpenFile, openFiles } from "@/lib/server/imports/open-file";
import { type Run, runImport } from "@/lib/server/imports/run-import";
import { removeFiles, sentFiles } from "@/lib/server/imports/sent-files";
import { log } from "@/lib/server/log";
import type { ImportSummary } from "@/lib/transcripts/import-report";
import type { Given } from "@/lib/transcripts/import-request";
import type { Viewer } from "@/lib/viewer";

type ImportPlace = { readonly project: string; readonly id: string };

/**
 * Starts an import whose files are there. It runs in this process, whatever becomes of whoever asked; this returns when
 * it has begun.
 *
 * @throws AppError `notFound`; `conflict` when it is not ready or runs already; `invalid`, `tooLarge` or `gone` with what
 *   stands against it, and it stays ready
 */
export async function startImport(
  viewer: Viewer,
  { given, ...place }: ImportPlace & { readonly given: Given },
): Promise<ImportSummary> {
  const sent = await getSentImport(viewer, place);
  return begin(viewer, place, { sent: { ...sent, given, mapping: null }, from: ["ready"] });
}

/**
 * Takes up an import that was interrupted, cancelled or failed: by the plan that it was started with, after the records
 * that it has read.
 *
 * @throws AppError as {@link startImport}
 */
export async function resumeImport(viewer: Viewer, place: ImportPlace): Promise<ImportSummary> {
  const sent = await getSentImport(viewer, place);
  return begin(viewer, place, { sent, from: ["running", "failed", "cancelled"] });
}

type Beginning = { readonly sent: SentImport; readonly from: readonly SentImport["state"][] };

/** Reading is work for a processor: more at once would not be done sooner, and each takes a connection. */
const maxRunning = 4;
let running = 0;

async function begin(viewer: Viewer, place: ImportPlace, beginning: Beginning): Promise<ImportSummary> {
  if (running >= maxRunning) throw new AppError("tooMany", "importsRunning", { count: maxRunning });
  running++;
  try {
    await launch(viewer, place, beginning);
  } catch (error) {
    running--;
    throw error;
  }
  return getImport(viewer, place);
}

async function launch(viewer: Viewer, place: ImportPlace, { sent, from }: Beginning): Promise<void> {
  if (!sent.hasFiles) throw new AppError("conflict", "importNoFiles");
  const held = await holdImport(sent.id);
  try {
    const limits = importLimits();
    const files = await openFiles(await sentFiles(sent), limits);
    try {
      const { given, mapping } = sent;
      const material = { project: place.project, files, given, earlierMapping: mapping, limits };
      const prepared = await importKinds[sent.kind].prepare(viewer, material);
      const { formats } = prepared;
      const target = await beginRun(viewer, { ...place, from, formats, mapping: prepared.mapping, given });
      void runToEnd({ held, target, prepared, files });
    } catch (error) {
      await closeFiles(files);
      throw error;
    }
  } catch (error) {
    await held.letGo();
    throw error;
  }
}

type Launched = Pick<Run, "held" | "target" | "prepared"> & { readonly files: readonly OpenFile[] };

/** Nobody waits for it: whatever happens is in the import's row or in the log. */
async function runToEnd({ held, files, ...run }: Launched): Promise<void> {
  const { importId } = run.target;
  try {
    const end = await runImport({ held, files, ...run });
    if (end.state === "failed" && !(end.error instanceof AppError))
      log.error({ err: end.error, importId }, "import stopped by an unexpected error");
    await closeFiles(files);
    if (end.state === "finished") await removeFiles(importId);
  } catch (error) {
    log.error({ err: error, importId }, "import not tidied up");
  } finally {
    running--;
    await held.letGo();
  }
}
