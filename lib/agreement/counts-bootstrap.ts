import { type Estimate, noEstimate } from "@/lib/agreement/estimate";
import {
  type BootstrapOptions,
  percentileInterval,
  requireBootstrapOptions,
} from "@/lib/agreement/percentile-interval";
import { sumRows } from "@/lib/agreement/sum-rows";
import { type Undetermined, undetermined } from "@/lib/agreement/undetermined";

/** A statistic of counts that add up over units. */
export type StatisticOfCounts = {
  readonly of: (counts: Float64Array) => { readonly value: number } | Undetermined;
  /** Whether a unit's counts are what the statistic is about; default whether there is anything in it to compare. */
  readonly isCarriedBy?: (counts: Float64Array) => boolean;
};

/** Rows without their zeros: row r has the entries from `offsets[r]` up to but not including `offsets[r + 1]`. */
type SparseRows = { readonly offsets: Int32Array; readonly columns: Int32Array; readonly counts: Float64Array };

/**
 * The bootstrap intervals of statistics that can be had from counts that add up over units, such as transcripts with all
 * their marks: a resample draws unit indices exactly as `bootstrapInterval` does and adds up their counts, zeros left
 * out. All statistics see the same resamples.
 *
 * @param rows Units × counts, equally long.
 * @returns One estimate for each statistic, in their order. Its interval is null with the statistic's own reason where it is
 * undetermined on the sample; "too few units" when fewer than two units carry it, for then resampling them shows no
 * spread; "no defined resample" when it was undetermined on every resample.
 * @throws RangeError when the number of resamples or the level is out of range.
 */
export function countsBootstrap(
  rows: readonly Float64Array[],
  statistics: readonly StatisticOfCounts[],
  options: BootstrapOptions,
): readonly Estimate[] {
  requireBootstrapOptions(options);
  const ofSample = sumRows(rows);
  const samples = statistics.map((statistic) => ({ statistic, resampled: new Float64Array(options.resamples) }));
  const sparse = sparseRows(rows);
  const sum = new Float64Array(ofSample.length);
  for (let resample = 0; resample < options.resamples; resample++) {
    resampleRows(sparse, sum, options.random);
    for (const { statistic, resampled } of samples) resampled[resample] = statistic.of(sum).value ?? Number.NaN;
  }
  return samples.map(({ statistic, resampled }) => {
    const figure = statistic.of(ofSample);
    if (figure.value === null) return noEstimate(figure);
    const isCarriedBy = statistic.isCarriedBy ?? ((row) => hasPairs(statistic.of(row)));
    if (rows.filter(isCarriedBy).length < 2) return { figure, interval: undetermined("too few units") };
    return { figure, interval: percentileInterval(figure.value, resampled, options.level) };
  });
}

/** Whether a unit has anything to compare: units that vary not at all by themselves are part of the variation of all. */
function hasPairs(result: { readonly value: number } | Undetermined): boolean {
  return result.value !== null || (result.reason !== "no pairs" && result.reason !== "no marks");
}

function sparseRows(rows: readonly Float64Array[]): SparseRows {
  const size = rows.reduce((total, row) => total + row.reduce((filled, count) => filled + Number(count !== 0), 0), 0);
  const sparse = {
    offsets: new Int32Array(rows.length + 1),
    columns: new Int32Array(size),
    counts: new Float64Array(size),
  };
  let entry = 0;
  rows.forEach((row, index) => {
    row.forEach((count, column) => {
      if (count === 0) return;
      sparse.columns[entry] = column;
      sparse.counts[entry++] = count;
    });
    sparse.offsets[index + 1] = entry;
  });
  return sparse;
}

/** Draws first and adds up afterwards, row after row: in the order of the memory, and each row once. */
function resampleRows({ offsets, columns, counts }: SparseRows, sum: Float64Array, random: () => number): void {
  const n = offsets.length - 1;
  const times = new Int32Array(n);
  for (let draw = 0; draw < n; draw++) {
    const row = Math.floor(random() * n);
    times[row] = (times[row] ?? 0) + 1;
  }
  sum.fill(0);
  for (let row = 0; row < n; row++) {
    const drawn = times[row] ?? 0;
    if (drawn === 0) continue;
    const end = offsets[row + 1] ?? 0;
    for (let entry = offsets[row] ?? 0; entry < end; entry++) {
      const column = columns[entry] ?? 0;
      sum[column] = (sum[column] ?? 0) + drawn * (counts[entry] ?? 0);
    }
  }
}
