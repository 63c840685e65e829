import type { Annotation, Span } from "@/lib/annotations/annotation";
import { maxLinksPerSpan, maxNoteLength, maxRangesPerSpan } from "@/lib/annotations/annotation-limits";
import { checkRange, hasOverlap, type PartTexts } from "@/lib/annotations/check-range";
import { hindrancesOf } from "@/lib/annotations/check-submission";
import type { Change } from "@/lib/annotations/operation";
import { type Refusal, refuse } from "@/lib/annotations/refusal";
import { findElement, findOption, findSpanType } from "@/lib/scheme/elements";
import type { Scheme } from "@/lib/scheme/scheme";

/** What a change is checked against. */
export type ChangeContext = {
  /** The version of the scheme that the annotation is made with. */
  readonly scheme: Scheme;
  readonly texts: PartTexts;
  /** True when the transcript has a cue. */
  readonly hasCue: boolean;
};

/** The parts whose texts {@link checkChange} reads, each once. */
export function partsTouched(change: Change): number[] {
  if (change.kind !== "putSpan") return [];
  const { ranges, links } = change.span;
  return [...new Set([...ranges, ...links.map((link) => link.range)].map((range) => range.part))];
}

/**
 * Why a change does not fit the scheme, the transcript or the caps; null when it does. The browser asks before it makes
 * a change, and the server, which has parsed it, before it applies one. What the annotation's state forbids is {@link applyChange}'s.
 */
export function checkChange(annotation: Annotation, change: Change, context: ChangeContext): Refusal | null {
  if (isBeyondCaps(change)) return refuse("malformed");
  switch (change.kind) {
    case "putSpan":
      return checkSpan(annotation, change.span, context);
    case "setAnswer":
      return checkAnswer(change, context);
    case "submit": {
      const [hindrance] = hindrancesOf(annotation, context);
      return hindrance ? refuse(hindrance.code) : null;
    }
    default:
      return null;
  }
}

/** What no schema would let through: the browser has none at hand. */
function isBeyondCaps(change: Change): boolean {
  if (change.kind === "setNote") return change.note.length > maxNoteLength;
  if (change.kind === "setDiscussion")
    return change.discussion !== null && (change.discussion === "" || change.discussion.length > maxNoteLength);
  if (change.kind !== "putSpan") return false;
  const { ranges, links, note } = change.span;
  const hasOddLength = [...ranges, ...links.map((link) => link.range)].some(
    ({ start, end, quote }) => quote.length !== end - start || quote === "",
  );
  const isTooMuch = ranges.length > maxRangesPerSpan || links.length > maxLinksPerSpan || note.length > maxNoteLength;
  return ranges.length === 0 || isTooMuch || hasOddLength;
}

function checkSpan(annotation: Annotation, span: Span, { scheme, texts }: ChangeContext): Refusal | null {
  if (!findSpanType(scheme, span.type)) return refuse("unknown_span_type");
  if (hasOverlap(span.ranges)) return refuse("overlapping_ranges");
  if (repeatsLink(annotation, span)) return refuse("repeated_link");
  for (const range of [...span.ranges, ...span.links.map((link) => link.range)]) {
    const refusal = checkRange(range, texts);
    if (refusal) return refusal;
  }
  return null;
}

function repeatsLink({ spans }: Annotation, span: Span): boolean {
  const ids = new Set(span.links.map((link) => link.id));
  if (ids.size < span.links.length) return true;
  return ids.size > 0 && spans.some((other) => other.id !== span.id && other.links.some((link) => ids.has(link.id)));
}

function checkAnswer(
  { element: key, option }: Extract<Change, { kind: "setAnswer" }>,
  { scheme, hasCue }: ChangeContext,
): Refusal | null {
  const element = findElement(scheme, key);
  if (!element) return refuse("unknown_element");
  if (element.kind === "cueQuestion" && !hasCue) return refuse("no_cue");
  return option === null || findOption(element, option) ? null : refuse("unknown_option");
}
