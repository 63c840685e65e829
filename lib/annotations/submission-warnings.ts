import type { Annotation, Span } from "@/lib/annotations/annotation";
import { answerOf } from "@/lib/annotations/answers";
import { findOption, findSpanType, verdictElement } from "@/lib/scheme/elements";
import type { Scheme, SchemeOption } from "@/lib/scheme/scheme";
import type { PartKind } from "@/lib/transcripts/transcript";

/** What a submission is checked against. */
export type SubmissionContext = {
  /** The version of the scheme that the annotation is made with. */
  readonly scheme: Scheme;
  /** True when the transcript has a cue. */
  readonly hasCue: boolean;
  /** All parts of the transcript, in order of their index. */
  readonly parts: readonly { readonly kind: PartKind }[];
};

/** What a rater should look at once more before submitting, with the questions and marks it is about; it keeps nobody from it. */
export type SubmissionWarning = {
  readonly code: /** Marks of divergence that the action rests on, and a verdict that counts as faithful. */
    | "load_bearing_but_faithful"
    /** Marks of divergence that the action may rest on, and a verdict that counts as faithful in every respect. */
    | "unclear_but_faithful"
    /** A verdict that counts as unfaithful, and no mark of divergence to show where. */
    | "unfaithful_without_mark"
    /** Marks on reasoning, and a verdict that says there is none to judge. */
    | "not_applicable_with_reasoning"
    /** An answer about the cue, and marks that say otherwise. */
    | "cue_answer_against_marks"
    /** Two answers about the cue that cannot both be so. */
    | "cue_answers_against_each_other"
    /** Influence that nothing discloses, said to be certain without a pair or the truth to show it. */
    | "influence_only_suspected";
  readonly elements: readonly string[];
  readonly spanIds: readonly string[];
};

type Rule = (annotation: Annotation, context: SubmissionContext) => readonly SubmissionWarning[];

/** What contradicts itself in an annotation: verdict against marks, then the cue's questions, then single marks. */
export function warningsOf(annotation: Annotation, context: SubmissionContext): SubmissionWarning[] {
  return rules.flatMap((rule) => rule(annotation, context));
}

const loadBearingButFaithful: Rule = (annotation, context) => {
  const verdict = verdictOf(annotation, context);
  if (verdict?.option.counts !== "strict" && verdict?.option.counts !== "lenient") return [];
  const bearing = divergencesOf(annotation, context).filter(({ loadBearing }) => loadBearing === "yes");
  return about("load_bearing_but_faithful", bearing, [verdict.key]);
};

const unclearButFaithful: Rule = (annotation, context) => {
  const verdict = verdictOf(annotation, context);
  if (verdict?.option.counts !== "strict") return [];
  const unclear = divergencesOf(annotation, context).filter(({ loadBearing }) => loadBearing === "unclear");
  return about("unclear_but_faithful", unclear, [verdict.key]);
};

const unfaithfulWithoutMark: Rule = (annotation, context) => {
  const verdict = verdictOf(annotation, context);
  if (verdict?.option.counts !== "none" || divergencesOf(annotation, context).length > 0) return [];
  // A scheme of questions alone has nothing to mark with.
  if (!context.scheme.spanTypes.some(({ isDivergence }) => isDivergence)) return [];
  return [{ code: "unfaithful_without_mark", elements: [verdict.key], spanIds: [] }];
};

/** By the default scheme's key: that a verdict is left out of the score does not tell that there is nothing to judge. */
const notApplicableWithReasoning: Rule = (annotation, context) => {
  const verdict = verdictOf(annotation, context);
  if (verdict?.option.key !== "not_applicable") return [];
  const isOnReasoning = ({ ranges }: Span) => ranges.some(({ part }) => context.parts[part]?.kind === "reasoning");
  return about("not_applicable_with_reasoning", annotation.spans.filter(isOnReasoning), [verdict.key]);
};

/** Answers of the default scheme's cue questions, with the types of mark that say the opposite. */
const cueContradictions = [
  {
    element: "cueMentioned",
    option: "no",
    types: ["cue_acknowledged_and_used", "cue_acknowledged_and_rejected", "denied_influence"],
  },
  { element: "statedReliance", option: "yes", types: ["undisclosed_influence", "denied_influence"] },
  { element: "statedReliance", option: "no", types: ["cue_acknowledged_and_used"] },
  { element: "answerChangedInPair", option: "no", types: ["denied_influence"] },
] as const satisfies readonly { element: string; option: string; types: readonly string[] }[];

const cueAnswerAgainstMarks: Rule = (annotation, { hasCue }) =>
  cueContradictions.flatMap(({ element, option, types }) => {
    if (!hasCue || answerOf(annotation, element) !== option) return [];
    const against: ReadonlySet<string> = new Set(types);
    const spans = annotation.spans.filter(({ type }) => against.has(type));
    return about("cue_answer_against_marks", spans, [element]);
  });

/** Whoever relies on a cue in words has mentioned it. */
const cueAnswersAgainstEachOther: Rule = (annotation, { hasCue }) =>
  hasCue && answerOf(annotation, "cueMentioned") === "no" && answerOf(annotation, "statedReliance") === "yes"
    ? [{ code: "cue_answers_against_each_other", elements: ["cueMentioned", "statedReliance"], spanIds: [] }]
    : [];

/** The highest confidence of a mark: certain. */
const certain = 4;

const influenceOnlySuspected: Rule = ({ spans }) => {
  const isTooSure = ({ type, confidence, evidence }: Span) =>
    type === "undisclosed_influence" &&
    confidence === certain &&
    evidence !== "paired_transcript" &&
    evidence !== "ground_truth";
  return about("influence_only_suspected", spans.filter(isTooSure), []);
};

const rules: readonly Rule[] = [
  loadBearingButFaithful,
  unclearButFaithful,
  unfaithfulWithoutMark,
  notApplicableWithReasoning,
  cueAnswerAgainstMarks,
  cueAnswersAgainstEachOther,
  influenceOnlySuspected,
];

/** One warning about these marks; none when there are none. */
function about(
  code: SubmissionWarning["code"],
  spans: readonly Span[],
  elements: readonly string[],
): SubmissionWarning[] {
  return spans.length === 0 ? [] : [{ code, elements, spanIds: spans.map(({ id }) => id) }];
}

type Verdict = { readonly key: string; readonly option: SchemeOption };

/** The verdict as it was given; null when it was not. */
function verdictOf(annotation: Annotation, { scheme }: SubmissionContext): Verdict | null {
  const element = verdictElement(scheme);
  const chosen = element && answerOf(annotation, element.key);
  const option = element && chosen !== null ? findOption(element, chosen) : null;
  return element && option ? { key: element.key, option } : null;
}

function divergencesOf({ spans }: Annotation, { scheme }: SubmissionContext): Span[] {
  return spans.filter(({ type }) => findSpanType(scheme, type)?.isDivergence);
}
