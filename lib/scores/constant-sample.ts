import betaQuantile from "@stdlib/stats-base-dists-beta-quantile";

/** Ratings that are all one value, where others were possible. */
export type ConstantSample = {
  /** What all ratings are. */
  readonly value: number;
  /** Units that say so. */
  readonly units: number;
  /** The least and the greatest that a rating could have been. */
  readonly range: readonly [lowest: number, highest: number];
};

/**
 * The interval of the mean of a sample whose ratings are all equal. Resampling it gives the same value again and again,
 * and an interval without width is no honest one: units that were not seen may differ. How large a share of all units
 * does is at most the upper limit u of Jeffreys' interval for 0 of n units, and those may lie at either end of the range:
 * from c − u (c − lowest) to c + u (highest − c). At either end of 0 … 1 this is Jeffreys' interval for a proportion, which
 * is chosen over Wilson's because its posterior can be drawn from: scores, differences and ranks then say the same.
 *
 * @param level Such as 0.95.
 * @see Brown, Cai and DasGupta 2001, "Interval estimation for a binomial proportion", section 4.1.2
 */
export function constantInterval({ value, units, range }: ConstantSample, level: number) {
  const share = betaQuantile((1 + level) / 2, 0.5, units + 0.5);
  return { lower: value - share * (value - range[0]), upper: value + share * (range[1] - value) };
}

/**
 * Draws of the mean of a sample whose ratings are all equal: the share of units that differ from Jeffreys' posterior for
 * 0 of n, Beta(½, n + ½), and those at the end of the range that the value is not at, or at either alike.
 */
export function constantDraws(sample: ConstantSample, draws: number, random: () => number): Float64Array {
  const { value, units, range } = sample;
  const ends = range.filter((end) => end !== value);
  return Float64Array.from({ length: draws }, () => {
    const end = ends[Math.floor(random() * ends.length)] ?? value;
    return value + betaQuantile(random(), 0.5, units + 0.5) * (end - value);
  });
}
