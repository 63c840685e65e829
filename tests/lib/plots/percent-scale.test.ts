import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { percentScale } from "@/lib/plots/percent-scale";

const share = (place: string) => Number(place.slice(0, -1));

describe("percentScale", () => {
  it("begins at zero when nothing drawn is below it", () => {
    const scale = percentScale({ lowest: 0.4 });
    expect(scale.ticks).toEqual([0, 0.25, 0.5, 0.75, 1]);
    expect(scale.numbered).toEqual([0, 0.5, 1]);
    expect([scale.at(0), scale.at(0.5), scale.at(1)]).toEqual(["3%", "50%", "97%"]);
  });

  it("begins at the next quarter below what is drawn", () => {
    const scale = percentScale({ lowest: -0.3 });
    expect(scale.ticks).toEqual([-0.5, -0.25, 0, 0.25, 0.5, 0.75, 1]);
    expect(scale.at(0.25)).toBe("50%");
    expect(percentScale({ lowest: -0.2 }).numbered).toEqual([-0.25, 0, 0.5, 1]);
    expect(percentScale({ lowest: -0.25 }).ticks[0]).toBe(-0.25);
  });

  it("keeps every value within the plot, in order", () => {
    const values = fc.tuple(fc.double({ min: -3, max: 2, noNaN: true }), fc.double({ min: -3, max: 2, noNaN: true }));
    fc.assert(
      fc.property(values, ([a, b]) => {
        const scale = percentScale({ lowest: 0 });
        const [low, high] = [share(scale.at(Math.min(a, b))), share(scale.at(Math.max(a, b)))];
        expect(low).toBeGreaterThanOrEqual(3);
        expect(high).toBeLessThanOrEqual(97);
        expect(high).toBeGreaterThanOrEqual(low);
      }),
    );
  });

  it("measures the way between two values, none when the second is not greater", () => {
    const scale = percentScale({ lowest: 0 });
    expect(share(scale.between(0.25, 0.75))).toBeCloseTo(47);
    expect(scale.between(0.75, 0.25)).toBe("0%");
  });

  it("refuses a lowest value that is no number", () => {
    expect(() => percentScale({ lowest: Number.NaN })).toThrow(RangeError);
    expect(() => percentScale({ lowest: Number.NEGATIVE_INFINITY })).toThrow(RangeError);
  });
});
