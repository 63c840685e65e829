/** A stretch of a continuum that a rater marked: [start, end), offsets into the text. */
export type RaterSpan = { readonly type: string; readonly start: number; readonly end: number };

/**
 * What each rater marked on one continuum. A rater without marks has an empty list, which is a statement; one who did not
 * read the text is not a key.
 */
export type SpansByRater = Readonly<Record<string, readonly RaterSpan[]>>;

/** One text and what its raters marked on it. Who they are differs from text to text. */
export type MarkedContinuum = {
  readonly spansByRater: SpansByRater;
  /** Characters of the text, in the unit of the offsets. */
  readonly length: number;
};

/** Every type that anyone marked, in code-unit order. */
export function markedTypes(continua: readonly MarkedContinuum[]): readonly string[] {
  const types = new Set<string>();
  for (const { spansByRater } of continua) {
    for (const spans of Object.values(spansByRater)) for (const { type } of spans) types.add(type);
  }
  return [...types].sort();
}

/** The spans of each type, types in the order of their first span. */
export function spansByType(spans: readonly RaterSpan[]): ReadonlyMap<string, readonly RaterSpan[]> {
  const byType = new Map<string, RaterSpan[]>();
  for (const span of spans) {
    const ofType = byType.get(span.type);
    if (ofType === undefined) byType.set(span.type, [span]);
    else ofType.push(span);
  }
  return byType;
}

/** @throws RangeError unless the length is finite and ≥ 0 and every span is a non-empty stretch of it. */
export function requireContinuum({ spansByRater, length }: MarkedContinuum): void {
  if (!(Number.isFinite(length) && length >= 0)) throw new RangeError(`A length must be finite and ≥ 0, not ${length}`);
  for (const spans of Object.values(spansByRater)) {
    for (const { start, end } of spans) {
      if (!(start >= 0 && start < end && end <= length)) {
        throw new RangeError(`A span must be a non-empty stretch of 0 … ${length}, not ${start} … ${end}`);
      }
    }
  }
}
