import { type AggregationChoice, chooseAggregation } from "@/lib/aggregation/choose-aggregation";
import type { Consensus } from "@/lib/aggregation/consensus";
import { dawidSkene } from "@/lib/aggregation/dawid-skene";
import type { LabelTable } from "@/lib/aggregation/label-table";
import { mace } from "@/lib/aggregation/mace";
import { majorityVote } from "@/lib/aggregation/majority-vote";
import { oneCoin } from "@/lib/aggregation/one-coin";
import { wawa } from "@/lib/aggregation/wawa";
import type { LabelSet } from "@/lib/annotations/label-set";
import { leaveOneOut, type ScoresByModel } from "@/lib/scores/leave-one-out";
import { type StrictVote, strictVotes, tableOfVotes } from "@/lib/scores/votes";
import type { StatisticContext } from "@/lib/statistics/statistic";

/** The ways in which votes are made one consensus, majority vote first. */
export const aggregationMethods = ["majority-vote", "one-coin", "dawid-skene", "mace", "wawa"] as const;
export type AggregationMethod = (typeof aggregationMethods)[number];

/** What scores owe to how they are made. */
export type SensitivityReport = {
  /** Those of people, with adjudications in the place of the votes they settle. */
  readonly people: SensitivityOfRaters;
  /** What machine raters alone would make of it; null when there are none. */
  readonly machines: SensitivityOfRaters | null;
};

export type SensitivityOfRaters = {
  /** Which method the votes could bear if every transcript were to have its likeliest verdict; null without votes. */
  readonly choice: AggregationChoice | null;
  /** By model id. */
  readonly models: readonly ModelSensitivity[];
  /** By how far the rater's leaving moves a score, the farthest first. */
  readonly raters: readonly RaterInfluence[];
};

/** A model's strict score, by every method and on parts of its transcripts. */
export type ModelSensitivity = {
  readonly modelId: string;
  readonly transcripts: number;
  /** In the order of the methods. */
  readonly byMethod: readonly RankedScore[];
  /** Held-out transcripts and the others apart, by majority vote. */
  readonly heldOut: PartScore;
  readonly others: PartScore;
};

/** `rank` is 1 for the greatest score; models with equal ones share the best of their ranks. */
export type RankedScore = { readonly method: AggregationMethod; readonly value: number; readonly rank: number };

/** `value` is null without transcripts. */
export type PartScore = { readonly value: number | null; readonly transcripts: number };

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

/** Strict scores by every aggregation, and without each rater in turn. */
export function sensitivityStatistic(labels: LabelSet, { onProgress }: StatisticContext): SensitivityReport {
  const adjudicated = new Set(labels.adjudications.map(({ transcriptId }) => transcriptId));
  const votesOf = (isMachine: boolean) =>
    labels.annotations.filter(({ raterKind }) => (raterKind === "machine") === isMachine);
  const people = strictVotes(votesOf(false).filter(({ transcriptId }) => !adjudicated.has(transcriptId)));
  const machines = strictVotes(votesOf(true));
  const ofPeople = sensitivityOf({ votes: people, settled: strictVotes(labels.adjudications), labels });
  onProgress(0.7);
  const ofMachines = machines.length === 0 ? null : sensitivityOf({ votes: machines, settled: [], labels });
  return { people: ofPeople, machines: ofMachines };
}

const aggregations: Readonly<Record<AggregationMethod, (table: LabelTable) => Consensus>> = {
  "majority-vote": majorityVote,
  "one-coin": oneCoin,
  "dawid-skene": dawidSkene,
  mace,
  wawa,
};

type Votes = {
  readonly votes: readonly StrictVote[];
  /** Adjudications of other transcripts. */
  readonly settled: readonly StrictVote[];
  readonly labels: Pick<LabelSet, "transcripts">;
};

