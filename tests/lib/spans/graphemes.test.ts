import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { graphemeAt, isGraphemeBoundary, snapToGraphemes, splitsGrapheme } from "@/lib/spans/graphemes";
import { nastyText, textWithRange } from "@/tests/lib/spans/build-text";

const segmenter = new Intl.Segmenter(undefined, { granularity: "grapheme" });
/** Every boundary, from segmenting the whole text: what the windowed search must equal. */
const boundariesOf = (text: string) =>
  new Set([...segmenter.segment(text)].map((cluster) => cluster.index).concat(text.length));

describe("user-perceived characters", () => {
  it.each([
    { what: "a letter with a combining accent", text: "xe\u0301y", inside: 2, cluster: { start: 1, end: 3 } },
    {
      what: "a family joined by zero-width joiners",
      text: "a\u{1f469}\u200d\u{1f469}\u200d\u{1f467}b",
      inside: 4,
      cluster: { start: 1, end: 9 },
    },
    { what: "a hand with a skin tone", text: "\u{1f44d}\u{1f3fd}!", inside: 2, cluster: { start: 0, end: 4 } },
    {
      what: "the second of three flags",
      text: "\u{1f1e9}\u{1f1ea}\u{1f1eb}\u{1f1f7}\u{1f1ef}\u{1f1f5}",
      inside: 6,
      cluster: { start: 4, end: 8 },
    },
    { what: "a line break of two code units", text: "a\r\nb", inside: 2, cluster: { start: 1, end: 3 } },
    {
      what: "a Hangul syllable of three letters",
      text: "\u1112\u1161\u11ab\u1112",
      inside: 1,
      cluster: { start: 0, end: 3 },
    },
    {
      what: "a Hebrew letter with its points",
      text: "\u05e9\u05c1\u05b8\u05dc",
      inside: 2,
      cluster: { start: 0, end: 3 },
    },
    { what: "a keycap", text: "1\ufe0f\u20e3", inside: 1, cluster: { start: 0, end: 3 } },
  ])("keep $what whole", ({ text, inside, cluster }) => {
    expect(graphemeAt(text, inside)).toEqual(cluster);
    expect(isGraphemeBoundary(text, inside)).toBe(false);
    expect(snapToGraphemes(text, { start: inside, end: inside })).toEqual(cluster);
    expect(splitsGrapheme(text, inside)).toBe(true);
  });

  it("end where the whole text's segmentation ends them", () => {
    fc.assert(
      fc.property(nastyText, (text) => {
        const boundaries = boundariesOf(text);
        for (let offset = 0; offset <= text.length; offset += 1)
          expect([offset, isGraphemeBoundary(text, offset)]).toEqual([offset, boundaries.has(offset)]);
      }),
      { numRuns: 500 },
    );
  });

  it("widen a range outward to the nearest boundaries and no further", () => {
    fc.assert(
      fc.property(textWithRange, ({ text, range }) => {
        const boundaries = [...boundariesOf(text)];
        expect(snapToGraphemes(text, range)).toEqual({
          start: Math.max(...boundaries.filter((offset) => offset <= range.start)),
          end: Math.min(...boundaries.filter((offset) => offset >= range.end)),
        });
      }),
    );
  });

  it("allow an older browser's boundary inside a conjunct, and nothing else", () => {
    const conjunct = "\u0915\u094d\u0937";
    expect(splitsGrapheme(conjunct, 2)).toBe(false);
    expect(splitsGrapheme(conjunct, 1)).toBe(true);
    expect(splitsGrapheme(conjunct, 0)).toBe(false);
    expect(splitsGrapheme(conjunct, 3)).toBe(false);
  });

  it("are found near the edges alone: a thousand snaps in two million code units", () => {
    const text = "word \u{1f469}\u200d\u{1f467} e\u0301 ".repeat(140_000);
    const start = performance.now();
    for (let index = 0; index < 1_000; index += 1)
      snapToGraphemes(text, { start: index * 1_999, end: index * 1_999 + 40 });
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});
