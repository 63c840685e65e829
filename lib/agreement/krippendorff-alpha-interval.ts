import { alphaOfCounts } from "@/lib/agreement/alpha-of-counts";
import { countHistogram } from "@/lib/agreement/count-histogram";
import { histogramBootstrap } from "@/lib/agreement/histogram-bootstrap";
import type { BootstrapInterval } from "@/lib/agreement/percentile-interval";
import type { RatingTable } from "@/lib/agreement/rating-table";
import type { MeasurementLevel } from "@/lib/agreement/squared-distance";
import { undetermined } from "@/lib/agreement/undetermined";

/**
 * The bootstrap interval of Krippendorff's alpha: resamples as those of `bootstrapInterval` over `krippendorffAlpha`, many
 * times faster.
 *
 * @param table Units × raters, numeric codes.
 * @param options `level` is the level of measurement, `confidence` the share of resamples the interval is to hold.
 * @returns Null with alpha's own reason where alpha is null; "too few units" when fewer than two units have pairs.
 * @throws RangeError for an unknown level, a rating that is neither null nor finite, or options out of range.
 */
export function krippendorffAlphaInterval(
  table: RatingTable,
  options: {
    readonly level: MeasurementLevel;
    readonly resamples: number;
    readonly confidence: number;
    readonly random: () => number;
  },
): BootstrapInterval {
  const histogram = countHistogram(table);
  const { resamples, confidence, random } = options;
  const [interval = undetermined("no defined resample")] = histogramBootstrap(
    histogram,
    [(units) => alphaOfCounts(histogram, units, options.level)],
    { resamples, level: confidence, random },
  );
  return interval;
}
