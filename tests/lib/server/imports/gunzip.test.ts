import { randomBytes } from "node:crypto";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { gunzip } from "@/lib/server/imports/gunzip";
import { type ImportLimits, importLimits } from "@/lib/transcripts/import-limits";
import { temporaryFiles } from "@/tests/lib/server/imports/temporary-files";

const { file } = temporaryFiles();

async function unpack(content: Uint8Array, limits: Partial<ImportLimits> = {}) {
  const { path } = await file("f.gz", content);
  const pieces: Uint8Array[] = [];
  let [bytes, broken]: [number, string | null] = [0, null];
  for await (const piece of gunzip(path, { ...importLimits, ...limits })) {
    expect(broken).toBeNull();
    pieces.push(...piece.unpacked);
    bytes += piece.bytes;
    broken = piece.broken;
  }
  return { content: Buffer.concat(pieces), bytes, broken };
}

describe("unpacking gzip", () => {
  it("gives what was packed and counts the bytes of the file, whatever its size", async () => {
    for (const size of [0, 1, 300_000, 3_000_000]) {
      const content = randomBytes(size);
      const packed = gzipSync(content);
      const { content: got, ...rest } = await unpack(packed);
      expect(rest).toEqual({ bytes: packed.length, broken: null });
      expect(got.equals(content)).toBe(true);
    }
  });

  it("goes through all members of a file, as `cat a.gz b.gz` makes them", async () => {
    const packed = Buffer.concat(["one ", "", "two"].map((text) => gzipSync(text)));
    expect((await unpack(packed)).content.toString()).toBe("one two");
  });

  it("gives all that is whole of a file that is cut off, wherever, and says so at the end", async () => {
    const content = Buffer.from(Array.from({ length: 500 }, (_, index) => `line ${index * 7919}\n`).join(""));
    const packed = gzipSync(content);
    for (let end = 1; end < packed.length; end += 7) {
      const { content: got, broken } = await unpack(packed.subarray(0, end));
      expect(content.subarray(0, got.length).equals(got)).toBe(true);
      expect(broken).toBe(`The gzip file is cut off after ${got.length} bytes of its content`);
    }
    // Only the checksum is missing.
    expect((await unpack(packed.subarray(0, -1))).content).toEqual(content);
  });

  it("gives what comes before damage", async () => {
    const content = randomBytes(400_000);
    const packed = gzipSync(content);
    packed.fill(0xff, 200_000, 200_100);
    const { content: got, broken } = await unpack(packed);
    expect(broken).toMatch(/^The gzip file is damaged \(.+\) after \d+ bytes of its content$/);
    expect(got.length).toBeGreaterThan(150_000);
    expect(content.subarray(0, 150_000).equals(got.subarray(0, 150_000))).toBe(true);
  });

  it("stops at the limits, long before a bomb has gone off", async () => {
    const bomb = gzipSync(Buffer.alloc(60_000_000));
    const ratio = await unpack(bomb, { maxArchiveRatio: 100 });
    expect(ratio.broken).toBe("Unpacks to more than the limit, 100 (PLUMBLINE_MAX_ARCHIVE_RATIO) times its size");
    expect(ratio.content.length).toBeLessThan(30_000_000);
    const size = await unpack(bomb, { maxFileBytes: 1_000_000 });
    expect(size.broken).toBe("Unpacks to more than the limit for one file, 1 MB (PLUMBLINE_MAX_FILE_MB)");
    expect((await unpack(bomb, { maxArchiveRatio: 2000 })).broken).toBeNull();
  });
});
