/**
 * The indexes of a longest subsequence whose numbers rise, in order: the most that can stay when a list is put into
 * another order by moving as few as possible. In time n log n.
 *
 * @param numbers Each different from the others.
 * @see https://en.wikipedia.org/wiki/Longest_increasing_subsequence (patience sorting)
 */
export function longestRising(numbers: readonly number[]): readonly number[] {
  /** By length minus one: the index at which the best subsequence of that length ends, and the one before each. */
  const ends: number[] = [];
  const before: number[] = [];
  for (const [index, number] of numbers.entries()) {
    const length = firstAtLeast(ends, (end) => (numbers[end] ?? 0) >= number);
    before.push(ends[length - 1] ?? -1);
    ends[length] = index;
  }
  const rising: number[] = [];
  for (let index = ends.at(-1) ?? -1; index >= 0; index = before[index] ?? -1) rising.push(index);
  return rising.reverse();
}

/** The first place where it holds; it holds at all places after one where it does. The length when it holds nowhere. */
function firstAtLeast(items: readonly number[], holds: (item: number) => boolean): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const item = items[middle];
    if (item !== undefined && holds(item)) high = middle;
    else low = middle + 1;
  }
  return low;
}
