import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isSamePlace, mergePlaces, overlaps, type Place, quotePlace, subtractPlace } from "@/lib/spans/place";

const places = fc.array(
  fc
    .tuple(fc.nat({ max: 2 }), fc.nat({ max: 20 }), fc.integer({ min: 1, max: 6 }))
    .map(([part, start, length]): Place => ({ part, start, end: start + length })),
  { maxLength: 12 },
);
/** Every code unit that is in one of the places. */
const unitsOf = (all: readonly Place[]) =>
  new Set(
    all.flatMap(({ part, start, end }) =>
      Array.from({ length: end - start }, (_, index) => `${part}:${start + index}`),
    ),
  );

describe("places", () => {
  it("are quoted from their part's text", () => {
    expect(quotePlace("So \u{1f600}.", { part: 3, start: 3, end: 5 })).toEqual({
      part: 3,
      start: 3,
      end: 5,
      quote: "\u{1f600}",
    });
  });

  it("are joined where they overlap or touch, within one part", () => {
    expect(
      mergePlaces([
        { part: 1, start: 4, end: 6 },
        { part: 0, start: 6, end: 8 },
        { part: 1, start: 0, end: 4 },
        { part: 1, start: 8, end: 9 },
      ]),
    ).toEqual([
      { part: 0, start: 6, end: 8 },
      { part: 1, start: 0, end: 6 },
      { part: 1, start: 8, end: 9 },
    ]);
  });

  it("hold the same text after joining, apart from one another and whatever their order", () => {
    fc.assert(
      fc.property(places, (all) => {
        const merged = mergePlaces(all);
        expect(unitsOf(merged)).toEqual(unitsOf(all));
        expect(mergePlaces(all.toReversed())).toEqual(merged);
        merged.slice(1).forEach((place, index) => {
          const before = merged[index];
          if (before?.part === place.part) expect(before.end).toBeLessThan(place.start);
        });
      }),
    );
  });

  it("are the same when part, start and end are", () => {
    const place = { part: 1, start: 2, end: 3 };
    expect(isSamePlace(place, { ...place })).toBe(true);
    expect(isSamePlace(place, { ...place, end: 4 })).toBe(false);
    expect(isSamePlace(place, { ...place, part: 0 })).toBe(false);
  });

  it("without another are every code unit but those of that one, cut in two around it", () => {
    const whole = { part: 1, start: 0, end: 9 };
    expect(subtractPlace([whole], { part: 1, start: 3, end: 5 })).toEqual([
      { part: 1, start: 0, end: 3 },
      { part: 1, start: 5, end: 9 },
    ]);
    fc.assert(
      fc.property(places, places, (all, [taken]) => {
        if (!taken) return;
        const left = subtractPlace(all, taken);
        expect(unitsOf(left)).toEqual(new Set([...unitsOf(all)].filter((unit) => !unitsOf([taken]).has(unit))));
        expect(left.every(({ start, end }) => start < end)).toBe(true);
        expect(left.some((place) => overlaps(place, taken))).toBe(false);
      }),
    );
  });
});
