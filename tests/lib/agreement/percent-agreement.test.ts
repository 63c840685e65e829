import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { percentAgreement } from "@/lib/agreement/percent-agreement";
import { freezeTable, ratingPairs, ratingTables } from "@/tests/lib/agreement/rating-table-arbitraries";

const allWeights = ["unweighted", "linear", "quadratic", "ordinal"] as const;
const codes = fc.integer({ min: 0, max: 4 });

describe("percentAgreement", () => {
  it.each(allWeights)("is 1 when only one value was observed, with %s weights", (weights) => {
    expect(
      percentAgreement(
        [
          [2, 2],
          [2, 2],
        ],
        { weights },
      ),
    ).toEqual({ value: 1, unitsWithPairs: 2 });
  });

  it.each([
    ["no units", []],
    ["nothing rated", [[null, null]]],
    ["one rater", [[0], [1]]],
    [
      "raters who share no unit",
      [
        [0, null],
        [null, 1],
      ],
    ],
  ])("is null for no pairs with %s", (_, table) => {
    expect(percentAgreement(table, { weights: "linear" })).toEqual({ value: null, reason: "no pairs" });
  });

  it("is 0 for one unit that three raters call 0, 1 and 2, and counts near misses when weighted", () => {
    const table = [[0, 1, 2]];
    expect(percentAgreement(table, { weights: "unweighted" }).value).toBe(0);
    // Of three pairs two are one step apart and one is two: (1/2 + 1/2 + 0) / 3, (3/4 + 3/4 + 0) / 3, (2/3 + 2/3 + 0) / 3.
    expect(percentAgreement(table, { weights: "linear" }).value).toBeCloseTo(1 / 3, 12);
    expect(percentAgreement(table, { weights: "quadratic" }).value).toBeCloseTo(1 / 2, 12);
    expect(percentAgreement(table, { weights: "ordinal" }).value).toBeCloseTo(4 / 9, 12);
  });

  it("follows the formula when one rater is constant", () => {
    expect(
      percentAgreement(
        [
          [0, 1],
          [1, 1],
          [2, 1],
          [3, 1],
        ],
        { weights: "unweighted" },
      ).value,
    ).toBe(1 / 4);
  });

  it("is 0 when both raters are constant and different", () => {
    expect(
      percentAgreement(
        [
          [0, 1],
          [0, 1],
        ],
        { weights: "unweighted" },
      ).value,
    ).toBe(0);
  });

  it("gives every unit the same weight, however many raters it has", () => {
    // A unit of two who agree and one of three of whom two agree: (1 + 1/3) / 2.
    expect(
      percentAgreement(
        [
          [0, 0, null],
          [1, 1, 2],
        ],
        { weights: "unweighted" },
      ).value,
    ).toBeCloseTo(2 / 3, 12);
  });

  it("refuses ratings that are no finite number, and weights it does not know", () => {
    expect(() => percentAgreement([[0, Number.NaN]], { weights: "unweighted" })).toThrow(RangeError);
    // @ts-expect-error Weights that are none.
    expect(() => percentAgreement([[0, 1]], { weights: "cubic" })).toThrow(RangeError);
  });

  it("equals the share of equal pairs, unit by unit", () => {
    fc.assert(
      fc.property(ratingTables(codes), (table) => {
        const units = table.map(ratingPairs).filter((pairs) => pairs.length > 0);
        const shares = units.map((pairs) => pairs.filter(([a, b]) => a === b).length / pairs.length);
        const expected = shares.reduce((sum, share) => sum + share, 0) / shares.length;
        const { value } = percentAgreement(table, { weights: "unweighted" });
        if (shares.length === 0) expect(value).toBeNull();
        else expect(value).toBeCloseTo(expected, 12);
      }),
    );
  });

  it("stays within 0 and 1, ignores the order of raters and units, and does not write to its input", () => {
    fc.assert(
      fc.property(ratingTables(codes), fc.constantFrom(...allWeights), (table, weights) => {
        const { value } = percentAgreement(freezeTable(table), { weights });
        const turned = table.map((row) => row.toReversed()).toReversed();
        expect(percentAgreement(turned, { weights }).value ?? 9).toBeCloseTo(value ?? 9, 12);
        if (value !== null) expect(Math.abs(value - 0.5)).toBeLessThanOrEqual(0.5);
      }),
    );
  });
});
