import { requireFinite } from "@/lib/agreement/paired-ratings";
import type { RatingTable } from "@/lib/agreement/rating-table";

/** The mean squares of a complete table: what intraclass correlations are made of. */
export type MeanSquares = {
  /** Units that every rater rated, n. */
  readonly units: number;
  /** k. */
  readonly raters: number;
  /** Between units, n − 1 degrees of freedom. */
  readonly ofUnits: number;
  /** Between raters, k − 1. */
  readonly ofRaters: number;
  /** What neither explains, (n − 1)(k − 1). */
  readonly ofError: number;
  /** Within units, raters and error together, n (k − 1). */
  readonly withinUnits: number;
};

/** A share of the variation below this is what rounding leaves of none. */
const rounding = 1e-24;

/**
 * Splits the variation of the ratings into that of units, of raters and the rest. Units that some rater did not rate are
 * left out; without two units and two raters the mean squares are 0 or NaN, so look at `units` and `raters` first.
 *
 * @param table Units × raters. There are as many raters as its longest row has.
 * @throws RangeError when a rating is neither null nor finite.
 * @see Shrout and Fleiss 1979, "Intraclass correlations: uses in assessing rater reliability", table 2
 */
export function analysisOfVariance(table: RatingTable): MeanSquares {
  const raters = table.reduce((most, row) => Math.max(most, row.length), 0);
  const complete = completeUnits(table, raters);
  const units = raters === 0 ? 0 : complete.length / raters;
  // From the first rating on: then equal ratings differ by exactly nothing.
  const origin = complete[0] ?? 0;
  const centre = complete.reduce((sum, rating) => sum + rating - origin, 0) / complete.length;
  const byUnit = new Float64Array(units).fill(-centre);
  const byRater = new Float64Array(raters).fill(-centre);
  for (let cell = 0; cell < complete.length; cell++) {
    const [unit, rater] = [Math.floor(cell / raters), cell % raters];
    const difference = (complete[cell] ?? 0) - origin;
    byUnit[unit] = (byUnit[unit] ?? 0) + difference / raters;
    byRater[rater] = (byRater[rater] ?? 0) + difference / units;
  }
  const deviations = complete.map((rating) => rating - origin - centre);
  const residuals = deviations.map(
    (deviation, cell) => deviation - (byUnit[Math.floor(cell / raters)] ?? 0) - (byRater[cell % raters] ?? 0),
  );
  const total = squares(deviations);
  const clean = (sum: number) => (sum <= total * rounding ? 0 : sum);
  const unitSquares = clean(raters * squares(byUnit));
  const raterSquares = clean(units * squares(byRater));
  const errorSquares = clean(squares(residuals));
  return {
    units,
    raters,
    ofUnits: unitSquares / (units - 1),
    ofRaters: raterSquares / (raters - 1),
    ofError: errorSquares / ((units - 1) * (raters - 1)),
    withinUnits: (raterSquares + errorSquares) / (units * (raters - 1)),
  };
}

function completeUnits(table: RatingTable, raters: number): Float64Array {
  const complete = new Float64Array(table.length * raters);
  let length = 0;
  for (const row of table) {
    let given = 0;
    for (const rating of row) {
      if (rating === null) continue;
      complete[length + given++] = requireFinite(rating);
    }
    if (given === raters) length += raters;
  }
  return complete.subarray(0, length);
}

function squares(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value * value, 0);
}
