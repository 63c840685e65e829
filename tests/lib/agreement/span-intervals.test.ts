import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bootstrapInterval } from "@/lib/agreement/bootstrap-interval";
import { pooledCharacterAlpha } from "@/lib/agreement/character-alpha";
import { pooledSpanF1 } from "@/lib/agreement/pair-matches";
import type { BootstrapInterval } from "@/lib/agreement/percentile-interval";
import type { MarkedContinuum } from "@/lib/agreement/rater-spans";
import { spanIntervals } from "@/lib/agreement/span-intervals";
import { pooledUnitizingAlpha } from "@/lib/agreement/unitizing-alpha";
import { seededRandom } from "@/lib/random";
import { markedContinua } from "@/tests/lib/agreement/span-arbitraries";

const types = ["x", "y", "z"];
const options = () => ({ types, match: "overlap" as const, resamples: 20, level: 0.9, random: seededRandom(5) });
const texts = fc.array(markedContinua(2), { minLength: 6, maxLength: 8 });

describe("spanIntervals", () => {
  it("is about the same figures as the statistics of all texts", () => {
    fc.assert(
      fc.property(texts, (continua) => {
        const { any, byType } = spanIntervals(continua, options());
        expectSame(any.characterAlpha, pooledCharacterAlpha(continua).any.value);
        expectSame(any.unitizingAlpha, pooledUnitizingAlpha(continua).barUAlpha.value);
        const f1 = pooledSpanF1(continua, { match: "overlap" }).any;
        expectSame(any.f1, f1.value);
        expect([any.pairs, any.unmarked]).toEqual([f1.pairs, f1.unmarked]);
        for (const { type, unitizingAlpha } of byType) {
          const pooled = pooledUnitizingAlpha(continua).byType[type]?.value ?? null;
          expectSame(unitizingAlpha, pooled);
        }
      }),
      { numRuns: 30 },
    );
  });

  it("draws texts with all that was marked on them", () => {
    fc.assert(
      fc.property(texts, (continua) => {
        const { characterAlpha } = spanIntervals(continua, options()).any;
        const drawn = bootstrapInterval(
          continua.length,
          (indices) => pooledCharacterAlpha(indices.flatMap((index) => continua.slice(index, index + 1))).any.value,
          options(),
        );
        if (characterAlpha.value === null || drawn.value === null) return;
        expect(characterAlpha.lower).toBeCloseTo(drawn.lower, 9);
        expect(characterAlpha.upper).toBeCloseTo(drawn.upper, 9);
      }),
      { numRuns: 30 },
    );
  });

  it("says of a type that nobody marked why there is no figure, and how many pairs there were", () => {
    const text: MarkedContinuum = { spansByRater: { ada: [{ type: "x", start: 0, end: 4 }], bob: [] }, length: 9 };
    const { byType } = spanIntervals([text, text], options());
    expect(byType[1]).toEqual({
      ...{ type: "y", characters: 18, pairs: 2, unmarked: 2, matches: 0, marks: 0 },
      characterAlpha: { value: null, reason: "no variation" },
      unitizingAlpha: { value: null, reason: "no variation" },
      f1: { value: null, reason: "no marks" },
    });
  });

  it("has no figures where there are no texts", () => {
    const { any } = spanIntervals([], options());
    expect(any.characterAlpha).toEqual({ value: null, reason: "no pairs" });
    expect(any.f1).toEqual({ value: null, reason: "no marks" });
  });
});

/** The interval's own figure; or null although the figure is not, where hardly any text carries it. */
function expectSame(interval: BootstrapInterval, expected: number | null): void {
  if (interval.value !== null) expect(interval.value).toBeCloseTo(expected ?? Number.NaN, 9);
  else if (expected !== null) expect(["too few units", "no defined resample"]).toContain(interval.reason);
}
