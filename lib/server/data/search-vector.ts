import "server-only";
import { searchPlaces } from "@/lib/search/search-query";
import { placeTags, type WordSet } from "@/lib/search/word-set";

/** Less than the megabyte that PostgreSQL gives the words of a tsvector. */
const maxBytes = 1_000_000;

/**
 * The words of a transcript as the index has them. `isWhole` unless there are too many for one tsvector, which then has
 * `!` as a word.
 */
export type SearchVector = { readonly bytes: Uint8Array; readonly isWhole: boolean };

/**
 * Words as a tsvector in its binary form: how many, then each with its end and no positions. Where a word stands in the
 * text is looked up in the text: a tsvector keeps 256 positions of a word, up to the 16,383rd word.
 *
 * @see https://github.com/postgres/postgres/blob/REL_15_STABLE/src/backend/utils/adt/tsvector.c tsvectorrecv
 */
export function searchVector({ lexemes }: WordSet): SearchVector {
  let text = "";
  let [count, bytes] = [0, 0];
  for (const place of searchPlaces) {
    for (const lexeme of lexemes[place]) {
      const word = placeTags[place] + lexeme;
      bytes += Buffer.byteLength(word);
      if (bytes > maxBytes) return { bytes: encode(`${text}!\0\0\0`, count + 1), isWhole: false };
      // The end of the text, and no positions.
      text += `${word}\0\0\0`;
      count++;
    }
  }
  return { bytes: encode(text, count), isWhole: true };
}

function encode(text: string, count: number): Uint8Array {
  const buffer = Buffer.allocUnsafe(4 + Buffer.byteLength(text));
  buffer.writeInt32BE(count);
  buffer.write(text, 4);
  return buffer;
}
