import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { krippendorffAlpha } from "@/lib/agreement/krippendorff-alpha";
import type { RatingTable } from "@/lib/agreement/rating-table";
import type { MeasurementLevel } from "@/lib/agreement/squared-distance";
import { freezeTable, ratingPairs, ratingTables } from "@/tests/lib/agreement/rating-table-arbitraries";

const levels = ["nominal", "ordinal", "interval", "ratio"] as const;
const smallCodes = fc.integer({ min: 0, max: 4 });
const anyValues = fc.oneof(
  smallCodes,
  fc.integer({ min: -900, max: 900 }),
  fc.integer({ min: 0, max: 40 }).map((n) => n / 8),
);

describe("krippendorffAlpha", () => {
  it.each(levels)("is null for no variation when only one value was observed, at %s level", (level) => {
    expect(
      krippendorffAlpha(
        [
          [2, 2],
          [2, 2, 2],
        ],
        { level },
      ),
    ).toEqual({ value: null, reason: "no variation" });
  });

  it("is null for no variation when other values were given only where nobody else rated", () => {
    const table = [
      [1, 1],
      [1, 1],
      [3, null],
    ];
    expect(krippendorffAlpha(table, { level: "nominal" })).toEqual({ value: null, reason: "no variation" });
  });

  it.each([
    ["no units", []],
    ["nothing rated", [[null, null]]],
    ["one rater", [[0], [1], [1]]],
    [
      "raters who share no unit",
      [
        [0, null],
        [null, 1],
        [1, null],
      ],
    ],
  ])("is null for no pairs with %s", (_, table) => {
    expect(krippendorffAlpha(table, { level: "ordinal" })).toEqual({ value: null, reason: "no pairs" });
  });

  it.each(levels)("is 0 for one unit that three raters call 0, 1 and 2, at %s level", (level) => {
    expect(krippendorffAlpha([[0, 1, 2]], { level }).value).toBeCloseTo(0, 12);
  });

  it("follows the formula when one rater is constant", () => {
    // n = 8, n_c = 1, 5, 1, 1: D_o = 6, D_e = 64 − 28 = 36, so alpha = 1 − 7 · 6 / 36.
    const table = [
      [0, 1],
      [1, 1],
      [2, 1],
      [3, 1],
    ];
    expect(krippendorffAlpha(table, { level: "nominal" }).value).toBeCloseTo(-1 / 6, 12);
  });

  it("follows the formula when both raters are constant and different", () => {
    // n = 6, n_c = 3, 3: D_o = 6, D_e = 18, so alpha = 1 − 5 · 6 / 18.
    const table = [
      [0, 1],
      [0, 1],
      [0, 1],
    ];
    expect(krippendorffAlpha(table, { level: "nominal" }).value).toBeCloseTo(-2 / 3, 12);
  });

  it("counts the units with pairs and their ratings, leaving out units with one rating", () => {
    const table = [
      [0, 0, null],
      [1, null, null],
      [1, 1, 2],
      [null, null, null],
    ];
    expect(krippendorffAlpha(table, { level: "nominal" })).toMatchObject({ unitsWithPairs: 2, ratings: 5 });
  });

  it("takes a distance of one's own between values", () => {
    // Pairs 0 1 and 1 3: D_o = 2 · (1 + 2) = 6. Of n_c = 1, 2, 1 all ordered pairs: D_e = 2 · (2 · 1 + 1 · 3 + 2 · 2) = 18.
    const table = [
      [0, 1],
      [1, 3],
    ];
    expect(krippendorffAlpha(table, { level: (a, b) => Math.abs(a - b) }).value).toBeCloseTo(1 - (3 * 6) / 18, 12);
    const squared = krippendorffAlpha(table, { level: (a, b) => (a - b) ** 2 });
    expect(squared).toEqual(krippendorffAlpha(table, { level: "interval" }));
  });

  it("refuses ratings that are no finite number, and levels it does not know", () => {
    expect(() => krippendorffAlpha([[0, Number.NaN]], { level: "nominal" })).toThrow(RangeError);
    expect(() => krippendorffAlpha([[0, Number.POSITIVE_INFINITY]], { level: "nominal" })).toThrow(RangeError);
    // @ts-expect-error A ragged array from untyped code.
    expect(() => krippendorffAlpha([[0, undefined]], { level: "nominal" })).toThrow(RangeError);
    // @ts-expect-error A level that is not one.
    expect(() => krippendorffAlpha([[0, 1]], { level: "likert" })).toThrow(RangeError);
  });

  it.each(levels)("equals the definition summed pair by pair, at %s level", (level) => {
    fc.assert(
      fc.property(ratingTables(anyValues), (table) => {
        const expected = alphaByPairs(table, level);
        const { value } = krippendorffAlpha(table, { level });
        if (expected === null) expect(value).toBeNull();
        else expect(value).toBeCloseTo(expected, 9);
      }),
    );
  });

  it("does not depend on the order of raters or units, nor write to its input", () => {
    fc.assert(
      fc.property(ratingTables(smallCodes), fc.constantFrom(...levels), (table, level) => {
        const { value } = krippendorffAlpha(freezeTable(table), { level });
        const turned = table.map((row) => row.toReversed()).toReversed();
        expect(krippendorffAlpha(turned, { level }).value ?? 9).toBeCloseTo(value ?? 9, 12);
      }),
    );
  });

  it("does not depend on the codes beyond what the level can tell", () => {
    const swapped = [3, 0, 4, 1, 2];
    const stretched = [-50, 0.5, 7, 300, 301];
    const recoded = (table: RatingTable, codes: readonly number[]) =>
      table.map((row) => row.map((rating) => (rating === null ? null : (codes[rating] ?? null))));
    fc.assert(
      fc.property(ratingTables(smallCodes), (table) => {
        const alpha = (of: RatingTable, level: MeasurementLevel) => krippendorffAlpha(of, { level }).value ?? 9;
        expect(alpha(recoded(table, swapped), "nominal")).toBeCloseTo(alpha(table, "nominal"), 12);
        expect(alpha(recoded(table, stretched), "ordinal")).toBeCloseTo(alpha(table, "ordinal"), 12);
        expect(alpha(recoded(table, [-7, -4, -1, 2, 5]), "interval")).toBeCloseTo(alpha(table, "interval"), 12);
        expect(alpha(recoded(table, [0, 2.5, 5, 7.5, 10]), "ratio")).toBeCloseTo(alpha(table, "ratio"), 12);
      }),
    );
  });

  it("is not changed by units that only one rater rated", () => {
    fc.assert(
      fc.property(ratingTables(smallCodes), smallCodes, (table, lone) => {
        const { value } = krippendorffAlpha(table, { level: "ordinal" });
        expect(krippendorffAlpha([...table, [lone, null]], { level: "ordinal" }).value).toBe(value);
      }),
    );
  });
});

