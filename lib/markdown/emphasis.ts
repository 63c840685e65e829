import type { TextStyle } from "@/lib/transcripts/text-blocks";

/** A run of asterisks, underscores or tildes that may begin or end emphasis. */
export type Delimiter = {
  readonly sign: "*" | "_" | "~";
  readonly start: number;
  readonly length: number;
  readonly canOpen: boolean;
  readonly canClose: boolean;
};

/** Text between two signs that are not shown. The signs are those right before `start` and right after `end`. */
export type Emphasis = {
  readonly start: number;
  readonly end: number;
  /** How many signs stand on either side: 1 or 2. */
  readonly signs: number;
  readonly style: TextStyle;
};

/** Nobody writes deeper, and what is deeper would take long to draw. */
const deepest = 20;

type Open = { readonly delimiter: Delimiter; left: number };

/**
 * What a run of signs can do, by what stands around it.
 *
 * @see https://spec.commonmark.org/0.31.2/#left-flanking-delimiter-run
 */
export function delimiterAt(text: string, start: number, end: number): Delimiter | null {
  const sign = signOf(text.charAt(start));
  if (sign === null || (sign === "~" && end - start > 2)) return null;
  const before = text.charAt(start - 1) || " ";
  const after = text.charAt(end) || " ";
  const isLeft = !/\s/.test(after) && (!isPunctuation(after) || /\s/.test(before) || isPunctuation(before));
  const isRight = !/\s/.test(before) && (!isPunctuation(before) || /\s/.test(after) || isPunctuation(after));
  const canOpen = isLeft && (sign !== "_" || !isRight || isPunctuation(before));
  const canClose = isRight && (sign !== "_" || !isLeft || isPunctuation(after));
  return { sign, start, length: end - start, canOpen, canClose };
}

function signOf(character: string): Delimiter["sign"] | null {
  return character === "*" || character === "_" || character === "~" ? character : null;
}

function isPunctuation(character: string): boolean {
  return /[\p{P}\p{S}]/u.test(character);
}

/** Which signs belong together, the inner pairs first. Takes time in proportion to the number of delimiters. */
export function pairDelimiters(delimiters: readonly Delimiter[]): Emphasis[] {
  const open: Open[] = [];
  const counts = { "*": 0, _: 0, "~": 0 };
  const pairs: Emphasis[] = [];
  for (const delimiter of delimiters) {
    const { sign, start, length } = delimiter;
    let used = 0;
    while (delimiter.canClose && used < length && counts[sign] > 0) {
      // What was opened after it, and is not closed by now, was no emphasis.
      while (open.at(-1)?.delimiter.sign !== sign) counts[open.pop()?.delimiter.sign ?? sign] -= 1;
      const opener = open.at(-1);
      if (!opener) break;
      const signs = Math.min(2, opener.left, length - used);
      if (sign === "~" && (opener.left !== length || used > 0)) break;
      const inner = opener.delimiter.start + opener.left;
      pairs.push({ start: inner, end: start + used, signs, style: styleOf(sign, signs) });
      opener.left -= signs;
      used += signs;
      if (opener.left === 0) {
        open.pop();
        counts[sign] -= 1;
      }
    }
    if (delimiter.canOpen && used === 0 && open.length < deepest) {
      open.push({ delimiter, left: length });
      counts[sign] += 1;
    }
  }
  return pairs;
}

function styleOf(sign: Delimiter["sign"], signs: number): TextStyle {
  if (sign === "~") return "struck";
  return signs === 2 ? "strong" : "emphasis";
}
