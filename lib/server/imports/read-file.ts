import "server-only";
import type { ImportFile } from "@/lib/server/imports/import-file";
import type { FilePlan } from "@/lib/transcripts/formats/import-plan";
import type { RawRecord } from "@/lib/transcripts/records/raw-record";
import { withoutByteOrderMark } from "@/lib/transcripts/records/sample";

/** A piece of a file: how many bytes it had, and the records that they completed. */
type ReadPiece = { readonly bytes: number; readonly records: readonly RawRecord[] };

/** Reads a file piece by piece; no more than a piece and a record are held. */
export async function* readFile(file: ImportFile, plan: FilePlan): AsyncGenerator<ReadPiece> {
  const splitter = plan.startSplitter();
  let isFirst = true;
  for await (const chunk of file.open()) {
    const bytes: Uint8Array = chunk;
    yield { bytes: bytes.length, records: splitter.push(isFirst ? withoutByteOrderMark(bytes) : bytes) };
    isFirst = false;
  }
  yield { bytes: 0, records: splitter.end() };
}
