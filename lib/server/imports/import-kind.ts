import "server-only";
import type { PoolClient } from "pg";
import type { ImportTarget } from "@/lib/server/data/import-write";
import type { OpenFile } from "@/lib/server/imports/open-file";
import type { Mapping } from "@/lib/transcripts/formats/mapping";
import type { ImportLimits } from "@/lib/transcripts/import-limits";
import type { ImportCounts, ImportKind } from "@/lib/transcripts/import-report";
import type { Given } from "@/lib/transcripts/import-request";
import type { Viewer } from "@/lib/viewer";

/** What an import of any kind is made from. */
export type ImportMaterial = {
  /** The project's slug. */
  readonly project: string;
  /** At least one, each under a name of its own. */
  readonly files: readonly OpenFile[];
  readonly given: Given;
  /** The mapping that an earlier run of the same import read by; a run that is resumed reads by it again. */
  readonly earlierMapping: Mapping | null;
  readonly limits: ImportLimits;
};

/** What whoever runs an import gives to the run, and hears from it. */
export type RunControl = {
  /** The connection that holds the import; batches may be written through it. */
  readonly client: PoolClient;
  readonly target: ImportTarget;
  /** Aborted when the import is to stop; what has been stored and counted stays. */
  readonly signal: AbortSignal;
  /** Told after every batch with the counts over all runs, and now and then while nothing is stored. */
  readonly onProgress: (progress: RunProgress) => void;
};

export type RunProgress = {
  readonly counts: ImportCounts;
  /** The file under way. */
  readonly file: string;
  /** Of all files together, since this run began. */
  readonly bytesRead: number;
};

/**
 * Reads the files from their beginning, passes over the first `target.before.read` records and stores the rest. What a
 * batch stores and what it counts (`countRecords`) go in one transaction: so nothing is lost or counted twice whenever a
 * run ends.
 */
export type ImportRun = (control: RunControl) => Promise<void>;

/** An import that is ready to run. */
export type PreparedImport = {
  /** The names of the files' formats, for the history. */
  readonly formats: readonly string[];
  /** The mapping that files are read by; null when none needs one. */
  readonly mapping: Mapping | null;
  readonly run: ImportRun;
};

/** What imports of one kind do with their files. */
export type ImportWork<Preview> = {
  readonly kind: ImportKind;
  /** Decides how the files are read. @throws AppError `invalid` or `tooLarge` with what stands against it */
  readonly prepare: (viewer: Viewer, material: ImportMaterial) => Promise<PreparedImport>;
  /** Says what the import would do, and what stands against it, from the files' beginnings. */
  readonly preview: (viewer: Viewer, material: ImportMaterial) => Promise<Preview>;
};
