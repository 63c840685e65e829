import "server-only";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { PoolClient } from "pg";
import { from } from "pg-copy-streams";

/** A cell of a row for COPY in binary: bytes as they are, texts as UTF-8, numbers as `integer`. */
export type CopyValue = Uint8Array | string | number | null;

/** A `jsonb` value, which has its version in front. */
export function jsonb(value: unknown): string {
  return `\u0001${JSON.stringify(value)}`;
}

/**
 * Rows as COPY takes them in binary, where nothing has to be escaped. It is filled, sent, cleared and filled again: rows
 * made of their own memory each would be hundreds of megabytes of garbage at a time.
 *
 * @see https://www.postgresql.org/docs/current/sql-copy.html#id-1.9.3.55.9.4
 */
export class CopyBuffer {
  private bytes: Buffer;
  /** How many bytes are filled. */
  length = 0;

  /** A buffer that grows when more than `capacity` bytes are put into it. */
  constructor(capacity: number) {
    this.bytes = Buffer.allocUnsafeSlow(capacity);
  }

  add(row: readonly CopyValue[]): void {
    const sizes = row.map(sizeOf);
    this.reserve(sizes.reduce((sum, size) => sum + 4 + size, 2));
    this.length = this.bytes.writeInt16BE(row.length, this.length);
    for (const [index, value] of row.entries()) this.write(value, sizes[index] ?? 0);
  }

  /** The bytes between two places, valid until the buffer is filled again. */
  between(start: number, end: number): Uint8Array {
    return this.bytes.subarray(start, end);
  }

  clear(): void {
    this.length = 0;
  }

  private write(value: CopyValue, size: number): void {
    this.length = this.bytes.writeInt32BE(value === null ? -1 : size, this.length);
    if (typeof value === "number") this.bytes.writeInt32BE(value, this.length);
    else if (typeof value === "string") this.bytes.write(value, this.length);
    else if (value !== null) this.bytes.set(value, this.length);
    this.length += size;
  }

  private reserve(size: number): void {
    if (this.length + size <= this.bytes.length) return;
    const larger = Buffer.allocUnsafeSlow(Math.max(2 * this.bytes.length, this.length + size));
    this.bytes.copy(larger, 0, 0, this.length);
    this.bytes = larger;
  }
}

function sizeOf(value: CopyValue): number {
  if (value === null) return 0;
  if (typeof value === "number") return 4;
  return typeof value === "string" ? Buffer.byteLength(value) : value.length;
}

const signature = Buffer.from("PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0", "latin1");
const trailer = Buffer.from([0xff, 0xff]);

/**
 * Sends rows by COPY, which Prisma cannot say.
 *
 * @param target The table with its columns in order, as SQL.
 */
export async function copyInto(client: PoolClient, target: string, rows: readonly Uint8Array[]): Promise<void> {
  const copy = client.query(from(`COPY ${target} FROM STDIN (FORMAT binary)`));
  await pipeline(Readable.from([signature, ...rows, trailer]), copy);
}
