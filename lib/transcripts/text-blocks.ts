import type { OffsetRange } from "@/lib/spans/offset-range";
import { paragraphsOf } from "@/lib/spans/paragraphs";

/** A stretch of a part's text with the way it is shown. Offsets are always those of the text itself. */
export type TextRun = OffsetRange & {
  /** What is shown in its place; null when it is shown as it stands. Empty hides it. */
  readonly shown: string | null;
  readonly tone: "plain" | "key" | "quiet";
  /** How Markdown has it; as the text around it when absent. */
  readonly styles?: readonly TextStyle[];
};

export type TextStyle = "strong" | "emphasis" | "struck" | "code" | "link" | "address";

/** How a block of Markdown looks. `quotes` is how many quotations it is inside of. */
export type BlockLook = { readonly quotes: number } & (
  | { readonly kind: "text" | "item" | "code" | "fence" | "rule" }
  | { readonly kind: "heading"; readonly level: number }
  /** Where the cells of a table's row begin; each goes on to the next. */
  | { readonly kind: "row"; readonly isHead: boolean; readonly cells: readonly number[] }
);

/** What is laid out as one paragraph. Its runs cover it exactly once, in order. */
export type TextBlock = OffsetRange & {
  /** How many steps it stands in from the left, from 0. */
  readonly indent: number;
  readonly runs: readonly TextRun[];
  /** Plain text when absent. */
  readonly look?: BlockLook;
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

/** A stretch of text as it stands, but for carriage returns. */
export function plainRuns(text: string, start: number, end: number): TextRun[] {
  const paragraph = text.slice(start, end);
  if (!paragraph.includes("\r")) return [{ start, end, shown: null, tone: "plain" }];
  return [...paragraph.matchAll(/\r\n?|[^\r]+/g)].map(({ 0: piece, index }) => ({
    start: start + index,
    end: start + index + piece.length,
    shown: piece.startsWith("\r") ? "\n" : null,
    tone: "plain",
  }));
}
