import type { Continuum } from "@/lib/agreement/gamma-continuum";
import { cheapestCover } from "@/lib/agreement/gamma-cover";
import type { DissimilarityWeights } from "@/lib/agreement/gamma-dissimilarity";
import { unitaryAlignmentsOf } from "@/lib/agreement/gamma-unitary-alignments";

/** Which units of a continuum stand for the same thing, each unit in one group. */
export type Alignment = {
  /** The costs of the groups, summed, over the mean number of units of a rater. ≥ 0. */
  readonly disorder: number;
  /** Groups of units of different raters. */
  readonly groups: readonly (readonly number[])[];
};

/**
 * The alignment with the least disorder, exactly; where several have the same, one with the fewest groups.
 *
 * @param continuum At least two raters and one unit.
 * @returns Null when too much overlaps to find it in reasonable time.
 * @see Mathet, Widlöcher and Métivier 2015, sections 4.4 and 5.1
 */
export function bestAlignment(continuum: Continuum, weights: DissimilarityWeights): Alignment | null {
  const alignments = unitaryAlignmentsOf(continuum, weights);
  const cover = alignments === null ? null : cheapestCover(alignments);
  if (alignments === null || cover === null) return null;
  const { slots, members, cost } = alignments;
  const total = cover.reduce((sum, alignment) => sum + (cost[alignment] ?? 0), 0);
  const groups = cover.map((alignment) =>
    Array.from(members.subarray(alignment * slots, (alignment + 1) * slots)).filter((unit) => unit >= 0),
  );
  return { disorder: total / (continuum.units / continuum.raters), groups };
}
