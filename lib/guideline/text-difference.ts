/** A stretch of words of a line; `isChanged` when the other version has others there. */
export type DifferenceWords = {
  /** Where it begins in the line, in UTF-16 units from 0. */
  readonly start: number;
  readonly text: string;
  readonly isChanged: boolean;
};

/** A line of one of two versions, or of both. */
export type DifferenceLine = {
  /** Its place among all lines of the difference, from 0. */
  readonly at: number;
  readonly kind: "same" | "removed" | "added";
  readonly words: readonly DifferenceWords[];
};

/** Lines that are shown, or how many are left out because nothing differs there; `at` is the place of the first of them. */
export type DifferenceBlock =
  | { readonly kind: "lines"; readonly at: number; readonly lines: readonly DifferenceLine[] }
  | { readonly kind: "gap"; readonly at: number; readonly count: number };

/** Lines around a difference that are shown with it. */
const context = 3;

/** All lines of a difference with what is far from any difference left out; a single gap when nothing differs, none without lines. */
export function withoutFarLines(lines: readonly DifferenceLine[]): DifferenceBlock[] {
  const isNear = nearDifference(lines);
  const blocks: DifferenceBlock[] = [];
  let start = 0;
  for (let index = 1; index <= lines.length; index += 1) {
    if (index < lines.length && isNear[index] === isNear[start]) continue;
    const stretch = lines.slice(start, index);
    blocks.push(
      isNear[start] ? { kind: "lines", at: start, lines: stretch } : { kind: "gap", at: start, count: stretch.length },
    );
    start = index;
  }
  return blocks;
}

function nearDifference(lines: readonly DifferenceLine[]): boolean[] {
  const isNear = lines.map(() => false);
  for (const [index, { kind }] of lines.entries()) {
    if (kind === "same") continue;
    isNear.fill(true, Math.max(0, index - context), index + context + 1);
  }
  return isNear;
}
