import type { TextRange } from "@/lib/annotations/annotation";
import type { SaidRange } from "@/lib/labels/label-row";
import { quoted } from "@/lib/labels/quoted";
import { splitsGrapheme } from "@/lib/spans/graphemes";
import { toUtf16 } from "@/lib/spans/offsets";

/** A part with its text. */
export type PartText = { readonly index: number; readonly text: string };

type Placed = { readonly range: SaidRange; readonly part: PartText };

/**
 * Ranges as they stand in the stored texts, in UTF-16 code units; each text is walked once, however many ranges lie in it.
 *
 * @returns For each the range, or why it is none: words for people, both texts among them where the quote is another.
 */
export function resolveRanges(ranges: readonly Placed[]): (TextRange | string)[] {
  const utf16 = convertedOffsets(ranges);
  return ranges.map(({ range, part }) => {
    const offsetOf = (offset: number) => (range.unit === "utf16" ? offset : utf16.get(part)?.get(offset));
    return cut(part, range, { start: offsetOf(range.start), end: offsetOf(range.end) });
  });
}

type Offsets = { readonly start: number | undefined; readonly end: number | undefined };

function cut({ index, text }: PartText, { quote, ...said }: SaidRange, { start, end }: Offsets): TextRange | string {
  if (start === undefined || end === undefined || end > text.length)
    return `The range ${said.start} to ${said.end} reaches beyond part ${index}`;
  const found = text.slice(start, end);
  if (quote !== null && quote !== found)
    return `The quote is ${quoted(quote, longestShown)}, and in part ${index} stands ${quoted(found, longestShown)}`;
  if (splitsGrapheme(text, start) || splitsGrapheme(text, end))
    return `The range ${said.start} to ${said.end} of part ${index} cuts a character in two: ${quoted(found, longestShown)}`;
  return { part: index, start, end, quote: found };
}

const longestShown = 300;

/** By part the UTF-16 offset of each offset in code points; those beyond the text are missing. */
function convertedOffsets(ranges: readonly Placed[]): ReadonlyMap<PartText, ReadonlyMap<number, number>> {
  const wanted = new Map<PartText, Set<number>>();
  for (const { range, part } of ranges) {
    if (range.unit === "utf16") continue;
    wanted.set(part, (wanted.get(part) ?? new Set()).add(range.start).add(range.end));
  }
  return new Map([...wanted].map(([part, offsets]) => [part, convert(part.text, [...offsets])]));
}

function convert(text: string, offsets: readonly number[]): ReadonlyMap<number, number> {
  const within = offsets.filter((offset) => offset <= text.length);
  const converted = new Map<number, number>();
  try {
    for (const [place, offset] of toUtf16(text, within).entries()) converted.set(within[place] ?? 0, offset);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    // Some lie between the text's count of code points and of code units: one by one those that do not are found.
    for (const offset of within) {
      const single = convertOne(text, offset);
      if (single !== null) converted.set(offset, single);
    }
  }
  return converted;
}

function convertOne(text: string, offset: number): number | null {
  try {
    return toUtf16(text, [offset])[0] ?? null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
