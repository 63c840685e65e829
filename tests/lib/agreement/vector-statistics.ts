import { z } from "zod";
import { brennanPrediger } from "@/lib/agreement/brennan-prediger";
import { cohensKappa } from "@/lib/agreement/cohens-kappa";
import { completeCases } from "@/lib/agreement/complete-cases";
import { congerKappa } from "@/lib/agreement/conger-kappa";
import { fleissKappa } from "@/lib/agreement/fleiss-kappa";
import { gwetAC } from "@/lib/agreement/gwet-ac";
import { krippendorffAlpha } from "@/lib/agreement/krippendorff-alpha";
import { lightKappa } from "@/lib/agreement/light-kappa";
import { type PairStatistic, pairwise } from "@/lib/agreement/pairwise";
import { percentAgreement } from "@/lib/agreement/percent-agreement";
import type { RatingTable } from "@/lib/agreement/rating-table";
import type { DistanceOf, MeasurementLevel } from "@/lib/agreement/squared-distance";

const weightsSchema = z.object({ weights: z.enum(["unweighted", "linear", "quadratic", "ordinal"]) });
const alphaWeightsSchema = z.object({ weights: z.enum(["unweighted", "linear", "quadratic"]) });
const levelSchema = z.object({ level: z.enum(["nominal", "ordinal", "interval", "ratio"]) });
const unweighted = { weights: "unweighted" } as const;

/** Alpha is the same for any multiple of a distance, so 1 − weight is, up to the range, one of these. */
const levelOfWeights: Readonly<Record<"unweighted" | "linear" | "quadratic", MeasurementLevel | DistanceOf>> = {
  unweighted: "nominal",
  linear: (a, b) => Math.abs(a - b),
  quadratic: "interval",
};

/** A statistic of the reference vectors, as this library gives it. */
type VectorStatistic = (table: RatingTable, params: unknown) => number | null;

/** Statistics that are one number, by the names that the vectors give them. */
export const statistics: Readonly<Record<string, VectorStatistic>> = {
  percent_agreement: (table, params) => percentAgreement(table, weightsSchema.parse(params)).value,
  krippendorff_alpha: (table, params) => krippendorffAlpha(table, levelSchema.parse(params)).value,
  krippendorff_alpha_cac: (table, params) =>
    krippendorffAlpha(table, { level: levelOfWeights[alphaWeightsSchema.parse(params).weights] }).value,
  cohen_kappa: (table, params) => {
    const ofRater = (rater: number) => table.map((row) => row[rater] ?? null);
    return cohensKappa(ofRater(0), ofRater(1), weightsSchema.parse(params)).value;
  },
  fleiss_kappa: (table) => fleissKappa(table, { missing: "complete-case" }).value,
  fleiss_kappa_missing: (table, params) =>
    fleissKappa(table, { missing: "generalised", ...weightsSchema.parse(params) }).value,
  "scott_pi (=fleiss_kappa for 2 raters)": (table) => fleissKappa(table, { missing: "generalised" }).value,
  conger_kappa: (table, params) => congerKappa(table, weightsSchema.parse(params)).value,
  conger_kappa_exact: (table) => congerKappa(completeCases(table), unweighted).value,
  light_kappa: (table) => lightKappa(table, unweighted).value,
  mean_pairwise_kappa: (table) => {
    const cells = pairwise(table, (a, b) => cohensKappa(a, b, unweighted)).flat();
    const kappas = cells.flatMap((cell) => cell?.value ?? []);
    return kappas.reduce((sum, kappa) => sum + kappa, 0) / kappas.length;
  },
  brennan_prediger: (table, params) => brennanPrediger(table, weightsSchema.parse(params)).value,
  randolph_kappa: (table) => brennanPrediger(completeCases(table), unweighted).value,
  gwet_ac: (table, params) => gwetAC(table, weightsSchema.parse(params)).value,
};

/** Statistics of two raters, whose matrices the vectors have together as `pairwise`, which also has the counts `n`. */
export const pairStatistics: Readonly<Record<string, PairStatistic>> = {
  agree: (a, b) => percentAgreement(pairUp(a, b), unweighted),
  kappa: (a, b) => cohensKappa(a, b, unweighted),
  kappa_linear: (a, b) => cohensKappa(a, b, { weights: "linear" }),
  kappa_quadratic: (a, b) => cohensKappa(a, b, { weights: "quadratic" }),
  alpha_nominal: (a, b) => krippendorffAlpha(pairUp(a, b), { level: "nominal" }),
  alpha_ordinal: (a, b) => krippendorffAlpha(pairUp(a, b), { level: "ordinal" }),
  alpha_interval: (a, b) => krippendorffAlpha(pairUp(a, b), { level: "interval" }),
};

/** Statistics held against the vectors in a test of their own, by its name. */
export const testedBeside: Readonly<Record<string, string>> = {
  icc: "intraclass-correlation.test.ts",
  icc_psych: "intraclass-correlation.test.ts",
  icc_reml: "intraclass-correlation-reml.test.ts",
  kendall_w: "rank-correlation.test.ts",
  kendall_tau_b: "rank-correlation.test.ts",
  spearman: "rank-correlation.test.ts",
  pearson: "rank-correlation.test.ts",
};

/** Statistics of the vectors that this library does not have, and why. */
export const leftOut: Readonly<Record<string, string>> = {
  all_agree_percent: "units on which every rater agrees: the more raters, the fewer, so no measure between tables",
};

function pairUp(a: readonly number[], b: readonly number[]): RatingTable {
  return a.map((rating, unit) => [rating, b[unit] ?? null]);
}
