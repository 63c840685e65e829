import "server-only";
import { createReadStream } from "node:fs";
import { AppError } from "@/lib/errors";
import { sampleEvalLog } from "@/lib/server/imports/archive/eval-log";
import { gunzip } from "@/lib/server/imports/gunzip";
import type { OpenFile } from "@/lib/server/imports/open-file";
import { readParquet } from "@/lib/server/imports/parquet/read-parquet";
import { isRefusal } from "@/lib/transcripts/formats/reading";
import type { ImportLimits } from "@/lib/transcripts/import-limits";
import { type FileSample, sampleBytes, sampleFile } from "@/lib/transcripts/records/sample";
import type { Json } from "@/lib/transcripts/transcript";

const problemKeys = { empty: "importEmpty", encoding: "importEncoding", unknown: "importNotJson" } as const;
const maxSampledBytes = 32_000_000;
const maxRows = 50;

/** Of many files less is looked at each, so that all samples together stay small. */
export function sampleBytesOf(files: readonly OpenFile[]): number {
  return Math.max(65_536, Math.min(sampleBytes, maxSampledBytes / files.length));
}

type SampleOptions = { readonly limits: ImportLimits; readonly bytes: number };

/** Looks at the beginning of a file. @throws AppError `invalid` when nothing can be made of it */
export async function sampleOf(file: OpenFile, { limits, bytes }: SampleOptions): Promise<FileSample> {
  const { name: fileName, form, problem } = file;
  if (problem) throw problem;
  if (form === "archive") return { fileName, container: "archive", documents: [await sampleEvalLog(file, limits)] };
  if (form === "parquet")
    return { fileName, container: "parquet", documents: await sampleRows(file, { limits, bytes }) };
  const pieces = form === "gzip" ? unpacked(file, limits) : createReadStream(file.path);
  const sample = sampleFile({ fileName, ...(await readHead(pieces, bytes)) }, limits);
  if (typeof sample === "string") throw new AppError("invalid", problemKeys[sample], { file: fileName });
  return sample;
}

async function sampleRows(file: OpenFile, { limits, bytes }: SampleOptions): Promise<Json[]> {
  const found: Json[] = [];
  let length = 0;
  for await (const { rows } of readParquet(file, limits)) {
    for (const row of rows) {
      if (isRefusal(row)) continue;
      found.push(row.value);
      length += JSON.stringify(row.value).length;
      if (found.length >= maxRows || length >= bytes) return found;
    }
  }
  if (found.length === 0) throw new AppError("invalid", "importEmpty", { file: file.name });
  return found;
}

async function* unpacked({ path }: OpenFile, limits: ImportLimits): AsyncGenerator<Uint8Array> {
  for await (const piece of gunzip(path, limits)) yield* piece.unpacked;
}

type Head = { readonly head: Uint8Array; readonly isWhole: boolean };

async function readHead(stream: AsyncIterable<Uint8Array>, bytes: number): Promise<Head> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of stream) {
    pieces.push(piece);
    length += piece.length;
    // Leaving the loop closes the stream.
    if (length >= bytes) return { head: Buffer.concat(pieces), isWhole: false };
  }
  return { head: Buffer.concat(pieces), isWhole: true };
}
