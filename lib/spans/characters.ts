import { graphemeAt } from "@/lib/spans/graphemes";
import type { OffsetRange } from "@/lib/spans/offset-range";
import type { Direction, Extent } from "@/lib/spans/reading";

/**
 * The selection after one step by a user-perceived character, at the end that it was last moved at; it never lets go of
 * its anchor. Unchanged at the ends of the text.
 */
export function extendByCharacter(text: string, { anchor, selection }: Extent, direction: Direction): OffsetRange {
  const { start, end } = selection;
  if (direction === "forward") {
    if (start < anchor.start) return { start: Math.min(graphemeAt(text, start).end, anchor.start), end };
    return { start, end: end < text.length ? graphemeAt(text, end).end : end };
  }
  if (end > anchor.end) return { start, end: Math.max(graphemeAt(text, end - 1).start, anchor.end) };
  return { start: start > 0 ? graphemeAt(text, start - 1).start : start, end };
}

const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/**
 * True when the line that this offset is in runs from right to left: by its first letter, as `dir="auto"` decides.
 *
 * @param offset UTF-16 code units, `0 ≤ offset ≤` the text's length.
 */
export function isRightToLeft(text: string, offset: number): boolean {
  const start = offset === 0 ? 0 : text.lastIndexOf("\n", offset - 1) + 1;
  const end = text.indexOf("\n", offset);
  const letter = /\p{L}/u.exec(text.slice(start, end === -1 ? undefined : end))?.[0];
  return letter !== undefined && rightToLeft.test(letter);
}
