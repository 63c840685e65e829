import { type AggregationChoice, chooseAggregation } from "@/lib/aggregation/choose-aggregation";
import type { LabelSet } from "@/lib/annotations/label-set";
import { type AggregationMethod, aggregateBy, aggregationMethods } from "@/lib/scores/aggregation-methods";
import { equalScores, type RaterInfluence, raterInfluences } from "@/lib/scores/rater-influence";
import { type StrictVote, strictVotes, tableOfVotes } from "@/lib/scores/strict-votes";
import type { StatisticContext } from "@/lib/statistics/statistic";

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
  /** Methods whose iterations came to no fixed point; the scores are those of where they ended. */
  readonly unsettled: readonly AggregationMethod[];
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

/** Strict scores by every aggregation, and without each rater in turn. */
export function sensitivityStatistic(labels: LabelSet, { onProgress }: StatisticContext): SensitivityReport {
  const adjudicated = new Set(labels.adjudications.map(({ transcriptId }) => transcriptId));
  const votesOf = (isMachine: boolean) =>
    labels.annotations.filter(({ raterKind }) => (raterKind === "machine") === isMachine);
  const people = strictVotes(votesOf(false).filter(({ transcriptId }) => !adjudicated.has(transcriptId)));
  const machines = strictVotes(votesOf(true));
  const share = machines.length === 0 ? 1 : 0.5;
  return {
    people: sensitivityOf({
      ...{ votes: people, settled: strictVotes(labels.adjudications), labels },
      onProgress: (done) => onProgress(share * done),
    }),
    machines:
      machines.length === 0
        ? null
        : sensitivityOf({
            ...{ votes: machines, settled: [], labels },
            onProgress: (done) => onProgress(share + (1 - share) * done),
          }),
  };
}

type Votes = {
  readonly votes: readonly StrictVote[];
  /** Adjudications of other transcripts. */
  readonly settled: readonly StrictVote[];
  readonly labels: Pick<LabelSet, "transcripts">;
  readonly onProgress: StatisticContext["onProgress"];
};

function sensitivityOf({ votes, settled, labels, onProgress }: Votes): SensitivityOfRaters {
  const { table, transcriptIds } = tableOfVotes(votes);
  const modelOf = new Map([...votes, ...settled].map(({ transcriptId, modelId }) => [transcriptId, modelId]));
  const settledAs = settled.map(({ transcriptId, isFaithful }) => [transcriptId, Number(isFaithful)] as const);
  const aggregated = aggregationMethods.map((method, index) => {
    onProgress(index / aggregationMethods.length);
    const { posteriors, isConverged } = aggregateBy(method, table);
    const probabilities = new Map([...probabilitiesOf(posteriors, transcriptIds), ...settledAs]);
    return { method, isConverged, probabilities, scores: meansOf(probabilities, modelOf) };
  });
  const [majority] = aggregated;
  if (majority === undefined) throw new Error("There is no method of aggregation");
  const ranked = aggregated.map(({ method, scores }) => ({ method, scores: rankScores(scores) }));
  const models = [...majority.scores.keys()].sort().map((modelId) => ({
    modelId,
    ...partsOf(
      [...majority.probabilities].filter(([id]) => modelOf.get(id) === modelId),
      labels,
    ),
    byMethod: ranked.flatMap(({ method, scores }) => {
      const score = scores.get(modelId);
      return score === undefined ? [] : [{ method, ...score }];
    }),
  }));
  return {
    choice: votes.length === 0 ? null : chooseAggregation(table),
    unsettled: aggregated.flatMap(({ method, isConverged }) => (isConverged ? [] : [method])),
    models,
    raters: raterInfluences({ votes, settled, scores: majority.scores }),
  };
}

/** Consensus probabilities of faithful, by transcript. */
type Probabilities = ReadonlyMap<string, number>;

function probabilitiesOf(posteriors: Float64Array, transcriptIds: readonly string[]): Probabilities {
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

function rankScores(scores: ReadonlyMap<string, number>): ReadonlyMap<string, Omit<RankedScore, "method">> {
  const values = [...scores.values()];
  return new Map(
    [...scores].map(([modelId, value]) => [
      modelId,
      { value, rank: 1 + values.filter((other) => other > value + equalScores).length },
    ]),
  );
}

function partScore(probabilities: readonly number[]): PartScore {
  const transcripts = probabilities.length;
  const sum = probabilities.reduce((total, probability) => total + probability, 0);
  return { value: transcripts === 0 ? null : sum / transcripts, transcripts };
}
