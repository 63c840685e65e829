import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { textWindows } from "@/lib/transcripts/text-windows";

/** Blocks of these lengths, one after the other. */
function blocksOf(lengths: readonly number[]) {
  let end = 0;
  return lengths.map((length) => {
    const start = end;
    end += length;
    return { start, end };
  });
}

describe("the windows of a long text", () => {
  it("hold as many blocks as fit, a longer block having one of its own", () => {
    expect(textWindows(blocksOf([7000, 5000, 1, 30_000, 70]))).toEqual([
      { start: 0, end: 12_000, first: 0, past: 2, lines: 172 },
      { start: 12_000, end: 12_001, first: 2, past: 3, lines: 1 },
      { start: 12_001, end: 42_001, first: 3, past: 4, lines: 429 },
      { start: 42_001, end: 42_071, first: 4, past: 5, lines: 1 },
    ]);
    expect(textWindows([])).toEqual([]);
  });

  it("hold every block exactly once, in order", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 20_000 })), (lengths) => {
        const blocks = blocksOf(lengths);
        const windows = textWindows(blocks);
        expect(windows.flatMap(({ first, past }) => blocks.slice(first, past))).toEqual(blocks);
        for (const { start, end, first, past } of windows) {
          expect([start, end]).toEqual([blocks[first]?.start, blocks[past - 1]?.end]);
        }
      }),
    );
  });
});
