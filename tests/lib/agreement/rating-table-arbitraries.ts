import fc from "fast-check";
import type { Rating, RatingTable } from "@/lib/agreement/rating-table";

/** Tables of up to 12 units × 5 raters with missing ratings. */
export function ratingTables(values: fc.Arbitrary<number>): fc.Arbitrary<RatingTable> {
  const rating: fc.Arbitrary<Rating> = fc.option(values, { nil: null, freq: 4 });
  return fc
    .integer({ min: 1, max: 5 })
    .chain((raters) => fc.array(fc.array(rating, { minLength: raters, maxLength: raters }), { maxLength: 12 }));
}

/** Every pair of two different raters' ratings of the same unit, both ways round, unit by unit. */
export function ratingPairs(row: readonly Rating[]): readonly (readonly [number, number])[] {
  const ratings = row.filter((rating) => rating !== null);
  return ratings.flatMap((a, i) => ratings.flatMap((b, j) => (i === j ? [] : [[a, b] as const])));
}

/** The same table that throws when anything writes to it. */
export function freezeTable(table: RatingTable): RatingTable {
  return Object.freeze(table.map((row) => Object.freeze([...row])));
}
