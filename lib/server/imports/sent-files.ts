import "server-only";
import { mkdir, readdir, rm, stat } from "node:fs/promises";
import path from "node:path";
import { AppError } from "@/lib/errors";
import { holdImport } from "@/lib/server/data/import-connection";
import { forgetFiles, importsWithOldFiles, type SentImport } from "@/lib/server/data/import-files";
import { env } from "@/lib/server/env";
import type { ImportFile } from "@/lib/server/imports/import-file";

/** How long files wait for their import to be started or taken up again. */
const keptMs = 7 * 24 * 60 * 60 * 1000;

/** Where files that are sent lie, a directory for each import, with a number for each file: names are only names. */
const uploads = () => path.resolve(env().PLUMBLINE_DATA_DIR, "uploads");

const directoryOf = (importId: string) => path.join(uploads(), importId);

/** The place of a sent file. Its directory is made. */
export async function placeOf(importId: string, ordinal: number): Promise<string> {
  const directory = directoryOf(importId);
  await mkdir(directory, { recursive: true, mode: 0o700 });
  return path.join(directory, String(ordinal));
}

/** The files of an import. @throws AppError `gone` when one is not there whole any more */
export async function sentFiles({ id, files }: SentImport): Promise<ImportFile[]> {
  return Promise.all(
    files.map(async ({ name, sizeBytes }, ordinal) => {
      const place = path.join(directoryOf(id), String(ordinal));
      const size = await stat(place).then(
        (found) => found.size,
        () => -1,
      );
      if (size !== sizeBytes) throw new AppError("gone", "importFilesGone", { file: name });
      return { name, path: place, sizeBytes };
    }),
  );
}

/** A file's place in the data directory for what is made while an import is read. Whoever asks takes it away again. */
export async function temporaryPlace(name: string): Promise<string> {
  await mkdir(uploads(), { recursive: true, mode: 0o700 });
  return path.join(uploads(), `${name}.tmp`);
}

/** Takes the files of an import away; the import too, if it was never started. */
export async function removeFiles(importId: string): Promise<void> {
  await forgetFiles(importId);
  await rm(directoryOf(importId), { recursive: true, force: true });
}

/** Takes away what nobody has come back to for a week, and what a server that was killed left behind. */
export async function removeOldFiles(): Promise<void> {
  const before = new Date(Date.now() - keptMs);
  for (const id of await importsWithOldFiles(before)) await removeUnlessRunning(id);
  for (const entry of await readdir(uploads()).catch(() => [])) {
    const place = path.join(uploads(), entry);
    const { mtimeMs } = await stat(place).catch(() => ({ mtimeMs: Date.now() }));
    if (mtimeMs < before.getTime()) await rm(place, { recursive: true, force: true });
  }
}

async function removeUnlessRunning(importId: string): Promise<void> {
  try {
    const held = await holdImport(importId);
    await removeFiles(importId).finally(held.letGo);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
  }
}
