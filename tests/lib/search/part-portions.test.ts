import { describe, expect, it } from "vitest";
import { countThatFit, portionsOf } from "@/lib/search/part-portions";

const part = (index: number, length: number) => ({ transcriptId: "t", index, length });

describe("portions of parts", () => {
  it("hold as much as is allowed, in order, and longer parts by themselves", () => {
    const parts = [part(0, 4), part(1, 6), part(2, 1), part(3, 25), part(4, 0), part(5, 10)];
    expect(portionsOf(parts, 10).map((portion) => portion.map(({ index }) => index))).toEqual([
      [0, 1],
      [2],
      [3],
      [4, 5],
    ]);
    expect(portionsOf([], 10)).toEqual([]);
  });
});

describe("how many fit", () => {
  it("is at least one", () => {
    expect(countThatFit([3, 3, 3], 6)).toBe(2);
    expect(countThatFit([3, 3], 6)).toBe(2);
    expect(countThatFit([30, 3], 6)).toBe(1);
    expect(countThatFit([], 6)).toBe(0);
  });
});
