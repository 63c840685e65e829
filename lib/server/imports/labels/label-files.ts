import "server-only";
import { createHash } from "node:crypto";
import { AppError } from "@/lib/errors";
import type { LabelReading } from "@/lib/labels/formats/label-reader";
import type { LabelChoices } from "@/lib/labels/label-choices";
import { type LabelFilePlan, planLabelFile } from "@/lib/labels/label-plan";
import type { OpenFile } from "@/lib/server/imports/open-file";
import { readFile } from "@/lib/server/imports/read-file";
import { sampleBytesOf, sampleOf } from "@/lib/server/imports/sample-file";
import { isRefusal } from "@/lib/transcripts/formats/reading";
import type { ImportLimits } from "@/lib/transcripts/import-limits";
import type { RawRecord, RecordSplitter } from "@/lib/transcripts/records/raw-record";
import type { FileSample } from "@/lib/transcripts/records/sample";
import { startSplitter } from "@/lib/transcripts/records/start-splitter";
import { unstorableIn } from "@/lib/transcripts/storable";

/** A file of labels and how it is read. */
export type PlannedFile = { readonly file: OpenFile; readonly sample: FileSample; readonly plan: LabelFilePlan };

type PlanOptions = {
  readonly files: readonly OpenFile[];
  readonly choices: LabelChoices;
  readonly limits: ImportLimits;
};

/** Decides how a file is read. @throws AppError `invalid` when nothing can be made of it */
export async function planFile(file: OpenFile, { files, choices, limits }: PlanOptions): Promise<PlannedFile> {
  const sample = await sampleOf(file, { limits, bytes: sampleBytesOf(files) });
  const records = sample.documents;
  const plan = planLabelFile({ fileName: file.name, records }, { choices, hash: sha256 });
  if (plan === null || sample.container === "archive")
    throw new AppError("invalid", "labelsUnrecognised", { file: file.name });
  return { file, sample, plan };
}

function sha256(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}

/** What a piece of a file gave: how many bytes it had, and what became of the records that it completed. */
type LabelPiece = {
  readonly bytes: number;
  readonly records: readonly { readonly record: number; readonly reading: LabelReading }[];
};

/** Reads a file of labels piece by piece. */
export async function* readLabels(
  { file, sample, plan }: PlannedFile,
  limits: ImportLimits,
): AsyncGenerator<LabelPiece> {
  let record = 0;
  for await (const piece of readFile(file, { way: [], startSplitter: splitterOf(sample, limits) }, limits)) {
    const records = piece.records.map((raw) => {
      record += 1;
      return { record, reading: readingOf(raw, plan) };
    });
    yield { bytes: piece.bytes, records };
  }
}

function splitterOf({ container }: FileSample, limits: ImportLimits): () => RecordSplitter {
  return () => {
    if (container === "archive" || container === "parquet") throw new Error(`No text in a file that is ${container}`);
    return startSplitter(container, { way: [], wantedAt: () => new Set<string>(), limits });
  };
}

function readingOf(raw: RawRecord, { read }: LabelFilePlan): LabelReading {
  if (isRefusal(raw)) return [raw];
  const unstorable = unstorableIn(raw.record, "");
  return unstorable ? [unstorable] : read(raw.record);
}
