import { describe, expect, it } from "vitest";
import { numberAxis } from "@/lib/plots/number-axis";

const place = { start: 10, end: 110, tickCount: 5 };
const range = { name: "Alpha", from: 0, to: 1 };

describe("numberAxis", () => {
  it("ends where its range does when all values lie within", () => {
    const axis = numberAxis(range, [0.3, 0.9], place);
    expect([axis.at(0), axis.at(0.25), axis.at(1)]).toEqual([10, 35, 110]);
    expect(axis.ticks).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
  });

  it("goes to a round number below its range where a value does", () => {
    const axis = numberAxis(range, [-0.31], place);
    expect(axis.at(-0.4)).toBe(10);
    expect(axis.ticks[0]).toBe(-0.4);
    expect(axis.at(1)).toBe(110);
  });

  it("is as long as its values are where its range has no end", () => {
    const axis = numberAxis({ ...range, to: null }, [1.4, 0.2], place);
    expect([axis.at(0), axis.at(1.4)]).toEqual([10, 110]);
    expect(numberAxis({ ...range, to: null }, [1.37], place).at(1.4)).toBe(110);
  });

  it("has a length where nothing is above its beginning", () => {
    expect(numberAxis({ ...range, to: null }, [], place).at(1)).toBe(110);
    expect(numberAxis({ ...range, to: null }, [0, 0], place).at(0)).toBe(10);
  });

  it("runs up a drawing as well as along it", () => {
    const axis = numberAxis(range, [], { start: 200, end: 8, tickCount: 5 });
    expect([axis.at(0), axis.at(0.5), axis.at(1)]).toEqual([200, 104, 8]);
  });

  it("refuses values that are not finite", () => {
    expect(() => numberAxis(range, [Number.NaN], place)).toThrow(RangeError);
    expect(() => numberAxis(range, [Number.POSITIVE_INFINITY], place)).toThrow(RangeError);
  });
});
