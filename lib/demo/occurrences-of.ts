/**
 * Where the quote begins in the text, in UTF-16 code units, ascending; overlapping occurrences count. Empty when it is
 * not there. Compared code unit by code unit, so that composed and decomposed letters differ.
 *
 * @throws RangeError when the quote is empty.
 */
export function occurrencesOf(text: string, quote: string): number[] {
  if (quote === "") throw new RangeError("An empty quote is everywhere");
  const starts: number[] = [];
  for (let at = text.indexOf(quote); at !== -1; at = text.indexOf(quote, at + 1)) starts.push(at);
  return starts;
}
