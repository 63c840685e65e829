import "server-only";
import type { ImportLimits } from "@/lib/transcripts/import-limits";
import type { RawRecord } from "@/lib/transcripts/records/raw-record";
import type { Json } from "@/lib/transcripts/transcript";

/** Where an archive lies, and what reports call it. */
export type ArchiveFile = { readonly path: string; readonly name: string };

/** What was read of an archive since the last piece: the bytes it took of the file, and the record they made. */
export type ArchivePiece = { readonly bytes: number; readonly records: readonly RawRecord[] };

/** An Inspect log in its zip form, opened. */
export type EvalLog = {
  /** The log without its samples. */
  readonly header: Json;
  /** How many records `pieces` will give, refusals with them. */
  readonly recordCount: number;
  /** How many samples the log says that it has; null when it was not finished and does not say. */
  readonly declaredCount: number | null;
  /** The samples one at a time, in the order of the archive. May be called once. */
  readonly pieces: () => AsyncGenerator<ArchivePiece>;
  readonly close: () => Promise<void>;
};

/** Opens an Inspect log in its zip form (`.eval`). @throws AppError `invalid` */
export async function openEvalLog(_file: ArchiveFile, _limits: ImportLimits): Promise<EvalLog> {
  throw new Error("Not there yet");
}

/** The log as the document that its JSON form would be, with its first samples only. @throws AppError `invalid` */
export async function sampleEvalLog(_file: ArchiveFile, _limits: ImportLimits): Promise<Json> {
  throw new Error("Not there yet");
}
