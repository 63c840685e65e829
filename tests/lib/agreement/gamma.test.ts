import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Gamma, type GammaOptions, gamma } from "@/lib/agreement/gamma";
import type { RaterSpan, SpansByRater } from "@/lib/agreement/rater-spans";
import { seededRandom } from "@/lib/random";
import { readGammaVectors } from "@/tests/lib/agreement/gamma-vectors";
import { freezeSpans, markedContinua } from "@/tests/lib/agreement/span-arbitraries";

const vectors = readGammaVectors();
const drawn = vectors.filter(({ gamma_mc }) => gamma_mc !== undefined);

function options(length: number, seed = 1): GammaOptions {
  return { length, alpha: 1, beta: 1, random: seededRandom(seed), samples: 30 };
}

function determined(result: Gamma): Exclude<Gamma, { readonly value: null }> {
  if (result.value === null) throw new Error(result.reason);
  return result;
}

function span(type: string, start: number, end: number): RaterSpan {
  return { type, start, end };
}

function shifted(spansByRater: SpansByRater, by: number): SpansByRater {
  return Object.fromEntries(
    Object.entries(spansByRater).map(([rater, spans]) => [
      rater,
      spans.map(({ type, start, end }) => span(type, start + by, end + by)),
    ]),
  );
}

describe("gamma against the reference", () => {
  it.each(vectors)("finds the disorder of the best alignment of $name", (vector) => {
    const result = determined(gamma(vector.spansByRater, { ...options(vector.length), ...vector.params, chance: [1] }));
    expect(Math.abs(result.observedDisorder - vector.observed_disorder)).toBeLessThanOrEqual(1e-6);
  });

  it.each(vectors)("finds the disorders of given chance continua, and gamma by them, for $name", (vector) => {
    const chance = vector.frozen_chance.map(({ spans }) => spans);
    const result = determined(gamma(vector.spansByRater, { ...options(vector.length), ...vector.params, chance }));
    expect(Math.abs(result.value - vector.gamma_given_frozen)).toBeLessThanOrEqual(vector.tol);
    for (const [index, { disorder }] of vector.frozen_chance.entries()) {
      expect(Math.abs((result.chanceDisorders[index] ?? 0) - disorder)).toBeLessThanOrEqual(1e-6);
    }
  });

  it.each(vectors)("is the same given the disorders of chance alone, for $name", (vector) => {
    const chance = vector.frozen_chance.map(({ disorder }) => disorder);
    const result = determined(gamma(vector.spansByRater, { ...options(vector.length), ...vector.params, chance }));
    expect(Math.abs(result.value - vector.gamma_given_frozen)).toBeLessThanOrEqual(vector.tol);
  });

  it.each(vectors.filter(({ best_alignment_unique }) => best_alignment_unique))(
    "groups the spans of $name as the only best alignment does",
    (vector) => {
      const result = determined(
        gamma(vector.spansByRater, { ...options(vector.length), ...vector.params, chance: [1] }),
      );
      const expected = (vector.best_alignment ?? []).map((group) => Object.fromEntries(group));
      expect(result.bestAlignment).toHaveLength(expected.length);
      expect(result.bestAlignment).toEqual(expect.arrayContaining(expected));
    },
  );

  it.each(drawn)("draws chance continua like the reference's for $name", (vector) => {
    const samples = 500;
    const result = determined(gamma(vector.spansByRater, { ...options(vector.length), samples }));
    const mean = result.expectedDisorder;
    const variance = result.chanceDisorders.reduce((sum, disorder) => sum + (disorder - mean) ** 2, 0) / samples;
    const standardError = Math.sqrt(variance * (1 / samples + 1 / (vector.chance_n ?? samples)));
    expect(Math.abs(mean - (vector.chance_mean ?? Number.NaN))).toBeLessThanOrEqual(4 * standardError);
  });

  it.each(drawn.filter(({ gamma_mc_se }) => gamma_mc_se))("agrees with the resampled value for $name", (vector) => {
    const { value } = determined(gamma(vector.spansByRater, { ...options(vector.length), samples: 500 }));
    expect(Math.abs(value - (vector.gamma_mc ?? Number.NaN))).toBeLessThanOrEqual(4 * (vector.gamma_mc_se ?? 0));
  });
});

