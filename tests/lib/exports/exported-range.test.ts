import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rangeExporter } from "@/lib/exports/exported-range";

const part = (index: number, text: string) => ({ index, role: "assistant", kind: "reasoning", text, textSha256: "ab" });

/** A family of three (five code points, eight UTF-16 units), CRLF, an accent of its own, Arabic with its vowel signs. */
const hard = "Yes \u{1f469}\u200d\u{1f469}\u200d\u{1f467} ok\r\ncafe\u0301 \u0627\u0644\u0639\u064e\u0631\u064e\u0628.";

describe("rangeExporter", () => {
  it.each([
    { quote: "\u{1f469}\u200d\u{1f469}\u200d\u{1f467}", utf16: [4, 12], codePoints: [4, 9] },
    { quote: "ok\r\ncafe\u0301", utf16: [13, 22], codePoints: [10, 19] },
    { quote: "\u0627\u0644\u0639\u064e\u0631\u064e\u0628", utf16: [23, 30], codePoints: [20, 27] },
  ])("gives $quote its place in both units", ({ quote, utf16: [start = 0, end = 0], codePoints }) => {
    const range = { part: 1, start, end };
    expect(rangeExporter([part(0, "x"), part(1, hard)], [range])(range)).toEqual({
      ...{ part: 1, partRole: "assistant", partKind: "reasoning" },
      ...{ start: codePoints[0], end: codePoints[1], startUtf16: start, endUtf16: end },
      ...{ quote, textSha256: "ab" },
    });
  });

  it("cuts the same quote by code points as by UTF-16 units, in any text", () => {
    const text = fc.string({ unit: "binary", minLength: 1 });
    const places = fc.tuple(fc.nat(), fc.nat());
    fc.assert(
      fc.property(text, places, (whole, [one, other]) => {
        const characters = [...whole];
        const [first, last] = [one % characters.length, other % characters.length].sort((a, b) => a - b);
        const before = characters.slice(0, first).join("");
        const quote = characters.slice(first, (last ?? 0) + 1).join("");
        const range = { part: 0, start: before.length, end: before.length + quote.length };
        const exported = rangeExporter([part(0, whole)], [range])(range);
        expect(exported.quote).toBe(quote);
        expect(characters.slice(exported.start, exported.end).join("")).toBe(quote);
      }),
    );
  });

  it("throws for a range that no part holds, rather than give a wrong place", () => {
    const inHalf = { part: 0, start: 5, end: 6 };
    expect(() => rangeExporter([part(0, hard)], [inHalf])).toThrow(RangeError);
    const outside = { part: 0, start: 0, end: hard.length + 1 };
    expect(() => rangeExporter([part(0, hard)], [outside])).toThrow(RangeError);
    const nowhere = { part: 9, start: 0, end: 0 };
    expect(() => rangeExporter([part(0, hard)], [nowhere])(nowhere)).toThrow(RangeError);
  });
});
