import type { SearchQuery, SearchTerm } from "@/lib/search/search-query";
import { isDense } from "@/lib/search/words";

/** A pattern that finds most places where one of some terms stands, much faster than reading every word would. */
export type RoughPattern = RegExp | null;

/**
 * The pattern of a search's terms, those to be left out aside. It looks for the first word of each as it is compared, in
 * any case: compatibility forms, other compositions and parts of words are not found. Null when there is no term.
 */
export function roughPattern({ terms }: SearchQuery): RoughPattern {
  const wanted = terms.filter(({ isExcluded }) => !isExcluded);
  return wanted.length === 0 ? null : new RegExp(wanted.map(beginningOf).join("|"), "giu");
}

function beginningOf({ words, isPrefix }: SearchTerm): string {
  const [first] = words;
  const literal = (first?.lexeme ?? "").replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&").replaceAll("σ", "[σς]");
  if (isDense(first?.lexeme ?? "")) return literal;
  const isOpen = isPrefix && words.length === 1;
  return `(?<![\\p{L}\\p{N}\\p{M}])${literal}${isOpen ? "" : "(?![\\p{L}\\p{N}\\p{M}])"}`;
}

/** The first places where a pattern matches, as offsets in UTF-16 code units. */
export function roughPlaces(pattern: RegExp, text: string, limit: number): number[] {
  const places: number[] = [];
  pattern.lastIndex = 0;
  while (places.length < limit) {
    const match = pattern.exec(text);
    if (match === null) break;
    places.push(match.index);
    // Never stands still, whatever the pattern.
    pattern.lastIndex = Math.max(pattern.lastIndex, match.index + 1);
  }
  return places;
}
