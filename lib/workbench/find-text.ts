import { snapToGraphemes } from "@/lib/spans/graphemes";
import type { OffsetRange } from "@/lib/spans/offset-range";
import { snapToWords } from "@/lib/spans/words";

/** What counts for a hit besides its letters. */
export type SearchOptions = {
  /** Upper and lower case are not one. */
  readonly isCase: boolean;
  /** Words that only contain it are not meant. */
  readonly isWords: boolean;
};

/** All that holds the letters. */
export const wideSearch: SearchOptions = { isCase: false, isWords: false };

/** A character that is longer or shorter once folded: where it stands folded, and where in the source. */
type Shift = { readonly at: number; readonly length: number; readonly source: OffsetRange };

/** A text as it is searched, without regard to case or to how accents are encoded, and the way back to its offsets. */
export type FoldedText = { readonly source: string; readonly folded: string; readonly shifts: readonly Shift[] };

const isAscii = /^[\0-\x7f]*$/;
/** Stretches that fold by themselves: ASCII at once, any other character with the marks on it. */
const units = /[\0-\x7f]+(?!\p{M})|[\s\S]\p{M}*/gu;

/**
 * The text folded: upper and lower case are one, and so are a letter with its accent and the same as two code points.
 *
 * @see https://www.unicode.org/reports/tr15/ canonical decomposition
 */
export function foldText(source: string): FoldedText {
  if (isAscii.test(source)) return { source, folded: source.toLowerCase(), shifts: [] };
  const pieces: string[] = [];
  const shifts: Shift[] = [];
  let at = 0;
  for (const { 0: unit, index } of source.matchAll(units)) {
    const piece = foldUnit(unit);
    if (piece.length !== unit.length)
      shifts.push({ at, length: piece.length, source: { start: index, end: index + unit.length } });
    pieces.push(piece);
    at += piece.length;
  }
  return { source, folded: pieces.join(""), shifts };
}

/** By way of the upper case, so that ß is ss and every sigma is the same. */
function foldUnit(unit: string): string {
  return unit.normalize("NFD").toUpperCase().toLowerCase().normalize("NFD");
}

/**
 * Where the query stands in the text, in order and without overlaps, widened to whole user-perceived characters: `cafe`
 * finds `café`, and the accent is in the range. An empty query is nowhere.
 *
 * @returns UTF-16 offsets into the source.
 */
export function findText(text: FoldedText, query: string, options = wideSearch): OffsetRange[] {
  const { folded } = foldText(query);
  const found: OffsetRange[] = [];
  if (folded === "") return found;
  for (let at = text.folded.indexOf(folded); at !== -1; at = text.folded.indexOf(folded, at + folded.length)) {
    const range = { start: sourceAt(text, at).start, end: sourceAt(text, at + folded.length - 1).end };
    const whole = snapToGraphemes(text.source, range);
    if (whole.start >= (found.at(-1)?.end ?? 0)) found.push(whole);
  }
  return found.filter((range) => isMeant(text.source, range, { query, ...options }));
}

type Wanted = SearchOptions & { readonly query: string };

function isMeant(source: string, range: OffsetRange, { query, isCase, isWords }: Wanted): boolean {
  const hasCase = !isCase || source.slice(range.start, range.end).normalize("NFD").includes(query.normalize("NFD"));
  return hasCase && (!isWords || isWholeWords(source, range));
}

function isWholeWords(source: string, range: OffsetRange): boolean {
  const { start, end } = snapToWords(source, range);
  return start === range.start && end === range.end;
}

/** What the folded code unit at this offset stands for in the source. */
function sourceAt({ shifts }: FoldedText, at: number): OffsetRange {
  const shift = lastShiftUpTo(shifts, at);
  if (!shift) return { start: at, end: at + 1 };
  const beyond = at - shift.at - shift.length;
  return beyond < 0 ? shift.source : { start: shift.source.end + beyond, end: shift.source.end + beyond + 1 };
}

function lastShiftUpTo(shifts: readonly Shift[], at: number): Shift | undefined {
  let low = 0;
  let high = shifts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((shifts[middle]?.at ?? at) <= at) low = middle + 1;
    else high = middle;
  }
  return shifts[low - 1];
}
