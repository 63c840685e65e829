import "server-only";
import { ImportBatch } from "@/lib/server/data/import-batch";
import type { OpenFile } from "@/lib/server/imports/open-file";
import { readFile } from "@/lib/server/imports/read-file";
import type { FilePlan, ImportPlan } from "@/lib/transcripts/formats/import-plan";
import { isRefusal, type Reading, refusal } from "@/lib/transcripts/formats/reading";
import { type ImportLimits, limitText } from "@/lib/transcripts/import-limits";
import type { RawRecord } from "@/lib/transcripts/records/raw-record";

/** A batch, the file that its last record is from, and how many bytes of all files have been read with it. */
type ReadBatch = { readonly batch: ImportBatch; readonly file: string; readonly bytesRead: number };

type Source = {
  readonly files: readonly OpenFile[];
  readonly plan: ImportPlan;
  readonly limits: ImportLimits;
  /** How many records are read over, of all files together. */
  readonly skip: number;
  readonly signal: AbortSignal;
};

/** After how many bytes without a full batch one is given all the same, so that it is seen that reading goes on. */
const quietBytes = 16_000_000;

/**
 * Reads files one after the other into batches that are small whatever the files hold. There are two batches, filled in
 * turn: one may still be written while the next is read, and has to be written by the time that is asked for.
 */
export async function* readBatches({ files, plan, limits, skip, signal }: Source): AsyncGenerator<ReadBatch> {
  let [batch, other] = [new ImportBatch(), new ImportBatch()];
  let left = skip;
  let [bytesRead, bytesGiven] = [0, 0];
  for (const { file, filePlan } of paired(files, plan.files)) {
    let recordNumber = 0;
    for await (const { bytes, records } of readFile(file, filePlan, limits)) {
      signal.throwIfAborted();
      bytesRead += bytes;
      for (const record of records) {
        recordNumber++;
        if (left > 0) left--;
        else addRecord(batch, record, { filePlan, limits, record: recordNumber });
        if (!batch.isFull && bytesRead - bytesGiven < quietBytes) continue;
        bytesGiven = bytesRead;
        yield { batch, file: file.name, bytesRead };
        [batch, other] = [other, batch];
        batch.clear();
      }
    }
  }
  if (!batch.isEmpty) yield { batch, file: files.at(-1)?.name ?? "", bytesRead };
}

type Place = { readonly filePlan: FilePlan; readonly limits: ImportLimits; readonly record: number };

function addRecord(batch: ImportBatch, raw: RawRecord, { filePlan, limits, record }: Place): void {
  const { fileName: file } = filePlan;
  const reading = readRecord(raw, filePlan, limits);
  if (isRefusal(reading)) batch.refuse({ file, record, ...reading });
  else batch.add(reading, { file, record });
}

/** What becomes of a record. */
export function readRecord(raw: RawRecord, { fileName, read }: FilePlan, limits: ImportLimits): Reading {
  const reading = isRefusal(raw) ? raw : read(raw.record, { ...raw, fileName });
  if (isRefusal(reading) || reading.parts.length <= limits.maxParts) return reading;
  return refusal("parts", `Has ${reading.parts.length} parts; the limit is ${limitText(limits, "maxParts")}`);
}

function paired(files: readonly OpenFile[], plans: readonly FilePlan[]) {
  return files.flatMap((file) => {
    const filePlan = plans.find(({ fileName }) => fileName === file.name);
    return filePlan ? [{ file, filePlan }] : [];
  });
}
