import { type AgreementFigures, agreementFigures } from "@/lib/agreement/agreement-report";
import { type PeriodUnit, periodStart, periodUnitFor } from "@/lib/agreement/periods";
import { ratingTable } from "@/lib/agreement/rating-table";
import type { LabelSet } from "@/lib/annotations/label-set";
import type { LabelledAnnotation } from "@/lib/annotations/labelled";
import { findElement } from "@/lib/scheme/elements";
import type { SchemeElement } from "@/lib/scheme/scheme";
import type { StatisticContext } from "@/lib/statistics/statistic";

/** How agreement on one question went. */
export type TrendReport = {
  /** The question's key; null when the scheme asks nothing. */
  readonly element: string | null;
  /** A task lies in the period in which its last label was submitted: from then on its raters could be compared. */
  readonly unit: PeriodUnit;
  /** `at` is when the period began, ms since 1970. */
  readonly overTime: readonly TrendPoint[];
  /** `at` is the version's number; only labels made with the same version are compared. */
  readonly byScheme: readonly TrendPoint[];
  /** `at` is the version's number, 0 for labels made without a guideline. */
  readonly byGuideline: readonly TrendPoint[];
};

/** Ascending by `at`. */
export type TrendPoint = { readonly at: number; readonly figures: AgreementFigures };

/** Agreement on the question that is asked about, or on the scheme's first: over time, and version by version. */
export function trendStatistic({ annotations }: LabelSet, context: StatisticContext): TrendReport {
  const { scheme, options, onProgress } = context;
  const element = (options.about === null ? null : findElement(scheme, options.about)) ?? scheme.elements[0] ?? null;
  const lastOf = lastSubmissions(annotations);
  const unit = periodUnitFor([...lastOf.values()]);
  if (element === null) return { element: null, unit, overTime: [], byScheme: [], byGuideline: [] };
  const along = (placeOf: (annotation: LabelledAnnotation) => number) =>
    points(annotations, placeOf, { element, options });
  const overTime = along(({ taskId }) => periodStart(lastOf.get(taskId) ?? 0, unit));
  onProgress(1 / 3);
  const byScheme = along(({ version }) => version.number);
  onProgress(2 / 3);
  return { element: element.key, unit, overTime, byScheme, byGuideline: along(({ guideline }) => guideline ?? 0) };
}

function lastSubmissions(annotations: readonly LabelledAnnotation[]): ReadonlyMap<string, number> {
  const last = new Map<string, number>();
  for (const { taskId, submittedAtMs } of annotations) {
    last.set(taskId, Math.max(submittedAtMs, last.get(taskId) ?? submittedAtMs));
  }
  return last;
}

type Asked = { readonly element: SchemeElement; readonly options: StatisticContext["options"] };

function points(
  annotations: readonly LabelledAnnotation[],
  placeOf: (annotation: LabelledAnnotation) => number,
  { element, options }: Asked,
): TrendPoint[] {
  const byPlace = new Map<number, LabelledAnnotation[]>();
  for (const annotation of annotations) {
    const place = placeOf(annotation);
    const there = byPlace.get(place);
    if (there) there.push(annotation);
    else byPlace.set(place, [annotation]);
  }
  const { level, options: answers } = element;
  return [...byPlace]
    .sort(([one], [other]) => one - other)
    .map(([at, there]) => ({
      at,
      figures: agreementFigures({ table: ratingTable(there, element).table, level, values: answers.length }, options),
    }));
}
