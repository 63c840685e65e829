import type { Annotation, Span } from "@/lib/annotations/annotation";
import { maxNoteLength } from "@/lib/annotations/annotation-limits";
import { answerOf } from "@/lib/annotations/answers";
import { type Difference, differencesOf, isSameMark } from "@/lib/annotations/difference";
import { subjectOfDifference } from "@/lib/annotations/subject";

/** Which version counts where two differ. Both: the two marks beside each other, the two texts joined. */
export type Side = "newer" | "mine" | "both";

/** A difference of two versions, to be settled. */
export type MergePoint = {
  /** Names it among the points of a merge, as {@link subjectOfDifference} does. */
  readonly subject: string;
  readonly difference: Difference;
  /** Which version is not as it was before both; null when that is not known. */
  readonly changedBy: Side | null;
  /** What can be chosen. */
  readonly sides: readonly Side[];
  /** What goes without saying, since nothing that either side made is lost by it; null when the rater has to say. */
  readonly suggested: Side | null;
};

/** Two versions of one annotation, and what was there before both; null when that is not known. */
export type Versions = { readonly base: Annotation | null; readonly newer: Annotation; readonly mine: Annotation };

/**
 * What has to be settled to make one of two versions, in the order of {@link differencesOf}. What only one side has
 * changed since the base is suggested. Without a base, what only one side has is: it may be new, or have been taken away
 * by the other, and nothing disappears that nobody chose to lose.
 */
export function mergeOf(versions: Versions): MergePoint[] {
  return differencesOf(versions.newer, versions.mine).map((difference) => {
    const changedBy = whoChanged(difference, versions);
    return {
      subject: subjectOfDifference(difference),
      difference,
      changedBy,
      sides: canBeBoth(difference) ? ["newer", "mine", "both"] : ["newer", "mine"],
      suggested: changedBy === null ? onlyIn(difference) : changedBy === "both" ? null : changedBy,
    };
  });
}

function whoChanged(difference: Difference, { base, newer, mine }: Versions): Side | null {
  if (base === null) return null;
  if (isSameAt(difference, base, mine)) return "newer";
  return isSameAt(difference, base, newer) ? "mine" : "both";
}

function isSameAt(difference: Difference, one: Annotation, other: Annotation): boolean {
  switch (difference.kind) {
    case "mark":
      return isSameMark(markIn(one, difference.id), markIn(other, difference.id));
    case "answer":
      return answerOf(one, difference.element) === answerOf(other, difference.element);
    default:
      return one[difference.kind] === other[difference.kind];
  }
}

function markIn({ spans }: Annotation, id: string): Span | null {
  return spans.find((span) => span.id === id) ?? null;
}

function onlyIn({ newer, mine }: Difference): Side | null {
  const [hasNewer, hasMine] = [newer !== null && newer !== "", mine !== null && mine !== ""];
  if (hasNewer === hasMine) return null;
  return hasNewer ? "newer" : "mine";
}

function canBeBoth(difference: Difference): boolean {
  if (difference.kind === "mark") return difference.newer !== null && difference.mine !== null;
  if (difference.kind !== "note" && difference.kind !== "discussion") return false;
  const { newer, mine } = difference;
  return Boolean(newer) && Boolean(mine) && joinTexts(newer ?? "", mine ?? "").length <= maxNoteLength;
}

/** One text with all that two say: the longer when it contains the other, else both, one after the other. */
export function joinTexts(newer: string, mine: string): string {
  if (newer.includes(mine)) return newer;
  return mine.includes(newer) ? mine : `${newer}\n\n${mine}`;
}
