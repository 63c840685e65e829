import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { flattenRanges, type PaintedRange } from "@/lib/spans/segments";
import { type PaintedPiece, paintBlocks } from "@/lib/transcripts/painted-pieces";
import { plainBlocks } from "@/lib/transcripts/text-blocks";
import { textWindows } from "@/lib/transcripts/text-windows";
import { argumentBlocks } from "@/lib/transcripts/tool-call";
import { nastyText } from "@/tests/lib/spans/build-text";
import { buildRange, inPaintOrder } from "@/tests/lib/transcripts/build-range";

function paint(text: string, ...ranges: PaintedRange[]): PaintedPiece[][] {
  const blocks = argumentBlocks(text) ?? plainBlocks(text);
  return paintBlocks(text, blocks, flattenRanges(text.length, inPaintOrder(ranges)));
}

/** Each piece as its characters and, where it is marked, the keys: `text<a,b>`. */
const outline = (blocks: readonly (readonly PaintedPiece[])[]) =>
  blocks.map((pieces) =>
    pieces.map(({ shown, ranges }) => (ranges.length > 0 ? `${shown}<${ranges.map((range) => range.key)}>` : shown)),
  );

describe("painting a text", () => {
  it("leaves an unmarked paragraph in one piece", () => {
    expect(outline(paint("one\ntwo"))).toEqual([["one\n"], ["two"]]);
  });

  it("cuts where marks begin and end, and at paragraphs", () => {
    expect(outline(paint("one\ntwo", buildRange("a", 1, 5), buildRange("b", 2, 3)))).toEqual([
      ["o", "n<a>", "e<a,b>", "\n<a>"],
      ["t<a>", "wo"],
    ]);
  });

  it("shows a carriage return as a line feed in its own place", () => {
    const [first, second] = paint("a\r\nb\rc", buildRange("m", 0, 4));
    expect(first).toMatchObject([
      { start: 0, end: 1, shown: "a", isVerbatim: true },
      { start: 1, end: 3, shown: "\n", isVerbatim: false },
    ]);
    expect(outline([first ?? [], second ?? []])).toEqual([
      ["a<m>", "\n<m>"],
      ["b<m>", "\n", "c"],
    ]);
  });

  it("paints an escape whole, by what is marked at its beginning", () => {
    const text = String.raw`["\u4e2d\u6587"]`;
    expect(outline(paint(text, buildRange("a", 4, 10), buildRange("b", 8, 12)))).toEqual([
      ["", "- ", '"', "中", "文<a,b>", '"', ""],
    ]);
  });

  it("draws nothing for an empty text", () => {
    expect(paint("")).toEqual([]);
  });
});

describe("any text under any marks", () => {
  const marked = fc
    .oneof(fc.string({ unit: fc.constantFrom("a", "é", "😀", "\n", "\r\n", "\r", " ") }), nastyText, fc.json())
    .filter((text) => text.length > 0)
    .chain((text) =>
      fc.record({
        text: fc.constant(text),
        ranges: fc.array(
          fc
            .tuple(fc.nat({ max: text.length - 1 }), fc.nat({ max: text.length - 1 }))
            .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) + 1 })),
          { maxLength: 8 },
        ),
      }),
    );

  it("is covered exactly once, in order, each code unit of verbatim text under exactly its marks", () => {
    fc.assert(
      fc.property(marked, ({ text, ranges: places }) => {
        const ranges = places.map(({ start, end }, index) => buildRange(String(index), start, end));
        let end = 0;
        for (const piece of paint(text, ...ranges).flat()) {
          expect(piece.start).toBe(end);
          end = piece.end;
          if (!piece.isVerbatim) continue;
          expect(piece.shown).toBe(text.slice(piece.start, piece.end));
          const over = inPaintOrder(ranges).filter((range) => range.start < piece.end && range.end > piece.start);
          expect(piece.ranges).toEqual(over);
          for (const range of over) expect(range.start <= piece.start && range.end >= piece.end).toBe(true);
        }
        expect(end).toBe(text.length);
      }),
    );
  });

  it("is drawn by its windows exactly once", () => {
    fc.assert(
      fc.property(fc.array(marked, { minLength: 1, maxLength: 4 }), (some) => {
        // Long enough for several windows.
        const text = some.map((one) => `${one.text}\n`.repeat(2_000)).join("");
        const blocks = plainBlocks(text);
        const pieces = paintBlocks(text, blocks, flattenRanges(text.length, [buildRange("m", 0, text.length)]));
        const drawn = textWindows(blocks).flatMap(({ first, past }) => pieces.slice(first, past).flat());
        const verbatim = drawn.map(({ start, end }) => text.slice(start, end)).join("");
        expect(verbatim === text).toBe(true);
      }),
      { numRuns: 30 },
    );
  });
});
