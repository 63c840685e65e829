import { isJson, JsonLayout } from "@/lib/transcripts/json-layout";
import type { TextBlock } from "@/lib/transcripts/text-blocks";

/** In UTF-16 code units. Longer texts are shown as they stand: laid out they would be too many pieces to draw. */
const maxLength = 200_000;

/**
 * A tool call's arguments, or any text that is one JSON object or array, laid out for reading: a line for each member,
 * indented, without braces and commas; a string of several lines as those lines, one that is JSON itself as what it
 * holds. Only the look changes: each run keeps its place in the text, so that marks stay exact.
 *
 * @returns Blocks that cover the text exactly once, in order; null when the text is no JSON object or array, or longer
 *   than 200,000 UTF-16 code units.
 */
export function argumentBlocks(text: string): TextBlock[] | null {
  if (text.length > maxLength || !/^\s*[[{]/.test(text) || !isJson(text)) return null;
  return new JsonLayout(text).blocks();
}
