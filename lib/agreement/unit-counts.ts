import { mergedRanges } from "@/lib/agreement/merged-ranges";
import { type MarkedContinuum, type RaterSpan, requireContinuum, spansByType } from "@/lib/agreement/rater-spans";

/**
 * What the coefficients of unitizing and coding rest on, where every character has one type of each rater or none. Counts
 * of different continua add up, field by field, when their types are the same.
 */
export type UnitCounts = {
  /** Raters of whom units of different types overlap; the other counts mean nothing unless it is 0. */
  readonly overlapping: number;
  /** Characters × their raters. */
  readonly ratings: number;
  /** Types × types, row-major: ℓ_ck, the ratings of c that coincide with ratings of k, symmetric. */
  readonly coincidences: Float64Array;
  /** By type, ratings in units of the type. */
  readonly marked: Float64Array;
  /** By type, Σ of squared unit lengths. */
  readonly squared: Float64Array;
  /** By type, Σ of squared pairable lengths: what of a unit other raters marked as well, on the mean of those raters. */
  readonly pairableSquared: Float64Array;
};

type Unit = { readonly type: number; readonly start: number; readonly end: number };
type Edge = { readonly at: number; readonly type: number; readonly rater: number; readonly isStart: boolean };

/**
 * Counts one continuum as a row, in O(marks · (log marks + types)), whatever the length of the text. Rows add up; a
 * continuum that fewer than two raters read counts nothing.
 *
 * @param types Every type of the spans.
 * @throws RangeError for a span that is empty or not within the text, or of another type.
 */
export function unitRow(continuum: MarkedContinuum, types: readonly string[]): Float64Array {
  requireContinuum(continuum);
  const raters = Object.values(continuum.spansByRater);
  const row = new Float64Array(2 + types.length * (types.length + 3));
  if (raters.length < 2) return row;
  const codeOf = new Map(types.map((type, code) => [type, code]));
  const unitsByRater = raters.map((spans) => unitsOf(spans, codeOf));
  row.set([unitsByRater.filter(isOverlapping).length, continuum.length * raters.length]);
  countUnits(unitsByRater, unitCounts(row, types.length));
  return row;
}

/** A row, or a sum of rows, by its parts, which are views of it. */
export function unitCounts(row: Float64Array, types: number): UnitCounts {
  const [overlapping = 0, ratings = 0] = row;
  const perType = (index: number) => row.subarray(2 + types * (types + index), 2 + types * (types + index + 1));
  return {
    overlapping,
    ratings,
    coincidences: row.subarray(2, 2 + types * types),
    marked: perType(0),
    squared: perType(1),
    pairableSquared: perType(2),
  };
}

/** By start. Marks of one type that overlap are one unit. */
function unitsOf(spans: readonly RaterSpan[], codeOf: ReadonlyMap<string, number>): readonly Unit[] {
  const units = [...spansByType(spans)].flatMap(([name, ofType]) => {
    const type = codeOf.get(name);
    if (type === undefined) throw new RangeError(`No such type: ${name}`);
    return mergedRanges(ofType).map((range): Unit => ({ type, ...range }));
  });
  return units.sort((a, b) => a.start - b.start);
}

function isOverlapping(units: readonly Unit[]): boolean {
  return units.some(({ start }, index) => start < (units[index - 1]?.end ?? 0));
}

function countUnits(unitsByRater: readonly (readonly Unit[])[], counts: UnitCounts): void {
  const others = unitsByRater.length - 1;
  const { coincidences, marked, squared, pairableSquared } = counts;
  const types = marked.length;
  /** How many raters are within a unit of each type, and of any. */
  const open = new Int32Array(types);
  let depth = 0;
  let at = 0;
  /** ∫ (depth − 1) / others up to here: how much of what one rater marked the others marked as well. */
  let pairable = 0;
  const pairableAtStart = new Float64Array(unitsByRater.length);
  for (const edge of sortedEdges(unitsByRater)) {
    if (edge.at > at && depth > 0) {
      pairable += ((edge.at - at) * (depth - 1)) / others;
      addCoincidences(open, (edge.at - at) / others, coincidences);
    }
    at = edge.at;
    open[edge.type] = (open[edge.type] ?? 0) + (edge.isStart ? 1 : -1);
    depth += edge.isStart ? 1 : -1;
    if (edge.isStart) pairableAtStart[edge.rater] = pairable;
    else addTo(pairableSquared, edge.type, (pairable - (pairableAtStart[edge.rater] ?? 0)) ** 2);
  }
  for (const { type, start, end } of unitsByRater.flat()) {
    addTo(marked, type, end - start);
    addTo(squared, type, (end - start) ** 2);
  }
}

/** Ends before starts, for a unit may begin where the same rater's last one ends. */
function sortedEdges(unitsByRater: readonly (readonly Unit[])[]): readonly Edge[] {
  const edges = unitsByRater.flatMap((units, rater) =>
    units.flatMap(({ type, start, end }): Edge[] => [
      { at: start, type, rater, isStart: true },
      { at: end, type, rater, isStart: false },
    ]),
  );
  return edges.sort((a, b) => a.at - b.at || Number(a.isStart) - Number(b.isStart));
}

function addCoincidences(open: Int32Array, weight: number, coincidences: Float64Array): void {
  open.forEach((ofC, c) => {
    if (ofC === 0) return;
    open.forEach((ofK, k) => {
      addTo(coincidences, c * open.length + k, weight * ofC * (c === k ? ofK - 1 : ofK));
    });
  });
}

function addTo(sums: Float64Array, index: number, term: number): void {
  sums[index] = (sums[index] ?? 0) + term;
}
