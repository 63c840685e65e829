import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { longestRising } from "@/lib/annotations/rising";

/** How long the longest is, by looking at every subsequence. */
function longestByTrying(numbers: readonly number[]): number {
  const from = (index: number, least: number): number => {
    const number = numbers[index];
    if (number === undefined) return 0;
    const without = from(index + 1, least);
    return number > least ? Math.max(without, 1 + from(index + 1, number)) : without;
  };
  return from(0, Number.NEGATIVE_INFINITY);
}

describe("the longest rising subsequence", () => {
  it("is everything of what rises, and one of what falls", () => {
    expect(longestRising([])).toEqual([]);
    expect(longestRising([0, 1, 2])).toEqual([0, 1, 2]);
    expect(longestRising([2, 1, 0])).toHaveLength(1);
  });

  it("leaves out what was moved alone", () => {
    expect(longestRising([4, 0, 1, 2, 3])).toEqual([1, 2, 3, 4]);
    expect(longestRising([1, 2, 3, 0, 4])).toEqual([0, 1, 2, 4]);
  });

  it("rises, and is as long as any", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat({ max: 30 }), { maxLength: 12 }), (numbers) => {
        const taken = longestRising(numbers).map((index) => numbers[index] ?? Number.NaN);
        expect(taken).toEqual(taken.toSorted((a, b) => a - b));
        expect(taken).toHaveLength(longestByTrying(numbers));
      }),
    );
  });
});
