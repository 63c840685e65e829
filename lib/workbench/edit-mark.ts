import type { Annotation, Link, Span } from "@/lib/annotations/annotation";
import { isSamePlace, mergePlaces, type Place, quotePlace } from "@/lib/spans/place";
import { textOf, type WorkbenchContext } from "@/lib/workbench/context";

/** The mark with this id; null when the annotation has none. */
export function findMark({ spans }: Annotation, id: string | null): Span | null {
  return spans.find((span) => span.id === id) ?? null;
}

/** A new mark of which nothing is said yet but its type and place. */
export function newMark({ id, type }: Pick<Span, "id" | "type">, place: Place, context: WorkbenchContext): Span {
  const ranges = [quotePlace(textOf(context, place.part), place)];
  return { id, type, ranges, loadBearing: null, evidence: null, severity: null, confidence: null, note: "", links: [] };
}

/** The mark of this type that has just this one range; null when there is none. */
export function findEqualMark({ spans }: Annotation, type: string, place: Place): Span | null {
  const isEqual = ({ type: other, ranges: [first, ...more] }: Span) =>
    other === type && first !== undefined && more.length === 0 && isSamePlace(first, place);
  return spans.find(isEqual) ?? null;
}

/** The mark over these places, joined where they overlap or touch. */
export function withPlaces(mark: Span, places: readonly Place[], context: WorkbenchContext): Span {
  return { ...mark, ranges: mergePlaces(places).map((place) => quotePlace(textOf(context, place.part), place)) };
}

/** The mark with one link more; the same mark when it has that link already. */
export function withLink(mark: Span, { id, relation }: Pick<Link, "id" | "relation">, range: Link["range"]): Span {
  const isThere = mark.links.some((link) => link.relation === relation && isSamePlace(link.range, range));
  return isThere ? mark : { ...mark, links: [...mark.links, { id, relation, range }] };
}
