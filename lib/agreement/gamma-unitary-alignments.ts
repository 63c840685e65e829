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
  const group = growingGroup(continuum, weights);
  const partnersOf = partnerSearch(continuum, weights, pairs + raters - 1);
  const members: number[] = [];
  const cost: number[] = [];
  const firstOf = new Int32Array(units + 1);
  let visits = 0;

  const grow = (partners: readonly number[], from: number, size: number): void => {
    visits++;
    if (!group.isStrained(size, pairs + tolerance)) {
      cost.push(1 + group.excess(size) / pairs);
      for (let slot = 0; slot < raters; slot++) members.push(slot < size ? (group.members[slot] ?? -1) : -1);
    }
    if (size === raters) return;
    for (let next = from; next < partners.length && visits <= mostAlignments; next++) {
      group.place(partners[next] ?? 0, size);
      // Each rater who is still to come lowers a strain by 1 at most.
      if (!group.isStrained(size + 1, pairs + raters - size - 1 + tolerance)) grow(partners, next + 1, size + 1);
    }
  };

  for (let unit = 0; unit < units; unit++) {
    firstOf[unit] = cost.length;
    group.place(unit, 0);
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

/** A group of units that grows and shrinks at its end. The strain on a member u is Σ_v (d(u, v) − 1) over the others. */
type GrowingGroup = {
  readonly members: Int32Array;
  /** Makes a unit the last of size + 1 members. */
  readonly place: (unit: number, size: number) => void;
  /** Whether the strain on any of the first `size` members is beyond the limit. */
  readonly isStrained: (size: number, limit: number) => boolean;
  /** Σ (d − 1) over the pairs of the first `size` members. */
  readonly excess: (size: number) => number;
};

function growingGroup(continuum: Continuum, weights: DissimilarityWeights): GrowingGroup {
  const { raters, rater } = continuum;
  const dissimilarity = dissimilarityIn(continuum, weights);
  const members = new Int32Array(raters);
  /** Row size − 1, column k: the strain on member k when there are `size`. */
  const strain = new Float64Array(raters * raters);
  return {
    members,
    place(unit, size) {
      const [row, before] = [size * raters, (size - 1) * raters];
      let own = 0;
      for (let k = 0; k < size; k++) {
        const member = members[k] ?? 0;
        const isSameRater = rater[member] === rater[unit];
        const more = isSameRater ? Number.POSITIVE_INFINITY : dissimilarity(member, unit) - 1;
        own += more;
        strain[row + k] = (strain[before + k] ?? 0) + more;
      }
      strain[row + size] = own;
      members[size] = unit;
    },
    isStrained(size, limit) {
      const row = (size - 1) * raters;
      for (let k = 0; k < size; k++) if ((strain[row + k] ?? 0) > limit) return true;
      return false;
    },
    excess(size) {
      const row = (size - 1) * raters;
      let sum = 0;
      for (let k = 0; k < size; k++) sum += strain[row + k] ?? 0;
      return sum / 2;
    },
  };
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
