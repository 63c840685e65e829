import { type Alpha, alphaOfCounts } from "@/lib/agreement/alpha-of-counts";
import { countHistogram } from "@/lib/agreement/count-histogram";
import type { RatingTable } from "@/lib/agreement/rating-table";
import type { DistanceOf, MeasurementLevel } from "@/lib/agreement/squared-distance";

/**
 * Krippendorff's alpha: 1 − (n − 1) Σ o_ck δ²_ck / Σ n_c n_k δ²_ck, with the coincidences
 * o_ck = Σ_i n_ic (n_ik − [c = k]) / (n_i − 1) over the units i that have at least two ratings. Any number of raters,
 * missing ratings, any scale.
 *
 * @param table Units × raters, numeric codes; at interval and ratio level the codes are the values themselves.
 * @param options The level of measurement, or a distance of one's own between two values that stands for δ².
 * @returns At most 1; 0 is agreement as by chance. Null "no pairs" when no unit was rated twice, "no variation" when
 * the ratings that can be compared are all one value.
 * @throws RangeError for an unknown level or a rating that is neither null nor finite.
 * @see Krippendorff 2011, "Computing Krippendorff's alpha-reliability"
 */
export function krippendorffAlpha(
  table: RatingTable,
  { level }: { readonly level: MeasurementLevel | DistanceOf },
): Alpha {
  const histogram = countHistogram(table);
  return alphaOfCounts(histogram, histogram.units, level);
}
