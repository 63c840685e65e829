import { type Undetermined, undetermined } from "@/lib/agreement/undetermined";

/** A statistic with its percentile bootstrap interval. */
export type BootstrapInterval =
  | {
      /** The statistic on the sample itself. */
      readonly value: number;
      readonly lower: number;
      readonly upper: number;
      /** The share of resamples that the interval is meant to hold, such as 0.95. */
      readonly level: number;
      /** Resamples that the interval rests on. */
      readonly resamples: number;
      /** Resamples on which the statistic was undefined; they were left out. */
      readonly undefinedResamples: number;
    }
  | Undetermined;

/** How a bootstrap is done. */
export type BootstrapOptions = {
  /** How many resamples to draw, at least 1. */
  readonly resamples: number;
  /** The share of resamples that the interval is to hold, between 0 and 1. */
  readonly level: number;
  /** The next number in [0, 1). */
  readonly random: () => number;
};

/**
 * The interval between the (1 − level) / 2 and (1 + level) / 2 quantiles of a resampled statistic, interpolated
 * linearly between order statistics.
 *
 * @param value The statistic on the sample itself.
 * @param resampled The statistic on each resample, NaN where it was undefined.
 * @returns Null "no defined resample" when the statistic was undefined on all of them.
 * @see Efron 1979, "Bootstrap methods"; Hyndman and Fan 1996, "Sample quantiles", definition 7
 */
export function percentileInterval(value: number, resampled: Float64Array, level: number): BootstrapInterval {
  const sorted = resampled.filter((statistic) => !Number.isNaN(statistic)).sort();
  if (sorted.length === 0) return undetermined("no defined resample");
  const tail = (1 - level) / 2;
  return {
    value,
    lower: quantile(sorted, tail),
    upper: quantile(sorted, 1 - tail),
    level,
    resamples: sorted.length,
    undefinedResamples: resampled.length - sorted.length,
  };
}

/** @throws RangeError unless there is at least one resample and the level lies between 0 and 1. */
export function requireBootstrapOptions({ resamples, level }: BootstrapOptions): void {
  if (!Number.isSafeInteger(resamples) || resamples < 1) {
    throw new RangeError(`The number of resamples must be a positive integer, not ${resamples}`);
  }
  if (!(level > 0 && level < 1)) throw new RangeError(`The level must lie between 0 and 1, not ${level}`);
}

function quantile(sorted: Float64Array, probability: number): number {
  const position = (sorted.length - 1) * probability;
  const below = sorted[Math.floor(position)] ?? 0;
  const above = sorted[Math.ceil(position)] ?? 0;
  return below + (above - below) * (position - Math.floor(position));
}
