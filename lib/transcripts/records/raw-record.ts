import { type Refusal, refusal } from "@/lib/transcripts/formats/reading";
import type { Json } from "@/lib/transcripts/transcript";

/** A record as it was found in a file, with what it lies in (see `RecordContext`). */
export type FoundRecord = {
  readonly record: Json;
  readonly outer: readonly Json[];
  readonly positions: readonly number[];
};

/** What stands at a record's place: the record, or why there is none to read. */
export type RawRecord = FoundRecord | Refusal;

/** Takes a file apart piece by piece, in bounded memory; every call gives the records that have become complete. */
export type RecordSplitter = {
  readonly push: (chunk: Uint8Array) => RawRecord[];
  /** After the last piece. */
  readonly end: () => RawRecord[];
  /** Instead of `end`, when the file cannot be read any further: what was whole, and one refusal with the reason. */
  readonly breakOff: (reason: string) => RawRecord[];
};

/** Stands for all of a file that is behind a place where reading had to stop. */
export function endsHere(reason: string): Refusal {
  return refusal("", `${reason}. What comes after is not read`);
}
