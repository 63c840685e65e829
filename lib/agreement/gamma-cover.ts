import { closerReducedCosts, reducedCosts } from "@/lib/agreement/gamma-prices";
import type { UnitaryAlignments } from "@/lib/agreement/gamma-unitary-alignments";

/** A way to cover all units before one that is not covered yet. */
type State = { readonly cost: number; readonly before: State | null; readonly alignment: number };
/** An alignment by what it covers: bit k is the unit k after its first one. */
type Piece = { readonly alignment: number; readonly bits: bigint; readonly cost: number };

/** Added to each alignment, so that of covers that cost the same the one with the fewest alignments is taken. */
const perAlignment = 1e-9;
/** Beyond this many states better prices are worth their time. */
const fewStates = 5_000;
const mostStates = 200_000;

/**
 * The cheapest choice of alignments that covers every unit exactly once; of equally cheap ones (to 1e-9) one with the
 * fewest alignments. Exact: dynamic programming over the units in order, where the first unit that is not covered picks
 * its alignment and the state is which later units are covered. What a cover costs above the prices of the units can
 * only grow, so states beyond a budget are dropped, and the budget is doubled until a cover is found. Where that takes
 * many states, the prices are fitted more closely.
 *
 * @returns Alignments in the order of their first units; null when more than 200,000 states would be needed.
 */
export function cheapestCover(alignments: UnitaryAlignments): readonly number[] | null {
  const reduced = reducedCosts(
    alignments,
    alignments.cost.map((cost) => cost + perAlignment),
  );
  return (
    coverAt(alignments, reduced, fewStates) ?? coverAt(alignments, closerReducedCosts(alignments, reduced), mostStates)
  );
}

function coverAt(alignments: UnitaryAlignments, reduced: Float64Array, limit: number): readonly number[] | null {
  for (let budget = 0.05; ; budget *= 2) {
    const cover = coverWithin(alignments, reduced, { budget, limit });
    if (cover !== "none") return cover;
  }
}

function coverWithin(
  alignments: UnitaryAlignments,
  reduced: Float64Array,
  { budget, limit }: { readonly budget: number; readonly limit: number },
): readonly number[] | "none" | null {
  const { units } = alignments;
  /** First unit that is not covered → which of those from it on are, bit 0 being itself → the cheapest way there. */
  const states = Array.from({ length: units + 1 }, () => new Map<bigint, State>());
  states[0]?.set(0n, { cost: 0, before: null, alignment: -1 });
  let count = 0;
  for (let unit = 0; unit < units; unit++) {
    const here = states[unit] ?? new Map();
    const pieces = here.size === 0 ? [] : affordablePieces(alignments, { unit, reduced, budget });
    for (const [covered, state] of here) count += advance(states, { unit, covered, state, pieces, budget });
    if (count > limit) return null;
  }
  const last = states[units]?.get(0n);
  return last === undefined ? "none" : alignmentsTo(last);
}

function affordablePieces(
  { slots, members, firstOf }: UnitaryAlignments,
  { unit, reduced, budget }: { readonly unit: number; readonly reduced: Float64Array; readonly budget: number },
): readonly Piece[] {
  const pieces: Piece[] = [];
  for (let alignment = firstOf[unit] ?? 0; alignment < (firstOf[unit + 1] ?? 0); alignment++) {
    const cost = reduced[alignment] ?? 0;
    if (cost > budget) continue;
    let bits = 0n;
    for (let slot = alignment * slots; slot < (alignment + 1) * slots; slot++) {
      const member = members[slot] ?? -1;
      if (member >= 0) bits |= 1n << BigInt(member - unit);
    }
    pieces.push({ alignment, bits, cost });
  }
  return pieces;
}

/** Lays every piece that fits on a state, and returns how many states came to be. */
function advance(
  states: readonly Map<bigint, State>[],
  from: {
    readonly unit: number;
    readonly covered: bigint;
    readonly state: State;
    readonly pieces: readonly Piece[];
    readonly budget: number;
  },
): number {
  let added = 0;
  for (const piece of from.pieces) {
    const cost = from.state.cost + piece.cost;
    if (cost > from.budget || (from.covered & piece.bits) !== 0n) continue;
    let covered = from.covered | piece.bits;
    let unit = from.unit;
    while ((covered & 1n) === 1n) {
      covered >>= 1n;
      unit++;
    }
    const there = states[unit]?.get(covered);
    if (there !== undefined && there.cost <= cost) continue;
    if (there === undefined) added++;
    states[unit]?.set(covered, { cost, before: from.state, alignment: piece.alignment });
  }
  return added;
}

function alignmentsTo(last: State): readonly number[] {
  const path: number[] = [];
  for (let state: State = last; state.before !== null; state = state.before) path.push(state.alignment);
  return path.reverse();
}
