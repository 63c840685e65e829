import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { digamma } from "@/lib/aggregation/digamma";

/** Minus the digamma of 1. */
const eulersConstant = 0.577_215_664_901_532_9;

describe("digamma", () => {
  it("has its values at 1/2, 1 and 2", () => {
    expect(digamma(1 / 2)).toBeCloseTo(-eulersConstant - 2 * Math.log(2), 13);
    expect(digamma(1)).toBeCloseTo(-eulersConstant, 13);
    expect(digamma(2)).toBeCloseTo(1 - eulersConstant, 13);
  });

  it("is the sum of reciprocals at whole numbers, far and near", () => {
    for (const whole of [5, 30, 1000]) {
      let sum = -eulersConstant;
      for (let n = 1; n < whole; n++) sum += 1 / n;
      expect(digamma(whole)).toBeCloseTo(sum, 12);
    }
  });

  it("doubles as Legendre's formula says", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-3, max: 1e6, noNaN: true }), (x) => {
        const expected = (digamma(x) + digamma(x + 1 / 2)) / 2 + Math.log(2);
        expect(Math.abs(digamma(2 * x) - expected)).toBeLessThanOrEqual(1e-12 * Math.max(1, Math.abs(expected)));
      }),
    );
  });

  it("refuses what is not above 0", () => {
    expect(() => digamma(0)).toThrow(RangeError);
    expect(() => digamma(-1)).toThrow(RangeError);
    expect(() => digamma(Number.NaN)).toThrow(RangeError);
  });
});
