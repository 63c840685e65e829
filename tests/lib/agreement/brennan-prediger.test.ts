import { describe, expect, it } from "vitest";
import { brennanPrediger } from "@/lib/agreement/brennan-prediger";

const unweighted = { weights: "unweighted" } as const;

/** p_a = 1/2, or 3/4 where 0 and 1 agree by half. */
const table = [
  [0, 0],
  [0, 1],
  [0, null],
];

describe("brennanPrediger", () => {
  it("takes all observed categories for equally likely", () => {
    const coefficient = brennanPrediger(table, unweighted);
    expect(coefficient).toEqual({ value: 0, observed: 0.5, expected: 0.5, unitsWithPairs: 2 });
  });

  it("takes all declared ones where they are given", () => {
    // q = 3: p_e = 1/3; linear: T_w = 5, p_e = 5/9.
    expect(brennanPrediger(table, { ...unweighted, categories: [0, 1, 2] }).value).toBeCloseTo(1 / 4, 12);
    expect(brennanPrediger(table, { weights: "linear", categories: [0, 1, 2] }).value).toBeCloseTo(7 / 16, 12);
  });

  it("is null for no variation with one category only, and 1 where more are declared", () => {
    const agreed = [
      [1, 1],
      [1, 1],
    ];
    expect(brennanPrediger(agreed, unweighted)).toEqual({ value: null, reason: "no variation" });
    expect(brennanPrediger(agreed, { ...unweighted, categories: [0, 1] }).value).toBe(1);
  });

  it("refuses a rating that is not declared", () => {
    expect(() => brennanPrediger(table, { ...unweighted, categories: [] })).toThrow(RangeError);
  });
});
