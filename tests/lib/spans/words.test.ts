import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isGraphemeBoundary } from "@/lib/spans/graphemes";
import { snapSelection, snapToWords, wordsOf } from "@/lib/spans/words";
import { textWithRange } from "@/tests/lib/spans/build-text";

/** The text that is marked when the part between the brackets is selected. */
function snapped(bracketed: string, isExact = false): string | null {
  const start = bracketed.indexOf("[");
  const end = bracketed.indexOf("]") - 1;
  const text = bracketed.replace(/[[\]]/g, "");
  const range = snapSelection(text, { start, end }, isExact);
  return range && text.slice(range.start, range.end);
}

describe("a selection by hand", () => {
  it.each([
    ["The cor[rection for the fu]se wire", "correction for the fuse"],
    ["The [correction] for", "correction"],
    ["The[ correction ]for", "correction"],
    ["about 10[,9]00 cal", "10,900"],
    ["don[']t", "don't"],
    ["so[, it] can", ", it"],
    [
      "\u0648\u0639\u0644[\u064a\u0643\u0645 \u0627\u0644]\u0633\u0644\u0627\u0645",
      "\u0648\u0639\u0644\u064a\u0643\u0645 \u0627\u0644\u0633\u0644\u0627\u0645",
    ],
    ["привет[, м]ир", ", мир"],
    ["cafe[\u0301 n]oir", "cafe\u0301 noir"],
  ])("of %s marks %s", (bracketed, expected) => {
    expect(snapped(bracketed)).toBe(expected);
  });

  it("takes the letters as they are when it is exact, but whole characters", () => {
    expect(snapped("The cor[rec]tion", true)).toBe("rec");
    expect(snapped("caf[e]\u0301", true)).toBe("e\u0301");
    expect(snapped("a [ \u{1f44d}]\u{1f3fd}", true)).toBe("\u{1f44d}\u{1f3fd}");
  });

  it("marks nothing when it holds only spaces", () => {
    expect(snapped("a[ \n ]b")).toBeNull();
  });

  it("finds words in scripts that write no spaces", () => {
    const text = "สวัสดีครับ";
    expect(wordsOf(text, { start: 0, end: text.length }).length).toBeGreaterThan(1);
    expect(snapToWords(text, { start: 1, end: 2 })).toEqual({ start: 0, end: 6 });
  });

  it("grows outward to whole characters and stays when snapped again", () => {
    fc.assert(
      fc.property(textWithRange, ({ text, range }) => {
        const words = snapToWords(text, range);
        expect(words.start).toBeLessThanOrEqual(range.start);
        expect(words.end).toBeGreaterThanOrEqual(range.end);
        expect(isGraphemeBoundary(text, words.start) && isGraphemeBoundary(text, words.end)).toBe(true);
        expect(snapToWords(text, words)).toEqual(words);
      }),
      { numRuns: 400 },
    );
  });

  it("stays the same when snapped again in a long line without spaces", () => {
    const text = "日本語の文章です".repeat(5_000);
    fc.assert(
      fc.property(fc.nat({ max: text.length - 50 }), (start) => {
        const words = snapToWords(text, { start, end: start + 3 });
        expect(snapToWords(text, words)).toEqual(words);
      }),
    );
  });
});
