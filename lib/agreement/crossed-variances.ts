import { type CrossedCounts, crossedCounts } from "@/lib/agreement/crossed-counts";
import type { RatingTable } from "@/lib/agreement/rating-table";
import { type Undetermined, undetermined } from "@/lib/agreement/undetermined";
import { unitSquareMinimum } from "@/lib/unit-square-minimum";

/** How the variance of a rating divides. */
export type CrossedVariances =
  | {
      /** Variance between units. */
      readonly ofUnits: number;
      /** Variance between raters: how much some rate higher than others. */
      readonly ofRaters: number;
      /** What neither explains. */
      readonly ofError: number;
      /** Units with a rating. */
      readonly units: number;
      /** Raters with a rating. */
      readonly raters: number;
      readonly ratings: number;
    }
  | Undetermined;

/** Less of the variation than this is left to error only by rounding. */
const rounding = 1e-9;

/**
 * Restricted maximum likelihood of rating = mean + unit + rater + error, units and raters random and crossed, any ratings
 * missing. The likelihood is profiled over error variance and mean; units are eliminated by their number of ratings, so
 * that an evaluation costs no more for more units.
 *
 * @param table Units × raters, at interval level.
 * @returns All of it between units when all agree on each. Null "no pairs" when no unit was rated twice, "too few units" when only one unit was rated, "no variation" when
 * all ratings are equal, "undefined on the sample" when units and raters explain the ratings fully.
 * @throws RangeError when a rating is neither null nor finite.
 * @see Bates, Mächler, Bolker and Walker 2015, "Fitting linear mixed-effects models using lme4", section 3.4
 */
export function crossedVariances(table: RatingTable): CrossedVariances {
  const counts = crossedCounts(table);
  const { units, raters, ratings, sumOfSquares } = counts;
  if (!counts.sizes.some(({ size }) => size > 1)) return undetermined("no pairs");
  if (units < 2) return undetermined("too few units");
  if (sumOfSquares === 0) return undetermined("no variation");
  const [total, within] = variationOf(counts);
  const found = { units, raters, ratings };
  if (within <= rounding * total) return { ofUnits: total / (ratings - 1), ofRaters: 0, ofError: 0, ...found };
  const { x, y } = unitSquareMinimum((ofUnits, ofRaters) => {
    const { deviance } = profile(counts, odds(ofUnits), odds(ofRaters));
    return deviance;
  });
  const [unitRatio, raterRatio] = [odds(x), odds(y)];
  const { residual } = profile(counts, unitRatio, raterRatio);
  if (!(residual > rounding * total)) return undetermined("undefined on the sample");
  const ofError = residual / (ratings - 1);
  return { ofUnits: unitRatio * ofError, ofRaters: raterRatio * ofError, ofError, ...found };
}

/** The sum of squares about the mean, and that about the means of units. */
function variationOf({ sum, sumOfSquares, ratings, sizes }: CrossedCounts): readonly [number, number] {
  const ofUnits = sizes.reduce((total, ofSize) => total + ofSize.sumOfSquares / ofSize.size, 0);
  return [sumOfSquares - (sum * sum) / ratings, sumOfSquares - ofUnits];
}

/** The ratio of variances that has this share of their sum. */
function odds(share: number): number {
  return share / (1 - share);
}

/** Deviance and residual sum of squares, given the variances of units and raters as multiples of that of error. */
function profile(counts: CrossedCounts, ofUnits: number, ofRaters: number) {
  const { raters, ratings } = counts;
  const matrix = new Float64Array(raters * raters);
  const ones = Float64Array.from(counts.perRater);
  const values = Float64Array.from(counts.sumPerRater);
  let [oneOne, oneValue, valueValue, logDeterminant] = [ratings, counts.sum, counts.sumOfSquares, 0];
  for (const { size, units, together, perRater, sumsPerRater, sum, sumOfSquares } of counts.sizes) {
    const weight = ofUnits / (1 + ofUnits * size);
    logDeterminant += units * Math.log1p(ofUnits * size);
    oneOne -= weight * size * size * units;
    oneValue -= weight * size * sum;
    valueValue -= weight * sumOfSquares;
    for (let rater = 0; rater < raters; rater++) {
      ones[rater] = (ones[rater] ?? 0) - weight * size * (perRater[rater] ?? 0);
      values[rater] = (values[rater] ?? 0) - weight * (sumsPerRater[rater] ?? 0);
    }
    for (let cell = 0; cell < matrix.length; cell++) {
      matrix[cell] = (matrix[cell] ?? 0) - ofRaters * weight * (together[cell] ?? 0);
    }
  }
  for (let rater = 0; rater < raters; rater++) {
    const cell = rater * (raters + 1);
    matrix[cell] = (matrix[cell] ?? 0) + 1 + ofRaters * (counts.perRater[rater] ?? 0);
  }
  logDeterminant += eliminate(matrix, ones, values);
  for (let rater = 0; rater < raters; rater++) {
    const [one, value] = [ones[rater] ?? 0, values[rater] ?? 0];
    oneOne -= ofRaters * one * one;
    oneValue -= ofRaters * one * value;
    valueValue -= ofRaters * value * value;
  }
  const residual = valueValue - oneValue ** 2 / oneOne;
  return { residual, deviance: logDeterminant + Math.log(oneOne) + (ratings - 1) * Math.log(residual) };
}

/** Cholesky in place, both sides solved along; gives the logarithm of the determinant. */
function eliminate(matrix: Float64Array, first: Float64Array, second: Float64Array): number {
  const n = first.length;
  let logDeterminant = 0;
  for (let row = 0; row < n; row++) {
    for (let column = 0; column <= row; column++) {
      let sum = matrix[row * n + column] ?? 0;
      for (let k = 0; k < column; k++) sum -= (matrix[row * n + k] ?? 0) * (matrix[column * n + k] ?? 0);
      matrix[row * n + column] = row === column ? Math.sqrt(sum) : sum / (matrix[column * n + column] ?? 1);
    }
    const pivot = matrix[row * n + row] ?? 1;
    for (let k = 0; k < row; k++) {
      const factor = matrix[row * n + k] ?? 0;
      first[row] = (first[row] ?? 0) - factor * (first[k] ?? 0);
      second[row] = (second[row] ?? 0) - factor * (second[k] ?? 0);
    }
    first[row] = (first[row] ?? 0) / pivot;
    second[row] = (second[row] ?? 0) / pivot;
    logDeterminant += 2 * Math.log(pivot);
  }
  return logDeterminant;
}
