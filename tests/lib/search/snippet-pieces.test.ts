import { describe, expect, it } from "vitest";
import { snippetPieces } from "@/lib/search/snippet-pieces";

const marked = (text: string, ...hits: readonly { readonly start: number; readonly end: number }[]) =>
  snippetPieces({ text, hits })
    .map((piece) => (piece.isHit ? `[${piece.text}]` : piece.text))
    .join("");

describe("the pieces of a snippet", () => {
  it("cuts the text at its hits", () => {
    expect(marked("the cue says so", { start: 4, end: 7 }, { start: 13, end: 15 })).toBe("the [cue] says [so]");
  });

  it("leaves out no text and makes no empty piece", () => {
    expect(snippetPieces({ text: "cue", hits: [{ start: 0, end: 3 }] })).toEqual([
      { text: "cue", isHit: true, start: 0 },
    ]);
    expect(snippetPieces({ text: "cue", hits: [] })).toEqual([{ text: "cue", isHit: false, start: 0 }]);
    expect(marked("ab", { start: 0, end: 1 }, { start: 1, end: 2 })).toBe("[a][b]");
  });

  it("counts UTF-16 code units, so that emoji and other scripts stay whole", () => {
    expect(marked("👩🏽‍🔬 قال الأستاذ", { start: 8, end: 11 })).toBe("👩🏽‍🔬 [قال] الأستاذ");
    expect(marked("答案是五", { start: 0, end: 2 })).toBe("[答案]是五");
  });
});
