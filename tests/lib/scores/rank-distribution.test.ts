import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rankDistribution } from "@/lib/scores/rank-distribution";

const values = fc.array(fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 6, maxLength: 6 }), {
  minLength: 1,
  maxLength: 5,
});

describe("rankDistribution", () => {
  it("counts how often each value is first, second and so on", () => {
    const [a, b, c] = rankDistribution([
      Float64Array.of(9, 9, 1, 9),
      Float64Array.of(5, 5, 2, 5),
      Float64Array.of(1, 1, 3, 1),
    ]);
    expect(a).toEqual({ probabilities: Float64Array.of(0.75, 0, 0.25), expectedRank: 1.5 });
    expect(b).toEqual({ probabilities: Float64Array.of(0, 1, 0), expectedRank: 2 });
    expect(c).toEqual({ probabilities: Float64Array.of(0.25, 0, 0.75), expectedRank: 2.5 });
  });

  it("lets equal values share their ranks", () => {
    const [a, b, c] = rankDistribution([Float64Array.of(4), Float64Array.of(7), Float64Array.of(4)]);
    expect(b?.expectedRank).toBe(1);
    expect(a).toEqual({ probabilities: Float64Array.of(0, 0.5, 0.5), expectedRank: 2.5 });
    expect(c).toEqual(a);
  });

  it("sums to 1 over ranks and over those ranked, in any order of them, without writing to the draws", () => {
    fc.assert(
      fc.property(values, (given) => {
        const draws = given.map((each) => Float64Array.from(each));
        const before = draws.map((each) => each.slice());
        const ranks = rankDistribution(Object.freeze(draws));
        expect(draws).toEqual(before);
        for (const { probabilities } of ranks) expect(sumOf(probabilities)).toBeCloseTo(1, 12);
        ranks.forEach((_, rank) => {
          expect(sumOf(ranks.map(({ probabilities }) => probabilities[rank] ?? 0))).toBeCloseTo(1, 12);
        });
        const turned = rankDistribution(draws.toReversed()).toReversed();
        turned.forEach(({ expectedRank }, index) => {
          expect(expectedRank).toBeCloseTo(ranks[index]?.expectedRank ?? 9, 12);
        });
      }),
    );
  });

  it("is nothing of nothing, and refuses unequally many draws and ones that are no number", () => {
    expect(rankDistribution([])).toEqual([]);
    expect(() => rankDistribution([new Float64Array()])).toThrow(RangeError);
    expect(() => rankDistribution([Float64Array.of(1), Float64Array.of(1, 2)])).toThrow(RangeError);
    expect(() => rankDistribution([Float64Array.of(Number.NaN)])).toThrow(RangeError);
  });
});

function sumOf(numbers: ArrayLike<number>): number {
  return Array.from(numbers).reduce((sum, each) => sum + each, 0);
}
