/** The types that one rater gave to one place. Equal sets have equal keys. */
export type TypeSet = { readonly key: string; readonly types: readonly string[] };

/** Nothing marked: a statement like any other. */
export const nothingMarked: TypeSet = typeSet([]);

/** @param types Each once, in any order. */
export function typeSet(types: readonly string[]): TypeSet {
  const sorted = [...types].sort();
  return { key: JSON.stringify(sorted), types: sorted };
}

/**
 * Passonneau's MASI distance, 1 − M · |A ∩ B| / |A ∪ B|, with M 1 for equal sets, 0.67 when one holds the other, 0.33 when
 * they merely overlap and 0 when they share nothing. The empty set shares nothing with any other.
 *
 * The weights have two decimals, as implementations have them, rather than being 2/3 and 1/3.
 *
 * @returns 0 … 1, 0 for equal sets only.
 * @see Passonneau 2006, "Measuring agreement on set-valued items (MASI) for semantic and pragmatic annotation"
 */
export function masiDistance(a: TypeSet, b: TypeSet): number {
  if (a.key === b.key) return 0;
  const shared = a.types.filter((type) => b.types.includes(type)).length;
  if (shared === 0) return 1;
  const monotonicity = shared === Math.min(a.types.length, b.types.length) ? 0.67 : 0.33;
  return 1 - (monotonicity * shared) / (a.types.length + b.types.length - shared);
}
