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

/** Words beyond this many, those that begin so among them, are looked for in the texts only. */
const maxWords = 240;

/** Says a search in the language of the index. */
export function indexQuery({ terms, places }: SearchQuery, expansions: Expansions): IndexQuery {
  const tags = places.map((place) => placeTags[place]);
  const anywhere = (words: readonly string[]) =>
    anyOf(words.flatMap((word) => tags.map((tag) => quoted(`${tag}${word}`))));
  const clauses: string[] = [];
  let [isExact, room] = [true, maxWords];
  for (const term of terms) {
    const choices = choicesOf(term, expansions.get(term)).filter((choice) => choice.length <= room);
    const isSaid = choices.length === 1 && term.words.length === 1;
    if (!isSaid) isExact = false;
    if (term.isExcluded && !isSaid) continue;
    for (const choice of choices) {
      room -= choice.length;
      if (room >= 0) clauses.push(term.isExcluded ? `!${anywhere(choice)}` : anywhere(choice));
      else isExact = false;
    }
  }
  // Of transcripts with more words than an entry holds, the texts have to be looked at.
  return { tsquery: clauses.length === 0 ? null : `${clauses.join(" & ")} | ${quoted(notWhole)}`, isExact };
}

/** For each word of a term what may stand for it; those of which too much may are left out. */
function choicesOf({ words }: SearchTerm, expansion: readonly string[] | null | undefined): (readonly string[])[] {
  return words.flatMap(({ lexeme }, index) => {
    const choice = index === words.length - 1 && expansion !== undefined ? expansion : [lexeme];
    return choice === null ? [] : [choice];
  });
}

/** No word is one that no text has. */
function anyOf(words: readonly string[]): string {
  return `(${words.length === 0 ? quoted("-") : words.join(" | ")})`;
}

/** A lexeme as it stands in a tsquery. */
export function quoted(lexeme: string): string {
  return `'${lexeme.replace(/['\\]/g, "$&$&")}'`;
}
