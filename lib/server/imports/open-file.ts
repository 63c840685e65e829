import "server-only";
import { open } from "node:fs/promises";
import { AppError } from "@/lib/errors";
import type { ImportFile } from "@/lib/server/imports/import-file";
import { type ImportLimits, limitText } from "@/lib/transcripts/import-limits";

/** A file whose wrapping is known, until it is closed. */
export type OpenFile = ImportFile & {
  /** What is in it, and so how it is read. */
  readonly form: "text" | "archive";
  /** Takes away what was made to read it. */
  readonly close: () => Promise<void>;
};

/** Opens files together. @throws AppError when one cannot be read at all; none is open then */
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
  if (file.sizeBytes > limits.maxFileBytes)
    throw new AppError("tooLarge", "importFileTooLarge", { file: file.name, limit: limitText(limits, "maxFileBytes") });
  const head = await readStart(file.path, 4);
  const form = head.toString("latin1") === "PK\u0003\u0004" ? "archive" : "text";
  return { ...file, form, close: async () => {} };
}

async function readStart(path: string, length: number): Promise<Buffer> {
  const handle = await open(path);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
