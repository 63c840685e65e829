import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isGraphemeBoundary } from "@/lib/spans/graphemes";
import { cutForLayout, plainBlocks } from "@/lib/transcripts/text-blocks";
import { nastyText } from "@/tests/lib/spans/build-text";

const seen = (text: string) =>
  plainBlocks(text).map(({ runs }) => runs.map(({ start, end, shown }) => shown ?? text.slice(start, end)).join(""));

describe("a plain text", () => {
  it("is shown by paragraphs, as it stands", () => {
    expect(seen("one\n\n two \nthree")).toEqual(["one\n\n", " two \n", "three"]);
    expect(plainBlocks("")).toEqual([]);
  });

  it("is one run for a paragraph without a carriage return", () => {
    expect(plainBlocks("a\nb")).toEqual([
      { start: 0, end: 2, indent: 0, runs: [{ start: 0, end: 2, shown: null, tone: "plain" }] },
      { start: 2, end: 3, indent: 0, runs: [{ start: 2, end: 3, shown: null, tone: "plain" }] },
    ]);
  });

  it("shows carriage returns as line feeds, with a following line feed as one", () => {
    expect(seen("a\r\nb\rc\r\r\nd")).toEqual(["a\n", "b\nc\n\n", "d"]);
  });

  it("is covered exactly once, and nothing that is shown holds a carriage return", () => {
    const text = fc.string({ unit: fc.constantFrom("a", "\r", "\n", "\r\n", "😀", " "), maxLength: 40 });
    fc.assert(
      fc.property(text, (source) => {
        const runs = plainBlocks(source).flatMap((block) => block.runs);
        expect(runs.map(({ start, end }) => source.slice(start, end)).join("")).toBe(source);
        expect(runs.every((run, index) => run.start === (runs[index - 1]?.end ?? 0) && run.end > run.start)).toBe(true);
        expect(seen(source).join("")).toBe(source.replace(/\r\n?/g, "\n"));
      }),
    );
  });
});

describe("a block that is too long to be laid out at once", () => {
  it("is cut after a space, near every 12,000 code units", () => {
    const text = `${"word ".repeat(6000)}end\nshort`;
    expect(plainBlocks(text).map(({ start, end }) => [start, end])).toEqual([
      [0, 12_000],
      [12_000, 24_000],
      [24_000, 30_004],
      [30_004, 30_009],
    ]);
  });

  it("stays whole as long as it is not very long", () => {
    expect(plainBlocks("a".repeat(24_000))).toHaveLength(1);
    expect(plainBlocks("a".repeat(24_001))).toHaveLength(3);
  });

  it("is not cut within what is shown otherwise than it stands, nor within the row of a table", () => {
    const text = "a".repeat(40_000);
    const plain = { start: 0, end: 11_000, shown: null, tone: "plain" } as const;
    const other = { start: 11_000, end: 40_000, shown: "…", tone: "quiet" } as const;
    const block = { start: 0, end: 40_000, indent: 2, runs: [plain, other] };
    expect(cutForLayout(text, [block])).toEqual([
      { start: 0, end: 11_000, indent: 2, runs: [plain] },
      { start: 11_000, end: 40_000, indent: 2, runs: [other] },
    ]);
    const row = { ...block, look: { kind: "row" as const, quotes: 0, isHead: false, cells: [0] } };
    expect(cutForLayout(text, [row])).toEqual([row]);
  });

  it("is covered exactly once in any script, and no character is cut", () => {
    fc.assert(
      fc.property(nastyText, fc.integer({ min: 1, max: 3 }), (piece, times) => {
        const line = piece.replace(/\n/g, " ") || "a";
        const text = line.repeat(Math.ceil((times * 25_000) / line.length));
        const blocks = plainBlocks(text);
        expect(blocks.map(({ start, end }) => text.slice(start, end)).join("")).toBe(text);
        for (const { start, end, runs } of blocks) {
          expect(isGraphemeBoundary(text, start)).toBe(true);
          expect([runs[0]?.start, runs.at(-1)?.end]).toEqual([start, end]);
        }
      }),
      { numRuns: 30 },
    );
  });
});
