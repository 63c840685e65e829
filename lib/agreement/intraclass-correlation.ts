import fCdf from "@stdlib/stats-base-dists-f-cdf";
import fQuantile from "@stdlib/stats-base-dists-f-quantile";
import { analysisOfVariance, type MeanSquares } from "@/lib/agreement/analysis-of-variance";
import { type CrossedVariances, crossedVariances } from "@/lib/agreement/crossed-variances";
import type { RatingTable } from "@/lib/agreement/rating-table";
import { type Undetermined, undetermined } from "@/lib/agreement/undetermined";

/** Which intraclass correlation, in the terms of McGraw and Wong. */
export type IntraclassForm = {
  /** `oneway`: each unit may have other raters. `twoway`: the same raters rate every unit. */
  readonly model: "oneway" | "twoway";
  /** Whether raters who differ by a constant disagree. A one-way model cannot tell raters apart: there both are one. */
  readonly type: "consistency" | "agreement";
  /** Of a single rating, or of the mean over all raters. */
  readonly unit: "single" | "average";
};

/** An intraclass correlation with its test against 0 and its interval. */
export type IntraclassCorrelation =
  | {
      /** At most 1 for sensible data; 0 when units differ no more than chance has them, negative when less. */
      readonly value: number;
      /** Mean square of units over that of error. Null when nothing is left to error. */
      readonly f: number | null;
      /** The probability of an F as great when the correlation is 0. Null where its degrees of freedom are undefined. */
      readonly p: number | null;
      /** The 95 % interval. Both null where the formula has none, or its ends lie beyond the pole of an average. */
      readonly lower: number | null;
      readonly upper: number | null;
      /** Units that every rater rated. */
      readonly units: number;
      readonly raters: number;
    }
  | Undetermined;

type Estimate = { readonly value: number; readonly error: number; readonly degrees: number };
type Limits = { readonly lower: number; readonly upper: number };

/** The quantile that leaves 2.5 % above it. */
const upperTail = 0.975;

/**
 * The intraclass correlation of units that every rater rated, from the analysis of variance: ICC(1), ICC(C, 1),
 * ICC(A, 1) and their averages over k raters, with MS_R of units, MS_C of raters, MS_E of error, MS_W within units:
 *
 * - one-way (MS_R − MS_W) / (MS_R + (k − 1) MS_W), average (MS_R − MS_W) / MS_R
 * - consistency (MS_R − MS_E) / (MS_R + (k − 1) MS_E), average (MS_R − MS_E) / MS_R
 * - agreement (MS_R − MS_E) / (MS_R + (k − 1) MS_E + k (MS_C − MS_E) / n), average (MS_R − MS_E) / (MS_R + (MS_C − MS_E) / n)
 *
 * The degrees of freedom of agreement are Satterthwaite's, with the coefficient asked for put for ρ, as the R package irr
 * has it; psych steps the single rating's limits up instead, which differs from the third decimal on.
 *
 * @param table Units × raters. Ratings are numbers at interval level; see `intraclassCorrelationReml` for missing ones.
 * @returns Null "no pairs" with fewer than two raters or no complete unit, "too few units" with one, "no variation" when
 * neither units nor what is left differ, so that the coefficient is 0 / 0 or unbounded.
 * @throws RangeError for an unknown form or a rating that is neither null nor finite.
 * @see McGraw and Wong 1996, "Forming inferences about some intraclass correlation coefficients", tables 4 and 7
 */
export function intraclassCorrelation(table: RatingTable, form: IntraclassForm): IntraclassCorrelation {
  requireForm(form);
  const squares = analysisOfVariance(table);
  const { units, raters } = squares;
  if (raters < 2 || units === 0) return undetermined("no pairs");
  if (units === 1) return undetermined("too few units");
  if (squares.ofUnits === 0 && squares.ofError === 0) return undetermined("no variation");
  const estimate = estimateOf(squares, form);
  if (!Number.isFinite(estimate.value)) return undetermined("no variation");
  return { value: estimate.value, ...test(squares, estimate), ...interval(squares, estimate, form), units, raters };
}

/** An intraclass correlation from variance components. */
export type IntraclassCorrelationReml =
  | {
      readonly value: number;
      /** Variance between units, between raters, and what neither explains. */
      readonly variances: { readonly ofUnits: number; readonly ofRaters: number; readonly ofError: number };
      /** Units with a rating. */
      readonly units: number;
      /** Raters with a rating: the k of averages. */
      readonly raters: number;
    }
  | Undetermined;

/**
 * The intraclass correlation from all ratings, however many are missing: the variances σ²_u of units, σ²_r of raters and
 * σ²_e of error by restricted maximum likelihood, k the number of raters:
 *
 * - agreement σ²_u / (σ²_u + σ²_r + σ²_e), average σ²_u / (σ²_u + (σ²_r + σ²_e) / k)
 * - consistency σ²_u / (σ²_u + σ²_e), average σ²_u / (σ²_u + σ²_e / k)
 * - one-way as the R package psych has it, from the mean squares that these variances imply for a complete table:
 *   (k σ²_u − σ²_r) / (k (σ²_u + σ²_e) + (k − 1) σ²_r), average (k σ²_u − σ²_r) / (k σ²_u + σ²_e)
 *
 * @param table Units × raters, at interval level.
 * @returns 1 when units differ and all agree on each. Null "no pairs" when no unit was rated twice, "too few units" when
 * only one unit was rated, "no variation" when all ratings are equal, "undefined on the sample" when raters differ by
 * constants alone, so that nothing is left to error.
 * @throws RangeError for an unknown form or a rating that is neither null nor finite.
 * @see McGraw and Wong 1996, "Forming inferences about some intraclass correlation coefficients"
 */
