import type { Alignment } from "@/lib/agreement/gamma-alignment";
import type { Continuum } from "@/lib/agreement/gamma-continuum";
import { type DissimilarityWeights, positionalDissimilarity } from "@/lib/agreement/gamma-dissimilarity";
import { type Undetermined, undetermined } from "@/lib/agreement/undetermined";

/** Agreement on types alone. `value` is at most 1; 0 is agreement as by chance. */
export type CategoryGamma =
  | { readonly value: number; readonly observedDisorder: number; readonly expectedDisorder: number }
  | Undetermined;

/** A continuum with its best alignment. */
export type AlignedContinuum = { readonly continuum: Continuum; readonly alignment: Alignment };

/**
 * Gamma-cat: how far raters who marked the same thing agree on its type. 1 − observed / expected, where the disorder of
 * an alignment is Σ w [types differ] / Σ w over the pairs of units in its groups, and a pair in a group of m units weighs
 * w = max(0, 1 − α d_pos) / (m − 1). The expected one is the mean over the chance alignments in which any pair has weight.
 *
 * @param type Null for gamma-cat. With a type it is gamma-k: only pairs in which at least one unit is of it count.
 * @returns Null "no pairs" when no two units with weight are aligned, observed or by chance; "no variation" when by
 * chance types never differ, as with one type only.
 * @see Mathet 2017, "The agreement measure gamma-cat: a complement to gamma focused on categorization of a continuum",
 * section 4.2.5
 */
export function categoryGamma(
  observed: AlignedContinuum,
  chance: readonly AlignedContinuum[],
  { alpha, type }: Pick<DissimilarityWeights, "alpha"> & { readonly type: string | null },
): CategoryGamma {
  const disorderOf = (aligned: AlignedContinuum): number | null => categoryDisorder(aligned, alpha, type);
  const observedDisorder = disorderOf(observed);
  const drawn = chance.map(disorderOf).filter((disorder) => disorder !== null);
  if (observedDisorder === null || drawn.length === 0) return undetermined("no pairs");
  const expectedDisorder = drawn.reduce((sum, disorder) => sum + disorder, 0) / drawn.length;
  if (expectedDisorder === 0) return undetermined("no variation");
  return { value: 1 - observedDisorder / expectedDisorder, observedDisorder, expectedDisorder };
}

function categoryDisorder(
  { continuum, alignment }: AlignedContinuum,
  alpha: number,
  type: string | null,
): number | null {
  const code = type === null ? -1 : continuum.types.indexOf(type);
  let differing = 0;
  let total = 0;
  for (const group of alignment.groups) {
    for (const [first, u] of group.entries()) {
      for (const v of group.slice(first + 1)) {
        const [typeU, typeV] = [continuum.type[u], continuum.type[v]];
        if (type !== null && typeU !== code && typeV !== code) continue;
        const weight = Math.max(0, 1 - alpha * positionalDissimilarity(continuum, u, v)) / (group.length - 1);
        total += weight;
        if (typeU !== typeV) differing += weight;
      }
    }
  }
  return total === 0 ? null : differing / total;
}
