import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cohensKappa } from "@/lib/agreement/cohens-kappa";
import { congerKappa } from "@/lib/agreement/conger-kappa";
import { ratingTables } from "@/tests/lib/agreement/rating-table-arbitraries";

const unweighted = { weights: "unweighted" } as const;
const codes = fc.integer({ min: 0, max: 3 });

describe("congerKappa", () => {
  it("takes chance from each rater's own shares, whatever units they are of", () => {
    // Shares of 0: 2/3, 1 and 0. Pairs agree by chance with 2/3, 1/3 and 0: p_e = 1/3. Units agree with 1, 1/3 and 0.
    const table = [
      [0, 0, null],
      [1, 0, 1],
      [0, null, 1],
    ];
    const kappa = congerKappa(table, unweighted);
    expect(kappa).toMatchObject({ observed: expect.closeTo(4 / 9, 12), expected: expect.closeTo(1 / 3, 12) });
    expect(kappa).toMatchObject({ value: expect.closeTo(1 / 6, 12), unitsWithPairs: 3 });
  });

  it("is Cohen's kappa of two raters with nothing missing", () => {
    const weights = fc.constantFrom("unweighted", "linear", "quadratic", "ordinal");
    fc.assert(
      fc.property(fc.array(fc.tuple(codes, codes), { maxLength: 12 }), weights, (table, chosen) => {
        const [a, b] = [table.map(([one]) => one), table.map(([, other]) => other)];
        const cohen = cohensKappa(a, b, { weights: chosen });
        const conger = congerKappa(table, { weights: chosen });
        if (cohen.value === null) expect(conger).toEqual(cohen);
        else expect(conger.value).toBeCloseTo(cohen.value, 12);
      }),
    );
  });

  it("takes for chance the mean of all pairs of ratings of different raters, each rater with the same say", () => {
    fc.assert(
      fc.property(ratingTables(codes), (table) => {
        const columns = [0, 1, 2, 3, 4]
          .map((rater) => table.flatMap((row) => row[rater] ?? []))
          .filter((column) => column.length > 0);
        const chances = columns.flatMap((one, i) =>
          columns.flatMap((other, j) => {
            const equal = one.flatMap((a) => other.filter((b) => a === b)).length;
            return i === j ? [] : [equal / (one.length * other.length)];
          }),
        );
        const kappa = congerKappa(table, unweighted);
        if (kappa.value === null) return;
        expect(kappa.expected).toBeCloseTo(chances.reduce((sum, chance) => sum + chance, 0) / chances.length, 12);
      }),
    );
  });
});
