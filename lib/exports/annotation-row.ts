import type { Answers, Columns, RowOf } from "@/lib/exports/column";
import type { Scheme } from "@/lib/scheme/scheme";
import type { Json } from "@/lib/transcripts/transcript";

/** One row for each submitted annotation. Drafts never leave. */
export const annotationColumns = {
  project: "text",
  annotationId: "text",
  kind: "text",
  transcriptId: "text",
  externalId: "text?",
  epoch: "integer",
  model: "text",
  condition: "text?",
  pairKey: "text?",
  split: "text?",
  rater: "text",
  raterKind: "text",
  raterName: "text?",
  schemeVersion: "integer",
  answers: "answers",
  note: "text",
  spanCount: "integer",
  revision: "integer",
  activeMs: "integer",
  visible: "json",
  submittedAt: "time",
} as const satisfies Columns;
export type AnnotationRow = RowOf<typeof annotationColumns>;

/** Whose work it is. `name` is null unless the exporter may see names and asked for them. */
export type ExportedRater = { readonly pseudonym: string; readonly kind: string; readonly name: string | null };

/** What every exported label says of the transcript it belongs to. */
export type ExportedTranscript = {
  readonly id: string;
  readonly externalId: string | null;
  readonly epoch: number;
  readonly model: string;
  readonly condition: string | null;
  readonly pairKey: string | null;
  readonly split: string | null;
};

/** A submitted annotation as it leaves the database, without its spans. */
export type ExportedAnnotation = {
  readonly project: string;
  readonly id: string;
  readonly kind: string;
  readonly transcript: ExportedTranscript;
  readonly rater: ExportedRater;
  readonly scheme: { readonly version: number; readonly definition: Scheme };
  /** Element key → option key, as the rater gave them. */
  readonly answers: ReadonlyMap<string, string>;
  readonly note: string;
  readonly spanCount: number;
  readonly revision: number;
  readonly activeMs: number;
  readonly visible: Json;
  readonly submittedAt: Date;
};

/** The row of an annotation. */
export function annotationRow(annotation: ExportedAnnotation): AnnotationRow {
  const { id, transcript, rater, scheme, answers, submittedAt, ...said } = annotation;
  const { id: transcriptId, ...place } = transcript;
  return {
    ...said,
    ...place,
    annotationId: id,
    transcriptId,
    rater: rater.pseudonym,
    raterKind: rater.kind,
    raterName: rater.name,
    schemeVersion: scheme.version,
    answers: exportedAnswers(scheme.definition, answers),
    submittedAt: submittedAt.toISOString(),
  };
}

/**
 * An answer for every element of the scheme, in its order: the rater's, else the option that silence stands for (a flag
 * that was not raised is absent), else null.
 */
export function exportedAnswers(scheme: Scheme, given: ReadonlyMap<string, string>): Answers {
  return Object.fromEntries(
    scheme.elements.map(({ key, defaultOption }) => [key, given.get(key) ?? defaultOption] as const),
  );
}

/** The elements of all versions of a scheme, the newest version's first and in its order: the columns of CSV. */
export function elementsOfVersions(newestFirst: readonly Scheme[]): string[] {
  return [...new Set(newestFirst.flatMap((scheme) => scheme.elements.map((element) => element.key)))];
}
