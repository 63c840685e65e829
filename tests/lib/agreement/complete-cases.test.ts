import { describe, expect, it } from "vitest";
import { completeCases, raterCount } from "@/lib/agreement/complete-cases";

describe("completeCases", () => {
  it("keeps the units that every rater rated; a row that ends early is not complete", () => {
    const table = [[1, 2], [null, 2], [3], [0, 0], []];
    expect(completeCases(table)).toEqual([
      [1, 2],
      [0, 0],
    ]);
    expect(raterCount(table)).toBe(2);
  });

  it("is empty without raters", () => {
    expect(completeCases([])).toEqual([]);
    expect(completeCases([[], []])).toEqual([]);
    expect(raterCount([[], []])).toBe(0);
  });
});
