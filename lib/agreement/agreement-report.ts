import { type Alpha, alphaOfCounts, pairableRatings } from "@/lib/agreement/alpha-of-counts";
import type { ChanceCorrected } from "@/lib/agreement/chance-corrected";
import { countHistogram } from "@/lib/agreement/count-histogram";
import { fleissOfCounts } from "@/lib/agreement/fleiss-kappa";
import { gwetOfCounts } from "@/lib/agreement/gwet-ac";
import { histogramBootstrap } from "@/lib/agreement/histogram-bootstrap";
import { type PercentAgreement, percentOfCounts } from "@/lib/agreement/percent-of-counts";
import type { BootstrapInterval } from "@/lib/agreement/percentile-interval";
import { presenceTable, type RatingTable, ratingTable } from "@/lib/agreement/rating-table";
import { undetermined } from "@/lib/agreement/undetermined";
import { weighCounts } from "@/lib/agreement/weighted-counts";
import type { LabelledAnnotation } from "@/lib/annotations/labelled";
import { seededRandom } from "@/lib/random";
import type { Scheme, SchemeElement } from "@/lib/scheme/scheme";

/** How far raters agree on one question, with what the figures rest on. */
export type AgreementFigures = {
  /** Unweighted. */
  readonly percent: PercentAgreement;
  /** AC1 of a nominal question, AC2 by Gwet's ordinal weights of an ordinal one; all its options count as categories. */
  readonly ac: ChanceCorrected;
  /** Fleiss' kappa, generalised to missing ratings, unweighted. */
  readonly fleiss: ChanceCorrected;
  /** At the question's level of measurement. */
  readonly alpha: Alpha;
  /** Tasks that two or more raters answered. */
  readonly unitsWithPairs: number;
  /** Ratings of those tasks. */
  readonly ratings: number;
  readonly alphaInterval: BootstrapInterval;
  readonly percentInterval: BootstrapInterval;
  readonly acInterval: BootstrapInterval;
  readonly fleissInterval: BootstrapInterval;
};

/** Agreement on every element of a scheme, and on whether tasks bear each type of divergence. */
export type AgreementReport = {
  /** In the scheme's order; `element` is its key. */
  readonly elements: readonly ({ readonly element: string } & AgreementFigures)[];
  /** In the scheme's order, divergence types only: whether a task was marked with the type at least once. */
  readonly spanTypes: readonly ({ readonly spanType: string } & AgreementFigures)[];
};

/** How the intervals of a report are drawn. */
export type ReportOptions = {
  readonly resamples: number;
  /** The share of resamples an interval is to hold, such as 0.95. */
  readonly confidence: number;
  /** Equal seeds give equal intervals; each question has its own sequence, so adding one changes no other. */
  readonly seed: number;
};

/**
 * The agreement page's figures: units are tasks, resampled with all their ratings.
 *
 * @param annotations Submitted annotations, at most one per rater and task.
 * @returns Every figure null with its reason where the annotations do not determine it.
 * @throws RangeError when a rater has two annotations of one task, or options are out of range.
 */
export function agreementReport(
  scheme: Scheme,
  annotations: readonly LabelledAnnotation[],
  options: ReportOptions,
): AgreementReport {
  const divergenceTypes = scheme.spanTypes.filter((type) => type.isDivergence);
  return {
    elements: scheme.elements.map((element) => ({
      element: element.key,
      ...agreementFigures(
        { table: ratingTable(annotations, element).table, level: element.level, values: element.options.length },
        options,
      ),
    })),
    spanTypes: divergenceTypes.map((type) => ({
      spanType: type.key,
      ...agreementFigures({ table: presenceTable(annotations, type.key).table, level: "nominal", values: 2 }, options),
    })),
  };
}

/** The ratings that one question got. */
export type Question = {
  readonly table: RatingTable;
  readonly level: SchemeElement["level"];
  /** How many values could be given: the codes 0 … values − 1. */
  readonly values: number;
};

/**
 * How far raters agree on one question; units are resampled with all their ratings.
 * @throws RangeError when options are out of range.
 */
export function agreementFigures({ table, level, values }: Question, options: ReportOptions): AgreementFigures {
  const histogram = countHistogram(table);
  const unweighted = weighCounts(histogram, { weights: "unweighted" });
  const categories = Array.from({ length: values }, (_, code) => code);
  const byLevel = weighCounts(histogram, { weights: level === "ordinal" ? "ordinal" : "unweighted", categories });
  const alphaOf = (units: Float64Array) => alphaOfCounts(histogram, units, level);
  const percentOf = (units: Float64Array) => percentOfCounts(unweighted, units);
  const acOf = (units: Float64Array) => gwetOfCounts(byLevel, units);
  const fleissOf = (units: Float64Array) => fleissOfCounts(unweighted, units);
  const { unitsWithPairs, ratings } = pairableRatings(histogram, histogram.units);
  const missing = undetermined("no defined resample");
  const [alphaInterval = missing, percentInterval = missing, acInterval = missing, fleissInterval = missing] =
    histogramBootstrap(histogram, [alphaOf, percentOf, acOf, fleissOf], {
      resamples: options.resamples,
      level: options.confidence,
      random: seededRandom(options.seed),
    });
  return {
    percent: percentOf(histogram.units),
    alpha: alphaOf(histogram.units),
    ac: acOf(histogram.units),
    fleiss: fleissOf(histogram.units),
    ...{ unitsWithPairs, ratings, alphaInterval, percentInterval, acInterval, fleissInterval },
  };
}
