import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cohensKappa } from "@/lib/agreement/cohens-kappa";
import { lightKappa } from "@/lib/agreement/light-kappa";

const unweighted = { weights: "unweighted" } as const;

/** The first two always agree; the third agrees with them as by chance. */
const table = [
  [0, 0, 0],
  [1, 1, 0],
  [0, 0, 1],
  [1, 1, 1],
];

describe("lightKappa", () => {
  it("is the mean of the kappas of all pairs of raters", () => {
    expect(lightKappa(table, unweighted)).toEqual({ value: 1 / 3, units: 4, raterPairs: 3 });
  });

  it("is over the units that every rater rated", () => {
    const incomplete = [...table, [0, 1, null], [null, null, null], [1]];
    expect(lightKappa(incomplete, unweighted)).toEqual(lightKappa(table, unweighted));
  });

  it("has ordinal ranks from the values of all raters", () => {
    // For the first two, 2 is two ranks from 0 only because the third gave a 1.
    const ratings = [
      [0, 0, 1],
      [0, 2, 2],
      [2, 2, 2],
      [3, 3, 0],
    ];
    const pair = (i: number, j: number) => {
      const [a, b] = [ratings.map((row) => row[i] ?? null), ratings.map((row) => row[j] ?? null)];
      return cohensKappa(a, b, { weights: "ordinal", categories: [0, 1, 2, 3] }).value ?? Number.NaN;
    };
    const mean = (pair(0, 1) + pair(0, 2) + pair(1, 2)) / 3;
    expect(lightKappa(ratings, { weights: "ordinal" }).value).toBeCloseTo(mean, 12);
  });

  it("is null for no variation when one pair's kappa is undetermined", () => {
    const constant = [
      [0, 0, 0],
      [0, 0, 1],
    ];
    expect(lightKappa(constant, unweighted)).toEqual({ value: null, reason: "no variation" });
  });

  it.each([
    ["no units", []],
    ["one rater", [[0], [1]]],
    [
      "no unit rated by all",
      [
        [0, 0, null],
        [null, 1, 1],
      ],
    ],
  ])("is null for no pairs with %s", (_, ratings) => {
    expect(lightKappa(ratings, unweighted)).toEqual({ value: null, reason: "no pairs" });
  });

  it("is Cohen's kappa of two raters, and the same for any order of raters", () => {
    const code = fc.integer({ min: 0, max: 2 });
    fc.assert(
      fc.property(fc.array(fc.tuple(code, code, code), { minLength: 1, maxLength: 10 }), (ratings) => {
        const turned = lightKappa(
          ratings.map((row) => row.toReversed()),
          unweighted,
        );
        expect(turned.value ?? 9).toBeCloseTo(lightKappa(ratings, unweighted).value ?? 9, 12);
        const [a, b] = [ratings.map(([one]) => one), ratings.map(([, other]) => other)];
        const two = lightKappa(
          ratings.map(([one, other]) => [one, other]),
          unweighted,
        );
        expect(two.value ?? 9).toBeCloseTo(cohensKappa(a, b, unweighted).value ?? 9, 12);
      }),
    );
  });
});
