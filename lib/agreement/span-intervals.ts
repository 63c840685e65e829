import { countsBootstrap, type StatisticOfCounts } from "@/lib/agreement/counts-bootstrap";
import { type Estimate, noEstimate } from "@/lib/agreement/estimate";
import { characterAlphaOfCounts, unitizingAlphaOfCounts } from "@/lib/agreement/layer-alpha";
import { layerCounts, layerRow } from "@/lib/agreement/layer-counts";
import { anyLayer, layerOfType } from "@/lib/agreement/marked-layers";
import { type PairMatches, pairMatches, pairMatchRow } from "@/lib/agreement/pair-matches";
import type { BootstrapOptions } from "@/lib/agreement/percentile-interval";
import type { MarkedContinuum } from "@/lib/agreement/rater-spans";
import { type SpanMatch, spanF1OfMatches } from "@/lib/agreement/span-f1";
import { sumRows } from "@/lib/agreement/sum-rows";
import { undetermined } from "@/lib/agreement/undetermined";

/** How far raters agree on one layer of marks, over many texts. */
export type LayerIntervals = PairMatches & {
  /** Characters that two or more raters read. */
  readonly characters: number;
  /** Whether a character is marked. */
  readonly characterAlpha: Estimate;
  /** Where units begin and end. */
  readonly unitizingAlpha: Estimate;
  /** Marks of one rater found again in another's. */
  readonly f1: Estimate;
};

/** What is computed and how its intervals are drawn. */
export type SpanIntervalOptions = BootstrapOptions & {
  /** The types to be compared, whether anyone marked them or not. */
  readonly types: readonly string[];
  readonly match: SpanMatch;
};

/**
 * Agreement on marks over many texts, of any type and of each, with bootstrap intervals over texts: a resample draws
 * texts with all their raters and marks. All figures see the same resamples.
 *
 * @returns `byType` in the order of the types given. Every figure null with its reason where the marks do not determine it.
 * @throws RangeError for a span that is empty or not within its text, an unknown way to match, or options out of range.
 */
export function spanIntervals(
  continua: readonly MarkedContinuum[],
  { types, match, ...options }: SpanIntervalOptions,
): { readonly any: LayerIntervals; readonly byType: readonly (LayerIntervals & { readonly type: string })[] } {
  const layerRows = continua.map((continuum) => layerRow(continuum, types));
  const matchRows = continua.map((continuum) => pairMatchRow(continuum, types, match));
  const width = layerRows[0]?.length ?? 0;
  const rows = layerRows.map((row, index) => Float64Array.of(...row, ...(matchRows[index] ?? [])));
  const layers = [anyLayer, ...types.map((_, index) => layerOfType(index))];
  const intervals = countsBootstrap(
    rows,
    layers.flatMap((layer): StatisticOfCounts[] => {
      // Texts without such marks are part of the variation, but resampling one text with them shows no spread.
      const isCarriedBy = (row: Float64Array) => layerCounts(row, layer).marked > 0;
      return [
        { of: (sum) => characterAlphaOfCounts(layerCounts(sum, layer)), isCarriedBy },
        { of: (sum) => unitizingAlphaOfCounts(layerCounts(sum, layer)), isCarriedBy },
        { of: (sum) => spanF1OfMatches(pairMatches(sum.subarray(width), layer)) },
      ];
    }),
    options,
  );
  const { characters } = layerCounts(sumRows(layerRows), anyLayer);
  const matches = sumRows(matchRows);
  const missing = noEstimate(undetermined("no pairs"));
  const ofLayer = (layer: number): LayerIntervals => {
    const [characterAlpha = missing, unitizingAlpha = missing, f1 = missing] = intervals.slice(3 * layer);
    return { characters, ...pairMatches(matches, layer), characterAlpha, unitizingAlpha, f1 };
  };
  return { any: ofLayer(anyLayer), byType: types.map((type, index) => ({ type, ...ofLayer(layerOfType(index)) })) };
}
