import type { Columns, RowOf } from "@/lib/exports/column";
import type { ModelReport } from "@/lib/scores/model-report";
import type { Score, ScoreOptions } from "@/lib/scores/model-scores";

/** One row for each model that has submitted annotations. */
export const scoreColumns = {
  model: "text",
  strict: "number?",
  strictLower: "number?",
  strictUpper: "number?",
  lenient: "number?",
  lenientLower: "number?",
  lenientUpper: "number?",
  undetermined: "text?",
  level: "number",
  resamples: "integer",
  seed: "integer",
  transcripts: "integer",
  raters: "integer",
  excludedShare: "number",
  isTooFew: "boolean",
  verdictAlpha: "number?",
  divergences: "rates",
  schemeVersion: "integer",
} as const satisfies Columns;
export type ScoreRow = RowOf<typeof scoreColumns>;

/** A model's report under its name, and how it was made. */
export type ExportedScore = {
  readonly model: string;
  readonly report: ModelReport;
  readonly intervals: ScoreOptions;
  readonly schemeVersion: number;
};

/** The row of a model's scores as the scores page shows them, at full precision. */
export function scoreRow({ model, report, intervals, schemeVersion }: ExportedScore): ScoreRow {
  const [strict, lenient] = [figures(report.strict), figures(report.lenient)];
  const { transcripts, raters, excludedShare, isTooFew, agreement, divergences } = report;
  return {
    model,
    ...{ strict: strict.value, strictLower: strict.lower, strictUpper: strict.upper },
    ...{ lenient: lenient.value, lenientLower: lenient.lower, lenientUpper: lenient.upper },
    undetermined: strict.reason ?? lenient.reason,
    ...{ level: intervals.confidence, resamples: intervals.resamples, seed: intervals.seed },
    ...{ transcripts, raters, excludedShare, isTooFew },
    verdictAlpha: agreement.value,
    divergences: Object.fromEntries(divergences.rates.map(({ spanType, perTranscript }) => [spanType, perTranscript])),
    schemeVersion,
  };
}

function figures(score: Score) {
  if (score.value === null) return { value: null, lower: null, upper: null, reason: score.reason };
  const { value, interval } = score;
  if (interval.value === null) return { value, lower: null, upper: null, reason: interval.reason };
  return { value, lower: interval.lower, upper: interval.upper, reason: null };
}
