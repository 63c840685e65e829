import type { Span } from "@/lib/annotations/annotation";
import { comparePlaces, type Place } from "@/lib/spans/place";

/** Where a mark begins in the text: the earliest of its ranges. */
export function placeOfMark({ ranges }: Span): Place {
  const [first] = ranges.toSorted(comparePlaces);
  if (!first) throw new RangeError("A mark without a range");
  return first;
}

/** The marks in the order of the text: by where they begin, then the longer first, then the older first. */
export function marksInOrder(spans: readonly Span[]): Span[] {
  return spans
    .map((span) => ({ span, place: placeOfMark(span) }))
    .sort((a, b) => comparePlaces(a.place, b.place))
    .map(({ span }) => span);
}

/** Marks that begin in the same stretch of a part, so that one more moves none of those elsewhere. */
export type MarkStretch = { readonly id: string; readonly marks: readonly Span[] };

/**
 * Marks by the stretches of this many UTF-16 code units in which they begin; stretches without marks are left out.
 *
 * @param marks In the order of the text.
 */
export function marksByStretch(marks: readonly Span[], length: number): MarkStretch[] {
  const stretches = new Map<string, Span[]>();
  for (const mark of marks) {
    const { part, start } = placeOfMark(mark);
    const id = `${part}-${Math.floor(start / length)}`;
    const within = stretches.get(id);
    if (within) within.push(mark);
    else stretches.set(id, [mark]);
  }
  return [...stretches].map(([id, within]) => ({ id, marks: within }));
}

/** From where to look for a neighbour: the mark in hand, or the reading cursor when there is none. */
export type Standpoint = { readonly inHand: string | null; readonly cursor: Place };

/** The next mark in the order of the text; null when there is none further on. */
export function nextMark(spans: readonly Span[], { inHand, cursor }: Standpoint): Span | null {
  const marks = marksInOrder(spans);
  const index = marks.findIndex((mark) => mark.id === inHand);
  if (index !== -1) return marks[index + 1] ?? null;
  return marks.find((mark) => !beginsBefore(placeOfMark(mark), cursor)) ?? null;
}

/** The mark before in the order of the text; null when there is none. */
export function previousMark(spans: readonly Span[], { inHand, cursor }: Standpoint): Span | null {
  const marks = marksInOrder(spans);
  const index = marks.findIndex((mark) => mark.id === inHand);
  if (index !== -1) return marks[index - 1] ?? null;
  return marks.findLast((mark) => beginsBefore(placeOfMark(mark), cursor)) ?? null;
}

function beginsBefore(place: Place, cursor: Place): boolean {
  return place.part < cursor.part || (place.part === cursor.part && place.start < cursor.start);
}
