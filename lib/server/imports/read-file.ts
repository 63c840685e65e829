import "server-only";
import type { NewTranscript } from "@/lib/server/data/import-batch";
import type { ImportFile } from "@/lib/server/imports/import-file";
import { newTranscript } from "@/lib/server/imports/new-transcript";
import type { FilePlan } from "@/lib/transcripts/formats/import-plan";
import { isRefusal } from "@/lib/transcripts/formats/reading";
import type { RefusedRecord } from "@/lib/transcripts/import-report";
import type { RawRecord } from "@/lib/transcripts/records/raw-record";
import { withoutByteOrderMark } from "@/lib/transcripts/records/sample";

/** What has been read since the last time: bytes of the file, and what became of the records that they completed. */
export type ReadPiece = {
  readonly bytes: number;
  readonly transcripts: readonly NewTranscript[];
  readonly refused: readonly RefusedRecord[];
};

/** Reads a file piece by piece; no more than a piece and a record are held. */
export async function* readFile(file: ImportFile, plan: FilePlan, signal?: AbortSignal): AsyncGenerator<ReadPiece> {
  const splitter = plan.startSplitter();
  let recordNumber = 0;

  function take(records: readonly RawRecord[], bytes: number): ReadPiece {
    const transcripts: NewTranscript[] = [];
    const refused: RefusedRecord[] = [];
    for (const raw of records) {
      recordNumber++;
      const reading = isRefusal(raw) ? raw : plan.read(raw.record, { ...raw, fileName: file.name });
      if (isRefusal(reading)) refused.push({ file: file.name, record: recordNumber, ...reading });
      else transcripts.push(newTranscript(reading, { sourceFile: file.name, sourceRecord: recordNumber }));
    }
    return { bytes, transcripts, refused };
  }

  let isFirst = true;
  for await (const chunk of file.open()) {
    signal?.throwIfAborted();
    const bytes: Uint8Array = chunk;
    yield take(splitter.push(isFirst ? withoutByteOrderMark(bytes) : bytes), bytes.length);
    isFirst = false;
  }
  yield take(splitter.end(), 0);
}
