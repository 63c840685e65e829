import type { LabelledAnnotation } from "@/lib/annotations/labelled";
import type { RaterKind } from "@/lib/raters/rater";
import type { Correctness, Split } from "@/lib/transcripts/transcript";

/** A transcript that someone labelled, without its words. */
export type LabelledTranscript = {
  readonly id: string;
  readonly taskId: string;
  readonly modelId: string;
  /** Its id where it came from; of what several models were asked the same, usually that of the question. */
  readonly externalId: string | null;
  readonly condition: string | null;
  readonly split: Split | null;
  /** Transcripts of one model and epoch with the same key are of one task under different conditions. */
  readonly pairKey: string | null;
  readonly epoch: number;
  readonly cue: string | null;
  readonly correctness: Correctness | null;
  /** UTF-16 code units of each part, by index. */
  readonly partLengths: readonly number[];
  /** UTF-16 code units of all its reasoning. */
  readonly reasoningLength: number;
};

/** A language model under its name. */
export type LabelledModel = { readonly id: string; readonly name: string };

/** Whoever labelled, without a name: that is joined to a report for those who may see it. */
export type LabellingRater = { readonly id: string; readonly kind: RaterKind };

/**
 * Everything that statistics of a project rest on. It can be structured-cloned, and annotations of one scheme version
 * share one version object, in a clone too.
 */
export type LabelSet = {
  /** Submitted ratings by task and rater, at most one of a rater for a task. */
  readonly annotations: readonly LabelledAnnotation[];
  /** What settles a transcript where its raters differ, at most one for each, by task. */
  readonly adjudications: readonly LabelledAnnotation[];
  /** Those that annotations are of, by id. */
  readonly transcripts: ReadonlyMap<string, LabelledTranscript>;
  /** Every model of the project, by name. */
  readonly models: readonly LabelledModel[];
  /** Those who have annotations, by id. */
  readonly raters: readonly LabellingRater[];
};
