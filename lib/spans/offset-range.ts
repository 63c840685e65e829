/** A half-open range of one text, in UTF-16 code units: `0 ≤ start ≤ end ≤` the text's length. */
export type OffsetRange = { readonly start: number; readonly end: number };

/**
 * The range without the whitespace at its ends; null when nothing else is in it.
 *
 * @param text The text that the range is of.
 */
export function trimRange(text: string, { start, end }: OffsetRange): OffsetRange | null {
  let first = start;
  let last = end;
  while (first < last && isSpace(text, first)) first += 1;
  while (last > first && isSpace(text, last - 1)) last -= 1;
  return first < last ? { start: first, end: last } : null;
}

function isSpace(text: string, offset: number): boolean {
  return text.charAt(offset).trim() === "";
}
