import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { seededRandom } from "@/lib/random";
import type { GroupedRatings } from "@/lib/scores/grouped-ratings";
import { twoWayBootstrap, twoWayResample } from "@/lib/scores/two-way-bootstrap";
import { groupRatings, momentsOf } from "@/tests/lib/scores/group-ratings";

const range = [0, 1] as const;

describe("twoWayBootstrap", () => {
  it("is null for fewer than two units", () => {
    const options = { resamples: 10, level: 0.95, range, random: seededRandom(1) };
    expect(twoWayBootstrap(groupRatings([]), options)).toEqual({ value: null, reason: "too few units" });
    expect(twoWayBootstrap(groupRatings([[0, 1, 1]]), options)).toEqual({ value: null, reason: "too few units" });
  });

  it("refuses options and ratings out of range, and units without ratings", () => {
    const options = { resamples: 10, level: 0.95, range, random: seededRandom(1) };
    expect(() => twoWayBootstrap(groupRatings([[1], [0]]), { ...options, resamples: 0 })).toThrow(RangeError);
    expect(() => twoWayBootstrap(groupRatings([[1], [0]]), { ...options, level: 1 })).toThrow(RangeError);
    expect(() => twoWayBootstrap(groupRatings([[1], [0]]), { ...options, range: [1, 0] })).toThrow(RangeError);
    expect(() => twoWayBootstrap(groupRatings([[1], [2]]), options)).toThrow(RangeError);
    expect(() => twoWayBootstrap(groupRatings([[1], [Number.NaN]]), options)).toThrow(RangeError);
    expect(() => twoWayBootstrap(groupRatings([[1], []]), options)).toThrow(RangeError);
  });

  it("has both sources of chance in it: as wide as the variance of units and of ratings within them", () => {
    // 100 units all right, 100 all wrong, 200 split one of two. Unit means vary by 1/8, ratings within a unit of two
    // by an average of 1/8, so the mean of two by 1/16: a resampled mean has variance (1/8 + 1/16) / 400.
    const units = Array.from({ length: 400 }, (_, unit) => (unit < 100 ? [1, 1] : unit < 200 ? [0, 0] : [0, 1]));
    const interval = twoWayBootstrap(groupRatings(units), {
      resamples: 4000,
      level: 0.95,
      range,
      random: seededRandom(9),
    });
    if (interval.value === null) throw new Error(interval.reason);
    const halfWidth = 1.96 * Math.sqrt((1 / 8 + 1 / 16) / 400);
    expect(interval.value).toBe(0.5);
    expect((interval.upper - interval.lower) / 2).toBeGreaterThan(halfWidth * 0.95);
    expect((interval.upper - interval.lower) / 2).toBeLessThan(halfWidth * 1.05);
    expect(interval.lower).toBeLessThan(0.5);
    expect(interval.upper).toBeGreaterThan(0.5);
  });

  it("has width where all ratings are equal, and says that nothing was resampled", () => {
    const interval = twoWayBootstrap(groupRatings(Array.from({ length: 10 }, () => [0, 0, 0])), {
      resamples: 100,
      level: 0.95,
      range,
      random: seededRandom(9),
    });
    // Jeffreys' interval for 0 of 10 transcripts, not of 30 ratings; its upper end by SciPy.
    expect(interval).toEqual({
      value: 0,
      lower: 0,
      upper: expect.closeTo(0.21719626750921053, 12),
      level: 0.95,
      resamples: 0,
      undefinedResamples: 0,
    });
  });
});

describe("twoWayResample", () => {
  it("draws as drawing unit by unit does: same mean, spread and quantiles", () => {
    const vote = fc.constantFrom(0, 0, 0.5, 1);
    const units = fc.array(fc.array(vote, { minLength: 1, maxLength: 4 }), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(units, (given) => {
        fc.pre(new Set(given.flat()).size > 1);
        const sample = groupRatings(given);
        const fast = drawsOf(sample, 4000, 1);
        const plain = Float64Array.from(plainDraws(sample, 4000, seededRandom(2)));
        const [ours, theirs] = [momentsOf(fast), momentsOf(plain)];
        // Five standard errors of a difference of two means of 4,000, and a tenth of the spread.
        expect(Math.abs(ours.mean - theirs.mean)).toBeLessThan(5 * theirs.deviation * Math.sqrt(2 / 4000) + 1e-12);
        expect(Math.abs(ours.deviation - theirs.deviation)).toBeLessThan(0.1 * theirs.deviation);
      }),
      { numRuns: 30 },
    );
  });

  it("is the same whether it draws from outcomes or unit by unit, where there are too many outcomes", () => {
    const distinct = Array.from({ length: 300 }, (_, unit) =>
      [Math.sqrt(unit), Math.cbrt(unit), unit / 9].map((x) => x % 1),
    );
    const sample = groupRatings(distinct);
    const [ours, theirs] = [drawsOf(sample, 3000, 1), Float64Array.from(plainDraws(sample, 3000, seededRandom(2)))].map(
      momentsOf,
    );
    expect(Math.abs((ours?.mean ?? 0) - (theirs?.mean ?? 9))).toBeLessThan(0.003);
    expect(Math.abs((ours?.deviation ?? 0) / (theirs?.deviation ?? 9) - 1)).toBeLessThan(0.08);
  });

  it("does not depend on the order of units and ratings, repeats itself for a seed, and keeps to the range", () => {
    const units = fc.array(fc.array(fc.constantFrom(0, 1), { minLength: 1, maxLength: 3 }), {
      minLength: 2,
      maxLength: 9,
    });
    fc.assert(
      fc.property(units, (given) => {
        const draws = drawsOf(groupRatings(given), 20, 7);
        const turned = given.map((ratings) => ratings.toReversed()).toReversed();
        expect(drawsOf(groupRatings(turned), 20, 7)).toEqual(draws);
        expect(draws.every((draw) => draw >= 0 && draw <= 1 + 1e-12)).toBe(true);
      }),
    );
  });

  it("spreads its draws where all ratings are equal", () => {
    const draws = drawsOf(groupRatings(Array.from({ length: 10 }, () => [1, 1])), 5000, 3);
    // Beta(1/2, 10 1/2) from above: mean 1 − 1/22.
    expect(Math.abs(momentsOf(draws).mean - 21 / 22)).toBeLessThan(0.004);
  });
});

function drawsOf(sample: GroupedRatings, resamples: number, seed: number): Float64Array {
  const result = twoWayResample(sample, { resamples, level: 0.95, range, random: seededRandom(seed) });
  if (!("draws" in result)) throw new Error(result.reason);
  return result.draws;
}

/** The definition: units with replacement, and within each as many ratings as it has. */
function plainDraws({ offsets, ratings }: GroupedRatings, resamples: number, random: () => number): number[] {
  const units = offsets.length - 1;
  const pick = (n: number) => Math.floor(random() * n);
  return Array.from({ length: resamples }, () => {
    const means = Array.from({ length: units }, () => {
      const unit = pick(units);
      const ofUnit = ratings.slice(offsets[unit], offsets[unit + 1]);
      return (
        ofUnit.map(() => ofUnit[pick(ofUnit.length)] ?? 0).reduce((sum, rating) => sum + rating, 0) / ofUnit.length
      );
    });
    return means.reduce((sum, mean) => sum + mean, 0) / units;
  });
}
