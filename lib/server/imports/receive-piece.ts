import "server-only";
import { constants } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { AppError, notFound } from "@/lib/errors";
import { getSentImport, noteReceived } from "@/lib/server/data/import-files";
import { placeOf } from "@/lib/server/imports/sent-files";
import type { Viewer } from "@/lib/viewer";

export type SentPiece = {
  readonly project: string;
  readonly id: string;
  /** The file's place among those of the import, from 0. */
  readonly file: number;
  /** Where in the file the piece begins; what came before has to be there. */
  readonly offset: number;
  readonly body: AsyncIterable<Uint8Array>;
  /** How many bytes the sender says the piece has; null when not said. */
  readonly length: number | null;
};

/** How many bytes of the file are there. `isNext` is false when the piece did not begin there; nothing of it was kept. */
export type Receipt = { readonly receivedBytes: number; readonly isNext: boolean };

/**
 * Puts a piece of a file behind those before it. It is on the disc before this says so; of a piece that breaks off, what
 * came is kept.
 *
 * @throws AppError `notFound`; `conflict` when the import waits for no pieces, `tooLarge` when the piece goes beyond the
 *   size that was told, `invalid` when less came than was said
 */
export async function receivePiece(viewer: Viewer, piece: SentPiece): Promise<Receipt> {
  const { state, files } = await getSentImport(viewer, piece);
  const file = files[piece.file];
  if (!file) throw notFound();
  const { name, sizeBytes, receivedBytes } = file;
  if (piece.offset !== receivedBytes) return { receivedBytes, isNext: false };
  if (state !== "receiving") throw new AppError("conflict", "importState", { state });
  const room = sizeBytes - receivedBytes;
  if (piece.length !== null && piece.length > room) throw overSize(name);
  const { written, failure } = await write(piece, name, room);
  const [from, to] = [piece.offset, piece.offset + written];
  const now = await noteReceived({ importId: piece.id, ordinal: piece.file, from, to });
  if (failure) throw failure;
  if (piece.length !== null && written < piece.length) throw incomplete(name);
  return { receivedBytes: now, isNext: now === to };
}

type Written = { readonly written: number; readonly failure: unknown };

/** Two senders of one piece write the same bytes to the same place. */
async function write({ id, file, offset, body }: SentPiece, name: string, room: number): Promise<Written> {
  const handle = await open(await placeOf(id, file), constants.O_WRONLY | constants.O_CREAT, 0o600);
  let written = 0;
  try {
    if ((await handle.stat()).size < offset) throw new AppError("gone", "importFilesGone", { file: name });
    for await (const chunk of whole(name, body)) {
      if (written + chunk.length > room) return { written: 0, failure: overSize(name) };
      await writeAt(handle, chunk, offset + written);
      written += chunk.length;
    }
    return { written, failure: null };
  } catch (error) {
    return {
      written,
      failure: isDiscFull(error) ? new AppError("unavailable", "importDiscFull", { file: name }).because(error) : error,
    };
  } finally {
    await handle.sync();
    await handle.close();
  }
}

async function writeAt(handle: FileHandle, chunk: Uint8Array, offset: number): Promise<void> {
  for (let done = 0; done < chunk.length; ) {
    done += (await handle.write(chunk, done, chunk.length - done, offset + done)).bytesWritten;
  }
}

/** What comes, as long as it comes. That its sender breaks off is no fault of ours. */
async function* whole(name: string, body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* body;
  } catch (error) {
    throw incomplete(name).because(error);
  }
}

function isDiscFull(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOSPC";
}

function incomplete(file: string): AppError {
  return new AppError("invalid", "importPieceIncomplete", { file });
}

function overSize(file: string): AppError {
  return new AppError("tooLarge", "importPieceTooLarge", { file });
}
