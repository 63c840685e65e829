import type { Alpha } from "@/lib/agreement/alpha-of-counts";
import type { LayerCounts } from "@/lib/agreement/layer-counts";
import { type Undetermined, undetermined } from "@/lib/agreement/undetermined";

/**
 * Krippendorff's alpha of marked against not marked, every character a unit.
 *
 * @returns Null "no pairs" when no character was read twice, "no variation" when all or none was marked.
 */
export function characterAlphaOfCounts({ characters, ratings, marked, coincident }: LayerCounts): Alpha {
  if (ratings === 0) return undetermined("no pairs");
  const expected = marked * (ratings - marked);
  if (expected === 0) return undetermined("no variation");
  return { value: 1 - ((ratings - 1) * (marked - coincident)) / expected, unitsWithPairs: characters, ratings };
}

/**
 * Krippendorff's unitizing alpha of one layer, 1 − D_o / D_e between units and the gaps between them: the characters of
 * one unit are never expected to be drawn as a pair, for they were marked in one act.
 *
 * D_e = ℓ ℓ_u ℓ_g / (ℓ² − Σ L² − ℓ_g), with ℓ ratings, of which ℓ_u are in units of length L and ℓ_g in gaps.
 *
 * @returns At most 1. Null "no pairs" when no character was read twice, "no variation" when all or none was marked.
 * @see Krippendorff, Mathet, Bouvry and Widlöcher 2016, "On the reliability of unitizing textual continua: Further
 * developments", equations 4 and 6
 */
export function unitizingAlphaOfCounts(counts: LayerCounts): { readonly value: number } | Undetermined {
  const { ratings, marked, coincident, squared } = counts;
  if (ratings === 0) return undetermined("no pairs");
  const gaps = ratings - marked;
  if (marked === 0 || gaps === 0) return undetermined("no variation");
  const pairs = ratings ** 2 - squared - gaps;
  return { value: 1 - ((marked - coincident) * pairs) / (ratings * marked * gaps) };
}
