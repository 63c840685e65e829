import { anyLayer, layerOfType, markedLayers } from "@/lib/agreement/marked-layers";
import { type MarkedContinuum, markedTypes, type RaterSpan, requireContinuum } from "@/lib/agreement/rater-spans";
import { type SpanF1, type SpanMatch, type SpanMatches, spanF1OfMatches, spanMatches } from "@/lib/agreement/span-f1";
import { sumRows } from "@/lib/agreement/sum-rows";

/** What F1 over many pairs of raters rests on, in one layer of marks. Counts of different continua add up. */
export type PairMatches = SpanMatches & {
  /** Pairs of raters who read the same text, once for every text. */
  readonly pairs: number;
  /** Of them, those of whom neither marked anything: they are in no F1. */
  readonly unmarked: number;
};

/** F1 over all pairs of raters, and how many pairs there were. */
export type PooledSpanF1 = SpanF1 & Pick<PairMatches, "pairs" | "unmarked">;

const layerWidth = 3;

/**
 * The matches of every pair of a continuum's raters as a row that adds up: the layer of any type first, then each type.
 *
 * @param types The types to be counted apart.
 * @throws RangeError for a span that is empty or not within the text, or an unknown way to match.
 */
export function pairMatchRow(continuum: MarkedContinuum, types: readonly string[], match: SpanMatch): Float64Array {
  requireContinuum(continuum);
  const raters = Object.keys(continuum.spansByRater).length;
  const row = new Float64Array(1 + layerWidth * (types.length + 1));
  row[0] = (raters * (raters - 1)) / 2;
  for (const [index, layer] of markedLayers(continuum.spansByRater, types)) {
    row.set(matchAllPairs(layer, match), 1 + layerWidth * index);
  }
  return row;
}

/** One layer of a row or of a sum of rows, by its index in {@link markedLayers}. */
export function pairMatches(row: Float64Array, layer: number): PairMatches {
  const [pairs = 0] = row;
  const [matches = 0, marks = 0, marking = 0] = row.subarray(1 + layerWidth * layer);
  return { pairs, matches, marks, unmarked: pairs - marking };
}

/**
 * F1 of marks over all pairs of raters and all texts, by type: matches and marks are summed before they are divided, so
 * that every mark counts alike. In the layer of any type, too, marks match by their types, unless boundaries are matched.
 *
 * @throws RangeError for a span that is empty or not within its text, or an unknown way to match.
 */
export function pooledSpanF1(
  continua: readonly MarkedContinuum[],
  { match }: { readonly match: SpanMatch },
): { readonly any: PooledSpanF1; readonly byType: Readonly<Record<string, PooledSpanF1>> } {
  const types = markedTypes(continua);
  const sum = sumRows(continua.map((continuum) => pairMatchRow(continuum, types, match)));
  const ofLayer = (layer: number): PooledSpanF1 => {
    const { pairs, unmarked, ...matches } = pairMatches(sum, layer);
    return { ...spanF1OfMatches(matches), pairs, unmarked };
  };
  return {
    any: ofLayer(anyLayer),
    byType: Object.fromEntries(types.map((type, index) => [type, ofLayer(layerOfType(index))])),
  };
}

/** Matches, marks, and the pairs who marked: most mark few types, so that most of a row is 0. */
function matchAllPairs(raters: readonly (readonly RaterSpan[])[], match: SpanMatch): readonly [number, number, number] {
  let [matches, marks, marking] = [0, 0, 0];
  raters.forEach((a, index) => {
    for (const b of raters.slice(0, index)) {
      const ofPair = spanMatches(a, b, match);
      matches += ofPair.matches;
      marks += ofPair.marks;
      if (ofPair.marks > 0) marking++;
    }
  });
  return [matches, marks, marking];
}
