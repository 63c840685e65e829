import fc from "fast-check";
import { expect, test } from "vitest";
import { occurrencesOf } from "@/lib/demo/occurrences-of";

test("finds every place of a quote, overlapping ones too", () => {
  expect(occurrencesOf("banana", "ana")).toEqual([1, 3]);
  expect(occurrencesOf("banana", "x")).toEqual([]);
});

test("counts in UTF-16 code units, after emoji and across line endings", () => {
  expect(occurrencesOf("👍🏽 ok\r\n👍🏽 ok", "ok")).toEqual([5, 14]);
});

test("tells a decomposed letter from a composed one", () => {
  expect(occurrencesOf("cafe\u0301 caf\u00e9", "caf\u00e9")).toEqual([6]);
});

test("refuses an empty quote", () => {
  expect(() => occurrencesOf("text", "")).toThrow(RangeError);
});

test("every place cuts the quote, and none is left out", () => {
  const letters = fc.string({ unit: fc.constantFrom("a", "b", "🇧", "\u0301") });
  fc.assert(
    fc.property(letters, letters, (text, quote) => {
      fc.pre(quote !== "");
      const places = [...Array(text.length).keys()].filter((at) => text.startsWith(quote, at));
      expect(occurrencesOf(text, quote)).toEqual(places);
    }),
  );
});
