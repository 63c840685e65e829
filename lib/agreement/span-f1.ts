import { maximumMatching } from "@/lib/agreement/maximum-matching";
import { mergedRanges } from "@/lib/agreement/merged-ranges";
import { intersectionOverUnion, overlappingIndices, sharedLength } from "@/lib/agreement/overlap-pairs";
import { type RaterSpan, spansByType } from "@/lib/agreement/rater-spans";
import { type Undetermined, undetermined } from "@/lib/agreement/undetermined";
import type { OffsetRange } from "@/lib/spans/offset-range";

/**
 * When a mark of one rater is found again in the other's: with the same type and the same ends; with the same ends
 * whatever the type; with the same type, sharing a character; with the same type, sharing at least half of what either
 * marked; or not by marks but by characters of a type.
 */
export type SpanMatch = "exact" | "boundary" | "overlap" | "iou50" | "character";

/** The pieces of F1, in marks or, where characters are matched, in characters. They add up over texts and raters. */
export type SpanMatches = {
  /** Pairs that match, one to one, as many as there can be. */
  readonly matches: number;
  /** What both raters marked, each counted. */
  readonly marks: number;
};

/** F1 with what it rests on. */
export type SpanF1 = ({ readonly value: number } & SpanMatches) | Undetermined;

/**
 * F1 of two raters' marks of one text, 2 · matches / (marks of a + marks of b): the harmonic mean of precision and recall,
 * whichever of them is taken for the truth.
 *
 * @returns 0 … 1. Null "no marks" where neither marked anything: that is to be counted apart, and is no agreement about
 * where to mark.
 * @throws RangeError for a span that is empty or not finite, or an unknown way to match.
 */
export function spanF1(
  a: readonly RaterSpan[],
  b: readonly RaterSpan[],
  { match }: { readonly match: SpanMatch },
): SpanF1 {
  return spanF1OfMatches(spanMatches(a, b, match));
}

/** F1 from its pieces. */
export function spanF1OfMatches({ matches, marks }: SpanMatches): SpanF1 {
  return marks === 0 ? undetermined("no marks") : { value: (2 * matches) / marks, matches, marks };
}

/**
 * The pieces of {@link spanF1}.
 *
 * @throws RangeError for a span that is empty or not finite, or an unknown way to match.
 */
export function spanMatches(a: readonly RaterSpan[], b: readonly RaterSpan[], match: SpanMatch): SpanMatches {
  for (const { start, end } of [...a, ...b]) {
    if (!(Number.isFinite(end - start) && start < end)) {
      throw new RangeError(`A span must have a start before its end, not ${start}, ${end}`);
    }
  }
  const countMatches = matchCounter(match);
  if (match === "boundary") return { matches: countMatches(a, b), marks: a.length + b.length };
  const measure = match === "character" ? markedLength : (ranges: readonly OffsetRange[]) => ranges.length;
  const [ofA, ofB] = [spansByType(a), spansByType(b)];
  let [matches, marks] = [0, 0];
  for (const type of new Set([...ofA.keys(), ...ofB.keys()])) {
    const [ofTypeA, ofTypeB] = [ofA.get(type) ?? [], ofB.get(type) ?? []];
    matches += countMatches(ofTypeA, ofTypeB);
    marks += measure(ofTypeA) + measure(ofTypeB);
  }
  return { matches, marks };
}

/** How many marks match, of marks of one type or with their types ignored. */
function matchCounter(match: SpanMatch): (a: readonly OffsetRange[], b: readonly OffsetRange[]) => number {
  switch (match) {
    case "exact":
    case "boundary":
      return equalRanges;
    case "overlap":
      return (a, b) => maximumMatching(overlappingIndices(a, b));
    case "iou50":
      return (a, b) => maximumMatching(halfSharedIndices(a, b));
    case "character":
      return sharedCharacters;
    default:
      throw new RangeError(`Unknown way to match spans: ${String(match)}`);
  }
}

/** Of equal ranges on either side, as many as the fewer: multisets meet. */
function equalRanges(a: readonly OffsetRange[], b: readonly OffsetRange[]): number {
  const left = new Map<string, number>();
  for (const { start, end } of a) left.set(`${start} ${end}`, (left.get(`${start} ${end}`) ?? 0) + 1);
  return b.filter(({ start, end }) => {
    const times = left.get(`${start} ${end}`) ?? 0;
    left.set(`${start} ${end}`, times - 1);
    return times > 0;
  }).length;
}

function halfSharedIndices(a: readonly OffsetRange[], b: readonly OffsetRange[]): readonly (readonly number[])[] {
  return overlappingIndices(a, b).map((indices, index) =>
    indices.filter((other) => {
      const [one, two] = [a[index], b[other]];
      return one !== undefined && two !== undefined && intersectionOverUnion(one, two) >= 0.5;
    }),
  );
}

function sharedCharacters(a: readonly OffsetRange[], b: readonly OffsetRange[]): number {
  const [mergedA, mergedB] = [mergedRanges(a), mergedRanges(b)];
  let [shared, i, j] = [0, 0, 0];
  for (;;) {
    const [one, other] = [mergedA[i], mergedB[j]];
    if (one === undefined || other === undefined) return shared;
    shared += sharedLength(one, other);
    if (one.end <= other.end) i++;
    else j++;
  }
}

function markedLength(ranges: readonly OffsetRange[]): number {
  return mergedRanges(ranges).reduce((sum, { start, end }) => sum + end - start, 0);
}
