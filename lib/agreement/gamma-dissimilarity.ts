import type { Continuum } from "@/lib/agreement/gamma-continuum";

/** How much place and type weigh in the dissimilarity of two units; both ≥ 0. */
export type DissimilarityWeights = {
  /** Of the positions. */
  readonly alpha: number;
  /** Of the types. */
  readonly beta: number;
};

/**
 * How far two units lie apart: ((|s_u − s_v| + |e_u − e_v|) / (l_u + l_v))², with starts s, ends e and lengths l. 0 for
 * the same place, 1 for equally long neighbours that touch. The measure is the cost Δ = 1 of leaving a unit alone.
 *
 * @see Mathet, Widlöcher and Métivier 2015, section 4.3, the positional dissimilarity d_pos-sporadic
 */
export function positionalDissimilarity({ start, end }: Continuum, u: number, v: number): number {
  const [startU, endU, startV, endV] = [start[u] ?? 0, end[u] ?? 0, start[v] ?? 0, end[v] ?? 0];
  const relative = (Math.abs(startU - startV) + Math.abs(endU - endV)) / (endU - startU + endV - startV);
  return relative * relative;
}

/**
 * The dissimilarity of two units of this continuum: α times the positional one, and β more when their types differ.
 *
 * @see Mathet, Widlöcher and Métivier 2015, section 4.3, the combined dissimilarity d_combi
 */
export function dissimilarityIn(
  continuum: Continuum,
  { alpha, beta }: DissimilarityWeights,
): (u: number, v: number) => number {
  const { type } = continuum;
  return (u, v) => alpha * positionalDissimilarity(continuum, u, v) + (type[u] === type[v] ? 0 : beta);
}

/** @throws RangeError unless α and β are finite and ≥ 0. */
export function requireWeights({ alpha, beta }: DissimilarityWeights): void {
  const isWeight = (weight: number): boolean => Number.isFinite(weight) && weight >= 0;
  if (!isWeight(alpha) || !isWeight(beta)) throw new RangeError(`α and β must be at least 0, not ${alpha}, ${beta}`);
}
