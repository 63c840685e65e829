import type { UnitaryAlignments } from "@/lib/agreement/gamma-unitary-alignments";

/** How closely prices are fitted: each temperature in turn for at most so many sweeps over the units. */
type Fit = { readonly temperatures: readonly number[]; readonly sweeps: number };

const quickFit: Fit = { temperatures: [0.05, 0.01, 0.002], sweeps: 30 };
const closeFit: Fit = { temperatures: [0.02, 0.008, 0.003, 0.001, 0.0003], sweeps: 150 };

/**
 * What each alignment costs above the prices of its units, for prices chosen so that none costs less than they (to
 * rounding) and their sum is nearly as high as can be. The prices solve the dual of the linear programme "cover every
 * unit once at the least cost": their sum is a bound from below, and an alignment that costs much above the prices of its
 * units is in no cheapest cover. Any prices serve: they only decide how soon the search ends.
 *
 * They are found by making the shares x_a = exp(−reduced cost / T) sum to 1 over the alignments of each unit in turn
 * (iterative proportional fitting), for falling temperatures T.
 *
 * @param costs Alignment → cost.
 * @see Bregman 1967, "The relaxation method of finding the common point of convex sets", for the iteration
 */
export function reducedCosts(alignments: UnitaryAlignments, costs: Float64Array): Float64Array {
  const reduced = Float64Array.from(costs);
  for (let round = 0; round < 4; round++) raisePrices(alignments, reduced);
  return fitPrices(alignments, reduced, quickFit);
}

/** The same from prices that are already fitted, more closely and for more time. */
export function closerReducedCosts(alignments: UnitaryAlignments, reduced: Float64Array): Float64Array {
  return fitPrices(alignments, reduced, closeFit);
}

function fitPrices(alignments: UnitaryAlignments, reduced: Float64Array, { temperatures, sweeps }: Fit): Float64Array {
  const fitted = Float64Array.from(reduced);
  for (const temperature of temperatures) {
    charge(alignments, fitted, balancedPrices(alignments, fitted, { temperature, sweeps }));
    for (let round = 0; round < 3; round++) raisePrices(alignments, fitted);
  }
  return fitted;
}

/** Gives every unit the least equal share of what its alignments cost above their prices; so none can become negative. */
function raisePrices(alignments: UnitaryAlignments, reduced: Float64Array): void {
  const { slots, count, members } = alignments;
  const price = new Float64Array(alignments.units).fill(Number.POSITIVE_INFINITY);
  for (let alignment = 0; alignment < count; alignment++) {
    const share = (reduced[alignment] ?? 0) / sizeOf(alignments, alignment);
    for (let slot = alignment * slots; slot < (alignment + 1) * slots; slot++) {
      const unit = members[slot] ?? -1;
      if (unit >= 0 && share < (price[unit] ?? 0)) price[unit] = share;
    }
  }
  charge(alignments, reduced, price);
}

function charge(alignments: UnitaryAlignments, reduced: Float64Array, price: Float64Array): void {
  const { slots, count, members } = alignments;
  for (let alignment = 0; alignment < count; alignment++) {
    let sum = 0;
    for (let slot = alignment * slots; slot < (alignment + 1) * slots; slot++) sum += price[members[slot] ?? -1] ?? 0;
    reduced[alignment] = (reduced[alignment] ?? 0) - sum;
  }
}

/** Price changes after which the shares of each unit's alignments sum to about 1. */
function balancedPrices(
  alignments: UnitaryAlignments,
  reduced: Float64Array,
  { temperature, sweeps }: { readonly temperature: number; readonly sweeps: number },
): Float64Array {
  const { starts, list } = alignmentsByUnit(alignments, reduced, 30 * temperature);
  const share = reduced.map((cost) => Math.exp(-cost / temperature));
  const logarithm = new Float64Array(alignments.units);
  for (let sweep = 0; sweep < sweeps; sweep++) {
    let furthest = 0;
    for (let unit = 0; unit < alignments.units; unit++) {
      const end = starts[unit + 1] ?? 0;
      let sum = 0;
      for (let entry = starts[unit] ?? 0; entry < end; entry++) sum += share[list[entry] ?? 0] ?? 0;
      if (sum === 0) continue;
      for (let entry = starts[unit] ?? 0; entry < end; entry++) {
        const alignment = list[entry] ?? 0;
        share[alignment] = (share[alignment] ?? 0) / sum;
      }
      logarithm[unit] = (logarithm[unit] ?? 0) - Math.log(sum);
      furthest = Math.max(furthest, Math.abs(sum - 1));
    }
    if (furthest < 1e-3) break;
  }
  return logarithm.map((value) => value * temperature);
}

/** Unit → its alignments that cost at most `most` above their prices: list[starts[unit]] … list[starts[unit + 1] − 1]. */
function alignmentsByUnit(
  { units, slots, count, members }: UnitaryAlignments,
  reduced: Float64Array,
  most: number,
): { readonly starts: Int32Array; readonly list: Int32Array } {
  const starts = new Int32Array(units + 1);
  const forEachMember = (visit: (unit: number, alignment: number) => void): void => {
    for (let alignment = 0; alignment < count; alignment++) {
      if ((reduced[alignment] ?? 0) > most) continue;
      for (let slot = alignment * slots; slot < (alignment + 1) * slots; slot++) {
        const unit = members[slot] ?? -1;
        if (unit >= 0) visit(unit, alignment);
      }
    }
  };
  forEachMember((unit) => {
    starts[unit + 1] = (starts[unit + 1] ?? 0) + 1;
  });
  for (let unit = 0; unit < units; unit++) starts[unit + 1] = (starts[unit + 1] ?? 0) + (starts[unit] ?? 0);
  const list = new Int32Array(starts[units] ?? 0);
  const next = starts.slice();
  forEachMember((unit, alignment) => {
    const place = next[unit] ?? 0;
    list[place] = alignment;
    next[unit] = place + 1;
  });
  return { starts, list };
}

function sizeOf({ slots, members }: UnitaryAlignments, alignment: number): number {
  let size = 0;
  while (size < slots && (members[alignment * slots + size] ?? -1) >= 0) size++;
  return size;
}