/** 1 − D_o / D_e straight from the definition: D_o over pairs within units, D_e over pairs among all pairable ratings. */
function alphaByPairs(table: RatingTable, level: MeasurementLevel): number | null {
  const units = table.map(ratingPairs).filter((pairs) => pairs.length > 0);
  const pairable = table.map((row) => row.filter((rating) => rating !== null)).filter((row) => row.length > 1);
  const all = pairable.flat();
  const distance = (c: number, k: number) => distanceByDefinition([c, k], all, level);
  const sum = (pairs: readonly (readonly [number, number])[]) => pairs.reduce((s, [c, k]) => s + distance(c, k), 0);
  const expected = sum(ratingPairs(all)) / (all.length * (all.length - 1));
  if (units.length === 0 || expected === 0) return null;
  const observed = units.reduce((s, pairs) => s + (sum(pairs) * sizeOf(pairs)) / pairs.length, 0) / all.length;
  return 1 - observed / expected;
}

/** n (n − 1) ordered pairs come from n ratings. */
function sizeOf(pairs: readonly unknown[]): number {
  return (1 + Math.sqrt(1 + 4 * pairs.length)) / 2;
}

function distanceByDefinition(
  [c, k]: readonly [number, number],
  all: readonly number[],
  level: MeasurementLevel,
): number {
  if (c === k) return 0;
  if (level === "nominal") return 1;
  if (level === "interval") return (c - k) ** 2;
  if (level === "ratio") return c + k === 0 ? 0 : ((c - k) / (c + k)) ** 2;
  const frequency = (value: number) => all.filter((rating) => rating === value).length;
  const between = all.filter((rating) => rating >= Math.min(c, k) && rating <= Math.max(c, k)).length;
  return (between - (frequency(c) + frequency(k)) / 2) ** 2;
}
