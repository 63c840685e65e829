import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RaterSpan } from "@/lib/agreement/rater-spans";
import { typeConfusion } from "@/lib/agreement/type-confusion";
import { markedContinua } from "@/tests/lib/agreement/span-arbitraries";

describe("typeConfusion", () => {
  it("counts over all pairs of raters and texts, both ways round, what each mark is matched with", () => {
    const first = {
      spansByRater: { ada: [mark("x", 0, 4), mark("y", 6, 9)], bob: [mark("y", 0, 4)], cem: [] },
      length: 9,
    };
    const second = { spansByRater: { dan: [mark("x", 0, 4)], eve: [mark("x", 1, 5)] }, length: 9 };
    // ada and bob: x with y, y alone. ada and cem: x and y alone. bob and cem: y alone. dan and eve: x with x.
    expect(typeConfusion([first, second])).toEqual({
      types: ["x", "y"],
      counts: [
        [2, 1, 1],
        [1, 0, 3],
        [1, 3, 0],
      ],
    });
  });

  it("is empty but for nothing where nobody marked anything", () => {
    expect(typeConfusion([{ spansByRater: { ada: [], bob: [] }, length: 9 }])).toEqual({ types: [], counts: [[0]] });
  });

  it("is symmetric, and has every mark once for each other rater of its text", () => {
    fc.assert(
      fc.property(fc.array(markedContinua(), { maxLength: 3 }), (continua) => {
        const { types, counts } = typeConfusion(continua);
        expect(counts.map((_, column) => counts.map((row) => row[column]))).toEqual(counts);
        types.forEach((type, index) => {
          const compared = continua.map(({ spansByRater }) => {
            const raters = Object.values(spansByRater);
            return (raters.length - 1) * raters.flat().filter((span) => span.type === type).length;
          });
          expect(sum(counts[index] ?? [])).toBe(sum(compared));
        });
      }),
    );
  });
});

function mark(type: string, start: number, end: number): RaterSpan {
  return { type, start, end };
}

function sum(terms: readonly number[]): number {
  return terms.reduce((total, term) => total + term, 0);
}
