import "server-only";
import type { PoolClient } from "pg";
import { v7 } from "uuid";
import { AppError } from "@/lib/errors";
import { requireProjectId } from "@/lib/server/data/access";
import { withImportConnection } from "@/lib/server/data/import-presence";
import { type ImportTarget, writeBatch } from "@/lib/server/data/import-write";
import { endImport, startImport } from "@/lib/server/data/imports";
import { readBatches } from "@/lib/server/imports/batches";
import { type ImportFile, sampleOf } from "@/lib/server/imports/import-file";
import { type Given, type ImportPlan, planImport } from "@/lib/transcripts/formats/import-plan";
import { type ImportLimits, importLimits } from "@/lib/transcripts/import-limits";
import {
  addCounts,
  type ImportCounts,
  type ImportProgress,
  type ImportReport,
  maxReportedRefusals,
  noCounts,
  type RefusedRecord,
} from "@/lib/transcripts/import-report";
import { type FileSample, sampleBytes } from "@/lib/transcripts/records/sample";
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

const maxSampledBytes = 32_000_000;

/**
 * Imports transcripts from files into a project, in bounded memory. Records that cannot be read are refused one by one;
 * those whose content the project has are passed over, so that the same files may be imported again at any time.
 *
 * @throws AppError `notFound` when the viewer may not import there; `invalid` or `tooLarge`, and nothing is imported,
 *   when a file is not recognised.
 */
export async function importTranscripts(viewer: Viewer, request: ImportRequest): Promise<ImportReport> {
  const { project, files, given, limits = importLimits } = request;
  await requireProjectId(viewer, project, { permission: "research" });
  refuseSameNames(files);
  const samples: FileSample[] = [];
  for (const file of files) samples.push(await sampleOf(file, { limits, bytes: sampleBytesOf(files) }));
  const plan = planImport(samples, given, limits);
  const id = v7();
  return withImportConnection(id, async (client) => {
    const formats = [...new Set(plan.files.map(({ format }) => format))];
    const names = files.map(({ name }) => name);
    const target = await startImport(viewer, { id, project, files: names, formats, mapping: plan.mapping });
    try {
      const report = await run(client, target, { ...request, plan });
      await endImport(target, null);
      return report;
    } catch (error) {
      const failure = request.signal?.aborted ? "Cancelled" : "Stopped by an unexpected error";
      // Where the database is what failed this fails too; the import shows as interrupted, and the first error is told.
      await endImport(target, failure).catch(() => undefined);
      throw error;
    }
  });
}

type Run = Pick<ImportRequest, "files" | "onProgress" | "signal"> & { readonly plan: ImportPlan };

/** Reads a batch while the one before is being written. */
async function run(client: PoolClient, target: ImportTarget, work: Run): Promise<ImportReport> {
  const sizes = work.files.map(({ sizeBytes }) => sizeBytes ?? Number.NaN);
  const bytesInAll = sizes.reduce((sum, size) => sum + size, 0);
  const bytesTotal = Number.isNaN(bytesInAll) ? null : bytesInAll;
  const refusals: RefusedRecord[] = [];
  let counts = noCounts;
  let writing: Promise<ImportCounts> = Promise.resolve(noCounts);
  let report = () => {};
  const written = async () => {
    counts = addCounts(counts, await writing);
    report();
  };
  work.onProgress?.({ ...noCounts, file: work.files[0]?.name ?? "", bytesRead: 0, bytesTotal });
  try {
    for await (const { batch, file, bytesRead } of readBatches(work)) {
      await written();
      writing = writeBatch(client, target, batch);
      // Whether it failed is seen at the next turn; until then it must not count as a failure nobody handles.
      writing.catch(() => {});
      refusals.push(...batch.refused.slice(0, maxReportedRefusals - refusals.length));
      report = () => work.onProgress?.({ ...counts, file, bytesRead, bytesTotal });
    }
  } finally {
    // What is being written is in the counts even when reading fails.
    await writing.catch(() => {});
  }
  await written();
  return { importId: target.importId, mapping: work.plan.mapping, ...counts, refusals };
}

/** Of many files less is looked at each, so that all samples together stay small. */
function sampleBytesOf(files: readonly ImportFile[]): number {
  return Math.max(65_536, Math.min(sampleBytes, maxSampledBytes / files.length));
}

function refuseSameNames(files: readonly ImportFile[]): void {
  const names = files.map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new AppError("invalid", "importSameName", { file: twice });
}
