import type { OffsetRange } from "@/lib/spans/offset-range";

const segmenter = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/**
 * After these code points, whether a cluster ends depends on more than the next code point: marks and joiners may
 * continue an emoji sequence or a conjunct, regional indicators pair up from the left.
 *
 * @see https://www.unicode.org/reports/tr29/#Grapheme_Cluster_Boundary_Rules GB9c, GB11, GB12, GB13
 */
const needsLeftContext = /[\p{M}\p{Grapheme_Extend}\p{Emoji_Modifier}\p{Regional_Indicator}\u200d]$/u;

const carriageReturn = 0x0d;

/** True when a boundary lies here whatever stands further left; false when only a longer look can tell. */
function isCertainBoundary(text: string, offset: number): boolean {
  if (offset === 0 || offset === text.length) return true;
  const before = text.charCodeAt(offset - 1);
  const after = text.charCodeAt(offset);
  if (before < 0x80 && after < 0x80) return before !== carriageReturn || after !== 0x0a;
  const left = codePointBefore(text, offset);
  const right = String.fromCodePoint(text.codePointAt(offset) ?? 0);
  return !needsLeftContext.test(left) && segmenter.segment(left + right).containing(left.length)?.index === left.length;
}

function codePointBefore(text: string, offset: number): string {
  const pair = text.codePointAt(offset - 2) ?? 0;
  return offset >= 2 && pair > 0xffff ? String.fromCodePoint(pair) : text.charAt(offset - 1);
}

/**
 * The user-perceived character that the code unit at this offset belongs to. Looks only as far around as the rules of
 * segmentation need, so it is quick in a text of any length.
 *
 * @param offset UTF-16 code units, `0 ≤ offset <` the text's length.
 */
export function graphemeAt(text: string, offset: number): OffsetRange {
  let from = offset;
  while (!isCertainBoundary(text, from)) from -= 1;
  let to = offset + 1;
  while (!isCertainBoundary(text, to)) to += 1;
  const cluster = segmenter.segment(text.slice(from, to)).containing(offset - from);
  if (!cluster) throw new RangeError(`Offset ${offset} is outside the text`);
  return { start: from + cluster.index, end: from + cluster.index + cluster.segment.length };
}

/**
 * True when no user-perceived character is cut at this offset, the ends of the text included.
 *
 * @param offset UTF-16 code units, `0 ≤ offset ≤` the text's length.
 */
export function isGraphemeBoundary(text: string, offset: number): boolean {
  return isCertainBoundary(text, offset) || graphemeAt(text, offset).start === offset;
}

/** The range widened to whole user-perceived characters. */
export function snapToGraphemes(text: string, { start, end }: OffsetRange): OffsetRange {
  return {
    start: isGraphemeBoundary(text, start) ? start : graphemeAt(text, start).start,
    end: isGraphemeBoundary(text, end) ? end : graphemeAt(text, end).end,
  };
}

/**
 * True when every current implementation agrees that this offset cuts a user-perceived character. Milder than
 * `!isGraphemeBoundary`: since Unicode 15.1 a consonant joined by a virama belongs to the cluster before it, and
 * browsers older than that rule end a selection there.
 *
 * @see https://www.unicode.org/reports/tr29/#GB9c
 */
export function splitsGrapheme(text: string, offset: number): boolean {
  if (isGraphemeBoundary(text, offset)) return false;
  const isConjunct =
    /[\p{M}\u200d]$/u.test(codePointBefore(text, offset)) && /^\p{L}/u.test(text.slice(offset, offset + 2));
  return !isConjunct;
}
