import "server-only";
import type { ImportBatch, NewTranscript } from "@/lib/server/data/import-batch";
import type { ImportFile } from "@/lib/server/imports/import-file";
import { readFile } from "@/lib/server/imports/read-file";
import type { FilePlan, ImportPlan } from "@/lib/transcripts/formats/import-plan";
import type { RefusedRecord } from "@/lib/transcripts/import-report";

const maxRecords = 1000;
const maxBytes = 8_000_000;

/** A batch, the file that its last record is from, and how many bytes of all files have been read with it. */
export type ReadBatch = ImportBatch & { readonly file: string; readonly bytesRead: number };

type Source = { readonly files: readonly ImportFile[]; readonly plan: ImportPlan; readonly signal?: AbortSignal };

/** Reads files one after the other into batches that are small in number and in bytes, whatever the files hold. */
export async function* readBatches({ files, plan, signal }: Source): AsyncGenerator<ReadBatch> {
  let transcripts: NewTranscript[] = [];
  let refused: RefusedRecord[] = [];
  let bytesHeld = 0;
  let bytesRead = 0;
  for (const { file, filePlan } of paired(files, plan.files)) {
    for await (const piece of readFile(file, filePlan, signal)) {
      bytesRead += piece.bytes;
      bytesHeld += piece.transcripts.reduce((sum, transcript) => sum + sizeOf(transcript), 0);
      transcripts = transcripts.concat(piece.transcripts);
      refused = refused.concat(piece.refused);
      if (transcripts.length + refused.length < maxRecords && bytesHeld < maxBytes) continue;
      yield { transcripts, refused, file: file.name, bytesRead };
      [transcripts, refused, bytesHeld] = [[], [], 0];
    }
  }
  if (transcripts.length + refused.length > 0)
    yield { transcripts, refused, file: files.at(-1)?.name ?? "", bytesRead };
}

function paired(files: readonly ImportFile[], plans: readonly FilePlan[]) {
  return files.flatMap((file) => {
    const filePlan = plans.find(({ fileName }) => fileName === file.name);
    return filePlan ? [{ file, filePlan }] : [];
  });
}

function sizeOf({ parts }: NewTranscript): number {
  return parts.reduce((sum, { utf8 }) => sum + utf8.length, 0);
}
