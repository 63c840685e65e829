import { pairableRatings } from "@/lib/agreement/alpha-of-counts";
import type { CountHistogram } from "@/lib/agreement/count-histogram";
import {
  type BootstrapInterval,
  type BootstrapOptions,
  percentileInterval,
  requireBootstrapOptions,
} from "@/lib/agreement/percentile-interval";
import { type Undetermined, undetermined } from "@/lib/agreement/undetermined";
import { countDrawer } from "@/lib/scores/draw-counts";

/** A statistic of how many units each pattern of a histogram stands for. */
type StatisticOfUnits = (units: Float64Array) => { readonly value: number } | Undetermined;

/** Below so many units for each pattern, drawing unit by unit costs less than drawing how often each pattern comes. */
const unitsForCounting = 16;

/**
 * The bootstrap intervals of statistics of a rating table, from the table's histogram. A resample draws units with
 * replacement, but only counts the patterns they have. All statistics see the same resamples.
 *
 * Where many units share few patterns, a resample is one multinomial draw of these counts: the same distribution as
 * drawing unit by unit, without the units. Elsewhere unit indices are drawn exactly as `bootstrapInterval` does.
 *
 * @returns One interval for each statistic, in their order. Null with the statistic's own reason where it is
 * undetermined on the sample; "too few units" when fewer than two units have pairs, for then all resamples compare the
 * ratings of one unit; "no defined resample" when it was undetermined on every resample.
 * @throws RangeError when the number of resamples or the level is out of range.
 */
export function histogramBootstrap(
  histogram: CountHistogram,
  statistics: readonly StatisticOfUnits[],
  options: BootstrapOptions,
): readonly BootstrapInterval[] {
  requireBootstrapOptions(options);
  const samples = statistics.map((statistic) => ({
    statistic,
    ofSample: statistic(histogram.units),
    resampled: new Float64Array(options.resamples),
  }));
  const isResampled = pairableRatings(histogram, histogram.units).unitsWithPairs >= 2;
  const units = new Float64Array(histogram.units.length);
  const isCounted = histogram.patternOfUnit.length >= unitsForCounting * units.length;
  const resampleUnits = isCounted
    ? countedResample(histogram, options.random)
    : drawnResample(histogram, options.random);
  for (let resample = 0; isResampled && resample < options.resamples; resample++) {
    resampleUnits(units);
    for (const { statistic, resampled } of samples) resampled[resample] = statistic(units).value ?? Number.NaN;
  }
  return samples.map(({ ofSample, resampled }) => {
    if (ofSample.value === null) return ofSample;
    return isResampled ? percentileInterval(ofSample.value, resampled, options.level) : undetermined("too few units");
  });
}

/** Fills in how many units of a resample have each pattern. */
type Resample = (units: Float64Array) => void;

function drawnResample({ patternOfUnit }: CountHistogram, random: () => number): Resample {
  const n = patternOfUnit.length;
  return (units) => {
    units.fill(0);
    for (let draw = 0; draw < n; draw++) {
      const pattern = patternOfUnit[Math.floor(random() * n)] ?? 0;
      units[pattern] = (units[pattern] ?? 0) + 1;
    }
  };
}

/** Pattern by pattern, of the units still to be drawn those that have it, among it and the patterns after it. */
function countedResample({ patternOfUnit, units: sample }: CountHistogram, random: () => number): Resample {
  const n = patternOfUnit.length;
  const { binomial } = countDrawer(n);
  return (units) => {
    let [toDraw, among] = [n, n];
    for (let pattern = 0; pattern < units.length; pattern++) {
      const times = sample[pattern] ?? 0;
      const drawn = binomial(toDraw, times / among, random);
      units[pattern] = drawn;
      toDraw -= drawn;
      among -= times;
    }
  };
}
