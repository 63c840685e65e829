/** The ratings of units, unit after unit. */
export type GroupedRatings = {
  /** Unit u has the ratings from `offsets[u]` up to but not including `offsets[u + 1]`; never none. */
  readonly offsets: Int32Array;
  readonly ratings: Float64Array;
};

/**
 * The mean over units of a unit's mean rating.
 *
 * @returns Null when there are no units.
 * @throws RangeError when a unit has no ratings.
 */
export function meanOfUnits({ offsets, ratings }: GroupedRatings): number | null {
  const units = offsets.length - 1;
  if (units < 1) return null;
  let sum = 0;
  for (let unit = 0; unit < units; unit++) {
    const [start, end] = [offsets[unit] ?? 0, offsets[unit + 1] ?? 0];
    if (end <= start) throw new RangeError(`Unit ${unit} has no ratings`);
    let ofUnit = 0;
    for (let index = start; index < end; index++) ofUnit += ratings[index] ?? 0;
    sum += ofUnit / (end - start);
  }
  return sum / units;
}
