import type { SearchPlace } from "@/lib/search/found-text";
import type { SearchQuery } from "@/lib/search/search-query";
import { TermFinder } from "@/lib/search/term-finder";
import { visitWords } from "@/lib/search/words";

/** A part's text and where it stands. */
export type SearchedPart = { readonly place: SearchPlace; readonly text: string };

/** Whether a search finds a transcript: every term that is not excluded in some part, and no excluded one in any. */
export function matchesSearch({ terms, places }: SearchQuery, parts: readonly SearchedPart[]): boolean {
  const found = new Set<number>();
  const finder = new TermFinder(terms, ({ term }) => found.add(term));
  for (const { place, text } of parts) {
    if (!places.includes(place)) continue;
    finder.restart();
    visitWords(text, finder.visit);
  }
  return terms.length > 0 && terms.every(({ isExcluded }, term) => isExcluded !== found.has(term));
}
