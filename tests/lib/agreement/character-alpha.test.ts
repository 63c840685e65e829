import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { characterAlpha, pooledCharacterAlpha } from "@/lib/agreement/character-alpha";
import { krippendorffAlpha } from "@/lib/agreement/krippendorff-alpha";
import type { MarkedContinuum } from "@/lib/agreement/rater-spans";
import { characterSets, freezeSpans, markedContinua } from "@/tests/lib/agreement/span-arbitraries";
import { readSpanVectors } from "@/tests/lib/agreement/span-vectors";

describe("characterAlpha", () => {
  it.each(readSpanVectors())("gives the reference values of $id", ({ spansByRater, length, characters }) => {
    const alpha = characterAlpha(spansByRater, { length });
    expect(Object.keys(alpha.byType).sort()).toEqual(Object.keys(characters.per_category_binary_alpha).sort());
    for (const [type, value] of Object.entries(characters.per_category_binary_alpha)) {
      expectWithin(alpha.byType[type]?.value, value);
    }
    expectWithin(alpha.any.value, characters.any_span_binary_alpha);
    expectWithin(alpha.sets.value, characters.set_nominal_alpha);
    // Where all characters were given one set the reference divides nothing by nothing and calls it 1; here it is null.
    const masi = characters.set_nominal_alpha === null ? null : characters.masi_alpha_empty_as_underscore;
    if (masi !== undefined) expectWithin(alpha.masi.value, masi);
  });

  it("weighs sets that share types by the MASI distance", () => {
    const spansByRater = {
      ada: [{ type: "x", start: 0, end: 1 }],
      bob: [
        { type: "x", start: 0, end: 1 },
        { type: "y", start: 0, end: 1 },
      ],
    };
    // Of two characters one has {x} and {x, y}, at distance 1 − 0.67 / 2 = 0.665; the other twice nothing. Observed
    // 0.665 of 4 ratings; expected 2 · 1 to each from nothing, and 0.665, over 3.
    const { masi, sets, byType } = characterAlpha(spansByRater, { length: 2 });
    expect(masi.value).toBeCloseTo(1 - (3 * 0.665) / (2 + 2 + 0.665), 12);
    expect(sets.value).toBeCloseTo(1 - 3 / 5, 12);
    expect(byType.x?.value).toBe(1);
    expect(byType.y?.value).toBe(0);
  });

  it.each([
    ["one rater", { ada: [{ type: "x", start: 0, end: 1 }] }, "no pairs"],
    ["two raters who marked nothing", { ada: [], bob: [] }, "no variation"],
  ])("is null for %s", (_, spansByRater, reason) => {
    const { any, sets, masi } = characterAlpha(spansByRater, { length: 3 });
    expect([any, sets, masi]).toEqual([0, 1, 2].map(() => ({ value: null, reason })));
  });

  it.each([
    ["before the text", { start: -1, end: 2 }],
    ["past the text", { start: 1, end: 4 }],
    ["empty", { start: 2, end: 2 }],
    ["not a number", { start: Number.NaN, end: 2 }],
  ])("refuses a span that is %s", (_, range) => {
    expect(() => characterAlpha({ ada: [{ type: "x", ...range }], bob: [] }, { length: 3 })).toThrow(RangeError);
  });

  it("costs what its marks cost, not what the text is long", () => {
    const spansByRater = { ada: [{ type: "x", start: 0, end: 1e15 }], bob: [{ type: "x", start: 0, end: 1e15 }] };
    expect(characterAlpha(spansByRater, { length: 2e15 }).any.value).toBe(1);
  });

  it("is nominal alpha of the table of characters, whatever overlaps", () => {
    fc.assert(
      fc.property(markedContinua(), ({ spansByRater, length }) => {
        const alpha = characterAlpha(freezeSpans(spansByRater), { length });
        const sets = characterSets({ spansByRater, length });
        for (const [type, ofType] of Object.entries(alpha.byType)) {
          const table = sets.map((row) => row.map((types) => Number(types.includes(type))));
          expectSame(ofType, krippendorffAlpha(table, { level: "nominal" }));
        }
        expectSame(
          alpha.any,
          nominalAlphaOf(sets, (types) => Math.sign(types.length)),
        );
        const keys = [...new Set(sets.flat().map((types) => types.join()))];
        expectSame(
          alpha.sets,
          nominalAlphaOf(sets, (types) => keys.indexOf(types.join())),
        );
      }),
    );
  });
});

describe("pooledCharacterAlpha", () => {
  it("is nominal alpha of the characters of all texts, each with its own raters", () => {
    fc.assert(
      fc.property(fc.array(markedContinua(), { maxLength: 4 }), (continua) => {
        const rows = continua.flatMap(characterSets);
        expectSame(
          pooledCharacterAlpha(continua).any,
          nominalAlphaOf(rows, (types) => Math.sign(types.length)),
        );
      }),
    );
  });

  it("does not depend on the order of texts", () => {
    fc.assert(
      fc.property(fc.array(markedContinua(), { maxLength: 4 }), (continua: readonly MarkedContinuum[]) => {
        const [one, other] = [pooledCharacterAlpha(continua), pooledCharacterAlpha([...continua].reverse())];
        expectSame(one.masi, other.masi);
        expectSame(one.sets, other.sets);
      }),
    );
  });
});

type Result = { readonly value: number | null; readonly reason?: string };

function nominalAlphaOf(
  rows: readonly (readonly (readonly string[])[])[],
  code: (types: readonly string[]) => number,
): Result {
  return krippendorffAlpha(
    rows.map((row) => row.map(code)),
    { level: "nominal" },
  );
}

function expectSame(result: Result, expected: Result): void {
  expect(result.reason).toBe(expected.reason);
  expectWithin(result.value, expected.value);
}

function expectWithin(value: number | null | undefined, expected: number | null): void {
  if (expected === null) expect(value).toBeNull();
  else expect(Math.abs((value ?? Number.NaN) - expected)).toBeLessThanOrEqual(1e-9);
}
