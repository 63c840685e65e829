/** The longest note a rater can write, in UTF-16 code units. */
export const maxNoteLength = 10_000;

/** Caps that keep one annotation from exhausting memory; far above what a person marks. */
export const maxSpansPerAnnotation = 5_000;
export const maxRangesPerSpan = 50;
export const maxLinksPerSpan = 50;
