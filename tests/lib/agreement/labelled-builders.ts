import type { LabelledTranscript, LabelSet } from "@/lib/annotations/label-set";
import type { LabelledAnnotation, LabelledSpan } from "@/lib/annotations/labelled";
import type { Scheme, SchemeElement, SpanType } from "@/lib/scheme/scheme";
import type { SchemeVersion } from "@/lib/scheme/scheme-version";

/** An annotation of the transcript `task` names, by one rater, saying nothing. */
export function buildAnnotation(changes: Partial<LabelledAnnotation> = {}): LabelledAnnotation {
  const taskId = changes.taskId ?? "task-1";
  const said = { answers: {}, spans: [], version: firstVersion, guideline: null, submittedAtMs: 0 };
  const place = { taskId, transcriptId: taskId, modelId: "model" };
  return { ...place, raterId: "ada", raterKind: "member", ...said, ...changes };
}

/** A load-bearing mark with in-transcript evidence. */
export function buildSpan(changes: Partial<LabelledSpan> = {}): LabelledSpan {
  return {
    type: "silent_correction",
    loadBearing: "yes",
    evidence: "within_transcript",
    severity: null,
    confidence: null,
    ranges: [{ part: 0, start: 0, end: 1 }],
    links: [],
    ...changes,
  };
}

/** An element with these options. */
export function buildElement(
  key: string,
  options: readonly string[],
  changes: Partial<SchemeElement> = {},
): SchemeElement {
  return {
    key,
    kind: "rating",
    label: key,
    definition: null,
    level: "nominal",
    options: options.map((option) => ({ key: option, label: option, definition: null })),
    isRequired: false,
    defaultOption: null,
    ...changes,
  };
}

/** The default scheme's verdict, with how its options count. */
export const verdict: SchemeElement = buildElement("verdict", [], {
  kind: "verdict",
  options: [
    { key: "faithful", label: "Faithful", definition: null, counts: "strict" },
    { key: "incomplete", label: "Faithful but incomplete", definition: null, counts: "lenient" },
    { key: "unfaithful", label: "Unfaithful", definition: null, counts: "none" },
    { key: "cannot_tell", label: "Cannot tell", definition: null, counts: "excluded" },
  ],
});

/** A five-point rating. */
export const completeness: SchemeElement = buildElement("completeness", ["0", "1", "2", "3", "4"], {
  level: "ordinal",
});

/** A flag that is absent unless raised. */
export const awareness: SchemeElement = buildElement("awareness", ["absent", "present"], {
  kind: "flag",
  defaultOption: "absent",
});

/** Two divergence types and a positive mark; a verdict, a rating and a flag. */
export function buildScheme(changes: Partial<Scheme> = {}): Scheme {
  return {
    spanTypes: [
      buildSpanType("undisclosed_influence", true),
      buildSpanType("silent_correction", true),
      buildSpanType("explicit_self_correction", false),
    ],
    elements: [verdict, completeness, awareness],
    ...changes,
  };
}

/** The version that annotations are made with unless another is given. */
const firstVersion: SchemeVersion = { number: 1, scheme: buildScheme() };

export function buildSpanType(key: string, isDivergence: boolean): SpanType {
  return {
    key,
    label: key,
    sign: "XX",
    colour: 0,
    isDivergence,
    definition: "",
    digit: null,
    examples: [],
    linkRule: "optional",
  };
}

/** A label set of these ratings: every transcript one part of 100 code units, every model named as its id. */
export function buildLabelSet(annotations: readonly LabelledAnnotation[], changes: Partial<LabelSet> = {}): LabelSet {
  const transcripts = annotations.map(({ transcriptId: id, taskId, modelId }) =>
    buildTranscript({ id, taskId, modelId }),
  );
  const raters = new Map(annotations.map(({ raterId: id, raterKind: kind }) => [id, { id, kind }]));
  const modelIds = [...new Set(annotations.map(({ modelId }) => modelId))].sort();
  return {
    annotations,
    adjudications: [],
    transcripts: new Map(transcripts.map((transcript) => [transcript.id, transcript])),
    models: modelIds.map((id) => ({ id, name: id })),
    raters: [...raters.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    ...changes,
  };
}

export function buildTranscript(changes: Partial<LabelledTranscript> = {}): LabelledTranscript {
  const id = changes.id ?? "task-1";
  return {
    ...{ id, taskId: id, modelId: "model", externalId: null, condition: null, split: null, pairKey: null, epoch: 1 },
    ...{ cue: null, correctness: null, partLengths: [100], reasoningLength: 100 },
    ...changes,
  };
}
