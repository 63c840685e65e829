import type { BootstrapInterval } from "@/lib/agreement/percentile-interval";
import { undetermined } from "@/lib/agreement/undetermined";
import { type GroupedRatings, meanOfUnits } from "@/lib/scores/grouped-ratings";
import { meanInterval } from "@/lib/scores/mean-interval";

/** Ratings of units by raters who rated many of them. */
export type CrossedRatings = GroupedRatings & {
  /** Per rating, the place of its rater, from 0. A rater rates a unit once. */
  readonly raterOf: Int32Array;
  readonly raters: number;
};

/** An interval of {@link CrossedRatings} and what it must stay within. */
export type PoolOptions = {
  /** The two-way bootstrap's interval of the same ratings: that for the raters who rated. */
  readonly interval: BootstrapInterval;
  /** The least and the greatest that a rating can be. */
  readonly range: readonly [lowest: number, highest: number];
};

/**
 * The two-way bootstrap's interval, widened until it is one for other raters of the same pool as well. Resampling ratings
 * within units cannot see that a rater says yes more often than another of everything; however many units there are, the
 * score rests on a few raters.
 *
 * The variance of the mean over raters, who weigh c_r each, is s² Σ c_r², with s² from what raters differ by within units:
 * G_r, the sum over the rater's units of the rating less the unit's mean, and s² = Σ G_r² / Σ L_rq², where
 * L = Σ_units (diag(1) − 1 / raters of the unit) over the raters of each. For complete tables that is the variance of rater
 * means; the noise of single ratings stays in it, so it errs to the wide side. It adds to the variance over units, s_u² / n,
 * and the degrees of freedom are Satterthwaite's. The limits keep the proportion of their distances from the value.
 *
 * @returns Null "no pairs" when no unit has two raters, and the interval's own reason when it has one.
 * @see Cameron, Gelbach and Miller 2011, "Robust inference with multiway clustering"; Owen 2007, "The pigeonhole bootstrap";
 * Satterthwaite 1946, "An approximate distribution of estimates of variance components". Coverage: docs/simulation.md
 */
export function raterPoolInterval(sample: CrossedRatings, { interval, range }: PoolOptions): BootstrapInterval {
  if (interval.value === null) return interval;
  const ofRaters = varianceOfRaters(sample);
  if (ofRaters === null) return undetermined("no pairs");
  const ofUnits = varianceOfUnits(sample);
  const variance = ofUnits + ofRaters;
  const units = sample.offsets.length - 1;
  if (variance === 0) return interval;
  const degrees = variance ** 2 / (ofUnits ** 2 / (units - 1) + ofRaters ** 2 / (sample.raters - 1));
  const { upper: half } = meanInterval(0, Math.sqrt(variance), { degrees, level: interval.level });
  const { value, lower, upper } = interval;
  const factor = Math.max(1, (2 * half) / (upper - lower));
  return {
    ...interval,
    lower: Math.max(range[0], value - factor * (value - lower)),
    upper: Math.min(range[1], value + factor * (upper - value)),
  };
}

/** Of the mean over units, as far as units differ. */
function varianceOfUnits(sample: GroupedRatings): number {
  const { offsets, ratings } = sample;
  const units = offsets.length - 1;
  const mean = meanOfUnits(sample) ?? 0;
  let squares = 0;
  for (let unit = 0; unit < units; unit++) squares += (meanOf(ratings, offsets, unit) - mean) ** 2;
  return squares / (units * (units - 1));
}

/** Of the mean over units, as far as raters differ; null when no unit has two. */
function varianceOfRaters({ offsets, ratings, raterOf, raters }: CrossedRatings): number | null {
  const units = offsets.length - 1;
  const residuals = new Float64Array(raters);
  const weights = new Float64Array(raters);
  const together = new Float64Array(raters ** 2);
  for (let unit = 0; unit < units; unit++) {
    const ofUnit = raterOf.subarray(offsets[unit], offsets[unit + 1]);
    const mean = meanOf(ratings, offsets, unit);
    for (const [index, rater] of ofUnit.entries()) {
      residuals[rater] = (residuals[rater] ?? 0) + (ratings[(offsets[unit] ?? 0) + index] ?? 0) - mean;
      weights[rater] = (weights[rater] ?? 0) + 1 / (units * ofUnit.length);
      together[rater * (raters + 1)] = (together[rater * (raters + 1)] ?? 0) + 1;
      for (const other of ofUnit) {
        together[rater * raters + other] = (together[rater * raters + other] ?? 0) - 1 / ofUnit.length;
      }
    }
  }
  const overlap = sumOfSquares(together);
  return overlap < 1e-9 ? null : (sumOfSquares(residuals) / overlap) * sumOfSquares(weights);
}

function meanOf(ratings: Float64Array, offsets: Int32Array, unit: number): number {
  const [start, end] = [offsets[unit] ?? 0, offsets[unit + 1] ?? 0];
  let sum = 0;
  for (let index = start; index < end; index++) sum += ratings[index] ?? 0;
  return sum / (end - start);
}

function sumOfSquares(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value ** 2, 0);
}
