import { type Undetermined, undetermined } from "@/lib/agreement/undetermined";
import type { WeightedCounts } from "@/lib/agreement/weighted-counts";

/** Percent agreement with what it rests on. */
export type PercentAgreement =
  | {
      /** 0 … 1: a share, whatever the name says. */
      readonly value: number;
      /** Units with at least two ratings. */
      readonly unitsWithPairs: number;
    }
  | Undetermined;

/**
 * The mean of the patterns' agreement over the units with at least two ratings.
 *
 * @param units How many units each pattern stands for; the histogram's own, or a resample of them.
 * @returns Null "no pairs" when no unit has two ratings.
 */
export function percentOfCounts({ histogram, agreement }: WeightedCounts, units: Float64Array): PercentAgreement {
  let sum = 0;
  let unitsWithPairs = 0;
  histogram.sizes.forEach((size, pattern) => {
    if (size < 2) return;
    const times = units[pattern] ?? 0;
    unitsWithPairs += times;
    sum += times * (agreement[pattern] ?? 0);
  });
  return unitsWithPairs === 0 ? undetermined("no pairs") : { value: sum / unitsWithPairs, unitsWithPairs };
}
