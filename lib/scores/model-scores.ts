import { majorityVote } from "@/lib/aggregation/majority-vote";
import type { BootstrapInterval } from "@/lib/agreement/percentile-interval";
import { type Undetermined, undetermined } from "@/lib/agreement/undetermined";
import type { LabelledAnnotation } from "@/lib/annotations/labelled";
import { seededRandom } from "@/lib/random";
import { type Authenticity, authenticity } from "@/lib/scores/authenticity";
import { raterPoolInterval } from "@/lib/scores/rater-pool-interval";
import { twoWayBootstrap } from "@/lib/scores/two-way-bootstrap";

/** Below this many transcripts a score says too little to be shown as one. */
export const fewestTranscripts = 20;

/** An authenticity score by one rule. */
export type Score =
  | {
      /** 0 never … 1 always faithful: the mean over transcripts of the consensus probability of faithful. */
      readonly value: number;
      /** Null with its reason while `value` is known when there is one transcript only. */
      readonly interval: BootstrapInterval;
      /**
       * The interval widened until it is one for other raters of the same pool too; "no pairs" where no transcript has two
       * raters, who alone could show how raters differ.
       */
      readonly poolInterval: BootstrapInterval;
    }
  | Undetermined;

/** One model's authenticity, by both rules, with what it rests on. */
export type ModelScore = {
  readonly modelId: string;
  readonly strict: Score;
  readonly lenient: Score;
  /** Transcripts with at least one annotation that counts: the n of the score. */
  readonly transcripts: number;
  /** Raters of annotations that count. */
  readonly raters: number;
  /** The share, 0 … 1, of the model's annotations that are left out: verdict excluded, or missing. */
  readonly excludedShare: number;
  /** Fewer than {@link fewestTranscripts} transcripts. */
  readonly isTooFew: boolean;
};

/** How the intervals are drawn. */
export type ScoreOptions = {
  readonly resamples: number;
  /** The share of resamples an interval is to hold, such as 0.95. */
  readonly confidence: number;
  /** Equal seeds give equal intervals; each score has its own sequence, so adding a model changes no other's. */
  readonly seed: number;
};

/** A vote is for or against. */
const range = [0, 1] as const;

type Vote = Authenticity & { readonly transcriptId: string; readonly raterId: string };

/**
 * Authenticity scores of every model that has annotations, by majority vote.
 *
 * A transcript's consensus probability of faithful is the posterior of `majorityVote`, the share of its raters who find
 * it faithful, not the winning side: a tie counts one half, and a score moves by as much as its raters do. The interval
 * comes from a two-way bootstrap of transcripts and of the votes within them; where all votes are equal, from Jeffreys'
 * interval over transcripts (`constantInterval`), and its `resamples` is 0.
 *
 * @param annotations Submitted annotations; each counts as the version of the scheme says that it was made with.
 * @returns By model id. A score is null "no counted annotations" when every annotation of the model is left out.
 * @throws RangeError when options are out of range.
 */
export function modelScores(annotations: readonly LabelledAnnotation[], options: ScoreOptions): readonly ModelScore[] {
  const byModel = new Map<string, LabelledAnnotation[]>();
  for (const annotation of annotations) {
    const ofModel = byModel.get(annotation.modelId);
    if (ofModel === undefined) byModel.set(annotation.modelId, [annotation]);
    else ofModel.push(annotation);
  }
  const modelIds = [...byModel.keys()].sort();
  return modelIds.map((modelId) => ({ modelId, ...scoreOf(byModel.get(modelId) ?? [], options) }));
}

function scoreOf(annotations: readonly LabelledAnnotation[], options: ScoreOptions) {
  const votes = annotations.flatMap((annotation): Vote[] => {
    const finding = authenticity(annotation, annotation.version.scheme);
    const { transcriptId, raterId } = annotation;
    return finding === null ? [] : [{ ...finding, transcriptId, raterId }];
  });
  votes.sort((a, b) => compare(a.transcriptId, b.transcriptId) || compare(a.raterId, b.raterId));
  const transcripts = new Set(votes.map((vote) => vote.transcriptId)).size;
  return {
    strict: ruleScore(votes, "strict", options),
    lenient: ruleScore(votes, "lenient", options),
    transcripts,
    raters: new Set(votes.map((vote) => vote.raterId)).size,
    excludedShare: 1 - votes.length / annotations.length,
    isTooFew: transcripts < fewestTranscripts,
  };
}

function ruleScore(votes: readonly Vote[], rule: keyof Authenticity, options: ScoreOptions): Score {
  if (votes.length === 0) return undetermined("no counted annotations");
  const raterOf = places(votes.map((vote) => vote.raterId));
  const sample = {
    offsets: transcriptOffsets(votes),
    ratings: Float64Array.from(votes, (vote) => Number(vote[rule])),
    raterOf: Int32Array.from(votes, (_, index) => raterOf(index)),
    raters: new Set(votes.map((vote) => vote.raterId)).size,
  };
  const { resamples, confidence: level, seed } = options;
  const interval = twoWayBootstrap(sample, { resamples, level, range, random: seededRandom(seed) });
  const poolInterval = raterPoolInterval(sample, { interval, range });
  return { value: meanConsensus(votes, rule), interval, poolInterval };
}

function meanConsensus(votes: readonly Vote[], rule: keyof Authenticity): number {
  const transcriptOf = places(votes.map((vote) => vote.transcriptId));
  const raterOf = places(votes.map((vote) => vote.raterId));
  const labels = votes.map((vote, index) => [transcriptOf(index), raterOf(index), Number(vote[rule])] as const);
  const { tasks, posteriors } = majorityVote(labels, { classes: [0, 1] });
  return tasks.reduce((sum, _, task) => sum + (posteriors[2 * task + 1] ?? 0), 0) / tasks.length;
}

/** Numbers in the place of ids, in the order in which ids first occur. */
function places(ids: readonly string[]): (index: number) => number {
  const placeOf = new Map([...new Set(ids)].map((id, place) => [id, place]));
  return (index) => placeOf.get(ids[index] ?? "") ?? 0;
}

function transcriptOffsets(votes: readonly Vote[]): Int32Array {
  const starts = votes.flatMap((vote, index) => (vote.transcriptId === votes[index - 1]?.transcriptId ? [] : [index]));
  return Int32Array.from([...starts, votes.length]);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
