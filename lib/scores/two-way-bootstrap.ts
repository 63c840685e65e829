import {
  type BootstrapInterval,
  type BootstrapOptions,
  percentileInterval,
  requireBootstrapOptions,
} from "@/lib/agreement/percentile-interval";
import { type Undetermined, undetermined } from "@/lib/agreement/undetermined";
import { constantDraws, constantInterval } from "@/lib/scores/constant-sample";
import { countDrawer } from "@/lib/scores/draw-counts";
import { type GroupedRatings, meanOfUnits } from "@/lib/scores/grouped-ratings";
import { type UnitOutcomes, unitOutcomes } from "@/lib/scores/unit-outcomes";

/** How the two-way bootstrap is done. */
export type TwoWayOptions = BootstrapOptions & {
  /** The least and the greatest that a rating can be: what an honest interval may reach to when all ratings are equal. */
  readonly range: readonly [lowest: number, highest: number];
};

/** A mean with its interval, and the draws that the interval was taken from. */
export type TwoWayResult =
  | {
      readonly interval: BootstrapInterval;
      /** One for each resample, in no order: for the distribution of ranks and of differences. */
      readonly draws: Float64Array;
    }
  | Undetermined;

/**
 * The bootstrap of the mean over units of a unit's mean rating, with both sources of chance in it: each resample draws
 * units with replacement, and for each unit drawn as many of its ratings, again with replacement.
 *
 * The units of a resample are independent draws from the few values that a resampled unit's mean can have, so a resample
 * is one multinomial draw over these values: the same distribution as drawing unit by unit, without the units.
 *
 * Where all ratings are equal the resamples would be as well; interval and draws are then those of `constantInterval`, and
 * `resamples` of the interval is 0. A unit with one rating adds no rater noise: the interval cannot know what a second
 * rater would have said, and is then too narrow.
 *
 * @returns Null "too few units" when there are fewer than two units.
 * @throws RangeError when a unit has no ratings, a rating is out of range, or the options are.
 * @see Davison and Hinkley 1997, "Bootstrap methods and their application", section 3.8 (strategy 1)
 */
export function twoWayResample(sample: GroupedRatings, options: TwoWayOptions): TwoWayResult {
  requireBootstrapOptions(options);
  requireInRange(sample.ratings, options.range);
  const value = meanOfUnits(sample);
  const units = sample.offsets.length - 1;
  if (value === null || units < 2) return undetermined("too few units");
  const { level, range, random } = options;
  const [first = 0] = sample.ratings;
  if (sample.ratings.every((rating) => rating === first)) {
    const constant = { value: first, units, range };
    const limits = { ...constantInterval(constant, level), level, resamples: 0, undefinedResamples: 0 };
    return { interval: { value, ...limits }, draws: constantDraws(constant, options.resamples, random) };
  }
  const outcomes = unitOutcomes(sample);
  const resample = outcomes === null ? () => unitByUnit(sample, random) : multinomialMean(outcomes, units, random);
  const draws = new Float64Array(options.resamples).map(resample);
  return { interval: percentileInterval(value, draws, level), draws };
}

/**
 * The interval of {@link twoWayResample}.
 *
 * @returns Null "too few units" when there are fewer than two units.
 * @throws RangeError when a unit has no ratings, a rating is out of range, or the options are.
 */
export function twoWayBootstrap(sample: GroupedRatings, options: TwoWayOptions): BootstrapInterval {
  const result = twoWayResample(sample, options);
  return "interval" in result ? result.interval : result;
}

function requireInRange(ratings: Float64Array, [lowest, highest]: readonly [number, number]): void {
  const isInRange = (rating: number) => rating >= lowest && rating <= highest;
  if (!(lowest < highest && ratings.every(isInRange)))
    throw new RangeError(`A rating is not in ${lowest} … ${highest}`);
}

function multinomialMean({ means, remaining }: UnitOutcomes, units: number, random: () => number): () => number {
  const { binomial } = countDrawer(units);
  return () => {
    let sum = 0;
    let left = units;
    for (let index = 0; left > 0 && index < means.length; index++) {
      const rest = index + 1 < means.length ? (remaining[index + 1] ?? 0) : 0;
      const times = binomial(left, 1 - rest / (remaining[index] ?? 1), random);
      sum += times * (means[index] ?? 0);
      left -= times;
    }
    return sum / units;
  };
}

function unitByUnit({ offsets, ratings }: GroupedRatings, random: () => number): number {
  const units = offsets.length - 1;
  let sum = 0;
  for (let draw = 0; draw < units; draw++) {
    const unit = Math.floor(random() * units);
    const start = offsets[unit] ?? 0;
    const size = (offsets[unit + 1] ?? 0) - start;
    if (size === 1) {
      sum += ratings[start] ?? 0;
      continue;
    }
    let ofUnit = 0;
    for (let rating = 0; rating < size; rating++) ofUnit += ratings[start + Math.floor(random() * size)] ?? 0;
    sum += ofUnit / size;
  }
  return sum / units;
}
