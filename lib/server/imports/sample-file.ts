import "server-only";
import { createReadStream } from "node:fs";
import type { Readable } from "node:stream";
import { AppError } from "@/lib/errors";
import { sampleEvalLog } from "@/lib/server/imports/archive/eval-log";
import type { OpenFile } from "@/lib/server/imports/open-file";
import type { ImportLimits } from "@/lib/transcripts/import-limits";
import { type FileSample, sampleBytes, sampleFile } from "@/lib/transcripts/records/sample";

const problemKeys = { empty: "importEmpty", encoding: "importEncoding", unknown: "importNotJson" } as const;
const maxSampledBytes = 32_000_000;

/** Of many files less is looked at each, so that all samples together stay small. */
export function sampleBytesOf(files: readonly OpenFile[]): number {
  return Math.max(65_536, Math.min(sampleBytes, maxSampledBytes / files.length));
}

type SampleOptions = { readonly limits: ImportLimits; readonly bytes: number };

/** Looks at the beginning of a file. @throws AppError `invalid` when nothing can be made of it */
export async function sampleOf(file: OpenFile, { limits, bytes }: SampleOptions): Promise<FileSample> {
  const { name, path, form } = file;
  if (form === "archive")
    return { fileName: name, container: "archive", documents: [await sampleEvalLog(file, limits)] };
  const { head, isWhole } = await readHead(createReadStream(path), bytes);
  const sample = sampleFile({ fileName: name, head, isWhole }, limits);
  if (typeof sample === "string") throw new AppError("invalid", problemKeys[sample], { file: name });
  return sample;
}

async function readHead(
  stream: Readable,
  bytes: number,
): Promise<{ readonly head: Uint8Array; readonly isWhole: boolean }> {
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
