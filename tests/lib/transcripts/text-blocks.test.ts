import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainBlocks } from "@/lib/transcripts/text-blocks";

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
