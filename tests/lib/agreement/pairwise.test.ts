import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cohensKappa } from "@/lib/agreement/cohens-kappa";
import { pairwise } from "@/lib/agreement/pairwise";
import { freezeTable, ratingTables } from "@/tests/lib/agreement/rating-table-arbitraries";

const shareOfEqual = (a: readonly number[], b: readonly number[]) =>
  a.filter((rating, unit) => rating === b[unit]).length / a.length;

describe("pairwise", () => {
  it("compares each pair over the units that both rated, and nobody with themselves", () => {
    const table = [
      [0, 0, null],
      [1, 1, null],
      [1, 0, 2],
    ];
    expect(pairwise(table, shareOfEqual)).toEqual([
      [null, { n: 3, value: 2 / 3 }, { n: 1, value: 0 }],
      [{ n: 3, value: 2 / 3 }, null, { n: 1, value: 0 }],
      [{ n: 1, value: 0 }, { n: 1, value: 0 }, null],
    ]);
  });

  it("is null where two raters share no unit, without asking, and where the statistic is undefined", () => {
    const table = [
      [5, 5, null],
      [5, 5, null],
      [null, null, 1],
    ];
    const asked: (readonly number[])[] = [];
    const kappa = pairwise(table, (a, b) => {
      asked.push(a, b);
      return cohensKappa(a, b, { weights: "unweighted" });
    });
    expect(kappa[0]).toEqual([null, { n: 2, value: null }, { n: 0, value: null }]);
    expect(asked).toEqual([
      [5, 5],
      [5, 5],
    ]);
    expect(pairwise(table, () => null)[0]?.[1]).toEqual({ n: 2, value: null });
    expect(pairwise(table, () => Number.NaN)[0]?.[1]).toEqual({ n: 2, value: null });
  });

  it("has a place for each rater of the longest row, and none without units", () => {
    expect(pairwise([], shareOfEqual)).toEqual([]);
    expect(pairwise([[1], [1, 1]], shareOfEqual)).toEqual([
      [null, { n: 1, value: 1 }],
      [{ n: 1, value: 1 }, null],
    ]);
  });

  it("has in each cell the statistic of the two columns", () => {
    fc.assert(
      fc.property(ratingTables(fc.integer({ min: 0, max: 3 })), (table) => {
        const matrix = pairwise(freezeTable(table), shareOfEqual);
        matrix.forEach((row, i) => {
          row.forEach((cell, j) => {
            const shared = table.filter((ratings) => ratings[i] !== null && ratings[j] !== null);
            const equal = shared.filter((ratings) => ratings[i] === ratings[j]);
            const value = shared.length === 0 ? null : equal.length / shared.length;
            expect(cell).toEqual(i === j ? null : { n: shared.length, value });
          });
        });
      }),
    );
  });
});