describe("gamma by hand", () => {
  it("leaves two spans far apart alone, each at a cost of 1 over half a span per rater", () => {
    const spansByRater = { a: [span("x", 0, 5)], b: [span("x", 40, 45)] };
    const result = determined(gamma(spansByRater, { ...options(50), chance: [1] }));
    expect(result).toMatchObject({ value: -1, observedDisorder: 2 });
    expect(result.bestAlignment).toEqual([
      { a: span("x", 0, 5), b: null },
      { a: null, b: span("x", 40, 45) },
    ]);
  });

  it("joins spans rather than leave both alone when the cost is the same", () => {
    // ((6 + 6) / 12)² = 1 for the place and 1 for the type, as much as two spans alone.
    const spansByRater = { a: [span("x", 0, 6)], b: [span("y", 6, 12)] };
    const result = determined(gamma(spansByRater, { ...options(12), chance: [4] }));
    expect(result).toMatchObject({ value: 0.5, observedDisorder: 2 });
    expect(result.bestAlignment).toEqual([{ a: span("x", 0, 6), b: span("y", 6, 12) }]);
  });

  it("keeps overlapping spans of one rater apart, and takes one marked twice for one", () => {
    const nested = [span("x", 0, 10), span("x", 2, 4)];
    const result = determined(gamma({ a: [...nested, span("x", 2, 4)], b: nested }, options(10)));
    expect(result).toMatchObject({ value: 1, observedDisorder: 0 });
    expect(result.bestAlignment).toHaveLength(2);
  });

  it("weighs position and type as told", () => {
    const spansByRater = { a: [span("x", 0, 10)], b: [span("y", 2, 10)] };
    const result = determined(gamma(spansByRater, { ...options(10), alpha: 3, beta: 0.5, chance: [1] }));
    expect(result.observedDisorder).toBeCloseTo(3 * (2 / 18) ** 2 + 0.5, 12);
  });

  it("counts a rater who marked nothing", () => {
    const spansByRater = { a: [span("x", 0, 10)], b: [span("x", 0, 10)], c: [] };
    const result = determined(gamma(spansByRater, { ...options(10), chance: [2] }));
    // Of three pairs one agrees and two lack a span: 2/3, over 2/3 of a span per rater.
    expect(result.observedDisorder).toBeCloseTo(1, 12);
  });
});

describe("gamma where it is not determined", () => {
  it("is null without spans or without a second rater", () => {
    expect(gamma({ a: [], b: [] }, options(10))).toEqual({ value: null, reason: "no marks" });
    expect(gamma({ a: [span("x", 0, 5)] }, options(10))).toEqual({ value: null, reason: "no pairs" });
  });

  it("is null where chance has no disorder, unless raters marked the same", () => {
    const differing = { a: [span("x", 0, 6)], b: [span("y", 0, 6)] };
    expect(gamma(differing, { ...options(10), chance: [0, 0] })).toEqual({ value: null, reason: "no variation" });
    const same = { a: [span("x", 0, 6)], b: [span("x", 0, 6)] };
    expect(gamma(same, { ...options(10), chance: [0, 0] })).toMatchObject({ value: 1 });
  });

  it("refuses ten raters who marked dozens of spans in one place rather than search for hours", () => {
    const spansByRater = Object.fromEntries(
      Array.from({ length: 10 }, (_, rater) => [
        `r${rater}`,
        Array.from({ length: 40 }, (_, index) => span("x", index, 100 + index + rater)),
      ]),
    );
    expect(gamma(spansByRater, options(200))).toEqual({ value: null, reason: "too dense" });
  });

  it("throws for spans outside of the text, empty spans and weights or a precision out of range", () => {
    const spans = { a: [span("x", 0, 5)], b: [span("x", 0, 5)] };
    expect(() => gamma(spans, options(4))).toThrow(RangeError);
    expect(() => gamma({ ...spans, c: [span("x", 3, 3)] }, options(10))).toThrow(RangeError);
    expect(() => gamma(spans, { ...options(10), chance: [{ a: [span("x", 3, 3)] }] })).toThrow(RangeError);
    expect(() => gamma(spans, { ...options(10), alpha: -1 })).toThrow(RangeError);
    expect(() => gamma(spans, { ...options(10), beta: Number.NaN })).toThrow(RangeError);
    expect(() => gamma(spans, { ...options(10), precision: 0 })).toThrow(RangeError);
  });
});

