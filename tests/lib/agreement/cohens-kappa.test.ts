import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cohensKappa } from "@/lib/agreement/cohens-kappa";

const unweighted = { weights: "unweighted" } as const;
const rating = fc.option(fc.integer({ min: 0, max: 4 }), { nil: null, freq: 4 });
const ratingPairs = fc.array(fc.tuple(rating, rating), { maxLength: 14 });

/** Of the two raters' pairs two are equal and two are one apart; both give 0, 1 and 2 with shares 1/4, 1/4 and 1/2. */
const a = [0, 1, 2, 2];
const b = [0, 2, 2, 1];

describe("cohensKappa", () => {
  it("is observed agreement beyond that of the raters' own shares, ÷ the most there could be", () => {
    // p_a = 3/4, p_e = 1/2 · 1/4 + 1/2 · 3/4.
    const kappa = cohensKappa([0, 0, 1, 1], [0, 1, 1, 1], unweighted);
    expect(kappa).toEqual({ value: 0.5, observed: 0.75, expected: 0.5, unitsWithPairs: 4 });
  });

  it("counts near misses when weighted, by the distance of the values", () => {
    // Linear: p_a = 3/4, p_e = 3/8 + (1/2)(1/8 + 1/4). Quadratic: p_a = 7/8, p_e = 3/8 + (3/4)(1/8 + 1/4).
    expect(cohensKappa(a, b, { weights: "linear" }).value).toBeCloseTo(3 / 7, 12);
    expect(cohensKappa(a, b, { weights: "quadratic" }).value).toBeCloseTo(7 / 11, 12);
    const apart = (ratings: readonly number[]) => ratings.map((value) => (value === 2 ? 10 : value));
    expect(cohensKappa(apart(a), apart(b), { weights: "linear" }).value).toBeLessThan(0.3);
  });

  it("takes ordinal ranks from the declared categories", () => {
    // Steps are 1, 3 and 6 for ranks 1, 2 and 3 apart. Values 0, 2, 3: D_o = 1/2; D_e = (2 · 1 + 4 · 1 + 4 · 3) / 16, and
    // with 1 declared as well (2 · 3 + 4 · 1 + 4 · 6) / 16.
    const shift = (ratings: readonly number[]) => ratings.map((value) => (value === 0 ? 0 : value + 1));
    expect(cohensKappa(shift(a), shift(b), { weights: "ordinal" }).value).toBeCloseTo(5 / 9, 12);
    const declared = { weights: "ordinal", categories: [3, 2, 1, 0] } as const;
    expect(cohensKappa(shift(a), shift(b), declared).value).toBeCloseTo(13 / 17, 12);
  });

  it("leaves out units that either did not rate, and their ratings with them", () => {
    const whole = cohensKappa([0, 0, 1, 1], [0, 1, 1, 1], unweighted);
    expect(cohensKappa([0, null, 0, 1, 1, 1], [0, 0, 1, 1, 1, null], unweighted)).toEqual(whole);
  });

  it("is 0 when one rater is constant, or both are and differ", () => {
    expect(cohensKappa([0, 1, 2, 3], [1, 1, 1, 1], unweighted).value).toBe(0);
    expect(cohensKappa([0, 0, 0], [1, 1, 1], unweighted).value).toBe(0);
  });

  it("is null for no variation when both give one and the same value, and for no pairs when nothing is shared", () => {
    expect(cohensKappa([1, 1, 2], [1, 1, null], unweighted)).toEqual({ value: null, reason: "no variation" });
    expect(cohensKappa([1, null], [null, 1], unweighted)).toEqual({ value: null, reason: "no pairs" });
    expect(cohensKappa([], [], unweighted)).toEqual({ value: null, reason: "no pairs" });
  });

  it("refuses raters of different units, ratings that are not declared, and weights it does not know", () => {
    expect(() => cohensKappa([0, 1], [0], unweighted)).toThrow(RangeError);
    expect(() => cohensKappa([0, 1], [0, 2], { ...unweighted, categories: [0, 1] })).toThrow(RangeError);
    expect(() => cohensKappa([0, 1], [0, 1], { ...unweighted, categories: [0, 1, Number.NaN] })).toThrow(RangeError);
    expect(() => cohensKappa([0, Number.NaN], [0, 1], unweighted)).toThrow(RangeError);
    // @ts-expect-error Weights that are none.
    expect(() => cohensKappa([0, 1], [0, 1], { weights: "cubic" })).toThrow(RangeError);
  });

  it("equals the definition over all pairs of one's rating with the other's", () => {
    fc.assert(
      fc.property(ratingPairs, (pairs) => {
        const rated = pairs.flatMap(([one, other]) => (one === null || other === null ? [] : [[one, other] as const]));
        const observed = rated.reduce((sum, [one, other]) => sum + (one - other) ** 2, 0) / rated.length;
        const squares = rated.flatMap(([one]) => rated.map(([, other]) => (one - other) ** 2));
        const expected = squares.reduce((sum, square) => sum + square, 0) / squares.length;
        const { value } = cohensKappa(
          pairs.map(([one]) => one),
          pairs.map(([, other]) => other),
          { weights: "quadratic" },
        );
        if (rated.length === 0 || expected === 0) expect(value).toBeNull();
        else expect(value).toBeCloseTo(1 - observed / expected, 9);
      }),
    );
  });

  it("is the same for the raters either way round, units in any order and frozen input", () => {
    fc.assert(
      fc.property(ratingPairs, fc.constantFrom("unweighted", "linear", "ordinal"), (pairs, weights) => {
        const one = Object.freeze(pairs.map(([first]) => first));
        const other = Object.freeze(pairs.map(([, second]) => second));
        const { value } = cohensKappa(one, other, { weights });
        const turned = cohensKappa(other.toReversed(), one.toReversed(), { weights }).value;
        expect(turned ?? 9).toBeCloseTo(value ?? 9, 12);
        if (value !== null) expect(Math.abs(value)).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });
});
