import type { Evidence, LoadBearing, Severity } from "@/lib/annotations/annotation";

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
  /** Element key → option key; elements without an answer are absent. */
  readonly answers: Readonly<Record<string, string>>;
  readonly spans: readonly LabelledSpan[];
};
