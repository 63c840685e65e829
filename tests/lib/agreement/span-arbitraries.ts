import fc from "fast-check";
import type { MarkedContinuum, RaterSpan, SpansByRater } from "@/lib/agreement/rater-spans";

/** Marks of up to three types on texts of 1 to 40 characters, of one rater at least; they may overlap in any way. */
export function markedContinua(minRaters = 1): fc.Arbitrary<MarkedContinuum> {
  return fc.integer({ min: 1, max: 40 }).chain((length) => {
    const spans = fc.array(raterSpans(length), { maxLength: 6 });
    return fc.array(spans, { minLength: minRaters, maxLength: 4 }).map((raters) => ({
      length,
      spansByRater: Object.fromEntries(raters.map((marks, index) => [`r${index}`, marks])),
    }));
  });
}

export function raterSpans(length: number): fc.Arbitrary<RaterSpan> {
  return fc
    .record({
      type: fc.constantFrom("x", "y", "z"),
      one: fc.integer({ min: 0, max: length }),
      other: fc.integer({ min: 0, max: length }),
    })
    .filter(({ one, other }) => one !== other)
    .map(({ type, one, other }) => ({ type, start: Math.min(one, other), end: Math.max(one, other) }));
}

/** The same marks that throw when anything writes to them. */
export function freezeSpans(spansByRater: SpansByRater): SpansByRater {
  return Object.freeze(
    Object.fromEntries(
      Object.entries(spansByRater).map(([rater, spans]) => [
        rater,
        Object.freeze(spans.map((span) => Object.freeze({ ...span }))),
      ]),
    ),
  );
}

/** For every character the raters' sets of types, marks read one character at a time. */
export function characterSets({ spansByRater, length }: MarkedContinuum): readonly (readonly (readonly string[])[])[] {
  return Array.from({ length }, (_, at) =>
    Object.values(spansByRater).map((spans) => {
      const types = spans.filter(({ start, end }) => start <= at && at < end).map(({ type }) => type);
      return [...new Set(types)].sort();
    }),
  );
}
