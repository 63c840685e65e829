import { blockAt } from "@/lib/spans/blocks";
import { snapToGraphemes } from "@/lib/spans/graphemes";
import { type OffsetRange, trimRange } from "@/lib/spans/offset-range";

const segmenter = new Intl.Segmenter(undefined, { granularity: "word" });

/** The word that the code unit at this offset is in, in any script; null in spaces, punctuation and at the text's end. */
function wordAt(text: string, offset: number): OffsetRange | null {
  if (offset >= text.length) return null;
  const block = blockAt(text, offset);
  const word = segmenter.segment(text.slice(block.start, block.end)).containing(offset - block.start);
  if (!word?.isWordLike) return null;
  return { start: block.start + word.index, end: block.start + word.index + word.segment.length };
}

/** The words of a block in order, leaving out spaces and punctuation. */
export function wordsOf(text: string, block: OffsetRange): OffsetRange[] {
  return [...segmenter.segment(text.slice(block.start, block.end))]
    .filter((word) => word.isWordLike)
    .map((word) => ({ start: block.start + word.index, end: block.start + word.index + word.segment.length }));
}

/**
 * The range widened to whole words, and to whole characters where its ends are in no word. Widening to a character can
 * reach into a further word, so it goes on until nothing grows: snapping again changes nothing.
 */
export function snapToWords(text: string, range: OffsetRange): OffsetRange {
  const first = wordAt(text, range.start);
  const last = wordAt(text, range.end);
  const isInsideLast = last !== null && last.start < range.end;
  const wide = snapToGraphemes(text, { start: first?.start ?? range.start, end: isInsideLast ? last.end : range.end });
  return wide.start === range.start && wide.end === range.end ? wide : snapToWords(text, wide);
}

/**
 * What a selection made by hand marks: without the spaces at its ends, and in whole words unless it is exact; null when
 * it holds nothing but spaces.
 */
export function snapSelection(text: string, range: OffsetRange, isExact: boolean): OffsetRange | null {
  const trimmed = trimRange(text, range);
  if (trimmed === null) return null;
  return isExact ? snapToGraphemes(text, trimmed) : snapToWords(text, trimmed);
}
