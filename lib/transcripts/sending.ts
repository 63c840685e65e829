import type { ImportedFile } from "@/lib/transcripts/import-report";

/** The bytes from `offset` to `end` (exclusive) of one file of an import, by the file's 0-based place in it. */
export type Piece = { readonly file: number; readonly offset: number; readonly end: number };

/** Bytes of one piece: small enough to be sent again when the network drops, large enough to waste no time between. */
export const pieceBytes = 8_000_000;

/**
 * Which bytes are sent next, given how much of each file has come: files one after the other, each from where it stands.
 * Null when everything is there.
 */
export function nextPiece(files: readonly ImportedFile[], bytes: number = pieceBytes): Piece | null {
  const file = files.findIndex(({ sizeBytes, receivedBytes }) => receivedBytes < sizeBytes);
  const next = files[file];
  if (!next) return null;
  return { file, offset: next.receivedBytes, end: Math.min(next.receivedBytes + bytes, next.sizeBytes) };
}

/** Files of which one has another number of bytes received. */
export function withReceived(
  files: readonly ImportedFile[],
  file: number,
  receivedBytes: number,
): readonly ImportedFile[] {
  return files.map((one, index) => (index === file ? { ...one, receivedBytes } : one));
}

/** The bytes of all files together: how many have come, and how many there are. */
export function receivedOf(files: readonly ImportedFile[]): { readonly received: number; readonly total: number } {
  return {
    received: files.reduce((sum, { receivedBytes }) => sum + receivedBytes, 0),
    total: files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
  };
}

/** How often in a row a piece is tried before whoever sends has to say that it should go on: about four minutes. */
export const maxAttempts = 12;

const firstDelayMs = 500;
const longestDelayMs = 30_000;

/**
 * Milliseconds to wait before a piece is tried again.
 *
 * @param attempt How many times it has failed, from 1.
 * @param chance From 0 to 1, drawn by the caller: many windows must not all come back at the same moment.
 */
export function retryDelayMs(attempt: number, chance: number): number {
  const delayMs = Math.min(firstDelayMs * 2 ** (attempt - 1), longestDelayMs);
  return delayMs / 2 + (delayMs / 2) * chance;
}

/** A chosen file, as far as it tells whether it is the one that an import waits for. */
type NamedSize = { readonly name: string; readonly size: number };

/** Chosen files against those an import waits for: the same name and the same size is the same file. */
export type FileMatch<Chosen extends NamedSize> = {
  /** By the file's 0-based place in the import; the chosen file, where there is one. */
  readonly chosen: readonly (Chosen | null)[];
  /** Names of files that are not there whole and were not chosen. */
  readonly missing: readonly string[];
  /** Names of chosen files that the import does not wait for, or whose size differs. */
  readonly strange: readonly string[];
};

/** Finds the files that an import still waits for among those chosen. */
export function matchFiles<Chosen extends NamedSize>(
  files: readonly ImportedFile[],
  candidates: readonly Chosen[],
): FileMatch<Chosen> {
  const chosen = files.map(
    ({ name, sizeBytes }) => candidates.find((one) => one.name === name && one.size === sizeBytes) ?? null,
  );
  const missing = files.filter((file, index) => file.receivedBytes < file.sizeBytes && !chosen[index]);
  return {
    chosen,
    missing: missing.map(({ name }) => name),
    strange: candidates.filter((one) => !chosen.includes(one)).map(({ name }) => name),
  };
}
