/** The number of UTF-16 code units of the code point at this offset; a lone surrogate is a code point of one unit. */
function unitsAt(text: string, offset: number): 1 | 2 {
  return (text.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1;
}

type Counts = { readonly utf16: number; readonly codePoints: number };

/** Walks the text once, in the order of the wanted offsets, and notes both counts at each. */
function countAt(text: string, offsets: readonly number[], unit: keyof Counts): Counts[] {
  const wanted = offsets.map((offset, index) => ({ offset, index })).sort((a, b) => a.offset - b.offset);
  const found = new Array<Counts>(offsets.length);
  const walk = { utf16: 0, codePoints: 0 };
  for (const { offset, index } of wanted) {
    while (walk[unit] < offset && walk.utf16 < text.length) {
      walk.utf16 += unitsAt(text, walk.utf16);
      walk.codePoints += 1;
    }
    if (walk[unit] !== offset) throw new RangeError(`No code point begins at ${unit} offset ${offset}`);
    found[index] = { ...walk };
  }
  return found;
}

/**
 * UTF-16 offsets as offsets in Unicode code points, which Python and PostgreSQL count, in one pass over the text.
 *
 * @param offsets UTF-16 code units from 0 to the text's length, in any order; the answer is in the same order.
 * @throws RangeError when an offset is outside the text or between the halves of a surrogate pair.
 */
export function toCodePoints(text: string, offsets: readonly number[]): number[] {
  return countAt(text, offsets, "utf16").map((counts) => counts.codePoints);
}

/**
 * The inverse of {@link toCodePoints}: offsets in code points as offsets in UTF-16 code units.
 *
 * @throws RangeError when an offset is not a whole number from 0 to the text's count of code points.
 */
export function toUtf16(text: string, offsets: readonly number[]): number[] {
  return countAt(text, offsets, "codePoints").map((counts) => counts.utf16);
}
