import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pooledSpanF1 } from "@/lib/agreement/pair-matches";
import type { MarkedContinuum, RaterSpan } from "@/lib/agreement/rater-spans";
import { spanF1 } from "@/lib/agreement/span-f1";
import { markedContinua } from "@/tests/lib/agreement/span-arbitraries";

describe("pooledSpanF1", () => {
  it("sums matches and marks over all pairs of raters of all texts, and counts pairs without marks apart", () => {
    const first = {
      spansByRater: { ada: [mark("x", 0, 4)], bob: [mark("x", 0, 4), mark("y", 5, 6)], cem: [] },
      length: 9,
    };
    const second = { spansByRater: { dan: [], eve: [] }, length: 9 };
    const { any, byType } = pooledSpanF1([first, second], { match: "exact" });
    // Pairs of the first text: one match of 3 marks, none of 1, none of 2. The pair of the second marked nothing.
    expect(any).toEqual({ value: 2 / 6, matches: 1, marks: 6, pairs: 4, unmarked: 1 });
    expect(byType.x).toEqual({ value: 2 / 4, matches: 1, marks: 4, pairs: 4, unmarked: 1 });
    expect(byType.y).toEqual({ value: 0, matches: 0, marks: 2, pairs: 4, unmarked: 2 });
  });

  it("matches within one text only", () => {
    const texts = [
      { spansByRater: { ada: [mark("x", 0, 4)], bob: [] }, length: 9 },
      { spansByRater: { ada: [], bob: [mark("x", 0, 4)] }, length: 9 },
    ];
    expect(pooledSpanF1(texts, { match: "overlap" }).any.value).toBe(0);
  });

  it("is null where there is no pair, and where no pair marked anything", () => {
    const alone: MarkedContinuum = { spansByRater: { ada: [mark("x", 0, 4)] }, length: 9 };
    const empty: MarkedContinuum = { spansByRater: { ada: [], bob: [] }, length: 9 };
    const noMarks = { value: null, reason: "no marks" };
    expect(pooledSpanF1([alone], { match: "iou50" }).any).toEqual({ ...noMarks, pairs: 0, unmarked: 0 });
    expect(pooledSpanF1([empty], { match: "iou50" }).any).toEqual({ ...noMarks, pairs: 1, unmarked: 1 });
  });

  it("is for one pair what F1 of that pair is", () => {
    fc.assert(
      fc.property(markedContinua(2), (text) => {
        const [[one, a] = ["", []], [other, b] = ["", []]] = Object.entries(text.spansByRater);
        const pair = { ...text, spansByRater: { [one]: a, [other]: b } };
        expect(pooledSpanF1([pair], { match: "overlap" }).any).toMatchObject(spanF1(a, b, { match: "overlap" }));
      }),
    );
  });
});

function mark(type: string, start: number, end: number): RaterSpan {
  return { type, start, end };
}
