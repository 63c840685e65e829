import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { MarkedContinuum, RaterSpan, SpansByRater } from "@/lib/agreement/rater-spans";
import { pooledUnitizingAlpha, unitizingAlpha } from "@/lib/agreement/unitizing-alpha";
import { freezeSpans, markedContinua } from "@/tests/lib/agreement/span-arbitraries";
import { readSpanVectors } from "@/tests/lib/agreement/span-vectors";

const vectors = readSpanVectors().flatMap((vector) =>
  vector.unitizing === null ? [] : [{ ...vector, unitizing: vector.unitizing }],
);

describe("unitizingAlpha", () => {
  it.each(vectors)("gives the reference values of $id", ({ spansByRater, length, unitizing }) => {
    const { uAlpha, barUAlpha, cuAlpha, kUAlpha } = unitizingAlpha(spansByRater, { length });
    expectWithin(uAlpha.value, unitizing.u_alpha);
    expectWithin(barUAlpha.value, unitizing.bar_u_alpha);
    expectWithin(cuAlpha.value, unitizing.cu_alpha);
    if (unitizing.cu_coverage !== undefined) expectWithin(cuAlpha.coverage, unitizing.cu_coverage);
    for (const [type, value] of Object.entries(unitizing.k_u_alpha)) expectWithin(kUAlpha[type]?.value, value);
    for (const [type, value] of Object.entries(unitizing.k_coverage)) expectWithin(kUAlpha[type]?.coverage, value);
  });

  it.each(vectors.filter(({ published }) => published !== undefined))(
    "gives what is printed of $id",
    ({ spansByRater, length, published }) => {
      const { uAlpha, barUAlpha, cuAlpha } = unitizingAlpha(spansByRater, { length });
      expect(uAlpha.value?.toFixed(2)).toBe(published?.u_alpha.toFixed(2));
      // Printed cut off, not rounded.
      expect(Math.floor((barUAlpha.value ?? 0) * 1000) / 1000).toBe(published?.bar_u_alpha);
      expect(cuAlpha.value?.toFixed(3)).toBe(published?.cu_alpha.toFixed(3));
    },
  );

  it("takes marks of one type that overlap as one unit, and marks that touch as two", () => {
    const bob = [mark("x", 2, 8)];
    const alphaOf = (ada: readonly RaterSpan[]) => unitizingAlpha({ ada, bob }, { length: 10 }).uAlpha.value;
    expect(alphaOf([mark("x", 2, 5), mark("x", 4, 8), mark("x", 2, 4)])).toBe(alphaOf([mark("x", 2, 8)]));
    // 20 ratings, 11 in units, 1 disagreeing: 1 − (400 − Σ L² − 9) / (20 · 11 · 9), Σ L² = 36 + 25 or 36 + 9 + 4.
    expect(alphaOf([mark("x", 2, 7)])).toBeCloseTo(1 - (400 - 61 - 9) / (20 * 11 * 9), 12);
    expect(alphaOf([mark("x", 2, 5), mark("x", 5, 7)])).toBeCloseTo(1 - (400 - 49 - 9) / (20 * 11 * 9), 12);
  });

  it("is null where marks of different types of one rater overlap, but for what is of one layer", () => {
    const spansByRater = { ada: [mark("x", 0, 5), mark("y", 3, 6)], bob: [mark("x", 0, 5), mark("y", 3, 6)] };
    const alpha = unitizingAlpha(spansByRater, { length: 10 });
    const overlapping = { value: null, reason: "overlapping types", coverage: null };
    expect(alpha).toEqual({
      ...{ uAlpha: overlapping, cuAlpha: overlapping, kUAlpha: { x: overlapping, y: overlapping } },
      barUAlpha: { value: 1, coverage: 1 },
      byType: { x: { value: 1 }, y: { value: 1 } },
    });
  });

  it("is null where fewer than two raters read the text", () => {
    const { uAlpha, barUAlpha, cuAlpha, byType } = unitizingAlpha({ ada: [mark("x", 0, 5)] }, { length: 10 });
    const noPairs = { value: null, reason: "no pairs", coverage: null };
    expect([uAlpha, barUAlpha, cuAlpha, byType.x]).toEqual([
      noPairs,
      noPairs,
      noPairs,
      { value: null, reason: "no pairs" },
    ]);
  });

  it("refuses a span that is not within the text", () => {
    expect(() => unitizingAlpha({ ada: [mark("x", 0, 5)], bob: [] }, { length: 4 })).toThrow(RangeError);
  });

  it("is for one type what it is of that layer alone, and the layer of any type when there is but one", () => {
    fc.assert(
      fc.property(markedContinua(2), ({ spansByRater, length }) => {
        const { byType } = unitizingAlpha(freezeSpans(spansByRater), { length });
        for (const [type, alpha] of Object.entries(byType)) {
          const layer = mapSpans(spansByRater, (spans) => spans.filter((span) => span.type === type));
          const alone = unitizingAlpha(layer, { length });
          expectWithin(alone.uAlpha.value, alpha.value);
          expect(alone.barUAlpha.value).toBe(alpha.value);
        }
      }),
    );
  });

  it("does not depend on the order of raters and marks, nor on the names of types", () => {
    const renamed = new Map([
      ["x", "c"],
      ["y", "a"],
      ["z", "b"],
    ]);
    const rename = (type: string) => renamed.get(type) ?? type;
    fc.assert(
      fc.property(separateContinua(), ({ spansByRater, length }) => {
        const one = unitizingAlpha(spansByRater, { length });
        const turned = Object.fromEntries(
          Object.entries(spansByRater)
            .reverse()
            .map(([rater, spans]) => [rater, spans.map((span) => ({ ...span, type: rename(span.type) })).reverse()]),
        );
        const other = unitizingAlpha(turned, { length });
        expectWithin(other.uAlpha.value, one.uAlpha.value);
        expectWithin(other.cuAlpha.value, one.cuAlpha.value);
        for (const [type, { value }] of Object.entries(one.kUAlpha))
          expectWithin(other.kUAlpha[rename(type)]?.value, value);
      }),
    );
  });

  it("tells marked from unmarked by |uα as uα does when all types are made one", () => {
    fc.assert(
      fc.property(separateContinua(), ({ spansByRater, length }) => {
        const oneType = mapSpans(spansByRater, (spans) => spans.map((span) => ({ ...span, type: "any" })));
        expectWithin(
          unitizingAlpha(oneType, { length }).uAlpha.value,
          unitizingAlpha(spansByRater, { length }).barUAlpha.value,
        );
      }),
    );
  });
});

