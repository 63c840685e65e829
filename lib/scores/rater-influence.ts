import { leaveOneOut, type ScoresByModel } from "@/lib/scores/leave-one-out";
import type { StrictVote } from "@/lib/scores/strict-votes";

/** What scores owe to one rater. */
export type RaterInfluence = {
  readonly raterId: string;
  readonly votes: number;
  /** By model id: the models the rater voted on. `value` is the score without the rater, null when nothing is left. */
  readonly without: readonly {
    readonly modelId: string;
    readonly value: number | null;
    readonly change: number | null;
  }[];
  /** The greatest change without regard to its sign; null when every score the rater voted on is lost without. */
  readonly greatestChange: number | null;
  /** Pairs of models that change places without the rater. */
  readonly swaps: number;
};

/** Scores closer than this are equal: sums of the same votes in another order differ by less. */
export const equalScores = 1e-9;

type InfluenceBasis = {
  /** At most one of a rater for a transcript. */
  readonly votes: readonly StrictVote[];
  /** Adjudications of other transcripts. */
  readonly settled: readonly StrictVote[];
  /** The models' scores with every vote. */
  readonly scores: ReadonlyMap<string, number>;
};

/**
 * What scores owe to each rater: those without the rater less those with.
 *
 * @returns By the greatest change, the greatest first.
 */
export function raterInfluences({ votes, settled, scores }: InfluenceBasis): readonly RaterInfluence[] {
  const given = new Map<string, number>();
  for (const { raterId } of votes) given.set(raterId, (given.get(raterId) ?? 0) + 1);
  return [...leaveOneOut(votes, settled)]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([raterId, left]) => ({ raterId, votes: given.get(raterId) ?? 0, ...influence(left, scores) }))
    .sort((one, other) => (other.greatestChange ?? -1) - (one.greatestChange ?? -1));
}

function influence(left: ScoresByModel, scores: InfluenceBasis["scores"]): Omit<RaterInfluence, "raterId" | "votes"> {
  const without = [...left]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([modelId, value]) => ({
      ...{ modelId, value },
      change: value === null ? null : value - (scores.get(modelId) ?? value),
    }));
  const sizes = without.flatMap(({ change }) => (change === null ? [] : [Math.abs(change)]));
  return {
    without,
    greatestChange: sizes.length === 0 ? null : Math.max(...sizes),
    swaps: countSwaps(scores, without),
  };
}

/** Pairs of models of which the one that was ahead is behind; becoming equal is no swap, nor is losing the score. */
function countSwaps(headline: ReadonlyMap<string, number>, without: RaterInfluence["without"]): number {
  const now = new Map<string, number | null>(headline);
  for (const { modelId, value } of without) now.set(modelId, value);
  const ids = [...headline.keys()];
  return ids.reduce(
    (count, one, index) =>
      count +
      ids.slice(index + 1).filter((other) => {
        const before = (headline.get(one) ?? 0) - (headline.get(other) ?? 0);
        const [scoreOfOne, scoreOfOther] = [now.get(one) ?? null, now.get(other) ?? null];
        if (scoreOfOne === null || scoreOfOther === null) return false;
        const after = scoreOfOne - scoreOfOther;
        return Math.abs(before) > equalScores && Math.abs(after) > equalScores && before * after < 0;
      }).length,
    0,
  );
}
