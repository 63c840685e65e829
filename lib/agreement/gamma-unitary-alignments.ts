import type { Continuum } from "@/lib/agreement/gamma-continuum";
import { type DissimilarityWeights, dissimilarityIn } from "@/lib/agreement/gamma-dissimilarity";

/** Sets of units of different raters that may stand for the same thing, as columns. */
export type UnitaryAlignments = {
  readonly units: number;
  /** How many units an alignment has at most: the number of raters. */
  readonly slots: number;
  readonly count: number;
  /** Alignments × slots, row-major: units in ascending order, then −1. */
  readonly members: Int32Array;
  /** Alignment → its disorder: the mean over all pairs of raters of d(u, v), or 1 where one of the two has no unit. */
  readonly cost: Float64Array;
  /** Unit → the first alignment that begins with it; units + 1 entries. Alignments are in the order of their first units. */
  readonly firstOf: Int32Array;
};

/** Above this many there is no hope to find the best ones in seconds. */
const mostAlignments = 300_000;
/** So that rounding never drops one of two alignments that are equally good. */
const tolerance = 1e-9;

/**
 * All unitary alignments that may be part of a best alignment. With P pairs of raters, one of the units U costs
 * 1 + Σ_{pairs in U} (d − 1) / P; taking a unit u out of it makes another for 1. So one with Σ_v (d(u, v) − 1) > P for
 * some u costs strictly more than its two parts, and is left out.
 *
 * @returns Null when there are more than 300,000.
 */
export function unitaryAlignmentsOf(continuum: Continuum, weights: DissimilarityWeights): UnitaryAlignments | null {
  const { raters, units } = continuum;
  const pairs = (raters * (raters - 1)) / 2;
  const excess = excessIn(continuum, weights);
  const partnersOf = partnerSearch(continuum, weights, pairs + raters - 1);
  const members: number[] = [];
  const cost: number[] = [];
  const firstOf = new Int32Array(units + 1);
  const chosen = new Int32Array(raters);
  /** Row size, column k: Σ_v (d(k, v) − 1) over the other members when the first `size` are chosen. */
  const strain = new Float64Array((raters + 1) * raters);
  let visits = 0;

  const isStrained = (size: number, limit: number): boolean => {
    for (let k = 0; k < size; k++) if ((strain[size * raters + k] ?? 0) > limit) return true;
    return false;
  };
  const keep = (size: number): void => {
    let total = 0;
    for (let k = 0; k < raters; k++) {
      members.push(k < size ? (chosen[k] ?? 0) : -1);
      if (k < size) total += strain[size * raters + k] ?? 0;
    }
    cost.push(1 + total / 2 / pairs);
  };
  const join = (unit: number, size: number): void => {
    let own = 0;
    for (let k = 0; k < size; k++) {
      const more = excess(chosen[k] ?? 0, unit);
      own += more;
      strain[(size + 1) * raters + k] = (strain[size * raters + k] ?? 0) + more;
    }
    strain[(size + 1) * raters + size] = own;
    chosen[size] = unit;
  };
  const grow = (partners: readonly number[], from: number, size: number): void => {
    visits++;
    if (!isStrained(size, pairs + tolerance)) keep(size);
    if (size === raters) return;
    for (let next = from; next < partners.length && visits <= mostAlignments; next++) {
      join(partners[next] ?? 0, size);
      // Each rater who is still to come lowers a strain by 1 at most.
      if (!isStrained(size + 1, pairs + raters - size - 1 + tolerance)) grow(partners, next + 1, size + 1);
    }
  };

  for (let unit = 0; unit < units; unit++) {
    firstOf[unit] = cost.length;
    chosen[0] = unit;
    strain[raters] = 0;
    grow(partnersOf(unit), 0, 1);
    if (visits > mostAlignments) return null;
  }
  firstOf[units] = cost.length;
  return {
    units,
    slots: raters,
    count: cost.length,
    members: Int32Array.from(members),
    cost: Float64Array.from(cost),
    firstOf,
  };
}

/** d(u, v) − 1: what a pair adds to the cost of its alignment; endless for two units of one rater. */
function excessIn(continuum: Continuum, weights: DissimilarityWeights): (u: number, v: number) => number {
  const { rater } = continuum;
  const dissimilarity = dissimilarityIn(continuum, weights);
  return (u, v) => (rater[u] === rater[v] ? Number.POSITIVE_INFINITY : dissimilarity(u, v) - 1);
}

/** Later units of other raters whose dissimilarity to a unit is at most `most`. */
function partnerSearch(
  continuum: Continuum,
  weights: DissimilarityWeights,
  most: number,
): (unit: number) => readonly number[] {
  const { units, start, end, rater } = continuum;
  const dissimilarity = dissimilarityIn(continuum, weights);
  const lengthOf = (unit: number): number => (end[unit] ?? 0) - (start[unit] ?? 0);
  const doubleMiddle = (unit: number): number => (start[unit] ?? 0) + (end[unit] ?? 0);
  let longest = 0;
  for (let unit = 0; unit < units; unit++) longest = Math.max(longest, lengthOf(unit));
  // |s_u − s_v| + |e_u − e_v| is at least the distance of the doubled midpoints.
  const relativeReach = weights.alpha === 0 ? Number.POSITIVE_INFINITY : Math.sqrt((most + tolerance) / weights.alpha);
  return (unit) => {
    const partners: number[] = [];
    const reach = doubleMiddle(unit) + relativeReach * (lengthOf(unit) + longest);
    for (let other = unit + 1; other < units && doubleMiddle(other) <= reach; other++) {
      if (rater[other] !== rater[unit] && dissimilarity(unit, other) <= most + tolerance) partners.push(other);
    }
    return partners;
  };
}
