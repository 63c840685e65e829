import type { CountHistogram } from "@/lib/agreement/count-histogram";
import { type DistanceOf, type MeasurementLevel, squaredDistance } from "@/lib/agreement/squared-distance";
import { type Undetermined, undetermined } from "@/lib/agreement/undetermined";

/** Krippendorff's alpha with what it rests on. */
export type Alpha =
  | {
      /** 1 perfect agreement, 0 as by chance, negative when worse; never above 1. */
      readonly value: number;
      /** Units with at least two ratings. */
      readonly unitsWithPairs: number;
      /** Ratings in those units: the n of the formula. */
      readonly ratings: number;
    }
  | Undetermined;

/**
 * Krippendorff's alpha from counts, 1 − (n − 1) Σ o_ck δ²_ck / Σ n_c n_k δ²_ck.
 *
 * @param units How many units each pattern stands for; the histogram's own, or a resample of them.
 * @returns Null "no pairs" when no unit has two ratings, "no variation" when no disagreement could be expected.
 * @throws RangeError for an unknown level.
 */
export function alphaOfCounts(
  histogram: CountHistogram,
  units: Float64Array,
  level: MeasurementLevel | DistanceOf,
): Alpha {
  const pairable = pairableRatings(histogram, units);
  const distance = squaredDistance(level, { values: histogram.values, frequencies: pairable.frequencies });
  if (pairable.unitsWithPairs === 0) return undetermined("no pairs");
  const expected = expectedDisagreement(pairable.frequencies, distance);
  if (expected === 0) return undetermined("no variation");
  const observed = observedDisagreement(histogram, units, distance);
  const { unitsWithPairs, ratings } = pairable;
  return { value: 1 - ((ratings - 1) * observed) / expected, unitsWithPairs, ratings };
}

/** How many units have two or more ratings, how many ratings those units have, and how often each value is among them. */
export function pairableRatings(histogram: CountHistogram, units: Float64Array) {
  const frequencies = new Float64Array(histogram.values.length);
  let unitsWithPairs = 0;
  let ratings = 0;
  histogram.sizes.forEach((size, pattern) => {
    const times = units[pattern] ?? 0;
    if (size < 2 || times === 0) return;
    unitsWithPairs += times;
    ratings += times * size;
    const end = histogram.offsets[pattern + 1] ?? 0;
    for (let entry = histogram.offsets[pattern] ?? 0; entry < end; entry++) {
      const value = histogram.entryValue[entry] ?? 0;
      frequencies[value] = (frequencies[value] ?? 0) + times * (histogram.entryCount[entry] ?? 0);
    }
  });
  return { unitsWithPairs, ratings, frequencies };
}

/** Σ_{c<k} n_c n_k δ²: half the denominator, as the numerator below is half of its sum. */
function expectedDisagreement(frequencies: Float64Array, distance: (c: number, k: number) => number): number {
  let sum = 0;
  for (let c = 0; c < frequencies.length; c++) {
    const frequency = frequencies[c] ?? 0;
    if (frequency === 0) continue;
    for (let k = c + 1; k < frequencies.length; k++) {
      const other = frequencies[k] ?? 0;
      if (other !== 0) sum += frequency * other * distance(c, k);
    }
  }
  return sum;
}

function observedDisagreement(
  { offsets, sizes, entryValue, entryCount }: CountHistogram,
  units: Float64Array,
  distance: (c: number, k: number) => number,
): number {
  let sum = 0;
  for (let pattern = 0; pattern < sizes.length; pattern++) {
    const size = sizes[pattern] ?? 0;
    const times = units[pattern] ?? 0;
    if (size < 2 || times === 0) continue;
    const end = offsets[pattern + 1] ?? 0;
    let ofUnit = 0;
    for (let a = offsets[pattern] ?? 0; a < end; a++) {
      for (let b = a + 1; b < end; b++) {
        ofUnit += (entryCount[a] ?? 0) * (entryCount[b] ?? 0) * distance(entryValue[a] ?? 0, entryValue[b] ?? 0);
      }
    }
    sum += (times * ofUnit) / (size - 1);
  }
  return sum;
}
