import "server-only";
import { v7 } from "uuid";
import { AppError } from "@/lib/errors";
import { requireProjectId } from "@/lib/server/data/access";
import { holdImport } from "@/lib/server/data/import-connection";
import { addImport } from "@/lib/server/data/import-files";
import { beginRun } from "@/lib/server/data/import-runs";
import { getImport, listRefusals } from "@/lib/server/data/imports";
import type { ImportFile } from "@/lib/server/imports/import-file";
import type { ImportWork, RunProgress } from "@/lib/server/imports/import-kind";
import { importLimits } from "@/lib/server/imports/import-limits";
import { closeFiles, type OpenFile, openFiles } from "@/lib/server/imports/open-file";
import { runImport } from "@/lib/server/imports/run-import";
import { transcriptWork } from "@/lib/server/imports/transcript-work";
import type { ImportLimits } from "@/lib/transcripts/import-limits";
import { type ImportProgress, type ImportReport, maxReportedRefusals } from "@/lib/transcripts/import-report";
import type { Given } from "@/lib/transcripts/import-request";
import type { Viewer } from "@/lib/viewer";

export type ImportRequest = {
  /** The project's slug. */
  readonly project: string;
  /** At least one, each under a name of its own. */
  readonly files: readonly ImportFile[];
  readonly given?: Given;
  readonly limits?: ImportLimits;
  /** Called when the files were recognised, and whenever records have been stored. */
  readonly onProgress?: (progress: ImportProgress) => void;
  /** Stops the import; what was stored stays and is counted. */
  readonly signal?: AbortSignal;
};

/**
 * Imports transcripts from files on this machine, which stay where they are, and returns when it is done. Memory is
 * bounded. Records that cannot be read are refused one by one; those whose content the project has are passed over, so
 * that the same files may be imported again at any time.
 *
 * @throws AppError `notFound` when the viewer may not import there; `invalid` or `tooLarge`, and nothing is imported,
 *   when a file is not recognised. The signal's reason when it was stopped.
 */
export function importTranscripts(viewer: Viewer, request: ImportRequest): Promise<ImportReport> {
  return importFiles(viewer, transcriptWork, request);
}

/** Imports of any kind in the same way. @throws AppError as {@link importTranscripts} */
export async function importFiles(viewer: Viewer, work: AnyWork, request: ImportRequest): Promise<ImportReport> {
  const { project, files, limits = importLimits() } = request;
  await requireProjectId(viewer, project, { permission: "research" });
  refuseSameNames(files);
  const open = await openFiles(files, limits);
  try {
    return await importOpen(viewer, { ...request, work, limits, open });
  } finally {
    await closeFiles(open);
  }
}

type AnyWork = Pick<ImportWork<unknown>, "kind" | "prepare">;
type OpenRequest = ImportRequest & {
  readonly work: AnyWork;
  readonly limits: ImportLimits;
  readonly open: readonly OpenFile[];
};

async function importOpen(viewer: Viewer, request: OpenRequest): Promise<ImportReport> {
  const { project, files, given = {}, work, limits, open, signal, onProgress } = request;
  const material = { project, files: open, given, earlierMapping: null, limits };
  const prepared = await work.prepare(viewer, material);
  const { formats, mapping } = prepared;
  const id = v7();
  const bytesTotal = files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  const held = await holdImport(id);
  try {
    await addImport(viewer, { id, project, kind: work.kind, files, state: "ready" });
    const target = await beginRun(viewer, { project, id, from: ["ready"], formats, mapping, given });
    const tell = onProgress && (({ counts, ...rest }: RunProgress) => onProgress({ ...counts, ...rest, bytesTotal }));
    const { error } = await runImport({ held, target, prepared, files, signal, onProgress: tell });
    if (error !== null) throw error;
    const { read, imported, alreadyThere, refused } = await getImport(viewer, { project, id });
    const refusals = await listRefusals(viewer, { project, id, after: 0, limit: maxReportedRefusals });
    const withoutOrdinals = refusals.map(({ ordinal: _ordinal, ...refusal }) => refusal);
    return { importId: id, mapping, read, imported, alreadyThere, refused, refusals: withoutOrdinals };
  } finally {
    await held.letGo();
  }
}

function refuseSameNames(files: readonly ImportFile[]): void {
  const names = files.map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new AppError("invalid", "importSameName", { file: twice });
}
