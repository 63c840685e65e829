import { describe, expect, it } from "vitest";
import { gwetAC } from "@/lib/agreement/gwet-ac";

const unweighted = { weights: "unweighted" } as const;

/** p_a = 1/2; π = (1 + 1/2 + 1) / 3 = 5/6 and 1/6, so Σ π (1 − π) = 5/18. */
const table = [
  [0, 0],
  [0, 1],
  [0, null],
];

describe("gwetAC", () => {
  it("is AC1 when unweighted, over the observed categories", () => {
    // T_w = q = 2: p_e = 2 · 5/18 / 2.
    const ac1 = gwetAC(table, unweighted);
    expect(ac1).toMatchObject({ value: expect.closeTo(4 / 13, 12), expected: expect.closeTo(5 / 18, 12) });
    expect(ac1).toMatchObject({ observed: 0.5, unitsWithPairs: 2 });
  });

  it("takes the number of categories and the range of weights from those declared", () => {
    // q = 3: p_e = 3 · 5/18 / 6 = 5/36. Linear: T_w = 5, p_a = 3/4, p_e = 5 · 5/18 / 6 = 25/108.
    expect(gwetAC(table, { ...unweighted, categories: [2, 0, 1] }).value).toBeCloseTo(13 / 31, 12);
    expect(gwetAC(table, { weights: "linear", categories: [0, 1, 2] }).value).toBeCloseTo(56 / 83, 12);
    // Quadratic weights of neighbours are 3/4: T_w = 6, p_a = 7/8, p_e = 5/18. Ordinal ones 2/3: T_w = 17/3, p_a = 5/6.
    expect(gwetAC(table, { weights: "quadratic", categories: [0, 1, 2] }).value).toBeCloseTo(43 / 52, 12);
    const ordinal = (5 / 6 - 85 / 324) / (1 - 85 / 324);
    expect(gwetAC(table, { weights: "ordinal", categories: [0, 1, 2] }).value).toBeCloseTo(ordinal, 12);
  });

  it("stays high where one value is nearly always given and raters nearly always agree", () => {
    // 125 units, 7 of them split: p_a = 118/125 and π = 243/250, 7/250.
    const units = (count: number, row: readonly number[]) => Array.from({ length: count }, () => row);
    const skewed = [...units(118, [0, 0]), ...units(5, [0, 1]), ...units(2, [1, 0])];
    const expected = 2 * (7 / 250) * (243 / 250);
    expect(gwetAC(skewed, unweighted).value).toBeCloseTo((118 / 125 - expected) / (1 - expected), 12);
  });

  it.each(["unweighted", "linear", "quadratic", "ordinal"] as const)(
    "is 1 where only one value was observed, %s, declared or not",
    (weights) => {
      const agreed = [[1, 1], [1, 1, 1], [1]];
      expect(gwetAC(agreed, { weights })).toMatchObject({ value: 1, expected: 0, unitsWithPairs: 2 });
      expect(gwetAC(agreed, { weights, categories: [0, 1, 2] }).value).toBe(1);
    },
  );

  it("refuses a rating that is not declared", () => {
    expect(() => gwetAC(table, { ...unweighted, categories: [0, 2] })).toThrow(RangeError);
  });
});
