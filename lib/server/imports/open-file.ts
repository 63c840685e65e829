import "server-only";
import { open } from "node:fs/promises";
import { AppError } from "@/lib/errors";
import { type ContentKind, contentKindOf, signatureBytes } from "@/lib/server/imports/content-kind";
import { expand } from "@/lib/server/imports/expand";
import { gunzip } from "@/lib/server/imports/gunzip";
import type { ImportFile } from "@/lib/server/imports/import-file";
import { readRange } from "@/lib/server/imports/read-range";
import { type ImportLimits, limitText } from "@/lib/transcripts/import-limits";

/** A file whose wrapping is known, until it is closed. */
export type OpenFile = ImportFile & {
  /** What is in it, and so how it is read; `gzip` has text in it. */
  readonly form: "text" | "gzip" | "parquet" | "archive" | "unreadable";
  /** Why it cannot be read; null unless it is unreadable. */
  readonly problem: AppError | null;
  /** Takes away what was made to read it. */
  readonly close: () => Promise<void>;
};

/** Opens files together. One that cannot be read is there too, with the reason. */
export async function openFiles(files: readonly ImportFile[], limits: ImportLimits): Promise<readonly OpenFile[]> {
  const opened: OpenFile[] = [];
  try {
    for (const file of files) opened.push(await openFile(file, limits));
    return opened;
  } catch (error) {
    await closeFiles(opened);
    throw error;
  }
}

export async function closeFiles(files: readonly OpenFile[]): Promise<void> {
  for (const file of files) await file.close();
}

async function openFile(file: ImportFile, limits: ImportLimits): Promise<OpenFile> {
  const nothing = { problem: null, close: async () => {} };
  try {
    return { ...nothing, ...(await unwrap(file, limits)) };
  } catch (error) {
    if (error instanceof AppError) return { ...file, ...nothing, form: "unreadable", problem: error };
    throw error;
  }
}

type Unwrapped = ImportFile & Pick<OpenFile, "form"> & Partial<OpenFile>;

async function unwrap(file: ImportFile, limits: ImportLimits): Promise<Unwrapped> {
  if (file.sizeBytes > limits.maxFileBytes)
    throw new AppError("tooLarge", "importFileTooLarge", { file: file.name, limit: limitText(limits, "maxFileBytes") });
  const kind = contentKindOf(await readStart(file.path));
  if (kind !== "gzip") return { ...file, form: formOf(kind, file) };
  const inner = contentKindOf(await unpackStart(file, limits));
  if (inner === "gzip") throw new AppError("invalid", "importNestedGzip", { file: file.name });
  const form = formOf(inner, file);
  // These are read from their end or out of order, and so need a file of their own.
  if (form !== "text") return { ...(await expand(file, limits)), form };
  return { ...file, form: "gzip" };
}

function formOf(kind: Exclude<ContentKind, "gzip">, { name }: ImportFile): "text" | "parquet" | "archive" {
  if (kind === "text" || kind === "parquet" || kind === "archive") return kind;
  throw new AppError("invalid", "importCompression", { file: name, compression: kind });
}

async function readStart(path: string): Promise<Uint8Array> {
  const handle = await open(path);
  try {
    return await readRange(handle, 0, signatureBytes);
  } finally {
    await handle.close();
  }
}

async function unpackStart({ name, path }: ImportFile, limits: ImportLimits): Promise<Uint8Array> {
  const start: Uint8Array[] = [];
  let length = 0;
  for await (const { unpacked, broken } of gunzip(path, limits)) {
    start.push(...unpacked);
    length += unpacked.reduce((sum, chunk) => sum + chunk.length, 0);
    if (length >= signatureBytes) break;
    if (broken !== null && length === 0) throw new AppError("invalid", "importGzip", { file: name, reason: broken });
  }
  return Buffer.concat(start);
}
