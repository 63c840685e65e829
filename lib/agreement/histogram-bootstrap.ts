import { pairableRatings } from "@/lib/agreement/alpha-of-counts";
import type { CountHistogram } from "@/lib/agreement/count-histogram";
import {
  type BootstrapInterval,
  type BootstrapOptions,
  percentileInterval,
  requireBootstrapOptions,
} from "@/lib/agreement/percentile-interval";
import { type Undetermined, undetermined } from "@/lib/agreement/undetermined";

/** A statistic of how many units each pattern of a histogram stands for. */
type StatisticOfUnits = (units: Float64Array) => { readonly value: number } | Undetermined;

/**
 * The bootstrap intervals of statistics of a rating table, from the table's histogram. A resample draws unit indices
 * exactly as `bootstrapInterval` does, but only counts the patterns they have: the same draws give the same interval,
 * at the cost of counting. All statistics see the same resamples.
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
  for (let resample = 0; isResampled && resample < options.resamples; resample++) {
    resampleUnits(histogram.patternOfUnit, units, options.random);
    for (const { statistic, resampled } of samples) resampled[resample] = statistic(units).value ?? Number.NaN;
  }
  return samples.map(({ ofSample, resampled }) => {
    if (ofSample.value === null) return ofSample;
    return isResampled ? percentileInterval(ofSample.value, resampled, options.level) : undetermined("too few units");
  });
}

function resampleUnits(patternOfUnit: Int32Array, units: Float64Array, random: () => number): void {
  const n = patternOfUnit.length;
  units.fill(0);
  for (let draw = 0; draw < n; draw++) {
    const pattern = patternOfUnit[Math.floor(random() * n)] ?? 0;
    units[pattern] = (units[pattern] ?? 0) + 1;
  }
}
