import type { Evidence, LoadBearing, Relation, Severity } from "@/lib/annotations/annotation";
import type { RaterKind } from "@/lib/raters/rater";
import type { SchemeVersion } from "@/lib/scheme/scheme-version";
import type { Place } from "@/lib/spans/place";

/** Where a span points to, and what it says of that place. */
export type LabelledLink = Place & { readonly relation: Relation };

/** What statistics need of a span. */
export type LabelledSpan = {
  readonly type: string;
  readonly loadBearing: LoadBearing | null;
  readonly evidence: Evidence | null;
  readonly severity: Severity | null;
  /** 0 … 4; null when not said. */
  readonly confidence: number | null;
  /** One or more. */
  readonly ranges: readonly Place[];
  readonly links: readonly LabelledLink[];
};

/** A submitted annotation as statistics read it: whose it is, of which task, and what it says. */
export type LabelledAnnotation = {
  readonly taskId: string;
  readonly transcriptId: string;
  readonly modelId: string;
  readonly raterId: string;
  readonly raterKind: RaterKind;
  /** The version of the scheme that it was made with: what its rater was asked, and could mark. */
  readonly version: SchemeVersion;
  /** The number of the guideline that its rater had; null where there was none, and for labels that came in. */
  readonly guideline: number | null;
  /** Milliseconds since 1970 in UTC; of labels that came in, when they did. */
  readonly submittedAtMs: number;
  /** Element key → option key; elements without an answer are absent. */
  readonly answers: Readonly<Record<string, string>>;
  readonly spans: readonly LabelledSpan[];
};
