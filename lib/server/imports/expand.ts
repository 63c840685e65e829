import "server-only";
import { randomUUID } from "node:crypto";
import { open, rm } from "node:fs/promises";
import { AppError } from "@/lib/errors";
import { gunzip } from "@/lib/server/imports/gunzip";
import type { ImportFile } from "@/lib/server/imports/import-file";
import { temporaryPlace } from "@/lib/server/imports/sent-files";
import type { ImportLimits } from "@/lib/transcripts/import-limits";

type Expanded = ImportFile & { readonly close: () => Promise<void> };

/**
 * Unpacks a gzip file into a file of the data directory, which stands for it until it is closed.
 *
 * @throws AppError `invalid` when it is damaged or over a limit: what is in it can only be read whole
 */
export async function expand(file: ImportFile, limits: ImportLimits): Promise<Expanded> {
  const path = await temporaryPlace(randomUUID());
  const close = () => rm(path, { force: true });
  try {
    await unpackInto(path, file, limits);
    return { ...file, path, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function unpackInto(path: string, file: ImportFile, limits: ImportLimits): Promise<void> {
  const handle = await open(path, "wx", 0o600);
  try {
    for await (const { unpacked, broken } of gunzip(file.path, limits)) {
      if (broken !== null) throw new AppError("invalid", "importGzip", { file: file.name, reason: broken });
      for (const chunk of unpacked) await handle.appendFile(chunk);
    }
  } finally {
    await handle.close();
  }
}
