import type { SearchPlace } from "@/lib/search/found-text";
import type { SearchQuery } from "@/lib/search/search-query";
import { TermFinder } from "@/lib/search/term-finder";
import { visitWords } from "@/lib/search/words";

/** Reads the parts of one transcript and says whether a search finds it. */
export class SearchMatch {
  private readonly found = new Set<number>();
  private readonly finder: TermFinder;

  constructor(private readonly query: SearchQuery) {
    this.finder = new TermFinder(query.terms, ({ term }) => this.found.add(term));
  }

  /** Reads a part, whole. */
  read(place: SearchPlace, text: string): void {
    if (!this.query.places.includes(place)) return;
    this.finder.restart();
    visitWords(text, this.finder.visit);
  }

  /** Whether every term that is not excluded is in some part that was read, and no excluded one in any. */
  get isFound(): boolean {
    const { terms } = this.query;
    return terms.length > 0 && terms.every(({ isExcluded }, term) => isExcluded !== this.found.has(term));
  }
}
