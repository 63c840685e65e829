import "server-only";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import type { Readable } from "node:stream";
import { AppError } from "@/lib/errors";
import { formatBytes, type ImportLimits } from "@/lib/transcripts/import-limits";
import { type FileSample, sampleFile } from "@/lib/transcripts/records/sample";

/** A file to import. It is read twice: its beginning to recognise it, then all of it. */
export type ImportFile = {
  /** What the report calls it and rules on file names look at. */
  readonly name: string;
  /** Absent when it is not known; progress then has no total. */
  readonly sizeBytes?: number;
  readonly open: () => Readable;
};

const pieceBytes = 262_144;

/** A file on this machine. */
export async function fileAt(path: string, name: string): Promise<ImportFile> {
  const { size } = await stat(path);
  return { name, sizeBytes: size, open: () => createReadStream(path, { highWaterMark: pieceBytes }) };
}

const problemKeys = { empty: "importEmpty", encoding: "importEncoding", notJson: "importNotJson" } as const;

type SampleOptions = { readonly limits: ImportLimits; readonly bytes: number };

/** Looks at the beginning of a file. @throws AppError when it is too large, or nothing can be made of it */
export async function sampleOf(
  { name, sizeBytes, open }: ImportFile,
  { limits, bytes }: SampleOptions,
): Promise<FileSample> {
  if (sizeBytes !== undefined && sizeBytes > limits.maxFileBytes)
    throw new AppError("tooLarge", "importFileTooLarge", { file: name, limit: formatBytes(limits.maxFileBytes) });
  const { head, isWhole } = await readHead(open(), bytes);
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
