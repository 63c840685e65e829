/** Where text is looked for. */
export type SearchPlace = "prompt" | "reasoning" | "action";

/** A piece of a transcript's text with the words that were searched for. */
export type Snippet = {
  readonly place: SearchPlace;
  /** The part that it is from. */
  readonly part: number;
  /** Where it begins in the part, in UTF-16 code units. */
  readonly offset: number;
  /** Exactly as it stands in the part. */
  readonly text: string;
  /** What was found, as half-open ranges of `text` in UTF-16 code units, in order, without overlap. */
  readonly hits: readonly { readonly start: number; readonly end: number }[];
};
