import "server-only";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { decompress as decompressZstd } from "fzstd";
import type { Compressors } from "hyparquet";
import { decompressLz4, decompressLz4Raw, decompressSnappy } from "hyparquet-compressors";

/** The compressions of Parquet's pages, none of which gives more than the page is said to have. */
export const decompressors: Compressors = {
  SNAPPY: decompressSnappy,
  GZIP: (input, length) => gunzipSync(input, { maxOutputLength: Math.max(1, length) }),
  BROTLI: (input, length) => brotliDecompressSync(input, { maxOutputLength: Math.max(1, length) }),
  ZSTD: (input, length) => decompressZstd(input, new Uint8Array(length)),
  LZ4: (input, length) => (length === 0 ? new Uint8Array() : decompressLz4(input, length)),
  // A block with nothing in it is one byte, over which this library stumbles.
  LZ4_RAW: (input, length) => (length === 0 ? new Uint8Array() : decompressLz4Raw(input, length)),
};
