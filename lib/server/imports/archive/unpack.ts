import "server-only";
import { pipeline, Readable } from "node:stream";
import { createInflateRaw } from "node:zlib";
import { Decompress } from "fzstd";
import type { ZipMember } from "@/lib/server/imports/archive/zip-member";
import { createFrameGuard } from "@/lib/server/imports/archive/zstd-frames";

/** What a stream of packed bytes is unpacked, piece by piece. It throws an Error in words when the bytes are damaged. */
export function unpack(packed: AsyncIterable<Uint8Array>, method: ZipMember["method"]): AsyncIterable<Uint8Array> {
  if (method === "deflate") return inflate(packed);
  return method === "zstd" ? unpackZstd(packed) : packed;
}

function inflate(packed: AsyncIterable<Uint8Array>): Readable {
  const inflated = createInflateRaw();
  // What goes wrong is thrown where the stream is read.
  pipeline(Readable.from(packed), inflated, () => {});
  return inflated;
}

/** So much at a time that what it unpacks to is at most 44 MB: four bytes may stand for a block of 128 KB. */
const sliceBytes = 1_400;

async function* unpackZstd(packed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const unpacked: Uint8Array[] = [];
  const guard = createFrameGuard();
  const decompress = new Decompress((piece) => unpacked.push(piece));
  for await (const bytes of packed) {
    for (let start = 0; start < bytes.length; start += sliceBytes) {
      const slice = bytes.subarray(start, start + sliceBytes);
      guard(slice);
      decompress.push(slice);
      yield* unpacked.splice(0);
    }
  }
  decompress.push(new Uint8Array(), true);
  yield* unpacked.splice(0);
}
