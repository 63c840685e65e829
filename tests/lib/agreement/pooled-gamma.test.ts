import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countsBootstrap } from "@/lib/agreement/counts-bootstrap";
import { gamma } from "@/lib/agreement/gamma";
import {
  gammaOfRow,
  gammaRow,
  type PooledGammaOptions,
  pooledGamma,
  samplesPerText,
} from "@/lib/agreement/pooled-gamma";
import type { MarkedContinuum, RaterSpan } from "@/lib/agreement/rater-spans";
import { seededRandom } from "@/lib/random";
import { freezeSpans, markedContinua } from "@/tests/lib/agreement/span-arbitraries";

function span(type: string, start: number, end: number): RaterSpan {
  return { type, start, end };
}

function options(samples = 30): PooledGammaOptions {
  return { alpha: 1, beta: 1, random: seededRandom(1), samples };
}

const apart: MarkedContinuum = { length: 100, spansByRater: { a: [span("x", 0, 5)], b: [span("x", 80, 85)] } };
const alike: MarkedContinuum = {
  length: 100,
  spansByRater: { a: [span("x", 0, 10), span("y", 20, 30)], b: [span("x", 0, 10), span("y", 20, 30)] },
};
const crowded: MarkedContinuum = {
  length: 200,
  spansByRater: Object.fromEntries(
    Array.from({ length: 10 }, (_, rater) => [
      `r${rater}`,
      Array.from({ length: 40 }, (_, index) => span("x", index, 100 + index + rater)),
    ]),
  ),
};

describe("gamma over many texts", () => {
  it("is gamma where there is one text", () => {
    fc.assert(
      fc.property(markedContinua(2), ({ spansByRater, length }) => {
        const frozen = freezeSpans(spansByRater);
        const { any } = pooledGamma([{ spansByRater: frozen, length }], options());
        const single = gamma(frozen, { ...options(), length });
        expect(any.value).toEqual(single.value === null ? null : expect.closeTo(single.value, 9));
        if (any.value === null && single.value === null) expect(any.reason).toBe(single.reason);
      }),
      { numRuns: 50 },
    );
  });

  it("weighs a text by its marks per rater", () => {
    const { any } = pooledGamma([apart, alike], options());
    // Disorder 2 at one mark per rater and disorder 0 at two.
    expect(any).toMatchObject({ observedDisorder: expect.closeTo(2 / 3, 12), texts: 2, tooDense: 0 });
  });

  it("takes the marks of each type as if there were no others", () => {
    const { byType } = pooledGamma([apart, alike], options());
    expect(byType.x).toMatchObject({ observedDisorder: expect.closeTo(1, 12), texts: 2 });
    expect(byType.y).toMatchObject({ value: 1, observedDisorder: 0, texts: 1 });
  });

  it("leaves out texts that one rater read, that nobody marked or that are too dense, and counts the last", () => {
    const single: MarkedContinuum = { length: 100, spansByRater: { a: [span("x", 0, 5)] } };
    const unmarked: MarkedContinuum = { length: 100, spansByRater: { a: [], b: [] } };
    const { any } = pooledGamma([single, unmarked, crowded, apart], options());
    expect(any).toMatchObject({ observedDisorder: 2, texts: 1, tooDense: 1 });
  });

  it("is null, with the reason, where no text counts", () => {
    const single: MarkedContinuum = { length: 100, spansByRater: { a: [span("x", 0, 5)] } };
    const unmarked: MarkedContinuum = { length: 100, spansByRater: { a: [], b: [] } };
    expect(pooledGamma([], options()).any).toEqual({ value: null, reason: "no pairs", texts: 0, tooDense: 0 });
    expect(pooledGamma([single], options()).any).toMatchObject({ value: null, reason: "no pairs" });
    expect(pooledGamma([single, unmarked], options()).any).toMatchObject({ value: null, reason: "no marks" });
    expect(pooledGamma([crowded], options()).any).toMatchObject({ value: null, reason: "too dense", tooDense: 1 });
  });

  it("is resampled over texts from their rows", () => {
    const texts = Array.from({ length: 20 }, (_, index) => (index % 2 === 0 ? apart : alike));
    const rows = texts.map((text) => gammaRow(text, { ...options(samplesPerText(20)), types: [] }));
    const [estimate] = countsBootstrap(rows, [{ of: (sum) => gammaOfRow(sum, 0) }], {
      resamples: 200,
      level: 0.95,
      random: seededRandom(2),
    });
    const { value } = pooledGamma(texts, options(samplesPerText(20))).any;
    const interval = estimate?.interval;
    if (!interval || interval.value === null) throw new Error("There is no interval");
    expect(interval.lower).toBeLessThan(interval.value);
    expect(interval.upper).toBeGreaterThan(interval.value);
    expect(value).not.toBeNull();
  });

  it("throws for spans outside of a text and for weights or samples out of range", () => {
    const outside: MarkedContinuum = { ...apart, length: 50 };
    expect(() => pooledGamma([outside], options())).toThrow(RangeError);
    expect(() => pooledGamma([apart], { ...options(), alpha: -1 })).toThrow(RangeError);
    expect(() => pooledGamma([apart], options(0))).toThrow(RangeError);
  });
});

describe("the chance continua drawn for each text", () => {
  it.each([
    [0, 30],
    [1, 30],
    [7, 5],
    [30, 1],
    [20_000, 1],
  ])("are, of %i texts, %i, so that there are 30 in all", (texts, each) => {
    expect(samplesPerText(texts)).toBe(each);
  });
});
