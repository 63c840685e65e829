import "server-only";
import { createReadStream } from "node:fs";
import { createGunzip } from "node:zlib";
import { formatBytes, type ImportLimits, limitText } from "@/lib/transcripts/import-limits";

/**
 * A piece of what is in a gzip file: what it unpacked to, and how many bytes of the file it took. The last one may say in
 * `broken` why nothing comes after it.
 */
export type UnpackedPiece = {
  readonly bytes: number;
  readonly unpacked: readonly Uint8Array[];
  readonly broken: string | null;
};

/** So much at a time that what it unpacks to is at most 17 MB. */
const pieceBytes = 16_384;
/** Where the ratio is not looked at: small files of equal lines are packed very well. */
const smallBytes = 10_000_000;

/**
 * Unpacks a gzip file, also one of several members. All that is whole before damage, the end of a file that is cut off or
 * a limit comes out.
 */
export async function* gunzip(path: string, limits: ImportLimits): AsyncGenerator<UnpackedPiece> {
  const inflate = createGunzip();
  let unpacked: Uint8Array[] = [];
  let failure: Error | null = null;
  let goOn = () => {};
  // Listened to rather than iterated: an iterator loses what came before an error.
  inflate.on("data", (chunk: Uint8Array) => unpacked.push(chunk));
  inflate.on("error", (error) => {
    failure = error;
    // Nothing else calls back what was being written.
    goOn();
  });
  const size = { packed: 0, unpacked: 0 };
  const take = (bytes: number): UnpackedPiece => {
    const taken = unpacked;
    unpacked = [];
    size.packed += bytes;
    size.unpacked += taken.reduce((sum, { length }) => sum + length, 0);
    const broken = overLimit(size, limits) ?? (failure && damage(failure, size.unpacked));
    return { bytes, unpacked: taken, broken };
  };
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: pieceBytes })) {
      await new Promise<void>((resolve) => {
        goOn = resolve;
        inflate.write(chunk, () => resolve());
      });
      const piece = take(chunk.length);
      yield piece;
      if (piece.broken !== null) return;
    }
    await new Promise<void>((resolve) => {
      inflate.once("close", resolve);
      inflate.end();
    });
    yield take(0);
  } finally {
    inflate.destroy();
  }
}

type Size = { readonly packed: number; readonly unpacked: number };

function overLimit({ packed, unpacked }: Size, limits: ImportLimits): string | null {
  if (unpacked > limits.maxFileBytes)
    return `Unpacks to more than the limit for one file, ${limitText(limits, "maxFileBytes")}`;
  if (unpacked <= smallBytes || unpacked <= packed * limits.maxArchiveRatio) return null;
  return `Unpacks to more than the limit, ${limitText(limits, "maxArchiveRatio")} times its size`;
}

function damage({ message }: Error, unpacked: number): string {
  const isCutOff = message === "unexpected end of file";
  const what = isCutOff ? "The gzip file is cut off" : `The gzip file is damaged (${message})`;
  return `${what} after ${formatBytes(unpacked)} of its content`;
}
