import type { Alpha } from "@/lib/agreement/alpha-of-counts";
import type { SetCounts } from "@/lib/agreement/set-counts";
import { masiDistance, type TypeSet } from "@/lib/agreement/type-set";
import { undetermined } from "@/lib/agreement/undetermined";

/**
 * Krippendorff's nominal alpha of the sets of types that characters were given: two sets agree only when equal.
 *
 * @returns Null "no pairs" when no character was read twice, "no variation" when all were given the same set.
 */
export function setAlphaOfCounts(counts: SetCounts): Alpha {
  return alphaOfSets(counts, counts.different, () => 1);
}

/**
 * Krippendorff's alpha of the sets of types that characters were given, with the MASI distance as δ².
 *
 * @returns Null "no pairs" when no character was read twice, "no variation" when all were given the same set.
 * @see Passonneau 2006, "Measuring agreement on set-valued items (MASI) for semantic and pragmatic annotation"
 */
export function masiAlphaOfCounts(counts: SetCounts): Alpha {
  return alphaOfSets(counts, counts.apart, masiDistance);
}

/** 1 − (n − 1) Σ o_ab δ²_ab / Σ n_a n_b δ²_ab, each pair of sets once. */
function alphaOfSets(
  { characters, ratings, ofSet }: SetCounts,
  observed: number,
  distance: (a: TypeSet, b: TypeSet) => number,
): Alpha {
  if (ratings === 0) return undetermined("no pairs");
  const sets = [...ofSet.values()];
  let expected = 0;
  sets.forEach((a, index) => {
    for (const b of sets.slice(0, index)) expected += a.ratings * b.ratings * distance(a.set, b.set);
  });
  if (expected === 0) return undetermined("no variation");
  return { value: 1 - ((ratings - 1) * observed) / expected, unitsWithPairs: characters, ratings };
}
