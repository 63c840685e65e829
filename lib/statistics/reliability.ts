import { type AggregationChoice, chooseAggregation } from "@/lib/aggregation/choose-aggregation";
import { dawidSkene } from "@/lib/aggregation/dawid-skene";
import { type LabelTable, labelTable } from "@/lib/aggregation/label-table";
import { majorityVote } from "@/lib/aggregation/majority-vote";
import { oneCoin } from "@/lib/aggregation/one-coin";
import { type RaterReliability, raterReliability } from "@/lib/aggregation/rater-reliability";
import { answerConfusion } from "@/lib/agreement/answer-confusion";
import type { BootstrapInterval } from "@/lib/agreement/percentile-interval";
import { type RatingTable, ratingTable } from "@/lib/agreement/rating-table";
import type { LabelSet } from "@/lib/annotations/label-set";
import { seededRandom } from "@/lib/random";
import type { RaterKind } from "@/lib/raters/rater";
import { findElement } from "@/lib/scheme/elements";
import { proportionInterval } from "@/lib/scores/proportion-interval";
import type { StatisticContext } from "@/lib/statistics/statistic";

/** How reliable each rater of a question is, by what all of them say together. */
export type ReliabilityReport = {
  /** The question's key; null when the scheme asks nothing. */
  readonly element: string | null;
  /** How the raters' answers were put together, and why so. */
  readonly choice: AggregationChoice;
  readonly raters: readonly (Omit<RaterReliability, "rater"> & { readonly id: string; readonly kind: RaterKind })[];
  /** Options × options, symmetric: how often one met the other within a transcript, over all pairs of its raters. */
  readonly confusion: readonly (readonly number[])[];
};

/** Each resample fits the model anew, so there are fewer than of other intervals. */
const resamples = 200;
/** Skills change no digit that is shown after this. */
const fit = { tolerance: 1e-6, maxIterations: 500 } as const;

/** How reliable raters are on the question that is asked about, or on the scheme's first. */
export function reliabilityStatistic(labels: LabelSet, context: StatisticContext): ReliabilityReport {
  const { scheme, options } = context;
  const element = (options.about === null ? null : findElement(scheme, options.about)) ?? scheme.elements[0] ?? null;
  if (element === null) return { element: null, choice: chooseAggregation(toLabels([])), raters: [], confusion: [] };
  const { raterIds, table } = ratingTable(labels.annotations, element);
  const answers = toLabels(table);
  const choice = chooseAggregation(answers);
  const kindOf = new Map(labels.raters.map(({ id, kind }) => [id, kind]));
  const reliabilities = reliabilityOf(answers, choice.method, context);
  return {
    element: element.key,
    choice,
    raters: reliabilities.map(({ rater, ...reliability }) => {
      const id = raterIds[rater] ?? "";
      const interval = widened(reliability, options.confidence);
      return { ...reliability, interval, id, kind: kindOf.get(id) ?? "member" };
    }),
    confusion: answerConfusion(table, element.options.length),
  };
}

const methods = {
  "majority-vote": (table: LabelTable) => majorityVote(table),
  "one-coin": (table: LabelTable) => oneCoin(table, fit),
  "dawid-skene": (table: LabelTable) => dawidSkene(table, fit),
} as const;

function reliabilityOf(
  answers: LabelTable,
  method: AggregationChoice["method"],
  { options, onProgress }: StatisticContext,
): readonly RaterReliability[] {
  if (answers.tasks.length === 0) return [];
  let fitted = 0;
  const aggregate = (table: LabelTable) => {
    onProgress(fitted / resamples);
    fitted += 1;
    return methods[method](table);
  };
  return raterReliability(answers, aggregate, {
    resamples,
    level: options.confidence,
    random: seededRandom(options.seed),
  });
}

/** What counts as a rater who never differed from the consensus, whatever is resampled. */
const noSpread = 1e-3;

/**
 * A rater who gave the likeliest answer throughout does so in every resample, which is no certainty: then Jeffreys'
 * interval of the share of such answers stands for it.
 */
function widened(
  { skill, given, interval }: Pick<RaterReliability, "skill" | "given" | "interval">,
  level: number,
): BootstrapInterval {
  if (interval.value === null || interval.upper - interval.lower > noSpread) return interval;
  const jeffreys = proportionInterval(
    { successes: Math.round(skill * given), n: given },
    { method: "jeffreys", level },
  );
  if (jeffreys.value === null) return interval;
  return { ...interval, lower: Math.min(jeffreys.lower, skill), upper: Math.max(jeffreys.upper, skill) };
}

/** The ratings there are; a rater's number is their column. */
function toLabels(table: RatingTable): LabelTable {
  return labelTable(
    table.flatMap((row, task) => row.flatMap((code, rater) => (code === null ? [] : [[task, rater, code] as const]))),
    undefined,
  );
}
