import type { Annotation, Link, Span } from "@/lib/annotations/annotation";
import { emptyAnnotation } from "@/lib/annotations/empty-annotation";
import type { Place } from "@/lib/spans/place";

let made = 0;

/** A uuid (version 7 in form), another one at each call; far from the last, so that others can follow it. */
export function buildId(): string {
  made += 1;
  return `${made.toString(16).padStart(8, "0")}-0000-7000-8000-000000000000`;
}

const quoted = (place: Place) => ({ ...place, quote: "x".repeat(place.end - place.start) });

export function buildLink(place: Place, text?: string): Link {
  const range = text === undefined ? quoted(place) : { ...place, quote: text.slice(place.start, place.end) };
  return { id: buildId(), relation: "contradicts", range };
}

type SpanParts = Partial<Omit<Span, "ranges">> & { readonly places?: readonly Place[] };

/** A span whose quotes are as many letters x as its ranges are long. */
export function buildSpan({ places = [{ part: 0, start: 0, end: 4 }], ...rest }: SpanParts = {}): Span {
  return {
    id: buildId(),
    type: "unexplained_leap",
    ranges: places.map(quoted),
    loadBearing: null,
    evidence: null,
    severity: null,
    confidence: null,
    note: "",
    links: [],
    ...rest,
  };
}

export function buildAnnotation(rest: Partial<Annotation> = {}): Annotation {
  return { ...emptyAnnotation, ...rest };
}
