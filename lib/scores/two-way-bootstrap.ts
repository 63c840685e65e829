import {
  type BootstrapInterval,
  type BootstrapOptions,
  percentileInterval,
  requireBootstrapOptions,
} from "@/lib/agreement/percentile-interval";
import { undetermined } from "@/lib/agreement/undetermined";

/** The ratings of units, unit after unit. */
export type GroupedRatings = {
  /** Unit u has the ratings from `offsets[u]` up to but not including `offsets[u + 1]`; never none. */
  readonly offsets: Int32Array;
  readonly ratings: Float64Array;
};

/**
 * The bootstrap interval of the mean over units of a unit's mean rating, with both sources of chance in it: each resample
 * draws units with replacement, and for each unit drawn as many of its ratings, again with replacement.
 *
 * A unit with one rating adds no rater noise: the interval cannot know what a second rater would have said, and is then
 * too narrow.
 *
 * @returns Null "too few units" when there are fewer than two units.
 * @throws RangeError when a unit has no ratings, or the number of resamples or the level is out of range.
 * @see Davison and Hinkley 1997, "Bootstrap methods and their application", section 3.8 (strategy 1)
 */
export function twoWayBootstrap(sample: GroupedRatings, options: BootstrapOptions): BootstrapInterval {
  requireBootstrapOptions(options);
  const value = meanOfUnits(sample);
  if (value === null || sample.offsets.length < 3) return undetermined("too few units");
  const resampled = new Float64Array(options.resamples);
  for (let resample = 0; resample < options.resamples; resample++) {
    resampled[resample] = resampledMean(sample, options.random);
  }
  return percentileInterval(value, resampled, options.level);
}

/**
 * The mean over units of a unit's mean rating.
 *
 * @returns Null when there are no units.
 * @throws RangeError when a unit has no ratings.
 */
export function meanOfUnits({ offsets, ratings }: GroupedRatings): number | null {
  const units = offsets.length - 1;
  if (units < 1) return null;
  let sum = 0;
  for (let unit = 0; unit < units; unit++) {
    const [start, end] = [offsets[unit] ?? 0, offsets[unit + 1] ?? 0];
    if (end <= start) throw new RangeError(`Unit ${unit} has no ratings`);
    let ofUnit = 0;
    for (let index = start; index < end; index++) ofUnit += ratings[index] ?? 0;
    sum += ofUnit / (end - start);
  }
  return sum / units;
}

function resampledMean({ offsets, ratings }: GroupedRatings, random: () => number): number {
  const units = offsets.length - 1;
  let sum = 0;
  for (let draw = 0; draw < units; draw++) {
    const unit = Math.floor(random() * units);
    const start = offsets[unit] ?? 0;
    const size = (offsets[unit + 1] ?? 0) - start;
    let ofUnit = 0;
    for (let rating = 0; rating < size; rating++) ofUnit += ratings[start + Math.floor(random() * size)] ?? 0;
    sum += ofUnit / size;
  }
  return sum / units;
}
