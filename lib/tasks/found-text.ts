import { snapToGraphemes } from "@/lib/spans/graphemes";
import type { FoundText } from "@/lib/tasks/own-tasks";

/** How much is shown before the word and after its beginning, in UTF-16 code units. */
const beforeWord = 40;
const afterWord = 120;

/**
 * The text around the first of these words, from the first of the sources that has one; null when none has.
 *
 * @param words In lower case, as `searchedWords` gives them.
 */
export function findText(sources: readonly FoundText[], words: readonly string[]): FoundText | null {
  for (const source of sources) {
    const lower = source.text.toLowerCase();
    const at = Math.min(...words.map((word) => lower.indexOf(word)).filter((index) => index >= 0));
    if (Number.isFinite(at)) return { in: source.in, text: pieceAt(source.text, at) };
  }
  return null;
}

function pieceAt(text: string, at: number): string {
  const { length } = text;
  const { start, end } = snapToGraphemes(text, {
    start: Math.min(length, Math.max(0, at - beforeWord)),
    end: Math.min(length, at + afterWord),
  });
  const piece = text.slice(start, end).replace(/\s+/gu, " ").trim();
  return `${start > 0 ? "…" : ""}${piece}${end < length ? "…" : ""}`;
}
