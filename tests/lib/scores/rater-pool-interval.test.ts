import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CrossedRatings, raterPoolInterval } from "@/lib/scores/rater-pool-interval";

/** Student's t with two degrees of freedom, 97.5 %, as printed in tables. */
const tOfTwo = 4.302_652_73;

/** Units × raters, complete. */
function complete(table: readonly (readonly number[])[]): CrossedRatings {
  const raters = table[0]?.length ?? 0;
  return {
    offsets: Int32Array.from({ length: table.length + 1 }, (_, unit) => unit * raters),
    ratings: Float64Array.from(table.flat()),
    raterOf: Int32Array.from(table.flat(), (_, index) => index % raters),
    raters,
  };
}

function interval(lower: number, value: number, upper: number) {
  return { value, lower, upper, level: 0.95, resamples: 100, undefinedResamples: 0 };
}

describe("raterPoolInterval", () => {
  it("has as few degrees of freedom as raters when units are alike, and keeps the limits' proportion", () => {
    // Rater means 1, 0 and 0: variance 1/3, of their mean 1/9.
    const sample = complete([
      [1, 0, 0],
      [1, 0, 0],
      [1, 0, 0],
    ]);
    const wide = raterPoolInterval(sample, { interval: interval(1 / 3 - 0.1, 1 / 3, 1 / 3 + 0.2), range: [-9, 9] });
    expect(wide).toMatchObject({
      value: 1 / 3,
      lower: expect.closeTo(1 / 3 - ((2 / 3) * tOfTwo) / 3, 7),
      upper: expect.closeTo(1 / 3 + ((4 / 3) * tOfTwo) / 3, 7),
      level: 0.95,
    });
  });

  it("takes what one rater says more often from the units that raters share, whoever rated the others", () => {
    // Raters 0 and 1 differ by 1 on both shared units; what rater 2 says of units of their own compares with nobody.
    const apart = { offsets: Int32Array.of(0, 2, 4, 5, 6), ratings: Float64Array.of(1, 0, 1, 0, 0.5, 0.5), raters: 3 };
    const sample = { ...apart, raterOf: Int32Array.of(0, 1, 0, 1, 2, 2) };
    // G = 1, −1, 0; L = 1, −1 crosswise, so Σ L² = 4 and s² = 1/2; weights 1/4, 1/4 and 1/2.
    const wide = raterPoolInterval(sample, { interval: interval(0.4, 0.5, 0.6), range: [-9, 9] });
    const half = tOfTwo * Math.sqrt((1 / 2) * (3 / 8));
    expect(wide).toMatchObject({ lower: expect.closeTo(0.5 - half, 7), upper: expect.closeTo(0.5 + half, 7) });
  });

  it("stays within the range, and says nothing where no two raters share a unit", () => {
    const sample = complete([
      [1, 0],
      [1, 0],
    ]);
    const given = interval(0.2, 0.5, 0.8);
    expect(raterPoolInterval(sample, { interval: given, range: [0, 1] })).toMatchObject({ lower: 0, upper: 1 });
    const alone = { ...complete([[1], [0]]), raterOf: Int32Array.of(0, 1), raters: 2 };
    expect(raterPoolInterval(alone, { interval: given, range: [0, 1] })).toEqual({ value: null, reason: "no pairs" });
    const none = { value: null, reason: "too few units" } as const;
    expect(raterPoolInterval(sample, { interval: none, range: [0, 1] })).toEqual(none);
  });

  it("never narrows, and does not depend on which rater comes first", () => {
    const tables = fc.array(fc.tuple(fc.nat(1), fc.nat(1), fc.nat(1)), { minLength: 2, maxLength: 30 });
    fc.assert(
      fc.property(tables, (table) => {
        const given = interval(0.45, 0.5, 0.6);
        const wide = raterPoolInterval(complete(table), { interval: given, range: [0, 1] });
        const turned = raterPoolInterval(complete(table.map((row) => row.toReversed())), {
          interval: given,
          range: [0, 1],
        });
        if (wide.value === null || turned.value === null) throw new Error("No interval");
        expect(wide.lower).toBeLessThanOrEqual(0.45);
        expect(wide.upper).toBeGreaterThanOrEqual(0.6);
        expect(turned.lower).toBeCloseTo(wide.lower, 9);
      }),
    );
  });
});
