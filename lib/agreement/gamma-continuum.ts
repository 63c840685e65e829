import type { RaterSpan } from "@/lib/agreement/rater-spans";

/** A stretch that one rater marked: the rater and the type by number, [start, end) in any unit, also fractions. */
export type ContinuumUnit = {
  readonly rater: number;
  readonly type: number;
  readonly start: number;
  readonly end: number;
};

/** What raters marked on one continuum, as columns: one entry per unit, units in order of their midpoints. */
export type Continuum = {
  /** How many raters read the continuum, those who marked nothing included. */
  readonly raters: number;
  readonly units: number;
  readonly rater: Int32Array;
  readonly type: Int32Array;
  readonly start: Float64Array;
  readonly end: Float64Array;
  /** Type → its name; the commonest first. */
  readonly types: readonly string[];
};

/**
 * The continuum of these spans. What one rater marked twice with the same type and bounds is one unit, since a rater's
 * units are a set. Spans of one rater may overlap, and anything between them may stay unmarked.
 *
 * @param spans Raters × spans; a rater who marked nothing has an empty list.
 * @throws RangeError when a span has no length or a bound that is not finite.
 */
export function continuumOf(spans: readonly (readonly RaterSpan[])[]): Continuum {
  const raters = spans.map(distinctSpans);
  const types = typesByCount(raters.flat());
  const codeOf = new Map(types.map((type, code) => [type, code]));
  const units = raters.flatMap((distinct, rater) =>
    distinct.map((span) => ({
      rater,
      type: codeOf.get(span.type) ?? 0,
      start: span.start,
      end: span.end,
    })),
  );
  return continuumOfUnits(units, { raters: raters.length, types });
}

/** The continuum of units that are already distinct. */
export function continuumOfUnits(
  units: readonly ContinuumUnit[],
  { raters, types }: { readonly raters: number; readonly types: readonly string[] },
): Continuum {
  const sorted = units.toSorted(
    (a, b) => a.start + a.end - (b.start + b.end) || a.start - b.start || a.type - b.type || a.rater - b.rater,
  );
  return {
    raters,
    types,
    units: sorted.length,
    rater: Int32Array.from(sorted, (unit) => unit.rater),
    type: Int32Array.from(sorted, (unit) => unit.type),
    start: Float64Array.from(sorted, (unit) => unit.start),
    end: Float64Array.from(sorted, (unit) => unit.end),
  };
}

/** The span that this unit stands for. */
export function spanOfUnit(continuum: Continuum, unit: number): RaterSpan {
  const { type, start, end, types } = continuum;
  return { type: types[type[unit] ?? 0] ?? "", start: start[unit] ?? 0, end: end[unit] ?? 0 };
}

/** Ordered by count, so that drawing types by their shares does not depend on how they are called. */
function typesByCount(spans: readonly RaterSpan[]): readonly string[] {
  const countOf = new Map<string, number>();
  for (const { type } of spans) countOf.set(type, (countOf.get(type) ?? 0) + 1);
  return Array.from(countOf)
    .sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1))
    .map(([type]) => type);
}

function distinctSpans(spans: readonly RaterSpan[]): readonly RaterSpan[] {
  const spanOf = new Map<string, RaterSpan>();
  for (const span of spans) {
    if (!(Number.isFinite(span.end - span.start) && span.start < span.end)) {
      throw new RangeError(`A span must end after its start, not [${span.start}, ${span.end})`);
    }
    spanOf.set(`${span.start} ${span.end} ${span.type}`, span);
  }
  return Array.from(spanOf.values());
}