describe("the chance continua of gamma", () => {
  const spansByRater = { a: [span("x", 3, 9), span("y", 20, 31)], b: [span("x", 2, 9), span("x", 24, 30)] };

  it("are 30 at least", () => {
    expect(determined(gamma(spansByRater, { ...options(40), samples: 1 })).chanceDisorders).toHaveLength(30);
    expect(determined(gamma(spansByRater, { ...options(40), samples: 45 })).chanceDisorders).toHaveLength(45);
  });

  it("are as many as the precision needs, by the spread of the first ones", () => {
    const first = determined(gamma(spansByRater, options(40))).chanceDisorders;
    const mean = first.reduce((sum, disorder) => sum + disorder, 0) / first.length;
    const variance = first.reduce((sum, disorder) => sum + (disorder - mean) ** 2, 0) / first.length;
    const { chanceDisorders } = determined(gamma(spansByRater, { ...options(40), precision: 0.05 }));
    expect(chanceDisorders).toHaveLength(Math.ceil((Math.sqrt(variance) / mean / 0.05) ** 2 * 1.96 ** 2));
    expect(chanceDisorders.slice(0, first.length)).toEqual(first);
  });
});

describe("properties of gamma", () => {
  const continua = markedContinua(2).filter(({ spansByRater }) => Object.values(spansByRater).flat().length > 0);
  const gammaOf = (spansByRater: SpansByRater, length: number): Gamma =>
    gamma(freezeSpans(spansByRater), options(length));

  it("is the same for equal seeds, and at most 1", () => {
    fc.assert(
      fc.property(continua, ({ spansByRater, length }) => {
        const result = gammaOf(spansByRater, length);
        expect(gammaOf(spansByRater, length)).toEqual(result);
        expect(result.value ?? 1).toBeLessThanOrEqual(1);
      }),
      { numRuns: 40 },
    );
  });

  it("does not depend on the order or the names of raters, nor on the order of their spans", () => {
    fc.assert(
      fc.property(continua, ({ spansByRater, length }) => {
        const turned = Object.fromEntries(
          Object.values(spansByRater)
            .reverse()
            .map((spans, index) => [`other ${index}`, spans.toReversed()]),
        );
        const [result, other] = [gammaOf(spansByRater, length), gammaOf(turned, length)];
        expect(other.value === null ? other.reason : other.value).toEqual(
          result.value === null ? result.reason : expect.closeTo(result.value, 9),
        );
      }),
      { numRuns: 40 },
    );
  });

  it("does not depend on how types are called", () => {
    const renamed: Readonly<Record<string, string>> = { x: "z", y: "x", z: "a" };
    fc.assert(
      fc.property(continua, ({ spansByRater, length }) => {
        const other = Object.fromEntries(
          Object.entries(spansByRater).map(([rater, spans]) => [
            rater,
            spans.map((one) => ({ ...one, type: renamed[one.type] ?? "" })),
          ]),
        );
        const [result, relabelled] = [gammaOf(spansByRater, length), gammaOf(other, length)];
        expect(relabelled.value === null ? relabelled.reason : relabelled.value).toEqual(
          result.value === null ? result.reason : expect.closeTo(result.value, 9),
        );
      }),
      { numRuns: 40 },
    );
  });

  it("is 1 when all raters marked the same", () => {
    fc.assert(
      fc.property(continua, ({ spansByRater, length }) => {
        const spans = Object.values(spansByRater).flat();
        expect(gammaOf({ a: spans, b: spans.toReversed(), c: spans }, length)).toMatchObject({
          value: 1,
          observedDisorder: 0,
        });
      }),
      { numRuns: 20 },
    );
  });

  it("has the same observed disorder wherever on the text the spans are", () => {
    fc.assert(
      fc.property(continua, fc.integer({ min: 1, max: 1000 }), ({ spansByRater, length }, by) => {
        const frozen = { ...options(length + by), chance: [1] };
        const here = determined(gamma(spansByRater, frozen));
        const there = determined(gamma(shifted(spansByRater, by), frozen));
        expect(there.observedDisorder).toBeCloseTo(here.observedDisorder, 9);
      }),
    );
  });
});
