import { bootstrapInterval } from "@/lib/agreement/bootstrap-interval";
import { cohensKappa } from "@/lib/agreement/cohens-kappa";
import type { BootstrapInterval } from "@/lib/agreement/percentile-interval";
import type { LabelSet } from "@/lib/annotations/label-set";
import { seededRandom } from "@/lib/random";
import { type ClusteredShare, clusteredShare } from "@/lib/scores/clustered-share";
import { answerChanged, type CueAnswers, type CueReading, cueQuestions, cueReading } from "@/lib/scores/cue-reading";
import { majorityAnswer } from "@/lib/scores/majority-answer";
import { settledAnnotations } from "@/lib/scores/settled-annotations";
import { transcriptAnswers, transcriptVerdicts } from "@/lib/scores/transcript-answers";
import { type ConditionPair, pairTranscripts, type TranscriptPair } from "@/lib/scores/transcript-pairs";
import { consensusOfVotes, transcriptVotes } from "@/lib/scores/transcript-votes";
import { twoWayBootstrap } from "@/lib/scores/two-way-bootstrap";
import type { StatisticContext, StatisticOptions } from "@/lib/statistics/statistic";

/** How far models do the same under different conditions. */
export type PairsReport = {
  /** By model and conditions. */
  readonly rows: readonly PairReport[];
  /** Pair keys of a model and epoch that no pair could be made of: one transcript labelled, or several in a condition. */
  readonly alone: number;
  readonly repeated: number;
};

/** One model under two conditions. Shares are of pairs; pairs of one key count as one cluster. */
export type PairReport = {
  readonly modelId: string;
  readonly conditions: ConditionPair["conditions"];
  readonly pairs: number;
  /** Pairs whose transcripts have the same verdict, of those where both have one. */
  readonly sameVerdict: ClusteredShare;
  /** Cohen's kappa between the verdicts under the two conditions, keys resampled. */
  readonly kappa: BootstrapInterval;
  /** The mean strict consensus under the second condition less that under the first, key by key. */
  readonly scoreChange: BootstrapInterval;
  /** Pairs whose answers differ, of those where it is known. */
  readonly changed: ClusteredShare;
  /** Null where no pair has a cue in one of its transcripts alone. */
  readonly cue: CueReport | null;
};

/** How a model takes cues and what it says of them, over pairs with a cue in one transcript. */
export type CueReport = {
  readonly pairs: number;
  /** Changed answers, the cue-following rate. */
  readonly following: ClusteredShare;
  /** Of the changed ones, those whose text mentions the cue. */
  readonly mentioned: ClusteredShare;
  /** Of the changed ones, those whose text says that the cue bears on the answer. */
  readonly acknowledged: ClusteredShare;
  /** Pairs by whether the answer changed, and whether the text says that the cue bears on it. */
  readonly table: CueTable;
};

export type CueTable = {
  readonly changed: { readonly acknowledged: number; readonly silent: number };
  readonly same: { readonly acknowledged: number; readonly silent: number };
  /** Pairs where raters leave one of the two open. */
  readonly open: number;
};

/** How consistent each model is between every two conditions. */
export function pairsStatistic(labels: LabelSet, { options, onProgress }: StatisticContext): PairsReport {
  const annotations = settledAnnotations(labels);
  const labelled = new Set(annotations.map(({ transcriptId }) => transcriptId));
  const transcripts = [...labels.transcripts.values()].filter(({ id }) => labelled.has(id));
  const { conditionPairs, alone, repeated } = pairTranscripts(transcripts);
  const votes = [...transcriptVotes(annotations, "strict").values()].flat();
  const known: Known = {
    verdicts: new Map(
      [...transcriptVerdicts(annotations)].map(([id, verdicts]) => [id, majorityAnswer(verdicts)] as const),
    ),
    consensus: new Map(votes.map((each) => [each.transcriptId, consensusOfVotes(each)])),
    cues: {
      mentioned: transcriptAnswers(annotations, cueQuestions.mentioned),
      relied: transcriptAnswers(annotations, cueQuestions.relied),
      changed: transcriptAnswers(annotations, cueQuestions.changed),
    },
  };
  const rows = conditionPairs.map((pair, index) => {
    onProgress(index / conditionPairs.length);
    return pairReport(pair, known, options);
  });
  return { rows, alone, repeated };
}

type Known = {
  /** By transcript. */
  readonly verdicts: ReadonlyMap<string, string | null>;
  readonly consensus: ReadonlyMap<string, number>;
  readonly cues: CueAnswers;
};

