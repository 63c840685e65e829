/**
 * How many pairs stand in descending order; equal values are in order. By merge sort, O(n log n).
 *
 * @param values Not written to.
 */
export function countInversions(values: Float64Array): number {
  let from = values.slice();
  let to = new Float64Array(values.length);
  let inversions = 0;
  for (let width = 1; width < values.length; width *= 2) {
    for (let start = 0; start < values.length; start += 2 * width) inversions += merge(from, to, { start, width });
    [from, to] = [to, from];
  }
  return inversions;
}

/** Merges two neighbouring sorted runs; every value taken from the right one stood after all that are left of the left. */
function merge(from: Float64Array, to: Float64Array, run: { readonly start: number; readonly width: number }): number {
  const middle = Math.min(run.start + run.width, from.length);
  const end = Math.min(middle + run.width, from.length);
  let [left, right, inversions] = [run.start, middle, 0];
  for (let place = run.start; place < end; place++) {
    if (left < middle && (right >= end || (from[left] ?? 0) <= (from[right] ?? 0))) to[place] = from[left++] ?? 0;
    else {
      to[place] = from[right++] ?? 0;
      inversions += middle - left;
    }
  }
  return inversions;
}
