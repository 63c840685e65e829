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

/**
 * `interrupted` when the process that ran it is gone without a word: what it had counted is imported, and the same files
 * imported again bring the rest.
 */
export type ImportState = "running" | "finished" | "failed" | "interrupted";

/** An import as the project's history shows it. */
export type ImportSummary = ImportCounts & {
  readonly id: string;
  readonly files: readonly string[];
  readonly state: ImportState;
  /** Why it failed as a whole; null unless it did. */
  readonly failure: string | null;
  /** The name of who started it; null when that was a command on the server. */
  readonly startedBy: string | null;
  readonly startedAt: Date;
  readonly finishedAt: Date | null;
};
