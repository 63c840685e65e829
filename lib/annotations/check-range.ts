import type { TextRange } from "@/lib/annotations/annotation";
import { type Refusal, refuse } from "@/lib/annotations/refusal";
import { splitsGrapheme } from "@/lib/spans/graphemes";
import { comparePlaces } from "@/lib/spans/place";

/** The texts of a transcript's parts by part index: all of them, or at least those that a change touches. */
export type PartTexts = ReadonlyMap<number, string>;

/** Why a range does not fit its text; null when it does. */
export function checkRange({ part, start, end, quote }: TextRange, texts: PartTexts): Refusal | null {
  const text = texts.get(part);
  if (text === undefined) return refuse("no_such_part");
  if (end > text.length) return refuse("range_outside_part");
  if (text.slice(start, end) !== quote) return refuse("quote_differs");
  return splitsGrapheme(text, start) || splitsGrapheme(text, end) ? refuse("splits_grapheme") : null;
}

/** True when two ranges share text. */
export function hasOverlap(ranges: readonly TextRange[]): boolean {
  const inOrder = ranges.toSorted(comparePlaces);
  return inOrder.some((range, index) => {
    const before = inOrder[index - 1];
    return before !== undefined && before.part === range.part && range.start < before.end;
  });
}
