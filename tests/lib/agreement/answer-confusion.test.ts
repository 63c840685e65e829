import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answerConfusion } from "@/lib/agreement/answer-confusion";
import { krippendorffAlpha } from "@/lib/agreement/krippendorff-alpha";
import { freezeTable, ratingPairs, ratingTables } from "@/tests/lib/agreement/rating-table-arbitraries";

const codes = fc.integer({ min: 0, max: 3 });

describe("answerConfusion", () => {
  it("is the coincidence matrix that Krippendorff prints for two observers of twelve units", () => {
    // Krippendorff 2011, section B: nominal data, values a to e.
    const [ben, gerry] = ["aabbdcccedda", "babbbccceddd"];
    const code = (letter: string) => "abcde".indexOf(letter);
    const table = Array.from(ben, (letter, unit) => [code(letter), code(gerry.charAt(unit))]);
    expect(answerConfusion(table, 5)).toEqual([
      [2, 1, 0, 1, 0],
      [1, 4, 0, 1, 0],
      [0, 0, 6, 0, 0],
      [1, 1, 0, 4, 0],
      [0, 0, 0, 0, 2],
    ]);
  });

  it("counts a unit of three raters for three, each pair for half", () => {
    expect(
      answerConfusion(
        [
          [0, 0, 1],
          [1, null, null],
          [null, 2, 2],
        ],
        3,
      ),
    ).toEqual([
      [1, 1, 0],
      [1, 0, 0],
      [0, 0, 2],
    ]);
  });

  it("has a row for an option that nobody chose, and zeros when nothing was rated twice", () => {
    expect(answerConfusion([[1], []], 2)).toEqual([
      [0, 0],
      [0, 0],
    ]);
  });

  it.each([[-1], [2], [0.5]])("refuses the code %s of two options", (code) => {
    expect(() => answerConfusion([[code]], 2)).toThrow(RangeError);
  });

  it("is symmetric, and off its diagonal has the disagreement that nominal alpha corrects for chance", () => {
    fc.assert(
      fc.property(ratingTables(codes), (table) => {
        const matrix = answerConfusion(freezeTable(table), 4);
        matrix.forEach((row, c) => {
          row.forEach((count, k) => {
            expect(matrix[k]?.[c]).toBeCloseTo(count, 12);
          });
        });
        const pairs = table.flatMap((row) => ratingPairs(row).map(([c, k]) => [c, k, row.filter(isRated).length - 1]));
        const observed = pairs.reduce((sum, [c, k, others = 1]) => sum + (c === k ? 0 : 1 / others), 0);
        const offDiagonal = matrix
          .flatMap((row, c) => row.filter((_, k) => k !== c))
          .reduce((sum, count) => sum + count, 0);
        expect(offDiagonal).toBeCloseTo(observed, 9);
      }),
    );
  });

  it("gives nominal alpha back", () => {
    fc.assert(
      fc.property(ratingTables(codes), (table) => {
        const alpha = krippendorffAlpha(table, { level: "nominal" });
        if (alpha.value === null) return;
        const matrix = answerConfusion(table, 4);
        const margins = matrix.map((row) => row.reduce((sum, count) => sum + count, 0));
        const n = margins.reduce((sum, margin) => sum + margin, 0);
        const observed = n - matrix.reduce((sum, row, c) => sum + (row[c] ?? 0), 0);
        const expected = n ** 2 - margins.reduce((sum, margin) => sum + margin ** 2, 0);
        expect(alpha.value).toBeCloseTo(1 - ((n - 1) * observed) / expected, 9);
      }),
    );
  });
});

function isRated(rating: number | null): boolean {
  return rating !== null;
}
