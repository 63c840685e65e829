import {
  type BootstrapInterval,
  type BootstrapOptions,
  percentileInterval,
  requireBootstrapOptions,
} from "@/lib/agreement/percentile-interval";
import { type Undetermined, undetermined } from "@/lib/agreement/undetermined";
import { constantInterval } from "@/lib/scores/constant-sample";

/** What is put in relation, unit by unit: marks and transcripts, marks and thousands of characters, ratings and raters. */
export type RatioColumns = {
  /** As many as units, finite. */
  readonly numerators: Float64Array;
  /** As many, from 0; a unit with 0 has no part in the ratio. */
  readonly denominators: Float64Array;
  /** Between what the ratio would lie, for all that these units know, where it is the same of every unit. */
  readonly range: readonly [lowest: number, highest: number];
};

/** A ratio of sums over units. */
export type Ratio =
  | {
      readonly value: number;
      /** Null "too few units" where fewer than two units have a part in it. */
      readonly interval: BootstrapInterval;
      /** Those that have a part in it. */
      readonly units: number;
    }
  | Undetermined;

/**
 * Ratios of sums, Σ numerators / Σ denominators, with percentile bootstrap intervals over units: each resample draws units
 * with replacement, for all the columns alike, each unit with all it has. Where every unit has the same ratio, resampling
 * shows no spread; the interval is then `constantInterval`'s.
 *
 * @param units How many there are.
 * @returns In the order of `columns`. Null "no observations" where no unit has a part in a ratio.
 * @throws RangeError when columns are of other lengths, or options are out of range.
 * @see Davison and Hinkley 1997, "Bootstrap methods and their application", section 2.4 (ratios)
 */
export function ratioBootstrap(
  units: number,
  columns: readonly RatioColumns[],
  options: BootstrapOptions,
): readonly Ratio[] {
  requireBootstrapOptions(options);
  for (const { numerators, denominators } of columns) {
    if (numerators.length !== units || denominators.length !== units) throw new RangeError(`Not ${units} units`);
  }
  const resampled = columns.map(() => new Float64Array(options.resamples));
  const present = columns.map(sparseColumns);
  const times = new Int32Array(units);
  for (let resample = 0; resample < options.resamples; resample++) {
    times.fill(0);
    for (let draw = 0; draw < units; draw++) {
      const unit = Math.floor(options.random() * units);
      times[unit] = (times[unit] ?? 0) + 1;
    }
    present.forEach((column, index) => {
      const draws = resampled[index];
      if (draws) draws[resample] = ratioOf(column, times);
    });
  }
  return present.map((column, index) => withInterval(column, resampled[index] ?? new Float64Array(), options.level));
}

/** The units that have a part in a ratio, and those of them that add to its numerator. */
type SparseColumns = {
  readonly range: readonly [number, number];
  readonly units: Int32Array;
  readonly weights: Float64Array;
  readonly adding: Int32Array;
  readonly numerators: Float64Array;
};

function sparseColumns({ numerators, denominators, range }: RatioColumns): SparseColumns {
  const all = Int32Array.from(denominators.keys());
  const units = all.filter((unit) => (denominators[unit] ?? 0) > 0);
  const adding = units.filter((unit) => numerators[unit] !== 0);
  return {
    range,
    units,
    weights: Float64Array.from(units, (unit) => denominators[unit] ?? 0),
    adding,
    numerators: Float64Array.from(adding, (unit) => numerators[unit] ?? 0),
  };
}

/** NaN where no unit with a part in it was drawn. */
function ratioOf({ units, weights, adding, numerators }: SparseColumns, times: Int32Array | null): number {
  return sumOf(adding, numerators, times) / sumOf(units, weights, times);
}

function sumOf(units: Int32Array, values: Float64Array, times: Int32Array | null): number {
  let sum = 0;
  for (let index = 0; index < units.length; index++) {
    sum += (values[index] ?? 0) * (times === null ? 1 : (times[units[index] ?? 0] ?? 0));
  }
  return sum;
}

function withInterval(column: SparseColumns, resampled: Float64Array, level: number): Ratio {
  const units = column.units.length;
  if (units === 0) return undetermined("no observations");
  const value = ratioOf(column, null);
  if (units < 2) return { value, interval: undetermined("too few units"), units };
  const interval = percentileInterval(value, resampled, level);
  if (!isConstant(column, value)) return { value, interval, units };
  const limits = constantInterval({ value, units, range: column.range }, level);
  return { value, interval: { value, ...limits, level, resamples: 0, undefinedResamples: 0 }, units };
}

const tolerance = 1e-9;

function isConstant({ units, weights, adding, numerators }: SparseColumns, value: number): boolean {
  if (adding.length === 0) return true;
  if (adding.length < units.length) return false;
  return numerators.every((numerator, index) => Math.abs(numerator - value * (weights[index] ?? 0)) <= tolerance);
}
