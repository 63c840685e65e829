import { describe, expect, it } from "vitest";
import { continuumOf, rangeOnContinuum } from "@/lib/spans/continuum";

describe("continuumOf", () => {
  it("lays parts end to end, empty ones too", () => {
    expect(continuumOf([10, 0, 5])).toEqual({ starts: [0, 10, 10], length: 15 });
  });

  it("is empty without parts", () => {
    expect(continuumOf([])).toEqual({ starts: [], length: 0 });
  });
});

describe("rangeOnContinuum", () => {
  it("moves a range by the parts before its own", () => {
    const continuum = continuumOf([10, 4, 5]);
    expect(rangeOnContinuum(continuum, { part: 0, start: 2, end: 10 })).toEqual({ start: 2, end: 10 });
    expect(rangeOnContinuum(continuum, { part: 2, start: 1, end: 5 })).toEqual({ start: 15, end: 19 });
  });

  it("refuses a part that there is not", () => {
    expect(() => rangeOnContinuum(continuumOf([10]), { part: 1, start: 0, end: 1 })).toThrow(RangeError);
  });
});
