import "server-only";
import { ImportBatch } from "@/lib/server/data/import-batch";
import type { ImportFile } from "@/lib/server/imports/import-file";
import { readFile } from "@/lib/server/imports/read-file";
import type { FilePlan, ImportPlan } from "@/lib/transcripts/formats/import-plan";
import { isRefusal } from "@/lib/transcripts/formats/reading";
import type { RawRecord } from "@/lib/transcripts/records/raw-record";

/** A batch, the file that its last record is from, and how many bytes of all files have been read with it. */
type ReadBatch = { readonly batch: ImportBatch; readonly file: string; readonly bytesRead: number };

type Source = {
  readonly files: readonly ImportFile[];
  readonly plan: ImportPlan;
  readonly signal?: AbortSignal | undefined;
};

/**
 * Reads files one after the other into batches that are small whatever the files hold. There are two batches, filled in
 * turn: one may still be written while the next is read, and has to be written by the time that is asked for.
 */
export async function* readBatches({ files, plan, signal }: Source): AsyncGenerator<ReadBatch> {
  let [batch, other] = [new ImportBatch(), new ImportBatch()];
  let bytesRead = 0;
  for (const { file, filePlan } of paired(files, plan.files)) {
    let recordNumber = 0;
    for await (const { bytes, records } of readFile(file, filePlan)) {
      signal?.throwIfAborted();
      bytesRead += bytes;
      for (const record of records) {
        recordNumber++;
        addRecord(batch, record, { filePlan, record: recordNumber });
        if (!batch.isFull) continue;
        yield { batch, file: file.name, bytesRead };
        [batch, other] = [other, batch];
        batch.clear();
      }
    }
  }
  if (!batch.isEmpty) yield { batch, file: files.at(-1)?.name ?? "", bytesRead };
}

type Place = { readonly filePlan: FilePlan; readonly record: number };

function addRecord(batch: ImportBatch, raw: RawRecord, { filePlan: { fileName, read }, record }: Place): void {
  const reading = isRefusal(raw) ? raw : read(raw.record, { ...raw, fileName });
  if (isRefusal(reading)) batch.refuse({ file: fileName, record, ...reading });
  else batch.add(reading, { file: fileName, record });
}

function paired(files: readonly ImportFile[], plans: readonly FilePlan[]) {
  return files.flatMap((file) => {
    const filePlan = plans.find(({ fileName }) => fileName === file.name);
    return filePlan ? [{ file, filePlan }] : [];
  });
}
