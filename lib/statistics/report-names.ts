import type { Scheme } from "@/lib/scheme/scheme";

/** What stands behind the ids of a report, as far as its reader may know it: joined after it was computed. */
export type ReportNames = {
  readonly scheme: Scheme;
  /** The number of that version of the scheme. */
  readonly schemeNumber: number;
  /** Rater id → name or pseudonym. */
  readonly raters: ReadonlyMap<string, string>;
  /** Model id → name. */
  readonly models: ReadonlyMap<string, string>;
};
