import "server-only";
import { blockLexeme } from "@/lib/search/block-lexeme";
import { blocksAround } from "@/lib/search/id-blocks";
import { notWhole } from "@/lib/search/index-query";
import { searchPlaces } from "@/lib/search/search-query";
import { placeTags, type WordSet } from "@/lib/search/word-set";

/** Less than the megabyte that PostgreSQL gives the words of a tsvector. */
const maxBytes = 1_000_000;
/** The end of its text, and no positions. */
const endOfWord = "\0\0\0";

/**
 * The words of a transcript as the index has them. `isWhole` unless there are too many for one tsvector, which then has
 * {@link notWhole} as a word.
 */
export type SearchVector = { readonly bytes: Uint8Array; readonly isWhole: boolean };

type Indexed = { readonly projectId: string; readonly transcriptId: string };

/**
 * Words and blocks as a tsvector in its binary form: how many, then each with its end and no positions. Where a word
 * stands is looked up in the text: a tsvector keeps 256 positions of a word, up to the 16,383rd word.
 *
 * @see https://github.com/postgres/postgres/blob/REL_15_STABLE/src/backend/utils/adt/tsvector.c tsvectorrecv
 */
export function searchVector({ lexemes }: WordSet, { projectId, transcriptId }: Indexed): SearchVector {
  const words = blocksAround(transcriptId).map((block) => blockLexeme(projectId, block));
  let bytes = 0;
  for (const place of searchPlaces) {
    for (const lexeme of lexemes[place]) {
      const word = placeTags[place] + lexeme;
      bytes += Buffer.byteLength(word);
      if (bytes > maxBytes) return { bytes: encode([...words, notWhole]), isWhole: false };
      words.push(word);
    }
  }
  return { bytes: encode(words), isWhole: true };
}

function encode(words: readonly string[]): Uint8Array {
  const text = words.map((word) => `${word}${endOfWord}`).join("");
  const buffer = Buffer.allocUnsafe(4 + Buffer.byteLength(text));
  buffer.writeInt32BE(words.length);
  buffer.write(text, 4);
  return buffer;
}
