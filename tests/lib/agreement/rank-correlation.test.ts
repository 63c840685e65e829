import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { pairedRatings } from "@/lib/agreement/paired-ratings";
import { pearson } from "@/lib/agreement/pearson";
import { kendallTauB, kendallW, spearman } from "@/lib/agreement/rank-correlation";
import type { Rating, RatingTable } from "@/lib/agreement/rating-table";
import { readAgreementVectors } from "@/tests/lib/agreement/agreement-vectors";
import { freezeTable, ratingTables } from "@/tests/lib/agreement/rating-table-arbitraries";

const files = ["agreement_published", "agreement_random", "agreement_edge"];
const matrixSchema = z.array(z.array(z.number().nullable()));
const pairwiseSchema = z.object({ kendall_tau_b: matrixSchema, spearman: matrixSchema, pearson: matrixSchema });
const codes = fc.integer({ min: 0, max: 4 });

describe.each(files)("rank correlation on %s", (file) => {
  for (const { id, table, expected } of readAgreementVectors(file)) {
    for (const { stat, value, tol } of expected) {
      if (stat === "kendall_w") {
        it(`gives the reference concordance of ${id}`, () => expectClose(kendallW(table).value, value, tol));
      }
      if (stat !== "pairwise") continue;
      it(`gives the reference matrices of ${id}`, () => {
        const matrices = pairwiseSchema.parse(value);
        eachPair(table, ([a, b], [i, j]) => {
          expectClose(kendallTauB(a, b).value, matrices.kendall_tau_b[i]?.[j], tol);
          expectClose(spearman(a, b).value, matrices.spearman[i]?.[j], tol);
          expectClose(pearson(...pairedRatings(a, b)), matrices.pearson[i]?.[j], tol);
        });
      });
    }
  }
});

describe("kendallTauB", () => {
  it("counts pairs in the same and in opposite order, ties apart", () => {
    // Of six pairs one is tied in a and one in b; four are concordant, none discordant: 4 / √(5 · 5).
    expect(kendallTauB([1, 1, 2, 3], [1, 2, 3, 3])).toEqual({ value: expect.closeTo(4 / 5, 12), n: 4 });
  });

  it("equals the definition pair by pair", () => {
    fc.assert(
      fc.property(ratingTables(codes), (table) => {
        eachPair(freezeTable(table), ([a, b]) => {
          const expected = tauByPairs(a, b);
          const { value } = kendallTauB(a, b);
          if (expected === null) expect(value).toBeNull();
          else expect(value).toBeCloseTo(expected, 12);
        });
      }),
    );
  });
});

describe.each([
  ["kendallTauB", kendallTauB],
  ["spearman", spearman],
])("%s", (_, correlation) => {
  it("is null with its reason where there is nothing to compare", () => {
    expect(correlation([], [])).toEqual({ value: null, reason: "no pairs" });
    expect(correlation([1, null], [null, 2])).toEqual({ value: null, reason: "no pairs" });
    expect(correlation([1, null], [3, 2])).toEqual({ value: null, reason: "too few units" });
    expect(correlation([1, 1, 1], [3, 2, 1])).toEqual({ value: null, reason: "no variation" });
    expect(correlation([1, 2, 3], [0.1, 0.1, 0.1])).toEqual({ value: null, reason: "no variation" });
  });

  it("refuses ratings of unequally many units and ones that are no finite number", () => {
    expect(() => correlation([1], [1, 2])).toThrow(RangeError);
    expect(() => correlation([1, 2], [1, Number.NaN])).toThrow(RangeError);
  });

  it("takes neither side first, looks at order alone and turns with it", () => {
    fc.assert(
      fc.property(ratingTables(codes), (table) => {
        eachPair(table, ([a, b]) => {
          const ours = correlation(a, b).value ?? 0;
          expect(correlation(b, a).value ?? 0).toBeCloseTo(ours, 12);
          expect(
            correlation(
              recode(a, (code) => code ** 3 - 50),
              b,
            ).value ?? 0,
          ).toBeCloseTo(ours, 12);
          expect(
            correlation(
              recode(a, (code) => -code),
              b,
            ).value ?? 0,
          ).toBeCloseTo(-ours, 12);
          expect(correlation(a.toReversed(), b.toReversed()).value ?? 0).toBeCloseTo(ours, 12);
        });
      }),
    );
  });
});

