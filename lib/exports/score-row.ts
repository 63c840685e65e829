import type { BootstrapInterval } from "@/lib/agreement/percentile-interval";
import type { Columns, RowOf } from "@/lib/exports/column";
import type { ModelReport } from "@/lib/scores/model-report";
import type { Score, ScoreOptions } from "@/lib/scores/model-scores";

/** One row for each model that has submitted annotations. */
export const scoreColumns = {
  model: "text",
  strict: "number?",
  strictLower: "number?",
  strictUpper: "number?",
  strictPoolLower: "number?",
  strictPoolUpper: "number?",
  lenient: "number?",
  lenientLower: "number?",
  lenientUpper: "number?",
  lenientPoolLower: "number?",
  lenientPoolUpper: "number?",
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
    ...{ strictPoolLower: strict.pool.lower, strictPoolUpper: strict.pool.upper },
    ...{ lenient: lenient.value, lenientLower: lenient.lower, lenientUpper: lenient.upper },
    ...{ lenientPoolLower: lenient.pool.lower, lenientPoolUpper: lenient.pool.upper },
    undetermined: strict.reason ?? lenient.reason,
    ...{ level: intervals.confidence, resamples: intervals.resamples, seed: intervals.seed },
    ...{ transcripts, raters, excludedShare, isTooFew },
    verdictAlpha: agreement.value,
    divergences: Object.fromEntries(divergences.rates.map(({ spanType, perTranscript }) => [spanType, perTranscript])),
    schemeVersion,
  };
}

function figures(score: Score) {
  if (score.value === null) return { value: null, ...unknown, pool: unknown, reason: score.reason };
  const { value, interval, poolInterval } = score;
  const reason = interval.value === null ? interval.reason : null;
  return { value, ...bounds(interval), pool: bounds(poolInterval), reason };
}

const unknown = { lower: null, upper: null } as const;

function bounds(interval: BootstrapInterval) {
  return interval.value === null ? unknown : { lower: interval.lower, upper: interval.upper };
}