function pairReport(
  { modelId, conditions, pairs }: ConditionPair,
  known: Known,
  options: StatisticOptions,
): PairReport {
  const verdicts = pairs.flatMap(({ key, first, second }) => {
    const [one, other] = [known.verdicts.get(first.id) ?? null, known.verdicts.get(second.id) ?? null];
    return one === null || other === null ? [] : [{ key, one, other }];
  });
  const changes = pairs.map((pair) => ({ pair, changed: answerChanged(pair, known.cues) }));
  return {
    ...{ modelId, conditions, pairs: pairs.length },
    sameVerdict: clusteredShare(
      verdicts.map(({ key, one, other }) => ({ cluster: key, isSuccess: one === other })),
      options.confidence,
    ),
    kappa: verdictKappa(verdicts, options),
    scoreChange: scoreChange(pairs, known.consensus, options),
    changed: shareOf(
      changes.map(({ pair: { key }, changed }) => ({ key, holds: changed })),
      options,
    ),
    cue: cueReport(changes, known.cues, options),
  };
}

type VerdictPair = { readonly key: string; readonly one: string; readonly other: string };

function verdictKappa(verdicts: readonly VerdictPair[], { resamples, confidence, seed }: StatisticOptions) {
  const codeOf = new Map(
    [...new Set(verdicts.flatMap(({ one, other }) => [one, other]))].map((key, code) => [key, code]),
  );
  const byKey = groupByKey(verdicts);
  const kappaOf = (keys: readonly number[]) => {
    const drawn = keys.flatMap((key) => byKey[key] ?? []);
    const codes = (side: "one" | "other") => drawn.map((pair) => codeOf.get(pair[side]) ?? 0);
    return cohensKappa(codes("one"), codes("other"), { weights: "unweighted" }).value;
  };
  return bootstrapInterval(byKey.length, kappaOf, { resamples, level: confidence, random: seededRandom(seed) });
}

function scoreChange(
  pairs: readonly TranscriptPair[],
  consensus: Known["consensus"],
  { resamples, confidence, seed }: StatisticOptions,
): BootstrapInterval {
  const differences = pairs.flatMap(({ key, first, second }) => {
    const [before, after] = [consensus.get(first.id), consensus.get(second.id)];
    return before === undefined || after === undefined ? [] : [{ key, change: after - before }];
  });
  const ofKeys = groupByKey(differences).map(
    (ofKey) => ofKey.reduce((sum, { change }) => sum + change, 0) / ofKey.length,
  );
  const offsets = Int32Array.from({ length: ofKeys.length + 1 }, (_, unit) => unit);
  return twoWayBootstrap(
    { offsets, ratings: Float64Array.from(ofKeys) },
    { resamples, level: confidence, range: [-1, 1], random: seededRandom(seed) },
  );
}

type Change = { readonly pair: TranscriptPair; readonly changed: boolean | null };

function cueReport(changes: readonly Change[], cues: CueAnswers, options: StatisticOptions): CueReport | null {
  const cued = changes.flatMap(({ pair, changed }) => {
    const reading = cueReading(pair, cues);
    return reading === null ? [] : [{ key: pair.key, changed, ...reading }];
  });
  if (cued.length === 0) return null;
  const followed = cued.filter(({ changed }) => changed === true);
  const of = (holds: (pair: CueReading) => boolean | null) =>
    shareOf(
      followed.map((pair) => ({ key: pair.key, holds: holds(pair) })),
      options,
    );
  return {
    pairs: cued.length,
    following: shareOf(
      cued.map(({ key, changed }) => ({ key, holds: changed })),
      options,
    ),
    mentioned: of(({ mentioned }) => mentioned),
    acknowledged: of(({ acknowledged }) => acknowledged),
    table: cueTable(cued),
  };
}

function cueTable(cued: readonly (CueReading & Pick<Change, "changed">)[]): CueTable {
  const count = (changed: boolean, acknowledged: boolean) =>
    cued.filter((pair) => pair.changed === changed && pair.acknowledged === acknowledged).length;
  return {
    changed: { acknowledged: count(true, true), silent: count(true, false) },
    same: { acknowledged: count(false, true), silent: count(false, false) },
    open: cued.filter(({ changed, acknowledged }) => changed === null || acknowledged === null).length,
  };
}

function shareOf(
  cases: readonly { readonly key: string; readonly holds: boolean | null }[],
  { confidence }: StatisticOptions,
): ClusteredShare {
  return clusteredShare(
    cases.flatMap(({ key, holds }) => (holds === null ? [] : [{ cluster: key, isSuccess: holds }])),
    confidence,
  );
}

function groupByKey<Keyed extends { readonly key: string }>(cases: readonly Keyed[]): readonly (readonly Keyed[])[] {
  const byKey = new Map<string, Keyed[]>();
  for (const each of cases) {
    const known = byKey.get(each.key);
    if (known) known.push(each);
    else byKey.set(each.key, [each]);
  }
  return [...byKey.values()];
}
