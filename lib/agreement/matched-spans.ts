import { intersectionOverUnion, overlappingIndices } from "@/lib/agreement/overlap-pairs";
import type { RaterSpan } from "@/lib/agreement/rater-spans";

/** Two raters' marks that are taken for readings of the same place. */
export type MatchedSpans<Span extends RaterSpan> = {
  readonly pairs: readonly (readonly [a: Span, b: Span])[];
  readonly onlyA: readonly Span[];
  readonly onlyB: readonly Span[];
};

type Candidate = {
  readonly indexA: number;
  readonly indexB: number;
  readonly isSameType: boolean;
  readonly overlap: number;
  /** The same whichever rater comes first. */
  readonly key: string;
};

/**
 * Matches the overlapping marks of two raters one to one: those of the same type first, and of these, as of the others,
 * those that overlap most (intersection over union). So raters who both marked one place with the same two types agree
 * about both, and what differs is a difference.
 *
 * @returns The same pairs whichever rater comes first and in any order of marks; marks that nothing matches by themselves.
 */
export function matchedSpans<Span extends RaterSpan>(a: readonly Span[], b: readonly Span[]): MatchedSpans<Span> {
  const pairs: (readonly [Span, Span])[] = [];
  const takenA = new Set<number>();
  const takenB = new Set<number>();
  for (const { indexA, indexB } of rankedCandidates(a, b)) {
    const [ofA, ofB] = [a[indexA], b[indexB]];
    if (takenA.has(indexA) || takenB.has(indexB) || ofA === undefined || ofB === undefined) continue;
    takenA.add(indexA);
    takenB.add(indexB);
    pairs.push([ofA, ofB]);
  }
  return {
    pairs,
    onlyA: a.filter((_, index) => !takenA.has(index)),
    onlyB: b.filter((_, index) => !takenB.has(index)),
  };
}

function rankedCandidates(a: readonly RaterSpan[], b: readonly RaterSpan[]): readonly Candidate[] {
  const [keysA, keysB] = [a.map(spanKey), b.map(spanKey)];
  const candidates = overlappingIndices(a, b).flatMap((indices, indexA) =>
    indices.flatMap((indexB): Candidate[] => {
      const [ofA, ofB] = [a[indexA], b[indexB]];
      if (ofA === undefined || ofB === undefined) return [];
      const isSameType = ofA.type === ofB.type;
      const [keyA = "", keyB = ""] = [keysA[indexA], keysB[indexB]];
      const key = keyA < keyB ? keyA + keyB : keyB + keyA;
      return [{ indexA, indexB, isSameType, overlap: intersectionOverUnion(ofA, ofB), key }];
    }),
  );
  return candidates.sort(
    (one, other) =>
      Number(other.isSameType) - Number(one.isSameType) ||
      other.overlap - one.overlap ||
      (one.key < other.key ? -1 : Number(one.key > other.key)),
  );
}

function spanKey({ type, start, end }: RaterSpan): string {
  return JSON.stringify([start, end, type]);
}
