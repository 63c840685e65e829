import type { LabelSet } from "@/lib/annotations/label-set";
import { meanOfUnits } from "@/lib/scores/grouped-ratings";
import { settledAnnotations } from "@/lib/scores/settled-annotations";
import { groupVotes, transcriptVotes } from "@/lib/scores/transcript-votes";
import { type VoteAgreement, voteAgreement } from "@/lib/scores/vote-agreement";
import type { StatisticContext } from "@/lib/statistics/statistic";

/** What a project's own votes by the strict rule say to a plan. */
export type PlanningReport = {
  /** Of the intervals that are planned, such as 0.95. */
  readonly confidence: number;
  /** Of each model that has votes. */
  readonly models: number;
  /** The median over models; 0 without votes. */
  readonly transcripts: number;
  /** Votes of a transcript, the mean; 0 without votes. */
  readonly raters: number;
  readonly agreement: VoteAgreement;
  /** The mean over models of their strict scores; null without votes. */
  readonly score: number | null;
};

/** What a plan starts from: how many votes there are, how alike they are, and the score they give. */
export function planningStatistic(labels: LabelSet, { options }: StatisticContext): PlanningReport {
  const samples = [...transcriptVotes(settledAnnotations(labels), "strict").values()].map(groupVotes);
  const sizes = samples.map(({ offsets }) => offsets.length - 1).sort((one, other) => one - other);
  const all = sizes.reduce((sum, size) => sum + size, 0);
  const votes = samples.reduce((sum, { ratings }) => sum + ratings.length, 0);
  const scores = samples.map((sample) => meanOfUnits(sample) ?? 0);
  return {
    confidence: options.confidence,
    models: samples.length,
    transcripts: sizes[Math.floor(sizes.length / 2)] ?? 0,
    raters: all === 0 ? 0 : votes / all,
    agreement: voteAgreement(samples),
    score: scores.length === 0 ? null : scores.reduce((sum, score) => sum + score, 0) / scores.length,
  };
}