export function intraclassCorrelationReml(table: RatingTable, form: IntraclassForm): IntraclassCorrelationReml {
  requireForm(form);
  const fitted = crossedVariances(table);
  if ("reason" in fitted) return fitted;
  const { units, raters, ofUnits, ofRaters, ofError } = fitted;
  return { value: shareOfUnits(fitted, form), variances: { ofUnits, ofRaters, ofError }, units, raters };
}

function shareOfUnits(
  { ofUnits, ofRaters, ofError, raters: k }: Exclude<CrossedVariances, Undetermined>,
  { model, type, unit }: IntraclassForm,
): number {
  const ratings = unit === "single" ? 1 : k;
  if (model === "twoway") return ofUnits / (ofUnits + (ofError + (type === "agreement" ? ofRaters : 0)) / ratings);
  const beyond = k * ofUnits - ofRaters;
  return beyond / (unit === "single" ? k * (ofUnits + ofError) + (k - 1) * ofRaters : k * ofUnits + ofError);
}

/** @throws RangeError unless the form is one of those there are. */
export function requireForm({ model, type, unit }: IntraclassForm): void {
  const isKnown =
    (model === "oneway" || model === "twoway") &&
    (type === "consistency" || type === "agreement") &&
    (unit === "single" || unit === "average");
  if (!isKnown) throw new RangeError(`Unknown intraclass correlation: ${model}, ${type}, ${unit}`);
}

function estimateOf(squares: MeanSquares, form: IntraclassForm): Estimate {
  const { units: n, raters: k, ofUnits, ofRaters, ofError, withinUnits } = squares;
  const isOneway = form.model === "oneway";
  const error = isOneway ? withinUnits : ofError;
  const ofConstants = isOneway || form.type === "consistency" ? 0 : (ofRaters - ofError) / n;
  const total = form.unit === "single" ? ofUnits + (k - 1) * error + k * ofConstants : ofUnits + ofConstants;
  // A sum that is nothing but for rounding has no quotient.
  const isNothing = Math.abs(total) <= 1e-12 * (ofUnits + error + Math.abs(ofConstants));
  const value = isNothing ? Number.NaN : (ofUnits - error) / total;
  if (isOneway) return { value, error, degrees: n * (k - 1) };
  const degrees = form.type === "consistency" ? (n - 1) * (k - 1) : agreementDegrees(squares, value);
  return { value, error, degrees };
}

/** Satterthwaite's degrees of freedom of a MS_C + b MS_E. */
function agreementDegrees({ units: n, raters: k, ofRaters, ofError }: MeanSquares, coefficient: number): number {
  const ratio = (k * coefficient) / (n * (1 - coefficient));
  const ofRatersPart = ratio * ofRaters;
  const ofErrorPart = (1 + ratio * (n - 1)) * ofError;
  return (ofRatersPart + ofErrorPart) ** 2 / (ofRatersPart ** 2 / (k - 1) + ofErrorPart ** 2 / ((n - 1) * (k - 1)));
}

function test({ units, ofUnits }: MeanSquares, { error, degrees }: Estimate) {
  if (error === 0) return { f: null, p: null };
  const f = ofUnits / error;
  // No F is less than 0, whatever its degrees of freedom.
  if (f === 0) return { f, p: 1 };
  // The upper tail as the lower one of the reciprocal: subtracting from 1 would lose small probabilities.
  return { f, p: degrees > 0 ? fCdf(1 / f, degrees, units - 1) : null };
}

function interval(squares: MeanSquares, { value, error, degrees }: Estimate, form: IntraclassForm) {
  const none = { lower: null, upper: null };
  if (error === 0 || squares.ofUnits === 0 || !(degrees > 0)) return none;
  const below = fQuantile(upperTail, squares.units - 1, degrees);
  const above = fQuantile(upperTail, degrees, squares.units - 1);
  const isAgreement = form.model === "twoway" && form.type === "agreement";
  const limits = isAgreement
    ? agreementLimits(squares, { lower: below, upper: above })
    : ratioLimits(squares, { lower: squares.ofUnits / error / below, upper: (squares.ofUnits / error) * above });
  const { lower, upper } = form.unit === "single" ? limits : stepUp(limits, squares.raters);
  return lower <= value && value <= upper ? { lower, upper } : none;
}

function ratioLimits({ raters }: MeanSquares, f: Limits): Limits {
  const single = (ratio: number) => (ratio - 1) / (ratio + raters - 1);
  return { lower: single(f.lower), upper: single(f.upper) };
}

function agreementLimits({ units: n, raters: k, ofUnits, ofRaters, ofError }: MeanSquares, f: Limits): Limits {
  const rest = k * ofRaters + (k * n - k - n) * ofError;
  return {
    lower: (n * (ofUnits - f.lower * ofError)) / (f.lower * rest + n * ofUnits),
    upper: (n * (f.upper * ofUnits - ofError)) / (rest + n * f.upper * ofUnits),
  };
}

/** Spearman and Brown: the reliability of the mean of k ratings from that of one. */
function stepUp({ lower, upper }: Limits, k: number): Limits {
  const averaged = (single: number) => (k * single) / (1 + (k - 1) * single);
  return { lower: averaged(lower), upper: averaged(upper) };
}
