import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { unpack } from "@/lib/server/imports/archive/unpack";
import { pack } from "@/tests/lib/server/imports/archive/build-zip";

async function* inPieces(bytes: Uint8Array, length: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length);
}

async function unpacked(packed: Uint8Array, method: "stored" | "deflate" | "zstd", length = 65_536): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of unpack(inPieces(packed, length), method)) pieces.push(piece);
  return Buffer.concat(pieces);
}

const frameOf = (text: string) => pack(Buffer.from(text), "zstd");
/** RFC 8878, section 3.1.2: a frame that says nothing. */
const skippable = Buffer.from([0x5a, 0x2a, 0x4d, 0x18, 3, 0, 0, 0, 1, 2, 3]);

describe("unpack", () => {
  it("gives back what was packed, in pieces of any length", async () => {
    const contents = fc.oneof(
      fc.uint8Array({ maxLength: 2000 }),
      fc.nat(255).map((byte) => new Uint8Array(300_000).fill(byte)),
    );
    await fc.assert(
      fc.asyncProperty(contents, fc.integer({ min: 1, max: 3000 }), async (content, length) => {
        for (const packing of ["stored", "deflate", "zstd"] as const)
          expect((await unpacked(pack(content, packing), packing, length)).equals(content)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it("reads frames of Zstandard one after the other, and passes over those that say nothing", async () => {
    const packed = Buffer.concat([frameOf("a".repeat(300_000)), skippable, frameOf("b")]);
    expect((await unpacked(packed, "zstd")).toString()).toBe(`${"a".repeat(300_000)}b`);
    expect((await unpacked(packed, "zstd", 1)).toString()).toBe(`${"a".repeat(300_000)}b`);
  });

  it("stops before a later frame that takes too much memory", async () => {
    const greedy = Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0x00, 0xa8, 0x01, 0x00, 0x00]);
    await expect(unpacked(Buffer.concat([frameOf("a"), greedy]), "zstd")).rejects.toThrow("more than 128 MB");
    // 8 GB as the size of a frame in one segment.
    const large = Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0xe0, 0, 0, 0, 0, 2, 0, 0, 0, 1, 0, 0]);
    await expect(unpacked(large, "zstd")).rejects.toThrow("more than 128 MB");
  });

  it("throws in words, whatever it is given", async () => {
    const methods = fc.constantFrom("deflate" as const, "zstd" as const);
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.boolean(), methods, async (noise, isFrame, method) => {
        const packed = isFrame ? Buffer.concat([Buffer.from([0x28, 0xb5, 0x2f, 0xfd]), noise]) : noise;
        const result = await unpacked(packed, method).catch((error: unknown) => error);
        expect(result instanceof Error ? result.message : "unpacked").not.toBe("");
      }),
      { numRuns: 300 },
    );
  });
});
