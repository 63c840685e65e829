import type { Rating, RatingTable } from "@/lib/agreement/rating-table";

/**
 * The units that every rater rated.
 *
 * @param table Units × raters; the raters are as many as the longest row has places.
 * @returns Those rows, in their order; none when there are no raters.
 */
export function completeCases(table: RatingTable): readonly (readonly number[])[] {
  const raters = raterCount(table);
  return table.filter((row): row is readonly number[] => raters > 0 && row.length === raters && isComplete(row));
}

/** How many raters a table has: the places of its longest row. */
export function raterCount(table: RatingTable): number {
  return table.reduce((most, row) => Math.max(most, row.length), 0);
}

function isComplete(row: readonly Rating[]): row is readonly number[] {
  return !row.includes(null);
}
