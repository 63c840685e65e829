import type { SearchPlace } from "@/lib/search/found-text";
import { visitWords } from "@/lib/search/words";

/** What stands before a word in the index, for the place that it is in. */
export const placeTags = { prompt: "p", reasoning: "r", action: "a" } as const satisfies Record<SearchPlace, string>;

/** Code units that are looked through without a pause. */
const pieceLength = 65_536;
const noWord = /[^\p{L}\p{N}\p{M}]/gu;

/** The different words of a transcript, by place. */
export class WordSet {
  readonly lexemes: Readonly<Record<SearchPlace, Set<string>>> = {
    prompt: new Set(),
    reasoning: new Set(),
    action: new Set(),
  };

  /** Adds a part's text, piece by piece: each step of the loop is one, so that other work can be done in between. */
  *add(place: SearchPlace, text: string): Generator<void> {
    const lexemes = this.lexemes[place];
    for (let start = 0; start < text.length; ) {
      const end = endOfPiece(text, start);
      visitWords(text.slice(start, end), ({ lexeme }) => lexemes.add(lexeme));
      start = end;
      yield;
    }
  }
}

/** Where no word is cut. */
function endOfPiece(text: string, start: number): number {
  if (text.length - start <= pieceLength) return text.length;
  noWord.lastIndex = start + pieceLength;
  return noWord.exec(text)?.index ?? text.length;
}
