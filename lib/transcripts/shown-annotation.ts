import type { Span } from "@/lib/annotations/annotation";
import { findElement, findOption, findSpanType, verdictElement } from "@/lib/scheme/elements";
import type { Scheme, SchemeElement, SpanType } from "@/lib/scheme/scheme";
import type { AnnotationRater, VisibleAnnotation } from "@/lib/transcripts/visible-annotation";

/** What is drawn of a mark's type. */
export type ShownType = Pick<SpanType, "label" | "sign" | "colour" | "isDivergence">;

/** A mark with its rater. Its span's id is unique among the annotations of a transcript: theirs are only within each. */
export type ShownMark = { readonly type: ShownType; readonly rater: string; readonly span: Span };

/** An answer in the scheme's words. */
export type ShownAnswer = {
  readonly key: string;
  readonly kind: SchemeElement["kind"];
  readonly label: string;
  readonly option: string;
};

/** An annotation in the words of the scheme it was made with. */
export type ShownAnnotation = {
  readonly id: string;
  readonly rater: AnnotationRater;
  readonly schemeNumber: number;
  readonly submittedAt: Date | null;
  readonly activeMs: number;
  /** Null when none was given. */
  readonly verdict: string | null;
  /** All other answers in the scheme's order, without those that only repeat the default. */
  readonly answers: readonly ShownAnswer[];
  readonly note: string;
  readonly marks: readonly ShownMark[];
};

/** Puts an annotation in the words of its scheme. A key that the scheme does not know stands for itself. */
export function showAnnotation({ annotation, scheme, ...visible }: VisibleAnnotation): ShownAnnotation {
  const { id, rater, schemeNumber, submittedAt, activeMs } = visible;
  const verdict = verdictElement(scheme);
  return {
    ...{ id, rater, schemeNumber, submittedAt, activeMs },
    verdict: verdict && optionLabel(verdict, annotation.answers[verdict.key]),
    answers: shownAnswers(scheme, annotation.answers),
    note: annotation.note,
    marks: annotation.spans.map((span) => ({
      type: shownType(scheme, span.type),
      rater: rater.name,
      span: { ...span, id: `${id}.${span.id}` },
    })),
  };
}

function shownAnswers(scheme: Scheme, answers: Readonly<Record<string, string>>): ShownAnswer[] {
  const unknown = Object.keys(answers).filter((key) => findElement(scheme, key) === null);
  return [
    ...scheme.elements.flatMap((element) => {
      const { key, kind, label, defaultOption } = element;
      const option = answers[key] === defaultOption ? null : optionLabel(element, answers[key]);
      return kind === "verdict" || option === null ? [] : [{ key, kind, label, option }];
    }),
    ...unknown.map((key) => ({ key, kind: "rating" as const, label: key, option: answers[key] ?? "" })),
  ];
}

function optionLabel(element: SchemeElement, key: string | undefined): string | null {
  return key === undefined ? null : (findOption(element, key)?.label ?? key);
}

function shownType(scheme: Scheme, key: string): ShownType {
  const type = findSpanType(scheme, key);
  return type
    ? { label: type.label, sign: type.sign, colour: type.colour, isDivergence: type.isDivergence }
    : { label: key, sign: key.slice(0, 2).toUpperCase(), colour: 9, isDivergence: true };
}
