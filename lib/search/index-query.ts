import type { SearchQuery, SearchTerm } from "@/lib/search/search-query";
import { placeTags } from "@/lib/search/word-set";

/** A word of every index entry that has no room for all words of its transcript. */
export const notWhole = "!";

/** What the index can say about a search. */
export type IndexQuery = {
  /** A tsquery that every transcript fulfils that may be found by the search; null when the index has nothing to say. */
  readonly tsquery: string | null;
  /** Whether all that fulfil it and are whole are found. If not, the texts have to be looked at. */
  readonly isExact: boolean;
};

/** For each term that may go on, the words of the project that begin so; null when they are too many. */
export type Expansions = ReadonlyMap<SearchTerm, readonly string[] | null>;

/** Words beyond this many are looked for in the texts only. */
const maxWords = 40;

/** Says a search in the language of the index. */
export function indexQuery({ terms, places }: SearchQuery, expansions: Expansions): IndexQuery {
  const tags = places.map((place) => placeTags[place]);
  const anywhere = (words: readonly string[]) =>
    anyOf(words.flatMap((word) => tags.map((tag) => quoted(`${tag}${word}`))));
  const clauses: string[] = [];
  let [isExact, room] = [true, maxWords];
  for (const term of terms) {
    const { words, isExcluded } = term;
    const expansion = expansions.get(term);
    const isSaid = words.length === 1 && expansion !== null && room > 0;
    if (!isSaid) isExact = false;
    if (isExcluded && !isSaid) continue;
    const last = words.length - 1;
    for (const [index, { lexeme }] of words.entries()) {
      const choice = index === last && expansion !== undefined ? expansion : [lexeme];
      if (choice === null || room-- <= 0) continue;
      clauses.push(isExcluded ? `!${anywhere(choice)}` : anywhere(choice));
    }
  }
  // Of transcripts with more words than an entry holds, the texts have to be looked at.
  return { tsquery: clauses.length === 0 ? null : `${clauses.join(" & ")} | ${quoted(notWhole)}`, isExact };
}

/** No word is one that no text has. */
function anyOf(words: readonly string[]): string {
  return `(${words.length === 0 ? quoted("-") : words.join(" | ")})`;
}

/** A lexeme as it stands in a tsquery. */
export function quoted(lexeme: string): string {
  return `'${lexeme.replace(/['\\]/g, "$&$&")}'`;
}
