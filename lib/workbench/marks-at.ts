import type { Span } from "@/lib/annotations/annotation";
import { marksInOrder } from "@/lib/spans/mark-order";
import type { Place } from "@/lib/spans/place";

/** The marks that share text with a place, in the order of the text. */
export function marksAt(spans: readonly Span[], { part, start, end }: Place): Span[] {
  const isHere = (range: Place) => range.part === part && range.start < end && range.end > start;
  return marksInOrder(spans.filter(({ ranges }) => ranges.some(isHere)));
}
