import { matchedSpans } from "@/lib/agreement/matched-spans";
import { type MarkedContinuum, markedTypes, requireContinuum } from "@/lib/agreement/rater-spans";

/** How often marks of one type meet marks of another. */
export type TypeConfusion = {
  /** The types that were compared; after them, as the last row and column, nothing. */
  readonly types: readonly string[];
  /**
   * (Types + nothing) × (types + nothing), symmetric: over all pairs of raters, both ways round, how often a mark of the
   * row's type is matched with one of the column's. A pair that agrees thus counts twice on the diagonal, one that does
   * not once on either side of it; a row's sum is how many marks of the type were compared. Nothing never meets nothing.
   */
  readonly counts: readonly (readonly number[])[];
};

/**
 * Confusion between types of marks, over all pairs of raters of every text. Marks are matched as `matchedSpans` does:
 * those that overlap, one to one, of the same type first; a mark that the other rater has no mark for is matched with
 * nothing.
 *
 * @throws RangeError for a span that is empty or not within its text.
 */
export function typeConfusion(continua: readonly MarkedContinuum[]): TypeConfusion {
  const types = markedTypes(continua);
  const codeOf = new Map(types.map((type, code) => [type, code]));
  const counts = Array.from({ length: types.length + 1 }, () => new Array<number>(types.length + 1).fill(0));
  const nothing = types.length;
  const count = (row: number, column: number) => {
    const ofRow = counts[row];
    if (ofRow !== undefined) ofRow[column] = (ofRow[column] ?? 0) + 1;
  };
  const countBothWays = (one: string, other: string | null) => {
    const codes = [codeOf.get(one) ?? nothing, other === null ? nothing : (codeOf.get(other) ?? nothing)] as const;
    count(codes[0], codes[1]);
    count(codes[1], codes[0]);
  };
  for (const continuum of continua) {
    requireContinuum(continuum);
    const raters = Object.values(continuum.spansByRater);
    raters.forEach((a, index) => {
      for (const b of raters.slice(0, index)) {
        const { pairs, onlyA, onlyB } = matchedSpans(a, b);
        for (const [ofA, ofB] of pairs) countBothWays(ofA.type, ofB.type);
        for (const { type } of [...onlyA, ...onlyB]) countBothWays(type, null);
      }
    });
  }
  return { types, counts };
}
