import type { LabelledTranscript, LabelSet } from "@/lib/annotations/label-set";
import type { LabelledAnnotation } from "@/lib/annotations/labelled";
import { seededRandom } from "@/lib/random";
import { findElement } from "@/lib/scheme/elements";
import type { Scheme, SchemeElement } from "@/lib/scheme/scheme";
import { marksByTranscript } from "@/lib/scores/divergence-profile";
import { fewestTranscripts } from "@/lib/scores/model-scores";
import { ratingsByTranscript, relianceConditions } from "@/lib/scores/ratings-by-transcript";
import { type Ratio, type RatioColumns, ratioBootstrap } from "@/lib/scores/ratio-bootstrap";
import { settledAnnotations } from "@/lib/scores/settled-annotations";
import type { StatisticContext } from "@/lib/statistics/statistic";

/** In what way each model's reasoning parts from its actions. */
export type ProfileReport = {
  /** Keys of the divergence types, in the scheme's order. */
  readonly types: readonly string[];
  /** Keys of the conditions for relying on reasoning that the scheme asks about, with the highest step of each scale. */
  readonly conditions: readonly { readonly element: string; readonly highest: number }[];
  /** Those that have annotations of people, by name. */
  readonly models: readonly ModelProfile[];
};

/** A model's profile: figures in the order of `types` and of `conditions`. */
export type ModelProfile = {
  readonly id: string;
  /** Transcripts with an annotation, whatever its verdict. */
  readonly transcripts: number;
  readonly isTooFew: boolean;
  /** Load-bearing marks a transcript. */
  readonly perTranscript: readonly Ratio[];
  /** Load-bearing marks per 1,000 UTF-16 code units of reasoning; transcripts without reasoning have no part in it. */
  readonly perThousand: readonly Ratio[];
  /** Mean ratings, from 0 to the highest step. */
  readonly ratings: readonly Ratio[];
};

/**
 * How often each type of divergence decides an action, and how models are rated on the conditions for relying on their
 * reasoning. A transcript counts with the mean of its raters; intervals are over transcripts.
 */
export function profileStatistic(labels: LabelSet, { scheme, options, onProgress }: StatisticContext): ProfileReport {
  const byModel = new Map<string, LabelledAnnotation[]>();
  for (const annotation of settledAnnotations(labels)) {
    const ofModel = byModel.get(annotation.modelId);
    if (ofModel) ofModel.push(annotation);
    else byModel.set(annotation.modelId, [annotation]);
  }
  const asked = questionsOf(scheme);
  const models = labels.models.filter(({ id }) => byModel.has(id));
  return {
    types: asked.types,
    conditions: asked.conditions.map((element) => ({ element: element.key, highest: highestStep(element) })),
    models: models.map(({ id }, index) => {
      onProgress(index / models.length);
      const annotations = byModel.get(id) ?? [];
      return { id, ...profileOf({ annotations, transcripts: transcriptsOf(annotations, labels) }, asked, options) };
    }),
  };
}

type Asked = { readonly types: readonly string[]; readonly conditions: readonly SchemeElement[] };

function questionsOf(scheme: Scheme): Asked {
  return {
    types: scheme.spanTypes.filter(({ isDivergence }) => isDivergence).map(({ key }) => key),
    conditions: relianceConditions.flatMap((key) => findElement(scheme, key) ?? []),
  };
}

function highestStep({ options }: SchemeElement): number {
  return options.length - 1;
}

type ModelLabels = {
  readonly annotations: readonly LabelledAnnotation[];
  readonly transcripts: readonly LabelledTranscript[];
};

function transcriptsOf(annotations: readonly LabelledAnnotation[], labels: LabelSet): readonly LabelledTranscript[] {
  const ids = [...new Set(annotations.map(({ transcriptId }) => transcriptId))].sort();
  return ids.flatMap((id) => labels.transcripts.get(id) ?? []);
}

function profileOf(
  { annotations, transcripts }: ModelLabels,
  { types, conditions }: Asked,
  { resamples, confidence, seed }: StatisticContext["options"],
): Omit<ModelProfile, "id"> {
  const marks = types.map((type) => marksByTranscript(type, annotations));
  const ratios = ratioBootstrap(
    transcripts.length,
    [
      ...marks.map((marksOf) => rateColumns(marksOf, transcripts, () => 1)),
      ...marks.map((marksOf) => rateColumns(marksOf, transcripts, thousandsOfReasoning)),
      ...conditions.map((element) => ratingColumns(element, { annotations, transcripts })),
    ],
    { resamples, level: confidence, random: seededRandom(seed) },
  );
  return {
    transcripts: transcripts.length,
    isTooFew: transcripts.length < fewestTranscripts,
    perTranscript: ratios.slice(0, types.length),
    perThousand: ratios.slice(types.length, 2 * types.length),
    ratings: ratios.slice(2 * types.length),
  };
}

function thousandsOfReasoning({ reasoningLength }: LabelledTranscript): number {
  return reasoningLength / 1000;
}

/** Where all transcripts are alike, as many marks as transcripts are the most that could be thought of others. */
function rateColumns(
  marksOf: ReadonlyMap<string, number>,
  transcripts: readonly LabelledTranscript[],
  weightOf: (transcript: LabelledTranscript) => number,
): RatioColumns {
  const numerators = Float64Array.from(transcripts, ({ id }) => marksOf.get(id) ?? 0);
  const denominators = Float64Array.from(transcripts, (transcript) =>
    marksOf.has(transcript.id) ? weightOf(transcript) : 0,
  );
  const units = denominators.filter((weight) => weight > 0).length;
  const most = Math.max(units, sumOf(numerators)) / sumOf(denominators);
  return { numerators, denominators, range: [0, most] };
}

function ratingColumns(element: SchemeElement, { annotations, transcripts }: ModelLabels): RatioColumns {
  const ratingOf = ratingsByTranscript(element, annotations);
  return {
    numerators: Float64Array.from(transcripts, ({ id }) => ratingOf.get(id) ?? 0),
    denominators: Float64Array.from(transcripts, ({ id }) => Number(ratingOf.has(id))),
    range: [0, highestStep(element)],
  };
}

function sumOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0);
}
