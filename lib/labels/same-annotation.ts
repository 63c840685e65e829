import type { Annotation, Span } from "@/lib/annotations/annotation";
import { quoted } from "@/lib/labels/quoted";
import { findElement } from "@/lib/scheme/elements";
import type { Scheme } from "@/lib/scheme/scheme";

/**
 * How two annotations differ in what they say, in words; null when they say the same. Ids, the order of marks, and
 * answers that silence stands for as well make no difference.
 *
 * @param stored The one that is there.
 * @param coming The one in the file.
 */
export function differenceInWords(stored: Annotation, coming: Annotation, scheme: Scheme): string | null {
  const differences = [
    ...answerDifferences(stored, coming, scheme),
    ...markDifferences(stored.spans, coming.spans),
    ...(stored.note === coming.note ? [] : [`note: ${quoted(stored.note)} there, ${quoted(coming.note)} in the file`]),
  ];
  return differences.length === 0 ? null : differences.join("; ");
}

function answerDifferences(stored: Annotation, coming: Annotation, scheme: Scheme): string[] {
  const elements = [...new Set([...Object.keys(stored.answers), ...Object.keys(coming.answers)])].sort();
  return elements.flatMap((key) => {
    const silence = findElement(scheme, key)?.defaultOption ?? null;
    const [there, here] = [stored.answers[key] ?? silence, coming.answers[key] ?? silence];
    return there === here ? [] : [`${key}: ${there ?? "no answer"} there, ${here ?? "no answer"} in the file`];
  });
}

function markDifferences(stored: readonly Span[], coming: readonly Span[]): string[] {
  const [there, here] = [countsOf(stored), countsOf(coming)];
  const onlyThere = lacking(stored, here);
  const onlyHere = lacking(coming, there);
  if (onlyThere.length + onlyHere.length === 0) return [];
  return [`marks only there: ${listed(onlyThere)}, only in the file: ${listed(onlyHere)}`];
}

/** What a mark says, without its ids. */
function contentOf({ id: _id, links, ...span }: Span): string {
  const { type, ranges, loadBearing, evidence, severity, confidence, note } = span;
  const places = ranges.map(({ part, start, end }) => [part, start, end]);
  const to = links
    .map(({ relation, range: { part, start, end } }) => JSON.stringify([relation, part, start, end]))
    .sort();
  return JSON.stringify([type, places, loadBearing, evidence, severity, confidence, note, to]);
}

function countsOf(spans: readonly Span[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const span of spans) counts.set(contentOf(span), (counts.get(contentOf(span)) ?? 0) + 1);
  return counts;
}

/** The spans for which the others have none that says the same. */
function lacking(spans: readonly Span[], others: Map<string, number>): Span[] {
  const left = new Map(others);
  return spans.filter((span) => {
    const content = contentOf(span);
    const count = left.get(content) ?? 0;
    left.set(content, count - 1);
    return count <= 0;
  });
}

function listed(spans: readonly Span[]): string {
  if (spans.length === 0) return "none";
  const first = spans.slice(0, 3).map(({ type, ranges: [range] }) => `${type} ${quoted(range?.quote ?? "")}`);
  return spans.length > 3 ? `${first.join(", ")} and ${spans.length - 3} more` : first.join(", ");
}
