/** A stretch of a continuum that a rater marked: [start, end), offsets into the text. */
export type RaterSpan = { readonly type: string; readonly start: number; readonly end: number };

/**
 * What each rater marked on one continuum. A rater without marks has an empty list, which is a statement; one who did not
 * read the text is not a key.
 */
export type SpansByRater = Readonly<Record<string, readonly RaterSpan[]>>;
