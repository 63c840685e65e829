import { z } from "zod";
import type { Mapping } from "@/lib/transcripts/formats/mapping";

/** What became of the records of an import; `read` is the sum of the three others. */
export type ImportCounts = {
  readonly read: number;
  readonly imported: number;
  readonly alreadyThere: number;
  readonly refused: number;
};

export const noCounts: ImportCounts = { read: 0, imported: 0, alreadyThere: 0, refused: 0 };

/** The sum of two counts. */
export function addCounts(one: ImportCounts, other: ImportCounts): ImportCounts {
  return {
    read: one.read + other.read,
    imported: one.imported + other.imported,
    alreadyThere: one.alreadyThere + other.alreadyThere,
    refused: one.refused + other.refused,
  };
}

/** A record that was not imported: its file, its 1-based number there, the path in it (empty for all of it) and why. */
export const refusedRecordSchema = z.strictObject({
  file: z.string(),
  record: z.int(),
  path: z.string(),
  reason: z.string(),
});
export type RefusedRecord = z.infer<typeof refusedRecordSchema>;

/** How far an import is. The bytes are of all its files together, the total null when the size of one is not known. */
export type ImportProgress = ImportCounts & {
  readonly file: string;
  readonly bytesRead: number;
  readonly bytesTotal: number | null;
};

/** How an import ended. `refusals` has the first refused records, at most `maxReportedRefusals`; the project has all. */
export type ImportReport = ImportCounts & {
  readonly importId: string;
  /** The mapping that was given or proposed; null when every file was in a known format. */
  readonly mapping: Mapping | null;
  readonly refusals: readonly RefusedRecord[];
};

/** How many refused records a report holds itself. */
export const maxReportedRefusals = 1000;

export const importKindSchema = z.enum(["transcripts", "labels"]);
export type ImportKind = z.infer<typeof importKindSchema>;

/**
 * `receiving` while its files come, `ready` when they are there and it can be looked at and started. `interrupted` when
 * the process that ran it is gone without a word: what it had counted is imported, and resuming it brings the rest.
 */
export const importStateSchema = z.enum([
  "receiving",
  "ready",
  "running",
  "finished",
  "failed",
  "cancelled",
  "interrupted",
]);
export type ImportState = z.infer<typeof importStateSchema>;

/** An import as the project's history shows it. */
export type ImportSummary = ImportCounts & {
  readonly id: string;
  readonly kind: ImportKind;
  readonly files: readonly ImportedFile[];
  readonly state: ImportState;
  /** Whether its files are still there, so that it can be resumed or, when ready, started. */
  readonly hasFiles: boolean;
  /** Of all files together, by the run that is under way or was the last. */
  readonly bytesRead: number;
  readonly bytesTotal: number;
  /** How many records had been read when the latest run began; rates are of that run. */
  readonly readBefore: number;
  /** Why it failed as a whole; null unless it did. */
  readonly failure: string | null;
  /** The name of who started it; null when that was a command on the server. */
  readonly startedBy: string | null;
  readonly createdAt: Date;
  /** When the latest run began; null before the first. */
  readonly startedAt: Date | null;
  readonly finishedAt: Date | null;
};

/** A file of an import, and how many of its bytes lie in the data directory. */
export type ImportedFile = { readonly name: string; readonly sizeBytes: number; readonly receivedBytes: number };
