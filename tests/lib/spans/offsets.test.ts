import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toCodePoints, toUtf16 } from "@/lib/spans/offsets";
import { nastyText } from "@/tests/lib/spans/build-text";

/** What Python's `len` counts. */
const countCodePoints = (text: string) => [...text].length;

describe("offsets in code points", () => {
  it("count an emoji once, a combining mark, a carriage return and a line feed each", () => {
    const text = "a\u{1f600}e\u0301\r\n\u0633\u0644";
    expect(text.length).toBe(9);
    expect(toCodePoints(text, [0, 1, 3, 4, 5, 6, 7, 8, 9])).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
    expect(toUtf16(text, [0, 1, 2, 3, 4, 5, 6, 7, 8])).toEqual([0, 1, 3, 4, 5, 6, 7, 8, 9]);
  });

  it("come back in the order in which they were asked, repetitions included", () => {
    expect(toCodePoints("\u{1f600}\u{1f600}b", [5, 0, 4, 4, 2])).toEqual([3, 0, 2, 2, 1]);
  });

  it("refuse an offset outside the text, between surrogates, or not a whole number", () => {
    expect(() => toCodePoints("ab", [3])).toThrow(RangeError);
    expect(() => toCodePoints("ab", [-1])).toThrow(RangeError);
    expect(() => toCodePoints("\u{1f600}", [1])).toThrow(RangeError);
    expect(() => toCodePoints("ab", [0.5])).toThrow(RangeError);
    expect(() => toUtf16("\u{1f600}", [2])).toThrow(RangeError);
    expect(() => toUtf16("ab", [Number.NaN])).toThrow(RangeError);
  });

  it("count the code points before each boundary, and lead back", () => {
    fc.assert(
      fc.property(nastyText, (text) => {
        const boundaries = [0];
        for (const character of text) boundaries.push((boundaries.at(-1) ?? 0) + character.length);
        const codePoints = toCodePoints(text, boundaries);
        expect(codePoints).toEqual(boundaries.map((offset) => countCodePoints(text.slice(0, offset))));
        expect(toUtf16(text, codePoints)).toEqual(boundaries);
      }),
    );
  });

  it("take one pass: ten thousand offsets in two million code units come at once", () => {
    const text = "ab\u{1f600}".repeat(500_000);
    const offsets = Array.from({ length: 10_000 }, (_, index) => index * 200);
    const start = performance.now();
    expect(toCodePoints(text, offsets).at(-1)).toBe((9_999 * 200 * 3) / 4);
    expect(performance.now() - start).toBeLessThan(4_000);
  });
});
