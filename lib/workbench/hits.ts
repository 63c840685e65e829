import { compareStarts, isSamePlace, type Place } from "@/lib/spans/place";

/** Which hit the cursor is on, from 1; null when on none. */
export function hitNumber(hits: readonly Place[], cursor: Place): number | null {
  const index = hits.findIndex((hit) => isSamePlace(hit, cursor));
  return index === -1 ? null : index + 1;
}

/** The hits around the cursor, no more than this many. */
export function hitsNear(hits: readonly Place[], cursor: Place, most: number): readonly Place[] {
  if (hits.length <= most) return hits;
  const ahead = hits.findIndex((hit) => compareStarts(hit, cursor) >= 0);
  const middle = ahead === -1 ? hits.length : ahead;
  const first = Math.max(0, Math.min(middle - Math.floor(most / 2), hits.length - most));
  return hits.slice(first, first + most);
}
