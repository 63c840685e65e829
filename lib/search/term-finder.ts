import type { SearchTerm, SearchWord } from "@/lib/search/search-query";
import type { FoundWord } from "@/lib/search/words";

/** Where a term stands: its number, and a half-open range in UTF-16 code units of the text. */
export type TermHit = { readonly term: number; readonly start: number; readonly end: number };

type NumberedTerm = { readonly term: number; readonly words: readonly SearchWord[]; readonly last: string };
type WholeWord = Pick<FoundWord, "lexeme" | "start" | "end"> & { readonly isJoined: boolean };

/**
 * Finds terms in a stream of words, as `visitWords` gives them. Terms of one word are found in parts of words too,
 * longer ones where their words follow each other.
 */
export class TermFinder {
  private readonly byLastWord = new Map<string, NumberedTerm[]>();
  private readonly beginnings: NumberedTerm[] = [];
  private readonly windowLength: number;
  /** The whole words read last. */
  private window: WholeWord[] = [];

  constructor(
    terms: readonly SearchTerm[],
    private readonly onHit: (hit: TermHit) => void,
  ) {
    for (const [term, { words }] of terms.entries()) {
      const { lexeme: last = "", is } = words.at(-1) ?? {};
      const numbered = { term, words, last };
      if (is === "beginning") this.beginnings.push(numbered);
      else this.byLastWord.set(last, [...(this.byLastWord.get(last) ?? []), numbered]);
    }
    this.windowLength = Math.max(1, ...terms.map(({ words }) => words.length));
  }

  /** Forgets the words before: what follows stands elsewhere. */
  restart(): void {
    this.window = [];
  }

  readonly visit = (word: FoundWord): void => {
    if (!word.isPart) this.remember(word);
    for (const term of this.byLastWord.get(word.lexeme) ?? []) this.check(term, word);
    for (const term of this.beginnings) if (word.lexeme.startsWith(term.last)) this.check(term, word);
  };

  private remember({ lexeme, start, end }: FoundWord): void {
    this.window.push({ lexeme, start, end, isJoined: start < (this.window.at(-1)?.end ?? 0) });
    if (this.window.length > this.windowLength) this.window.shift();
  }

  private check({ term, words }: NumberedTerm, { start, end, isPart }: FoundWord): void {
    if (words.length === 1) this.onHit({ term, start, end });
    else if (!isPart && this.stands(words)) {
      this.onHit({ term, start: this.window.at(-words.length)?.start ?? start, end });
    }
  }

  private stands(words: readonly SearchWord[]): boolean {
    const from = this.window.length - words.length;
    return words.every((word, index) => isWord(word, this.window[from + index], index > 0));
  }
}

function isWord(wanted: SearchWord, found: WholeWord | undefined, hasNeighbour: boolean): boolean {
  if (!found || (hasNeighbour && wanted.isJoined !== found.isJoined)) return false;
  if (wanted.is === "beginning") return found.lexeme.startsWith(wanted.lexeme);
  return wanted.is === "end" ? found.lexeme.endsWith(wanted.lexeme) : found.lexeme === wanted.lexeme;
}
