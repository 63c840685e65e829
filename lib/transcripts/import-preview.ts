import type { FormatName } from "@/lib/transcripts/formats/import-plan";
import type { DraftMapping } from "@/lib/transcripts/formats/mapping";
import type { Reading } from "@/lib/transcripts/formats/reading";

/** A file of an import and what it was recognised as. */
export type PreviewedFile = {
  readonly name: string;
  readonly sizeBytes: number;
  /** Null when it was not recognised; `problem` then says why. */
  readonly format: FormatName | null;
  readonly problem: string | null;
};

/** A field of the sampled records that a mapping can name: its path, and what stands there in the first that has it. */
export type SampledPath = {
  readonly path: string;
  readonly example: string;
  /** How many of the sampled records have it. */
  readonly count: number;
};

/** One of the first records, as it would be imported or refused. */
export type PreviewedRecord = { readonly file: string; readonly record: number; readonly reading: Reading };

/** What an import would do with its files, from their beginnings. */
export type ImportPreview = {
  readonly files: readonly PreviewedFile[];
  /** The mapping in force, given or proposed, perhaps not complete; null when every file is of a known format. */
  readonly mapping: DraftMapping | null;
  readonly isProposed: boolean;
  /** What stops the import from being started, in words; null when it can be. */
  readonly problem: string | null;
  /** For the mapping's editor; empty when there is no mapping. */
  readonly paths: readonly SampledPath[];
  readonly sampledRecords: number;
  /** At most ten. */
  readonly records: readonly PreviewedRecord[];
};
