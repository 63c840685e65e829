import "server-only";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { PoolClient } from "pg";
import { from } from "pg-copy-streams";

/** A cell of a row for COPY in binary: bytes and texts as they are, numbers as `integer`. */
export type CopyValue = Uint8Array | string | number | null;

const chunkBytes = 1_000_000;
const signature = Buffer.from("PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0", "latin1");

/**
 * Sends rows by COPY, which Prisma cannot say. Binary, since nothing has to be escaped then, and texts go as the bytes
 * that were hashed.
 *
 * @param target The table with its columns in order, as SQL.
 * @see https://www.postgresql.org/docs/current/sql-copy.html#id-1.9.3.55.9.4
 */
export async function copyRows(
  client: PoolClient,
  target: string,
  rows: Iterable<readonly CopyValue[]>,
): Promise<void> {
  await pipeline(Readable.from(chunksOf(rows)), client.query(from(`COPY ${target} FROM STDIN (FORMAT binary)`)));
}

/** A `jsonb` value, which has its version in front. */
export function jsonb(value: unknown): string {
  return `\u0001${JSON.stringify(value)}`;
}

function* chunksOf(rows: Iterable<readonly CopyValue[]>): Generator<Buffer> {
  let chunk = newChunk(signature.length);
  chunk.offset += signature.copy(chunk.bytes);
  for (const row of rows) {
    const cells = row.map((value) => (typeof value === "string" ? Buffer.from(value) : value));
    const size = cells.reduce<number>((sum, cell) => sum + 4 + sizeOf(cell), 2);
    if (chunk.offset + size > chunk.bytes.length) {
      yield chunk.bytes.subarray(0, chunk.offset);
      chunk = newChunk(size);
    }
    writeRow(chunk, cells);
  }
  yield chunk.bytes.subarray(0, chunk.offset);
  yield Buffer.from([0xff, 0xff]);
}

type Chunk = { readonly bytes: Buffer; offset: number };
type Cell = Uint8Array | number | null;

function newChunk(atLeast: number): Chunk {
  return { bytes: Buffer.allocUnsafe(Math.max(chunkBytes, atLeast)), offset: 0 };
}

function sizeOf(cell: Cell): number {
  if (cell === null) return 0;
  return typeof cell === "number" ? 4 : cell.length;
}

function writeRow(chunk: Chunk, cells: readonly Cell[]): void {
  const { bytes } = chunk;
  chunk.offset = bytes.writeInt16BE(cells.length, chunk.offset);
  for (const cell of cells) {
    chunk.offset = bytes.writeInt32BE(cell === null ? -1 : sizeOf(cell), chunk.offset);
    if (typeof cell === "number") chunk.offset = bytes.writeInt32BE(cell, chunk.offset);
    else if (cell !== null) {
      bytes.set(cell, chunk.offset);
      chunk.offset += cell.length;
    }
  }
}
