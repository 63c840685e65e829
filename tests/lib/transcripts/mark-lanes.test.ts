import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { markLanes } from "@/lib/transcripts/mark-lanes";
import { buildRange, inPaintOrder } from "@/tests/lib/transcripts/build-range";

const lanesOf = (...ranges: Parameters<typeof buildRange>[]) =>
  Object.fromEntries(markLanes(ranges.map((range) => buildRange(...range))));

describe("the lanes of marks", () => {
  it("are the first for marks that do not overlap, touching ones included", () => {
    expect(lanesOf(["a", 0, 3], ["b", 3, 5], ["c", 9, 10])).toEqual({ a: 0, b: 0, c: 0 });
  });

  it("lie below one another for nested and crossing marks", () => {
    expect(lanesOf(["outer", 0, 10], ["inner", 2, 4], ["crossing", 3, 12])).toEqual({
      outer: 0,
      inner: 1,
      crossing: 2,
    });
  });

  it("are used again as soon as they are free", () => {
    expect(lanesOf(["a", 0, 4], ["b", 1, 9], ["c", 4, 6])).toEqual({ a: 0, b: 1, c: 0 });
  });

  it("never hold two marks that overlap, and are as few as the deepest overlap", () => {
    const place = fc.tuple(fc.nat({ max: 30 }), fc.integer({ min: 1, max: 10 }));
    fc.assert(
      fc.property(fc.array(place, { maxLength: 20 }), (places) => {
        const ranges = inPaintOrder(
          places.map(([start, length], key) => buildRange(String(key), start, start + length)),
        );
        const lanes = markLanes(ranges);
        for (const one of ranges)
          for (const other of ranges)
            if (one !== other && one.start < other.end && other.start < one.end)
              expect(lanes.get(one.key)).not.toBe(lanes.get(other.key));
        const depths = ranges.map(
          ({ start }) => ranges.filter((range) => range.start <= start && range.end > start).length,
        );
        expect(new Set(lanes.values()).size).toBe(Math.max(0, ...depths));
      }),
    );
  });
});
