import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { seededRandom } from "@/lib/random";
import { type Ratio, ratioBootstrap } from "@/lib/scores/ratio-bootstrap";

const options = (seed = 7) => ({ resamples: 2000, level: 0.95, random: seededRandom(seed) });
const columns = (numerators: readonly number[], denominators: readonly number[]) => ({
  numerators: Float64Array.from(numerators),
  denominators: Float64Array.from(denominators),
  range: [0, 1] as const,
});
const limitsOf = (ratio: Ratio | undefined) => {
  if (ratio === undefined || ratio.value === null || ratio.interval.value === null) throw new Error("undetermined");
  return [ratio.interval.lower, ratio.interval.upper];
};

describe("ratioBootstrap", () => {
  it("divides sums, not unit by unit, and leaves out units without a part", () => {
    const [ratio] = ratioBootstrap(4, [columns([1, 3, 9, 0], [1, 2, 0, 5])], options());
    expect(ratio).toMatchObject({ value: 4 / 8, units: 3, interval: { resamples: 2000 - undrawn(ratio) } });
  });

  it("has the interval of a share where all weigh alike", () => {
    // 30 of 100: a standard error of √(0.3 · 0.7 / 100) = 0.0458.
    const numerators = Array.from({ length: 100 }, (_, unit) => Number(unit < 30));
    const [share] = ratioBootstrap(100, [columns(numerators, new Array<number>(100).fill(1))], options());
    const [lower = 0, upper = 0] = limitsOf(share);
    expect(lower).toBeGreaterThan(0.3 - 1.96 * 0.0458 - 0.02);
    expect(lower).toBeLessThan(0.3 - 1.96 * 0.0458 + 0.02);
    expect(upper).toBeGreaterThan(0.3 + 1.96 * 0.0458 - 0.02);
    expect(upper).toBeLessThan(0.3 + 1.96 * 0.0458 + 0.02);
  });

  it("draws the same units for all ratios", () => {
    const [one, twice] = ratioBootstrap(
      5,
      [columns([1, 0, 2, 0, 4], [1, 1, 1, 1, 1]), columns([2, 0, 4, 0, 8], [1, 1, 1, 1, 1])],
      options(),
    );
    expect(limitsOf(twice)).toEqual(limitsOf(one).map((limit) => 2 * limit));
  });

  it("has an interval with width where every unit has the same ratio", () => {
    const [none, all, steady] = ratioBootstrap(
      20,
      [
        columns(new Array<number>(20).fill(0), new Array<number>(20).fill(1)),
        columns(new Array<number>(20).fill(1), new Array<number>(20).fill(1)),
        columns(
          Array.from({ length: 20 }, (_, unit) => unit / 4),
          Array.from({ length: 20 }, (_, unit) => unit),
        ),
      ],
      options(),
    );
    // Jeffreys' interval for 0 of 20: Beta(½, 20½) has its 97.5 % quantile at 0.1166.
    expect(limitsOf(none)).toEqual([0, expect.closeTo(0.117, 3)]);
    expect(limitsOf(all)).toEqual([expect.closeTo(0.883, 3), 1]);
    const [lower = 0, upper = 0] = limitsOf(steady);
    expect(lower).toBeLessThan(0.25);
    expect(upper).toBeGreaterThan(0.25);
  });

  it("is undetermined without units, and has no interval for one", () => {
    const ratios = ratioBootstrap(2, [columns([1, 1], [0, 0]), columns([1, 1], [2, 0])], options());
    expect(ratios).toEqual([
      { value: null, reason: "no observations" },
      { value: 0.5, interval: { value: null, reason: "too few units" }, units: 1 },
    ]);
    expect(ratioBootstrap(0, [columns([], [])], options())).toEqual([{ value: null, reason: "no observations" }]);
  });

  it("scales with what is above and against what is below", () => {
    const units = fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 1, max: 9 })), {
      minLength: 2,
      maxLength: 12,
    });
    fc.assert(
      fc.property(units, fc.integer(), (pairs, seed) => {
        const [above, below] = [pairs.map(([numerator]) => numerator), pairs.map(([, weight]) => weight)];
        const doubled = columns(
          above,
          below.map((weight) => 2 * weight),
        );
        const [ratio] = ratioBootstrap(pairs.length, [columns(above, below)], { ...options(seed), resamples: 20 });
        const [half] = ratioBootstrap(pairs.length, [doubled], { ...options(seed), resamples: 20 });
        expect(half?.value).toBeCloseTo((ratio?.value ?? Number.NaN) / 2, 12);
      }),
    );
  });

  it("refuses columns of another length and options out of range", () => {
    expect(() => ratioBootstrap(3, [columns([1, 2], [1, 1])], options())).toThrow(RangeError);
    expect(() => ratioBootstrap(2, [columns([1, 2], [1, 1])], { ...options(), resamples: 0 })).toThrow(RangeError);
  });
});

function undrawn(ratio: Ratio | undefined): number {
  return ratio === undefined || ratio.value === null || ratio.interval.value === null
    ? Number.NaN
    : ratio.interval.undefinedResamples;
}
