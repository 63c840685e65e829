import type { LabelFilter } from "@/lib/agreement/label-filter";
import type { LabelledTranscript, LabelSet } from "@/lib/annotations/label-set";
import type { LabelledAnnotation } from "@/lib/annotations/labelled";

const dayMs = 86_400_000;

/**
 * The labels that a filter keeps, with the transcripts and raters of those that are left.
 *
 * Conditions on raters, versions and days are asked of ratings alone: an adjudication stays as long as its transcript
 * has ratings that are kept.
 */
export function applyLabelFilter(labels: LabelSet, filter: LabelFilter): LabelSet {
  const keepsTranscript = transcriptTest(labels, filter);
  const keepsRating = ratingTest(filter);
  const annotations = labels.annotations.filter(
    (annotation) => keepsTranscript(annotation.transcriptId) && keepsRating(annotation),
  );
  const transcriptIds = new Set(annotations.map(({ transcriptId }) => transcriptId));
  const raterIds = new Set(annotations.map(({ raterId }) => raterId));
  return {
    annotations,
    adjudications: labels.adjudications.filter(({ transcriptId }) => transcriptIds.has(transcriptId)),
    transcripts: new Map([...labels.transcripts].filter(([id]) => transcriptIds.has(id))),
    models: labels.models,
    raters: labels.raters.filter(({ id }) => raterIds.has(id)),
  };
}

function transcriptTest({ models, transcripts }: LabelSet, filter: LabelFilter): (id: string) => boolean {
  const nameOf = new Map(models.map(({ id, name }) => [id, name]));
  const [isModel, isCondition, isSplit] = [oneOf(filter.model), oneOf(filter.condition), oneOf<string>(filter.split)];
  const isKept = ({ modelId, condition, split }: LabelledTranscript) =>
    isModel(nameOf.get(modelId) ?? "") && isCondition(condition ?? "") && isSplit(split ?? "");
  const kept = new Set([...transcripts.values()].filter(isKept).map(({ id }) => id));
  return (id) => kept.has(id);
}

function ratingTest(filter: LabelFilter): (annotation: LabelledAnnotation) => boolean {
  const [isRater, isKind] = [oneOf(filter.rater), oneOf(filter.kind)];
  const [isScheme, isGuideline] = [oneOf(filter.scheme), oneOf(filter.guideline)];
  const leftOut = new Set(filter.without);
  const fromMs = filter.from === null ? Number.NEGATIVE_INFINITY : Date.parse(filter.from);
  const untilMs = filter.to === null ? Number.POSITIVE_INFINITY : Date.parse(filter.to) + dayMs;
  return ({ raterId, raterKind, version, guideline, submittedAtMs }) =>
    isRater(raterId) &&
    !leftOut.has(raterId) &&
    isKind(raterKind) &&
    isScheme(version.number) &&
    isGuideline(guideline ?? 0) &&
    submittedAtMs >= fromMs &&
    submittedAtMs < untilMs;
}

/** Whether a value is among those asked for; any is when none are. */
function oneOf<Value>(values: readonly Value[]): (value: Value) => boolean {
  const wanted = new Set(values);
  return (value) => wanted.size === 0 || wanted.has(value);
}
