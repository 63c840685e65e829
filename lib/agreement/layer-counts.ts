import { markedLayers } from "@/lib/agreement/marked-layers";
import { mergedRanges } from "@/lib/agreement/merged-ranges";
import { type MarkedContinuum, requireContinuum } from "@/lib/agreement/rater-spans";
import type { OffsetRange } from "@/lib/spans/offset-range";

/**
 * What agreement on one layer of marks rests on: those of one type, or of any. Counts of different continua add up, field
 * by field. A continuum that fewer than two raters read counts nothing.
 */
export type LayerCounts = {
  /** Characters that two or more raters read. */
  readonly characters: number;
  /** Characters × their raters. */
  readonly ratings: number;
  /** Of the ratings, those that are marked. */
  readonly marked: number;
  /** Marked ratings that coincide with marked ones: Σ d (d − 1) / (m − 1) over characters that d of m raters marked. */
  readonly coincident: number;
  /** Σ of squared unit lengths, units being marks of one rater with those that overlap made one. */
  readonly squared: number;
};

/** All layers of a continuum as a row; rows add up. */
export type LayerRow = Float64Array;

const layerWidth = 3;
const sharedWidth = 2;

/**
 * Counts every layer of one continuum in O(marks · log marks), whatever the length of the text.
 *
 * @param types The types to be counted apart; others count towards the layer of any type only.
 * @throws RangeError for a span that is empty or not within the text.
 */
export function layerRow(continuum: MarkedContinuum, types: readonly string[]): LayerRow {
  requireContinuum(continuum);
  const raters = Object.keys(continuum.spansByRater).length;
  const row = new Float64Array(sharedWidth + layerWidth * (types.length + 1));
  if (raters < 2) return row;
  row.set([continuum.length, continuum.length * raters]);
  for (const [index, layer] of markedLayers(continuum.spansByRater, types)) {
    row.set(countLayer(layer.map(mergedRanges)), sharedWidth + layerWidth * index);
  }
  return row;
}

/** One layer of a row or of a sum of rows, by its index in {@link markedLayers}. */
export function layerCounts(row: LayerRow, layer: number): LayerCounts {
  const [characters = 0, ratings = 0] = row;
  const [marked = 0, coincident = 0, squared = 0] = row.subarray(sharedWidth + layerWidth * layer);
  return { characters, ratings, marked, coincident, squared };
}

/** Marked, coincident and squared, in one sweep over the sorted starts and ends of all raters' units. */
function countLayer(unitsByRater: readonly (readonly OffsetRange[])[]): readonly [number, number, number] {
  const units = unitsByRater.flat();
  const starts = Float64Array.from(units, (unit) => unit.start).sort();
  const ends = Float64Array.from(units, (unit) => unit.end).sort();
  let [marked, coincident, started, ended, at] = [0, 0, 0, 0, 0];
  while (ended < ends.length) {
    const [start = Number.POSITIVE_INFINITY, end = 0] = [starts[started], ends[ended]];
    const isStart = start < end;
    const to = isStart ? start : end;
    const depth = started - ended;
    marked += (to - at) * depth;
    coincident += (to - at) * depth * (depth - 1);
    at = to;
    if (isStart) started++;
    else ended++;
  }
  const squared = units.reduce((sum, { start, end }) => sum + (end - start) ** 2, 0);
  return [marked, coincident / (unitsByRater.length - 1), squared];
}
