import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { differenceOfTexts } from "@/lib/server/difference-of-texts";

const shown = (before: string, after: string) =>
  differenceOfTexts(before, after).map(({ kind, words }) => [
    kind,
    words.map(({ text, isChanged }) => (isChanged ? `[${text}]` : text)).join(""),
  ]);

describe("the difference of two texts", () => {
  it("shows a changed line as the old and the new, with the words that changed", () => {
    expect(shown("a\nMark the step.\nb", "a\nMark the later step.\nb")).toEqual([
      ["same", "a"],
      ["removed", "Mark the step."],
      ["added", "Mark the [later ]step."],
      ["same", "b"],
    ]);
  });

  it("shows lines without a counterpart whole", () => {
    expect(shown("a\nb", "a\nb\nc")).toEqual([
      ["same", "a"],
      ["same", "b"],
      ["added", "[c]"],
    ]);
    expect(shown("a\nb", "a")).toEqual([
      ["same", "a"],
      ["removed", "[b]"],
    ]);
    expect(shown("one two", "three four")).toEqual([
      ["removed", "[one two]"],
      ["added", "[three four]"],
    ]);
  });

  it("says where each line stands among all, and where in it each stretch begins", () => {
    const lines = differenceOfTexts("a\nMark the step.", "a\nMark the later step.\nb");
    expect(lines.map(({ at, words }) => [at, ...words.map(({ start }) => start)])).toEqual([
      [0, 0],
      [1, 0, 9],
      [2, 0, 9, 15],
      [3, 0],
    ]);
  });

  it("gives both texts back, line by line", () => {
    const text = fc.array(fc.constantFrom("a b c", "a c", "", "b b", "x\ty", "é 😀")).map((lines) => lines.join("\n"));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const lines = differenceOfTexts(before, after);
        const without = (kind: string) =>
          lines.filter((line) => line.kind !== kind).map(({ words }) => words.map((word) => word.text).join(""));
        const linesOf = (whole: string) => (whole.endsWith("\n") || whole === "" ? whole.slice(0, -1) : whole);
        expect(without("added").join("\n")).toBe(linesOf(before));
        expect(without("removed").join("\n")).toBe(linesOf(after));
      }),
    );
  });

  it("is there in good time for texts that have nothing in common", () => {
    const text = (word: string) => Array.from({ length: 20_000 }, (_, line) => `${word}${line}`).join("\n");
    const startedAt = performance.now();
    expect(differenceOfTexts(text("a"), text("b"))).toHaveLength(40_000);
    expect(performance.now() - startedAt).toBeLessThan(10_000);
  });
});
