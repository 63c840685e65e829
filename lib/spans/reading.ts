import { blockAt, lineAt } from "@/lib/spans/blocks";
import { type OffsetRange, trimRange } from "@/lib/spans/offset-range";
import { wordsOf } from "@/lib/spans/words";

/** What the reading cursor moves by. A paragraph is a line with something on it. */
export type ReadingUnit = "word" | "sentence" | "paragraph";
export type Direction = "forward" | "backward";
export type Step = { readonly unit: ReadingUnit; readonly direction: Direction };

const segmenter = new Intl.Segmenter(undefined, { granularity: "sentence" });

/** The sentences of a block in order, without the spaces around them. */
function sentencesOf(text: string, block: OffsetRange): OffsetRange[] {
  return [...segmenter.segment(text.slice(block.start, block.end))].flatMap(({ index, segment }) => {
    const start = block.start + index;
    return trimRange(text, { start, end: start + segment.length }) ?? [];
  });
}

/** The stretch of text around an offset that is segmented at once, with its units in order. */
function stretchAt(text: string, offset: number, unit: ReadingUnit): OffsetRange & { units: readonly OffsetRange[] } {
  if (unit === "paragraph") {
    const line = lineAt(text, offset);
    const paragraph = trimRange(text, line);
    return { ...line, units: paragraph ? [paragraph] : [] };
  }
  const block = blockAt(text, offset);
  return { ...block, units: unit === "word" ? wordsOf(text, block) : sentencesOf(text, block) };
}

type Search = { readonly unit: ReadingUnit; readonly isFound: (range: OffsetRange) => boolean };

function firstFrom(text: string, offset: number, { unit, isFound }: Search): OffsetRange | null {
  const notSpace = /\S/g;
  let at = offset;
  while (at < text.length) {
    const stretch = stretchAt(text, at, unit);
    const found = stretch.units.find(isFound);
    if (found) return found;
    notSpace.lastIndex = stretch.end;
    at = notSpace.exec(text)?.index ?? text.length;
  }
  return null;
}

function lastUpTo(text: string, offset: number, { unit, isFound }: Search): OffsetRange | null {
  let end = offset;
  while (end > 0) {
    const stretch = stretchAt(text, end - 1, unit);
    const found = stretch.units.findLast(isFound);
    if (found) return found;
    end = trimRange(text, { start: 0, end: stretch.start })?.end ?? 0;
  }
  return null;
}

/** The first unit of the text; null when it has none. */
export function firstUnit(text: string, unit: ReadingUnit): OffsetRange | null {
  return firstFrom(text, 0, { unit, isFound: () => true });
}

/** The last unit of the text; null when it has none. */
export function lastUnit(text: string, unit: ReadingUnit): OffsetRange | null {
  return lastUpTo(text, text.length, { unit, isFound: () => true });
}

/** The unit that an offset is in, or the next one when it is between units; null when none follows. */
export function unitAt(text: string, offset: number, unit: ReadingUnit): OffsetRange | null {
  return firstFrom(text, offset, { unit, isFound: (range) => range.end > offset });
}

/**
 * Where the reading cursor goes from a range: forward to the next unit, which may be the first word of the sentence it
 * is on; backward to the unit that begins before it. Null at the end of the text: going on to the next part is the
 * caller's. Segments one line, or one piece of a long line, at a time.
 */
export function moveReading(text: string, from: OffsetRange, { unit, direction }: Step): OffsetRange | null {
  if (direction === "backward")
    return lastUpTo(text, from.start, { unit, isFound: (range) => range.start < from.start });
  const isFound = (range: OffsetRange) =>
    range.start > from.start || (range.start === from.start && range.end < from.end);
  return firstFrom(text, from.start, { unit, isFound });
}

/** A selection as movement extends it: it never lets go of the anchor, where it was begun. */
export type Extent = { readonly anchor: OffsetRange; readonly selection: OffsetRange };

/**
 * The selection after one step: it grows at the end that it was last grown at, and first shrinks there when the step
 * goes the other way. Unchanged at the end of the text.
 */
export function extendSelection(text: string, { anchor, selection }: Extent, step: Step): OffsetRange {
  return step.direction === "forward"
    ? extendForward(text, { anchor, selection }, step.unit)
    : extendBackward(text, { anchor, selection }, step.unit);
}

function extendForward(text: string, { anchor, selection }: Extent, unit: ReadingUnit): OffsetRange {
  const { start, end } = selection;
  if (start < anchor.start) {
    const next = firstFrom(text, start, { unit, isFound: (range) => range.start > start });
    return { start: Math.min(next?.start ?? anchor.start, anchor.start), end };
  }
  const next = firstFrom(text, end, { unit, isFound: (range) => range.end > end });
  return { start, end: next?.end ?? end };
}

function extendBackward(text: string, { anchor, selection }: Extent, unit: ReadingUnit): OffsetRange {
  const { start, end } = selection;
  if (end > anchor.end) {
    const last = lastUpTo(text, end, { unit, isFound: (range) => range.end < end });
    return { start, end: Math.max(last?.end ?? anchor.end, anchor.end) };
  }
  const previous = lastUpTo(text, start, { unit, isFound: (range) => range.start < start });
  return { start: previous?.start ?? start, end };
}
