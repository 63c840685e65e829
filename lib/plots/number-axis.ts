import { scaleLinear } from "d3-scale";

/** What an axis shows. */
export type AxisRange = {
  /** What is measured, such as Krippendorff’s alpha. */
  readonly name: string;
  /** Where the axis begins, a meaningful zero; it begins lower where a value or an interval does. */
  readonly from: number;
  /** Where it ends; null where the greatest value says so. It ends higher where a value or an interval does. */
  readonly to: number | null;
};

/** An axis of numbers in a drawing. */
export type NumberAxis = {
  /** Where a value stands, px. */
  readonly at: (value: number) => number;
  /** Values with a line and a number, ascending. */
  readonly ticks: readonly number[];
};

type AxisPlace = {
  /** Where the range begins and ends, px. */
  readonly start: number;
  readonly end: number;
  /** About how many ticks there is room for. */
  readonly tickCount: number;
};

/**
 * The axis that holds a range and all values drawn on it. It ends at the range's ends, else at round numbers.
 *
 * @throws RangeError when a value is not finite
 */
export function numberAxis({ from, to }: AxisRange, values: readonly number[], place: AxisPlace): NumberAxis {
  const strange = values.find((value) => !Number.isFinite(value));
  if (strange !== undefined) throw new RangeError(`An axis holds finite values, not ${strange}`);
  const low = values.reduce((least, value) => Math.min(least, value), from);
  const high = values.reduce((most, value) => Math.max(most, value), to ?? from);
  const scale = scaleLinear([low, high > low ? high : low + 1], [place.start, place.end]);
  if (low !== from || high !== to) scale.nice(place.tickCount);
  return { at: (value) => scale(value), ticks: scale.ticks(place.tickCount) };
}
