/**
 * What the first has more than the second, pair by pair.
 *
 * @throws RangeError unless they are equally many, or when one is not finite.
 */
export function pairedDifferences(x: ArrayLike<number>, y: ArrayLike<number>): Float64Array {
  if (x.length !== y.length) throw new RangeError(`${x.length} and ${y.length} values cannot be paired`);
  return requireFiniteValues(Float64Array.from(x, (value, index) => value - (y[index] ?? Number.NaN)));
}

/** @throws RangeError when one is not finite. */
export function requireFiniteValues(values: Float64Array): Float64Array {
  for (const value of values) if (!Number.isFinite(value)) throw new RangeError(`A value must be finite, not ${value}`);
  return values;
}
