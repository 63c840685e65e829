import { z } from "zod";
import type { SearchPlace } from "@/lib/search/found-text";
import { type FoundWord, isDense, visitWords } from "@/lib/search/words";

/** A whole word that is searched for. */
export type SearchWord = {
  readonly lexeme: string;
  /** Whether it overlaps with the one before, as in scripts without spaces. */
  readonly isJoined: boolean;
  /** What of a word in the text it is: in a term of several words the first may be an end, the last a beginning. */
  readonly is: "whole" | "beginning" | "end";
};

/** Words that must follow each other in one part; most terms are one word. */
export type SearchTerm = {
  readonly words: readonly SearchWord[];
  /** Whether the last word may go on. */
  readonly isPrefix: boolean;
  /** Whether transcripts that have it are left out. */
  readonly isExcluded: boolean;
};

/** What is searched for: every term that is not excluded. */
export type SearchQuery = {
  /** Empty when the search has no word; nothing is found then. */
  readonly terms: readonly SearchTerm[];
  /** Where it is looked for, at least one. */
  readonly places: readonly SearchPlace[];
};

export const searchPlaces = ["prompt", "reasoning", "action"] as const;
const placeSchema = z.enum(searchPlaces);

/** A minus, then a text in quotes, which may be left open, or one without spaces; then a star for words that go on. */
const chunk = /(-?)(?:["“”„«]([^"“”„»]*)["“”»]?|([^\s"“”„«]+))/gu;

/**
 * Reads a search as people type it. Words are all to be found, in any order; words in quotes as they stand; `-word` is not
 * to be found; `word*` may go on; `in:reasoning`, `in:prompt` or `in:action` say where. What is no word in between is
 * passed over, and words that are written together, such as `user_name`, are looked for as they stand.
 */
export function parseSearch(text: string): SearchQuery {
  const terms: SearchTerm[] = [];
  const places = new Set<SearchPlace>();
  for (const [, minus, quoted, plain = ""] of text.matchAll(chunk)) {
    const place = placeSchema.safeParse(/^in:(.+)$/iu.exec(plain)?.[1]?.toLowerCase());
    if (place.success && minus === "") places.add(place.data);
    else terms.push(...toTerm(quoted ?? plain, minus === "-"));
  }
  return { terms, places: places.size === 0 ? searchPlaces : searchPlaces.filter((place) => places.has(place)) };
}

/** No term when the text has no word. */
function toTerm(text: string, isExcluded: boolean): SearchTerm[] {
  const found: FoundWord[] = [];
  visitWords(text, (word) => {
    if (!word.isPart) found.push(word);
  });
  const last = found.at(-1);
  if (!last) return [];
  const isPrefix = text[last.end] === "*";
  const words = found.map(({ lexeme, start }, index): SearchWord => {
    const before = found[index - 1];
    const isCut = found.length > 1 && isDense(lexeme) && [...lexeme].length === 1;
    const isBeginning = index === found.length - 1 && (isPrefix || isCut);
    const isEnd = index === 0 && isCut;
    return {
      lexeme,
      isJoined: before !== undefined && start < before.end,
      is: isBeginning ? "beginning" : isEnd ? "end" : "whole",
    };
  });
  return [{ words, isPrefix, isExcluded }];
}
