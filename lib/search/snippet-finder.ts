import { cutSnippets } from "@/lib/search/cut-snippets";
import type { SearchPlace, Snippet } from "@/lib/search/found-text";
import { type RoughPattern, roughPattern, roughPlaces } from "@/lib/search/rough-places";
import type { SearchQuery } from "@/lib/search/search-query";
import { TermFinder, type TermHit } from "@/lib/search/term-finder";
import { visitWords } from "@/lib/search/words";

/** A part of a transcript and its text. */
export type SnippetPart = { readonly part: number; readonly place: SearchPlace; readonly text: string };

/** Where terms were found in one part, in order. */
type PartHits = SnippetPart & { readonly hits: readonly TermHit[] };

/** Places that are looked at in one part, and code units read around each. */
const maxPlaces = 12;
const around = 400;
/** Code units of one part that are read word by word when the quick look finds nothing. */
const maxRead = 400_000;

/** Reads the parts of one transcript and finds pieces of text that show where a search was found. */
export class SnippetFinder {
  private readonly pattern: RoughPattern;
  private readonly found: PartHits[] = [];

  constructor(private readonly query: SearchQuery) {
    this.pattern = roughPattern(query);
  }

  /** Reads a part, in the order of the transcript; work is bounded whatever its length. */
  read(part: SnippetPart): void {
    if (this.pattern === null || !this.query.places.includes(part.place)) return;
    const hits = this.hitsNear(part.text, roughPlaces(this.pattern, part.text, maxPlaces));
    const all = hits.length > 0 ? hits : this.hitsIn(part.text, 0, maxRead);
    if (all.length > 0) this.found.push({ ...part, hits: all });
  }

  /** Whether there is anything to show. */
  get hasFound(): boolean {
    return this.found.length > 0;
  }

  /** Up to three, with different terms as far as there are any, in the order of the transcript. */
  get snippets(): readonly Snippet[] {
    return cutSnippets(this.found);
  }

  private hitsNear(text: string, places: readonly number[]): TermHit[] {
    const hits: TermHit[] = [];
    let read = 0;
    for (const place of places) {
      if (place < read) continue;
      const [start, end] = [Math.max(read, place - around), place + around];
      // Words at the edges may be cut, so that only what lies well within counts.
      const within = (hit: TermHit) => hit.start >= place && hit.end <= place + around / 2;
      const found = this.hitsIn(text, start, end).filter(within);
      hits.push(...found);
      read = found.at(-1)?.end ?? place + 1;
    }
    return hits;
  }

  private hitsIn(text: string, start: number, end: number): TermHit[] {
    const hits: TermHit[] = [];
    const finder = new TermFinder(this.query.terms, (hit) => {
      if (!this.query.terms[hit.term]?.isExcluded)
        hits.push({ ...hit, start: hit.start + start, end: hit.end + start });
    });
    visitWords(text.slice(start, end), finder.visit);
    return hits;
  }
}
