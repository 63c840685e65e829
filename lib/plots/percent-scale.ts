import { scaleLinear } from "d3-scale";

/** A horizontal axis whose places are shares of the plot's width, so that a plot is as wide as its column. */
export type PercentScale = {
  /** The quarters along the axis, ascending, both ends among them. */
  readonly ticks: readonly number[];
  /** The ticks that bear a number: the halves and both ends. */
  readonly numbered: readonly number[];
  /** Where a value stands, such as `37.5%`; values outside the domain stand at its ends. */
  readonly at: (value: number) => string;
  /** How wide the way from one value to another is, such as `12.5%`; from 0, whichever is greater. */
  readonly between: (from: number, to: number) => string;
};

/** Room for half of what is drawn at an end of the axis, in percent of the width. */
const margin = 3;

/**
 * The scale of a plot of values up to 1.
 *
 * @param lowest The lowest value drawn. The axis begins at zero, or below it at the next quarter.
 * @throws RangeError when it is not finite
 */
export function percentScale({ lowest }: { readonly lowest: number }): PercentScale {
  if (!Number.isFinite(lowest)) throw new RangeError(`The lowest value must be finite, not ${lowest}`);
  const quartersBelow = Math.max(0, Math.ceil(-lowest * 4));
  const ticks = Array.from({ length: quartersBelow + 5 }, (_, index) => (index - quartersBelow) / 4);
  const start = -quartersBelow / 4;
  const scale = scaleLinear([start, 1], [margin, 100 - margin]).clamp(true);
  return {
    ticks,
    numbered: ticks.filter((tick) => tick === start || Number.isInteger(tick * 2)),
    at: (value) => `${scale(value)}%`,
    between: (from, to) => `${Math.max(0, scale(to) - scale(from))}%`,
  };
}