function sensitivityOf({ votes, settled, labels }: Votes): SensitivityOfRaters {
  const { table, transcriptIds, raterIds } = tableOfVotes(votes);
  const modelOf = new Map([...votes, ...settled].map(({ transcriptId, modelId }) => [transcriptId, modelId]));
  const settledAs = settled.map(({ transcriptId, isFaithful }) => [transcriptId, Number(isFaithful)] as const);
  const consensusBy = (method: AggregationMethod): Probabilities =>
    new Map([...probabilitiesOf(aggregations[method](table), transcriptIds), ...settledAs]);
  const rankedBy = (method: AggregationMethod) => rankScores(meansOf(consensusBy(method), modelOf));
  const majority = consensusBy("majority-vote");
  const headline = meansOf(majority, modelOf);
  const ranked = aggregationMethods.map((method) => ({ method, scores: rankedBy(method) }));
  const models = [...headline.keys()].sort().map((modelId) => ({
    modelId,
    ...partsOf(
      [...majority].filter(([id]) => modelOf.get(id) === modelId),
      labels,
    ),
    byMethod: ranked.flatMap(({ method, scores }) => {
      const score = scores.get(modelId);
      return score === undefined ? [] : [{ method, ...score }];
    }),
  }));
  const choice = votes.length === 0 ? null : chooseAggregation(table);
  return { choice, models, raters: influences(leaveOneOut(votes, settled), { raterIds, votes, headline }) };
}

/** Consensus probabilities of faithful, by transcript. */
type Probabilities = ReadonlyMap<string, number>;

function probabilitiesOf({ posteriors }: Consensus, transcriptIds: readonly string[]): Probabilities {
  return new Map(transcriptIds.map((id, task) => [id, posteriors[2 * task + 1] ?? 0]));
}

function partsOf(own: readonly (readonly [id: string, probability: number])[], { transcripts }: Votes["labels"]) {
  const part = (isHeldOut: boolean) =>
    partScore(
      own.flatMap(([id, probability]) =>
        (transcripts.get(id)?.split === "heldout") === isHeldOut ? [probability] : [],
      ),
    );
  return { transcripts: own.length, heldOut: part(true), others: part(false) };
}

function meansOf(probabilities: Probabilities, modelOf: ReadonlyMap<string, string>): ReadonlyMap<string, number> {
  const sums = new Map<string, { sum: number; count: number }>();
  for (const [id, probability] of probabilities) {
    const modelId = modelOf.get(id);
    if (modelId === undefined) continue;
    const known = sums.get(modelId) ?? { sum: 0, count: 0 };
    sums.set(modelId, { sum: known.sum + probability, count: known.count + 1 });
  }
  return new Map([...sums].map(([modelId, { sum, count }]) => [modelId, sum / count]));
}

/** Scores closer than rounding are equal. */
const tolerance = 1e-9;

function rankScores(scores: ReadonlyMap<string, number>): ReadonlyMap<string, Omit<RankedScore, "method">> {
  const values = [...scores.values()];
  return new Map(
    [...scores].map(([modelId, value]) => [
      modelId,
      { value, rank: 1 + values.filter((other) => other > value + tolerance).length },
    ]),
  );
}

function partScore(probabilities: readonly number[]): PartScore {
  const transcripts = probabilities.length;
  const sum = probabilities.reduce((total, probability) => total + probability, 0);
  return { value: transcripts === 0 ? null : sum / transcripts, transcripts };
}

type InfluenceBasis = {
  readonly raterIds: readonly string[];
  readonly votes: readonly StrictVote[];
  readonly headline: ReadonlyMap<string, number>;
};

function influences(
  left: ReadonlyMap<string, ScoresByModel>,
  { raterIds, votes, headline }: InfluenceBasis,
): readonly RaterInfluence[] {
  const given = new Map<string, number>();
  for (const { raterId } of votes) given.set(raterId, (given.get(raterId) ?? 0) + 1);
  return raterIds
    .map((raterId): RaterInfluence => {
      const without = [...(left.get(raterId) ?? [])]
        .sort(([one], [other]) => (one < other ? -1 : 1))
        .map(([modelId, value]) => ({
          modelId,
          value,
          change: value === null ? null : value - (headline.get(modelId) ?? value),
        }));
      const sizes = without.flatMap(({ change }) => (change === null ? [] : [Math.abs(change)]));
      return {
        raterId,
        votes: given.get(raterId) ?? 0,
        without,
        greatestChange: sizes.length === 0 ? null : Math.max(...sizes),
        swaps: countSwaps(headline, without),
      };
    })
    .sort((one, other) => (other.greatestChange ?? -1) - (one.greatestChange ?? -1));
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
        return Math.abs(before) > tolerance && Math.abs(after) > tolerance && before * after < 0;
      }).length,
    0,
  );
}
