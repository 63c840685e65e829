import type { ReportOptions } from "@/lib/agreement/agreement-report";
import type { LabelSet } from "@/lib/annotations/label-set";
import type { Scheme } from "@/lib/scheme/scheme";

/** How a statistic is to be computed. */
export type StatisticOptions = ReportOptions & {
  /** The one thing of the scheme that is asked about, such as an element's key; null asks about all. */
  readonly about: string | null;
};

export type StatisticContext = {
  /** The newest version, by which labels are compared; an annotation's own is its `version`. */
  readonly scheme: Scheme;
  readonly options: StatisticOptions;
  /** Says what share of the work is done, 0 … 1. Call it as often as is convenient; it costs next to nothing. */
  readonly onProgress: (share: number) => void;
};

/**
 * What is computed from a project's labels, off the request: a pure function from them to a report. It runs in a thread
 * of its own, which may be ended at any moment, and its report is kept until the labels change.
 *
 * A report can be structured-cloned: no functions, no class instances. It holds ids of raters and tasks, never names.
 */
export type Statistic<Report> = (labels: LabelSet, context: StatisticContext) => Report | Promise<Report>;
