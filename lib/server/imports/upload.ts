import "server-only";
import { randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, readdir, rm, stat } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { AppError } from "@/lib/errors";
import { env } from "@/lib/server/env";
import { fileAt, type ImportFile } from "@/lib/server/imports/import-file";
import { formatBytes, importLimits } from "@/lib/transcripts/import-limits";

type Upload = {
  readonly name: string;
  readonly body: AsyncIterable<Uint8Array>;
  /** How many bytes the sender said there are; null when not said. */
  readonly length: number | null;
  readonly maxBytes?: number;
};

/** A file that was sent to the server, until it is removed. */
export type ReceivedFile = { readonly file: ImportFile; readonly remove: () => Promise<void> };

const staleMs = 24 * 60 * 60 * 1000;

/**
 * Keeps what is sent as a file of the data directory, under a name of our own, so that it can be read twice and an import
 * does not depend on how fast its sender is.
 *
 * @throws AppError `tooLarge` over the limit, `invalid` when less came than was said; nothing is kept then.
 */
export async function receiveUpload({
  name,
  body,
  length,
  maxBytes = importLimits.maxUploadBytes,
}: Upload): Promise<ReceivedFile> {
  const tooLarge = new AppError("tooLarge", "importFileTooLarge", { file: name, limit: formatBytes(maxBytes) });
  if (length !== null && length > maxBytes) throw tooLarge;
  const directory = path.resolve(env().PLUMBLINE_DATA_DIR, "uploads");
  await mkdir(directory, { recursive: true, mode: 0o700 });
  await removeStale(directory);
  const place = path.join(directory, randomUUID());
  const remove = () => rm(place, { force: true });
  let received = 0;
  async function* counted() {
    for await (const chunk of whole(name, body)) {
      received += chunk.length;
      if (received > maxBytes) throw tooLarge;
      yield chunk;
    }
    if (length !== null && received < length) throw incomplete(name);
  }
  try {
    await pipeline(counted(), createWriteStream(place, { flags: "wx", mode: 0o600 }));
    return { file: await fileAt(place, name), remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

/** What comes, as long as it comes. That its sender breaks off is no fault of ours. */
async function* whole(name: string, body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* body;
  } catch (error) {
    throw incomplete(name, error);
  }
}

function incomplete(file: string, cause?: unknown): AppError {
  return new AppError("invalid", "importUploadIncomplete", { file }).because(cause);
}

/** Removes what a server that was killed left behind. */
async function removeStale(directory: string): Promise<void> {
  for (const entry of await readdir(directory)) {
    const place = path.join(directory, entry);
    const { mtimeMs } = await stat(place).catch(() => ({ mtimeMs: Date.now() }));
    if (Date.now() - mtimeMs > staleMs) await rm(place, { force: true });
  }
}
