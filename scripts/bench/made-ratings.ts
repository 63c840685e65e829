import type { Label } from "@/lib/aggregation/label-table";
import type { Rating, RatingTable } from "@/lib/agreement/rating-table";
import { seededRandom } from "@/lib/random";

/** Ratings in the three shapes in which they are computed with. */
export type MadeRatings = {
  /** Units × raters, row-major; −1 where missing. */
  readonly flat: Int8Array;
  /** Units × raters. */
  readonly table: RatingTable;
  /** Unit, rater and rating. */
  readonly labels: readonly Label[];
};

export type RatingsWanted = {
  readonly units: number;
  readonly raters: number;
  readonly categories: number;
  /** How many of a unit's ratings are missing on average, 0 … 1. */
  readonly missing: number;
};

/** How often a rater gives the true category; otherwise any. */
const accuracy = 0.7;

/** Ratings of units with a true category, lower ones more often so. The same on every run. */
export function makeRatings({ units, raters, categories, missing }: RatingsWanted): MadeRatings {
  const random = seededRandom(units);
  const flat = new Int8Array(units * raters);
  for (let unit = 0; unit < units; unit++) {
    const truth = Math.floor(random() ** 2 * categories);
    for (let rater = 0; rater < raters; rater++) {
      const given = random() < accuracy ? truth : Math.floor(random() * categories);
      flat[unit * raters + rater] = random() < missing ? -1 : given;
    }
  }
  const ratingAt = (index: number): Rating => ((flat[index] ?? -1) < 0 ? null : (flat[index] ?? null));
  const table = Array.from({ length: units }, (_, unit) =>
    Array.from({ length: raters }, (__, rater) => ratingAt(unit * raters + rater)),
  );
  const labels: Label[] = [];
  flat.forEach((given, index) => {
    if (given >= 0) labels.push([Math.floor(index / raters), index % raters, given]);
  });
  return { flat, table, labels };
}