describe("pooledUnitizingAlpha", () => {
  it("is that of the texts one after another, when their raters are the same", () => {
    const pairs = fc.tuple(separateContinua(), separateContinua());
    fc.assert(
      fc.property(pairs, ([first, second]) => {
        const raters = ["r0", "r1"];
        const longer = Object.fromEntries(
          raters.map((rater) => [rater, [...spansOf(first, rater), ...shifted(spansOf(second, rater), first.length)]]),
        );
        const whole = unitizingAlpha(longer, { length: first.length + second.length });
        const pooled = pooledUnitizingAlpha([first, second].map((text) => onlyRaters(text, raters)));
        expectWithin(pooled.uAlpha.value, whole.uAlpha.value);
        expectWithin(pooled.barUAlpha.value, whole.barUAlpha.value);
        expectWithin(pooled.cuAlpha.value, whole.cuAlpha.value);
        for (const [type, { value }] of Object.entries(whole.byType)) expectWithin(pooled.byType[type]?.value, value);
      }),
    );
  });

  it("leaves out texts that one rater read", () => {
    const read = { spansByRater: { ada: [mark("x", 1, 5)], bob: [mark("x", 2, 5)] }, length: 9 };
    const alone = { spansByRater: { cem: [mark("x", 0, 400)] }, length: 500 };
    expect(pooledUnitizingAlpha([read, alone])).toEqual(pooledUnitizingAlpha([read]));
  });
});

function mark(type: string, start: number, end: number): RaterSpan {
  return { type, start, end };
}

/** Texts of two to four raters, of whom no two marks overlap. */
function separateContinua(): fc.Arbitrary<MarkedContinuum> {
  return markedContinua(2).map(({ spansByRater, length }) => ({
    length,
    spansByRater: mapSpans(spansByRater, (spans) =>
      [...spans]
        .sort((a, b) => a.start - b.start)
        .filter((span, index, sorted) => sorted.slice(0, index).every(({ end }) => end <= span.start)),
    ),
  }));
}

function mapSpans(
  spansByRater: SpansByRater,
  change: (spans: readonly RaterSpan[]) => readonly RaterSpan[],
): SpansByRater {
  return Object.fromEntries(Object.entries(spansByRater).map(([rater, spans]) => [rater, change(spans)]));
}

function spansOf({ spansByRater }: MarkedContinuum, rater: string): readonly RaterSpan[] {
  return spansByRater[rater] ?? [];
}

function shifted(spans: readonly RaterSpan[], by: number): readonly RaterSpan[] {
  return spans.map(({ type, start, end }) => ({ type, start: start + by, end: end + by }));
}

function onlyRaters(text: MarkedContinuum, raters: readonly string[]): MarkedContinuum {
  return { ...text, spansByRater: Object.fromEntries(raters.map((rater) => [rater, spansOf(text, rater)])) };
}

function expectWithin(value: number | null | undefined, expected: number | null): void {
  if (expected === null) expect(value).toBeNull();
  else expect(Math.abs((value ?? Number.NaN) - expected)).toBeLessThanOrEqual(1e-9);
}
