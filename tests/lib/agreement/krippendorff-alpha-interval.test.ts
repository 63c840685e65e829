import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bootstrapInterval } from "@/lib/agreement/bootstrap-interval";
import { krippendorffAlpha } from "@/lib/agreement/krippendorff-alpha";
import { krippendorffAlphaInterval } from "@/lib/agreement/krippendorff-alpha-interval";
import { seededRandom } from "@/lib/random";
import { freezeTable, ratingTables } from "@/tests/lib/agreement/rating-table-arbitraries";

const levels = ["nominal", "ordinal", "interval", "ratio"] as const;

describe("krippendorffAlphaInterval", () => {
  it("equals the plain bootstrap of alpha for the same draws", () => {
    const values = fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 900 }));
    fc.assert(
      fc.property(ratingTables(values), fc.constantFrom(...levels), fc.nat(), (table, level, seed) => {
        const interval = krippendorffAlphaInterval(freezeTable(table), {
          level,
          resamples: 40,
          confidence: 0.9,
          random: seededRandom(seed),
        });
        const alphaOf = (indices: readonly number[]) =>
          krippendorffAlpha(
            indices.map((index) => table[index] ?? []),
            { level },
          ).value;
        const plain = bootstrapInterval(table.length, alphaOf, {
          resamples: 40,
          level: 0.9,
          random: seededRandom(seed),
        });
        if (interval.value === null) {
          expect(plain.value === null || interval.reason === "too few units").toBe(true);
          return;
        }
        if (plain.value === null) throw new Error(plain.reason);
        expect(interval.value).toBeCloseTo(plain.value, 9);
        expect(interval.lower).toBeCloseTo(plain.lower, 9);
        expect(interval.upper).toBeCloseTo(plain.upper, 9);
        expect(interval.resamples).toBe(plain.resamples);
        expect(interval.undefinedResamples).toBe(plain.undefinedResamples);
      }),
    );
  });

  it("keeps alpha's own reason where alpha is undetermined", () => {
    const options = { level: "nominal", resamples: 10, confidence: 0.95, random: seededRandom(1) } as const;
    expect(krippendorffAlphaInterval([[1, null]], options)).toEqual({ value: null, reason: "no pairs" });
    expect(
      krippendorffAlphaInterval(
        [
          [1, 1],
          [1, 1],
        ],
        options,
      ),
    ).toEqual({ value: null, reason: "no variation" });
  });

  it("is null for too few units when all pairs are of one unit, for its resamples would only repeat that unit", () => {
    const options = { level: "nominal", resamples: 10, confidence: 0.95, random: seededRandom(1) } as const;
    const table = [
      [0, 1, 1],
      [1, null, null],
      [null, null, null],
    ];
    expect(krippendorffAlphaInterval(table, options)).toEqual({ value: null, reason: "too few units" });
  });

  it("refuses options out of range", () => {
    const options = { level: "nominal", resamples: 10, confidence: 0.95, random: seededRandom(1) } as const;
    expect(() => krippendorffAlphaInterval([[0, 1]], { ...options, resamples: 1.5 })).toThrow(RangeError);
    expect(() => krippendorffAlphaInterval([[0, 1]], { ...options, confidence: 1 })).toThrow(RangeError);
    expect(() => krippendorffAlphaInterval([[0, Number.NaN]], options)).toThrow(RangeError);
  });

  it("holds alpha and narrows with more units of the same kind", () => {
    const table = Array.from({ length: 60 }, (_, unit) => [unit % 3, unit % 7 === 0 ? (unit + 1) % 3 : unit % 3]);
    const intervalOf = (units: typeof table) =>
      krippendorffAlphaInterval(units, {
        level: "nominal",
        resamples: 1000,
        confidence: 0.95,
        random: seededRandom(2),
      });
    const [few, many] = [intervalOf(table), intervalOf([...table, ...table, ...table, ...table])];
    if (few.value === null || many.value === null) throw new Error("undetermined");
    expect(few.lower).toBeLessThan(few.value);
    expect(few.upper).toBeGreaterThan(few.value);
    expect((few.upper - few.lower) / (many.upper - many.lower)).toBeCloseTo(2, 0);
  });
});
