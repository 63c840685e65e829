import { undetermined } from "@/lib/agreement/undetermined";
import type { LabelledTranscript, LabelSet } from "@/lib/annotations/label-set";
import type { LabelledAnnotation } from "@/lib/annotations/labelled";
import { seededRandom } from "@/lib/random";
import { type Authenticity, authenticity } from "@/lib/scores/authenticity";
import { compareModels, type ModelComparison } from "@/lib/scores/compare-models";
import { modelRanks, type Ranks } from "@/lib/scores/model-ranks";
import { fewestTranscripts } from "@/lib/scores/model-scores";
import { settledAnnotations } from "@/lib/scores/settled-annotations";
import { consensusOfVotes, groupVotes, type TranscriptVotes, transcriptVotes } from "@/lib/scores/transcript-votes";
import type { StatisticContext } from "@/lib/statistics/statistic";

/** How a project's models compare by one rule. */
export type ComparisonReport = {
  readonly rule: keyof Authenticity;
  /** Those that have annotations of people, by name. */
  readonly models: readonly ComparedModel[];
  /** Every two of them, in the order of `models`. */
  readonly pairs: readonly ComparedPair[];
};

/**
 * Two models side by side. Where none of their raters rated both, a difference of raters looks like one of models, and no
 * test over transcripts can tell which it is.
 */
export type ComparedPair = ModelComparison & { readonly sharedRaters: number };

/** A model among others. */
export type ComparedModel = {
  readonly id: string;
  /** Transcripts with a vote that counts. */
  readonly transcripts: number;
  /** Whether these are too few for its score to be shown as one: it is compared all the same, and marked. */
  readonly isTooFew: boolean;
  readonly ranks: Ranks;
};

/** Enough that Holm's adjustment leaves small probabilities small where ten models are compared. */
const permutations = 9999;

/** Models side by side, by the strict rule, or by the lenient one where it is asked about. */
export function comparisonStatistic(
  labels: LabelSet,
  { options: { about, resamples, confidence, seed }, onProgress }: StatisticContext,
): ComparisonReport {
  const rule = about === "lenient" ? "lenient" : "strict";
  const annotations = settledAnnotations(labels);
  const votesOf = transcriptVotes(annotations, rule);
  const annotated = new Set(annotations.map(({ modelId }) => modelId));
  const models = labels.models
    .filter(({ id }) => annotated.has(id))
    .map(({ id }) => ({ id, transcripts: votesOf.get(id) ?? [] }));
  onProgress(0.1);
  const random = seededRandom(seed);
  const ranks = modelRanks(
    models.map(({ transcripts }) => groupVotes(transcripts)),
    { resamples, level: confidence, range: [0, 1], random },
  );
  onProgress(0.3);
  const ratersOf = ratersByModel(annotations);
  const pairs = compareModels(
    models.map(({ id, transcripts }) => ({ modelId: id, ...valuesOf(transcripts, labels) })),
    { resamples, confidence, permutations, seed },
  );
  return {
    rule,
    models: models.map(({ id, transcripts: { length } }, index) => ({
      id,
      transcripts: length,
      isTooFew: length < fewestTranscripts,
      ranks: ranks[index] ?? undetermined("too few units"),
    })),
    pairs: pairs.map((pair) => ({ ...pair, sharedRaters: countShared(pair, ratersOf) })),
  };
}

/** Raters by model, of annotations that count. */
function ratersByModel(annotations: readonly LabelledAnnotation[]): ReadonlyMap<string, ReadonlySet<string>> {
  const ratersOf = new Map<string, Set<string>>();
  for (const annotation of annotations) {
    if (authenticity(annotation, annotation.version.scheme) === null) continue;
    const raters = ratersOf.get(annotation.modelId) ?? new Set();
    ratersOf.set(annotation.modelId, raters.add(annotation.raterId));
  }
  return ratersOf;
}

function countShared({ modelA, modelB }: ModelComparison, ratersOf: ReturnType<typeof ratersByModel>): number {
  const others = ratersOf.get(modelB);
  return [...(ratersOf.get(modelA) ?? [])].filter((rater) => others?.has(rater)).length;
}

function valuesOf(transcripts: readonly TranscriptVotes[], labels: LabelSet) {
  return {
    tasks: transcripts.map(({ transcriptId }) => taskAsked(labels.transcripts.get(transcriptId))),
    values: transcripts.map(consensusOfVotes),
  };
}

/**
 * What was asked of the model, the same for every model that was asked it: the pair's key, else the transcript's id where
 * it came from, with the condition. Epochs repeat a task.
 */
function taskAsked(transcript: LabelledTranscript | undefined): string | null {
  const task = transcript?.pairKey ?? transcript?.externalId ?? null;
  return task === null ? null : JSON.stringify([task, transcript?.condition ?? null]);
}
