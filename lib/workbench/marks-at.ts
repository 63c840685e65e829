import type { Span } from "@/lib/annotations/annotation";
import { marksInOrder } from "@/lib/spans/mark-order";
import { overlaps, type Place } from "@/lib/spans/place";
import type { Screen } from "@/lib/workbench/screen";

/** The marks that share text with a place, in the order of the text. */
export function marksAt(spans: readonly Span[], place: Place): Span[] {
  return marksInOrder(spans.filter(({ ranges }) => ranges.some((range) => overlaps(range, place))));
}

/** Where marks are looked for: the very character that was pointed at last, else all that the cursor is on. */
export function placeInQuestion({ cursor, pointed }: Pick<Screen, "cursor" | "pointed">): Place {
  return pointed !== null && pointed.cursor === cursor ? pointed.place : cursor;
}
