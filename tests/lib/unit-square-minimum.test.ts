import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { unitSquareMinimum } from "@/lib/unit-square-minimum";

describe("unitSquareMinimum", () => {
  it("finds the bottom of any bowl, turned or not", () => {
    const place = fc.double({ min: 0.02, max: 0.98, noNaN: true });
    const turn = fc.double({ min: -0.9, max: 0.9, noNaN: true });
    fc.assert(
      fc.property(place, place, turn, (a, b, c) => {
        const found = unitSquareMinimum((x, y) => (x - a) ** 2 + 2 * c * (x - a) * (y - b) + (y - b) ** 2 + 5);
        expect(found.x).toBeCloseTo(a, 6);
        expect(found.y).toBeCloseTo(b, 6);
        expect(found.value).toBeCloseTo(5, 10);
      }),
    );
  });

  it("finds a minimum on the border exactly", () => {
    expect(unitSquareMinimum((x, y) => x - y)).toEqual({ x: 0, y: 1, value: -1 });
  });

  it("takes NaN for infinite, and the lower of two valleys", () => {
    const found = unitSquareMinimum((x, y) =>
      x === 1 ? Number.NaN : Math.min((x - 0.1) ** 2 + 1, (x - 0.8) ** 2) + y,
    );
    expect(found.x).toBeCloseTo(0.8, 6);
    expect(found.y).toBe(0);
  });
});
