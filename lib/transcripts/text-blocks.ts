import type { OffsetRange } from "@/lib/spans/offset-range";
import { paragraphsOf } from "@/lib/spans/paragraphs";

/** A stretch of a part's text with the way it is shown. Offsets are always those of the text itself. */
export type TextRun = OffsetRange & {
  /** What is shown in its place; null when it is shown as it stands. Empty hides it. */
  readonly shown: string | null;
  readonly tone: "plain" | "key" | "quiet";
};

/** What is laid out as one paragraph. Its runs cover it exactly once, in order. */
export type TextBlock = OffsetRange & {
  /** How many steps it stands in from the left, from 0. */
  readonly indent: number;
  readonly runs: readonly TextRun[];
};

/**
 * A text as its paragraphs. Carriage returns are shown as line feeds: HTML parsers drop them, so that what a browser
 * then counts would no longer be the text.
 *
 * @returns Blocks that cover the text exactly once, in order; none for an empty text.
 */
export function plainBlocks(text: string): TextBlock[] {
  return paragraphsOf(text).map(({ start, end }) => ({ start, end, indent: 0, runs: plainRuns(text, start, end) }));
}

function plainRuns(text: string, start: number, end: number): TextRun[] {
  const paragraph = text.slice(start, end);
  if (!paragraph.includes("\r")) return [{ start, end, shown: null, tone: "plain" }];
  return [...paragraph.matchAll(/\r\n?|[^\r]+/g)].map(({ 0: piece, index }) => ({
    start: start + index,
    end: start + index + piece.length,
    shown: piece.startsWith("\r") ? "\n" : null,
    tone: "plain",
  }));
}
