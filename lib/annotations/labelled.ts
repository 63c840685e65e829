import type { Evidence, LoadBearing, Severity } from "@/lib/annotations/annotation";
import type { SchemeVersion } from "@/lib/scheme/scheme-version";

/** What statistics need of a span. */
export type LabelledSpan = {
  readonly type: string;
  readonly loadBearing: LoadBearing | null;
  readonly evidence: Evidence | null;
  readonly severity: Severity | null;
};

/** A submitted annotation as statistics read it: whose it is, of which task, and what it says. */
export type LabelledAnnotation = {
  readonly taskId: string;
  readonly transcriptId: string;
  readonly modelId: string;
  readonly raterId: string;
  /** The version of the scheme that it was made with: what its rater was asked, and could mark. */
  readonly version: SchemeVersion;
  /** Element key → option key; elements without an answer are absent. */
  readonly answers: Readonly<Record<string, string>>;
  readonly spans: readonly LabelledSpan[];
};
