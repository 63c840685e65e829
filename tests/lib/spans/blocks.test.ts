import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blockAt, lineAt } from "@/lib/spans/blocks";
import { isGraphemeBoundary } from "@/lib/spans/graphemes";
import { nastyText } from "@/tests/lib/spans/build-text";

/** The blocks one after another, as a walk through the text meets them. */
function blocksOf(text: string) {
  const blocks = [];
  for (let at = 0; at < text.length; at = blockAt(text, at).end) blocks.push(blockAt(text, at));
  return blocks;
}

describe("the line at an offset", () => {
  it("ends with its line feed", () => {
    const text = "\nab\n\nc";
    expect([0, 1, 2, 3, 4, 5].map((offset) => lineAt(text, offset))).toEqual([
      { start: 0, end: 1 },
      { start: 1, end: 4 },
      { start: 1, end: 4 },
      { start: 1, end: 4 },
      { start: 4, end: 5 },
      { start: 5, end: 6 },
    ]);
  });
});

describe("blocks", () => {
  it("are the lines where lines are short", () => {
    expect(blocksOf("one\ntwo\n\nthree").map(({ start }) => start)).toEqual([0, 4, 8, 9]);
  });

  it("cut a long line after a space", () => {
    const text = "hello ".repeat(2_000);
    const blocks = blocksOf(text);
    expect(blocks.length).toBeGreaterThan(1);
    for (const block of blocks) expect(text.slice(block.start, block.end)).toMatch(/^hello .* $/);
  });

  it("partition any text, the same whichever offset is asked, and never cut a character", () => {
    const long = fc.tuple(nastyText, fc.integer({ min: 1, max: 400 })).map(([text, times]) => text.repeat(times));
    fc.assert(
      fc.property(long, fc.nat(), (text, seed) => {
        const blocks = blocksOf(text);
        expect(blocks.map(({ start, end }) => text.slice(start, end)).join("")).toBe(text);
        for (const block of blocks) {
          expect(isGraphemeBoundary(text, block.start)).toBe(true);
          expect(blockAt(text, block.start + (seed % (block.end - block.start)))).toEqual(block);
        }
      }),
    );
  });
});
