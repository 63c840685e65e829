import type { TextRange } from "@/lib/annotations/annotation";
import type { OffsetRange } from "@/lib/spans/offset-range";

/** A range of one part of a transcript: a {@link TextRange} before its quote is taken. */
export type Place = OffsetRange & { readonly part: number };

/** In the order of the text: by part, then by start, then the longer one first. */
export function comparePlaces(one: Place, other: Place): number {
  return compareStarts(one, other) || other.end - one.end;
}

/** By part, then by start. */
export function compareStarts(one: Place, other: Place): number {
  return one.part - other.part || one.start - other.start;
}

export function isSamePlace(one: Place, other: Place): boolean {
  return comparePlaces(one, other) === 0;
}

/**
 * The place with the text that stands there.
 *
 * @param text The text of the place's part.
 */
export function quotePlace(text: string, { part, start, end }: Place): TextRange {
  return { part, start, end, quote: text.slice(start, end) };
}

/** The places in the order of the text, those of one part that overlap or touch joined into one. */
export function mergePlaces(places: readonly Place[]): Place[] {
  const merged: Place[] = [];
  for (const { part, start, end } of places.toSorted(comparePlaces)) {
    const last = merged.at(-1);
    const isJoined = last !== undefined && last.part === part && start <= last.end;
    if (isJoined) merged[merged.length - 1] = { part, start: last.start, end: Math.max(last.end, end) };
    else merged.push({ part, start, end });
  }
  return merged;
}

/** What is left of the places without another: those it lies within are cut in two. In the order given. */
export function subtractPlace(places: readonly Place[], { part, start, end }: Place): Place[] {
  return places.flatMap((place) => {
    if (place.part !== part || place.end <= start || place.start >= end) return [place];
    const left = { ...place, end: Math.max(place.start, start) };
    const right = { ...place, start: Math.min(place.end, end) };
    return [left, right].filter((rest) => rest.start < rest.end);
  });
}

/** True when the two share any text. */
export function overlaps(one: Place, other: Place): boolean {
  return one.part === other.part && one.start < other.end && one.end > other.start;
}
