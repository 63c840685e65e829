import {
  type BootstrapInterval,
  type BootstrapOptions,
  percentileInterval,
  requireBootstrapOptions,
} from "@/lib/agreement/percentile-interval";
import { type Undetermined, undetermined } from "@/lib/agreement/undetermined";
import { type GroupedRatings, meanOfUnits } from "@/lib/scores/grouped-ratings";
import { meanAndDeviation, meanInterval } from "@/lib/scores/mean-interval";

/** A mean whose observations come in clusters. */
export type ClusteredMean =
  | {
      readonly value: number;
      readonly standardError: number;
      readonly lower: number;
      readonly upper: number;
      /** What the standard error would be if observations were independent. */
      readonly naiveStandardError: number;
    }
  | Undetermined;

/**
 * The mean over ratings, every rating weighing alike, with a standard error that knows ratings of one unit belong
 * together: √(G / (G − 1) · Σ_g (Σ_i e_gi)²) / n over G units and n ratings, e the differences from the mean (CR1). The
 * interval is Student's with G − 1 degrees of freedom.
 *
 * @param options `level` of the interval, such as 0.95.
 * @returns Null "too few units" for fewer than two units.
 * @throws RangeError when a unit has no ratings, or unless 0 < level < 1.
 * @see Cameron and Miller 2015, "A practitioner's guide to cluster-robust inference", section II.B
 */
export function clusteredMean(sample: GroupedRatings, { level }: { readonly level: number }): ClusteredMean {
  const { offsets, ratings } = sample;
  const units = offsets.length - 1;
  if (meanOfUnits(sample) === null || units < 2) return undetermined("too few units");
  const { mean, deviation } = meanAndDeviation(ratings);
  const sums = sumsOfUnits(sample);
  const squares = sums.reduce((sum, ofUnit, unit) => sum + (ofUnit - mean * sizeOf(offsets, unit)) ** 2, 0);
  const standardError = Math.sqrt((units / (units - 1)) * squares) / ratings.length;
  return {
    value: mean,
    standardError,
    ...meanInterval(mean, standardError, { degrees: units - 1, level }),
    naiveStandardError: deviation / Math.sqrt(ratings.length),
  };
}

/**
 * The mean over units of a unit's mean, every unit weighing alike, with the standard error of as many independent values
 * and Student's interval.
 *
 * @returns Null "too few units" for fewer than two units. `naiveStandardError` is that of the ratings as if they were
 * independent.
 * @throws RangeError when a unit has no ratings, or unless 0 < level < 1.
 */
export function unitMean(sample: GroupedRatings, { level }: { readonly level: number }): ClusteredMean {
  const units = sample.offsets.length - 1;
  if (meanOfUnits(sample) === null || units < 2) return undetermined("too few units");
  const means = sumsOfUnits(sample).map((sum, unit) => sum / sizeOf(sample.offsets, unit));
  const { mean, deviation } = meanAndDeviation(means);
  const standardError = deviation / Math.sqrt(units);
  return {
    value: mean,
    standardError,
    ...meanInterval(mean, standardError, { degrees: units - 1, level }),
    naiveStandardError: meanAndDeviation(sample.ratings).deviation / Math.sqrt(sample.ratings.length),
  };
}

/**
 * The percentile bootstrap interval of the mean over ratings: each resample draws units with replacement, every unit with
 * all its ratings.
 *
 * @returns Null "too few units" for fewer than two units.
 * @throws RangeError when a unit has no ratings, or options are out of range.
 * @see Davison and Hinkley 1997, "Bootstrap methods and their application", section 3.8 (strategy 2)
 */
export function clusteredBootstrap(sample: GroupedRatings, options: BootstrapOptions): BootstrapInterval {
  requireBootstrapOptions(options);
  const { offsets, ratings } = sample;
  const units = offsets.length - 1;
  if (meanOfUnits(sample) === null || units < 2) return undetermined("too few units");
  const sums = sumsOfUnits(sample);
  const resampled = new Float64Array(options.resamples).map(() => {
    let [sum, size] = [0, 0];
    for (let draw = 0; draw < units; draw++) {
      const unit = Math.floor(options.random() * units);
      sum += sums[unit] ?? 0;
      size += sizeOf(offsets, unit);
    }
    return sum / size;
  });
  return percentileInterval(meanAndDeviation(ratings).mean, resampled, options.level);
}

function sumsOfUnits({ offsets, ratings }: GroupedRatings): Float64Array {
  return Float64Array.from({ length: offsets.length - 1 }, (_, unit) =>
    ratings.subarray(offsets[unit], offsets[unit + 1]).reduce((sum, rating) => sum + rating, 0),
  );
}

function sizeOf(offsets: Int32Array, unit: number): number {
  return (offsets[unit + 1] ?? 0) - (offsets[unit] ?? 0);
}
