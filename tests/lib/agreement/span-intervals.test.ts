import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bootstrapInterval } from "@/lib/agreement/bootstrap-interval";
import { pooledCharacterAlpha } from "@/lib/agreement/character-alpha";
import { type Estimate, noEstimate } from "@/lib/agreement/estimate";
import { pooledSpanF1 } from "@/lib/agreement/pair-matches";
import type { MarkedContinuum } from "@/lib/agreement/rater-spans";
import { spanIntervals } from "@/lib/agreement/span-intervals";
import { undetermined } from "@/lib/agreement/undetermined";
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
        const { interval } = characterAlpha;
        if (interval.value === null || drawn.value === null) return;
        expect(interval.lower).toBeCloseTo(drawn.lower, 9);
        expect(interval.upper).toBeCloseTo(drawn.upper, 9);
      }),
      { numRuns: 30 },
    );
  });

  it("says of a type that nobody marked why there is no figure, and how many pairs there were", () => {
    const text: MarkedContinuum = { spansByRater: { ada: [{ type: "x", start: 0, end: 4 }], bob: [] }, length: 9 };
    const { byType } = spanIntervals([text, text], options());
    expect(byType[1]).toEqual({
      ...{ type: "y", characters: 18, pairs: 2, unmarked: 2, matches: 0, marks: 0 },
      characterAlpha: noEstimate(undetermined("no variation")),
      unitizingAlpha: noEstimate(undetermined("no variation")),
      f1: noEstimate(undetermined("no marks")),
    });
  });

  it("has no interval of marks that one text alone bears, though other texts are part of the variation", () => {
    const span = { type: "x", start: 0, end: 4 };
    const marked: MarkedContinuum = { spansByRater: { ada: [span], bob: [{ ...span, end: 2 }] }, length: 9 };
    const silent: MarkedContinuum = { spansByRater: { ada: [], bob: [] }, length: 9 };
    const { unitizingAlpha } = spanIntervals([marked, silent, silent], options()).any;
    expect(unitizingAlpha.figure.value).toBeGreaterThan(0);
    expect(unitizingAlpha.interval).toEqual({ value: null, reason: "too few units" });
  });

  it("has no figures where there are no texts", () => {
    const { any } = spanIntervals([], options());
    expect(any.characterAlpha).toEqual(noEstimate(undetermined("no pairs")));
    expect(any.f1).toEqual(noEstimate(undetermined("no marks")));
  });
});

function expectSame({ figure }: Estimate, expected: number | null): void {
  if (expected === null) expect(figure.value).toBeNull();
  else expect(figure.value).toBeCloseTo(expected, 9);
}
