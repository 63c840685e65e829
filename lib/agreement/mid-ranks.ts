/** Values as their places in order. */
export type MidRanks = {
  /** 1 … n; equal values share the mean of their places. */
  readonly ranks: Float64Array;
  /** How many values are equal to each other, for every value that occurs, ascending by value. */
  readonly ties: readonly number[];
};

/** Ranks values; O(n log n). */
export function midRanks(values: Float64Array): MidRanks {
  const order = orderOf(values);
  const ranks = new Float64Array(values.length);
  const ties: number[] = [];
  for (let start = 0; start < order.length; ) {
    let end = start + 1;
    while (end < order.length && values[order[end] ?? 0] === values[order[start] ?? 0]) end++;
    for (let place = start; place < end; place++) ranks[order[place] ?? 0] = (start + 1 + end) / 2;
    ties.push(end - start);
    start = end;
  }
  return { ranks, ties };
}

/** The indices of values in ascending order; of equal values in the order in which they stand. */
function orderOf(values: Float64Array): Uint32Array {
  const indices = Uint32Array.from(values, (_, index) => index);
  return indices.sort((i, j) => (values[i] ?? 0) - (values[j] ?? 0) || i - j);
}