describe("kendallW", () => {
  it("is 1 for the same order and 0 for opposite ones", () => {
    expect(
      kendallW([
        [1, 10],
        [2, 20],
        [3, 30],
      ]),
    ).toEqual({ value: 1, units: 3, raters: 2 });
    expect(kendallW([[1, 3], [2, 2], [3, 1], [null, 1], [4]])).toEqual({ value: 0, units: 3, raters: 2 });
  });

  it("is null with its reason where there is nothing to compare", () => {
    expect(kendallW([])).toEqual({ value: null, reason: "no pairs" });
    expect(kendallW([[1], [2]])).toEqual({ value: null, reason: "no pairs" });
    expect(
      kendallW([
        [1, null],
        [null, 2],
      ]),
    ).toEqual({ value: null, reason: "no pairs" });
    expect(kendallW([[0, 1, 2]])).toEqual({ value: null, reason: "too few units" });
    expect(
      kendallW([
        [0, 1],
        [0, 1],
      ]),
    ).toEqual({ value: null, reason: "no variation" });
  });

  it("is (r̄ (k − 1) + 1) / k of the mean Spearman correlation where nothing is tied", () => {
    const permutation = fc.shuffledSubarray([1, 2, 3, 4, 5, 6], { minLength: 6 });
    fc.assert(
      fc.property(permutation, permutation, permutation, (a, b, c) => {
        const table = a.map((rating, unit) => [rating, b[unit] ?? 0, c[unit] ?? 0]);
        const mean =
          [spearman(a, b), spearman(a, c), spearman(b, c)].reduce((sum, { value }) => sum + (value ?? 0), 0) / 3;
        expect(kendallW(freezeTable(table)).value).toBeCloseTo((2 * mean + 1) / 3, 12);
      }),
    );
  });
});

type Columns = readonly [readonly Rating[], readonly Rating[]];

function eachPair(table: RatingTable, visit: (columns: Columns, places: readonly [number, number]) => void) {
  const raters = table.reduce((most, row) => Math.max(most, row.length), 0);
  const column = (rater: number) => table.map((row) => row[rater] ?? null);
  for (let i = 0; i < raters; i++) {
    for (let j = 0; j < raters; j++) if (i !== j) visit([column(i), column(j)], [i, j]);
  }
}

function tauByPairs(a: readonly Rating[], b: readonly Rating[]): number | null {
  const both = a.flatMap((x, unit) => {
    const y = b[unit] ?? null;
    return x === null || y === null ? [] : [[x, y] as const];
  });
  const signs = both.flatMap(([x, y], i) =>
    both.slice(i + 1).map(([u, v]) => [Math.sign(x - u), Math.sign(y - v)] as const),
  );
  const sum = (term: (pair: readonly [number, number]) => number) =>
    signs.reduce((total, pair) => total + term(pair), 0);
  const greatest = Math.sqrt(sum(([x]) => x * x) * sum(([, y]) => y * y));
  return greatest === 0 ? null : sum(([x, y]) => x * y) / greatest;
}

function recode(ratings: readonly Rating[], code: (rating: number) => number): readonly Rating[] {
  return ratings.map((rating) => (rating === null ? null : code(rating)));
}

function expectClose(ours: number | null, value: unknown, tol: number) {
  if (typeof value !== "number") expect(ours).toBeNull();
  else expect(Math.abs((ours ?? Number.NaN) - value)).toBeLessThanOrEqual(tol);
}
