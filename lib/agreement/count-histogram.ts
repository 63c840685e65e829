import { observedValues } from "@/lib/agreement/observed-values";
import type { Rating, RatingTable } from "@/lib/agreement/rating-table";

/**
 * A rating table reduced to what coefficients need. Units in which every value was given equally often are one
 * *pattern*; large tables of few values have few patterns, so statistics and their resamples cost next to nothing.
 */
export type CountHistogram = {
  /** The distinct ratings, ascending. */
  readonly values: Float64Array;
  /** Pattern p has the entries from `offsets[p]` up to but not including `offsets[p + 1]`. */
  readonly offsets: Int32Array;
  /** Per entry, an index into `values`; each once within a pattern. */
  readonly entryValue: Int32Array;
  /** Per entry, how many ratings of a unit have that value. */
  readonly entryCount: Int32Array;
  /** Per pattern, the number of ratings of a unit. */
  readonly sizes: Int32Array;
  /** Per unit of the table, its pattern. */
  readonly patternOfUnit: Int32Array;
  /** Per pattern, its number of units. */
  readonly units: Float64Array;
};

/**
 * Counts a table, in one pass over the ratings once the distinct values are known; memory is linear in the ratings.
 *
 * @throws RangeError when a rating is neither null nor a finite number.
 */
export function countHistogram(table: RatingTable): CountHistogram {
  const { values, indexOf, mostRatings } = observedValues(table);
  const patterns = patternList(values.length, indexOf);
  const placeValue = placeValues(values.length, mostRatings + 1);
  const patternOfKey = new Map<number, number>();
  const patternOfUnit = new Int32Array(table.length);
  table.forEach((row, unit) => {
    if (placeValue === null) {
      patternOfUnit[unit] = patterns.append(row);
      return;
    }
    let key = 0;
    for (const rating of row) if (rating !== null) key += placeValue[indexOf(rating)] ?? 0;
    let pattern = patternOfKey.get(key);
    if (pattern === undefined) {
      pattern = patterns.append(row);
      patternOfKey.set(key, pattern);
    }
    patternOfUnit[unit] = pattern;
  });
  const counted = patterns.finish();
  const units = new Float64Array(counted.sizes.length);
  for (const pattern of patternOfUnit) units[pattern] = (units[pattern] ?? 0) + 1;
  return { values, ...counted, patternOfUnit, units };
}

/**
 * Powers of `radix`, so that a unit's counts are the digits of one exact integer. Null when that integer could exceed
 * what a double holds exactly; then patterns are rarely shared and each unit is its own.
 */
function placeValues(digits: number, radix: number): Float64Array | null {
  if (radix ** digits > Number.MAX_SAFE_INTEGER) return null;
  return Float64Array.from({ length: digits }, (_, digit) => radix ** digit);
}

function patternList(valueCount: number, indexOf: (rating: number) => number) {
  const counts = new Int32Array(valueCount);
  const offsets = [0];
  const entryValue: number[] = [];
  const entryCount: number[] = [];
  const sizes: number[] = [];

  function append(row: readonly Rating[]): number {
    const present: number[] = [];
    let size = 0;
    for (const rating of row) {
      if (rating === null) continue;
      const value = indexOf(rating);
      if (counts[value] === 0) present.push(value);
      counts[value] = (counts[value] ?? 0) + 1;
      size++;
    }
    for (const value of present) {
      entryValue.push(value);
      entryCount.push(counts[value] ?? 0);
      counts[value] = 0;
    }
    offsets.push(entryValue.length);
    return sizes.push(size) - 1;
  }

  function finish() {
    return {
      offsets: new Int32Array(offsets),
      entryValue: new Int32Array(entryValue),
      entryCount: new Int32Array(entryCount),
      sizes: new Int32Array(sizes),
    };
  }

  return { append, finish };
}
