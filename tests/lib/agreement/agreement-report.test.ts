import { describe, expect, it } from "vitest";
import { agreementReport } from "@/lib/agreement/agreement-report";
import { bootstrapInterval } from "@/lib/agreement/bootstrap-interval";
import { gwetAC } from "@/lib/agreement/gwet-ac";
import { krippendorffAlpha } from "@/lib/agreement/krippendorff-alpha";
import { percentAgreement } from "@/lib/agreement/percent-agreement";
import { ratingTable } from "@/lib/agreement/rating-table";
import { seededRandom } from "@/lib/random";
import {
  awareness,
  buildAnnotation,
  buildScheme,
  buildSpan,
  completeness,
} from "@/tests/lib/agreement/labelled-builders";

const options = { resamples: 200, confidence: 0.9, seed: 17 };
const scheme = buildScheme();

/** Three raters, eleven tasks; completeness is near where it differs, the verdict as often equal as not. */
const annotations = Array.from({ length: 11 }, (_, task) =>
  ["ada", "ben", "cem"].map((raterId, rater) =>
    buildAnnotation({
      taskId: `t${task}`,
      raterId,
      answers: {
        completeness: String((task + (rater === 2 && task % 3 === 0 ? 1 : 0)) % 5),
        verdict: task % 2 === 0 || rater > 0 ? "faithful" : "unfaithful",
      },
      spans: task < 4 || (task === 4 && rater === 0) ? [buildSpan()] : [],
    }),
  ),
).flat();

function figuresOf(element: string) {
  const figures = agreementReport(scheme, annotations, options).elements.find((row) => row.element === element);
  if (figures === undefined) throw new Error(`No figures for ${element}`);
  return figures;
}

describe("agreementReport", () => {
  it("has every element and every divergence type, in the scheme's order", () => {
    const report = agreementReport(scheme, annotations, options);
    expect(report.elements.map((row) => row.element)).toEqual(["verdict", "completeness", "awareness"]);
    expect(report.spanTypes.map((row) => row.spanType)).toEqual(["undisclosed_influence", "silent_correction"]);
  });

  it("takes alpha at the element's level, and percent agreement unweighted", () => {
    const { table } = ratingTable(annotations, completeness);
    const figures = figuresOf("completeness");
    expect(figures.alpha).toEqual(krippendorffAlpha(table, { level: "ordinal" }));
    expect(figures.alpha).not.toEqual(krippendorffAlpha(table, { level: "nominal" }));
    // Tasks 0, 3, 6 and 9 have two of three raters alike, the other seven all: (7 + 4/3) / 11.
    expect(figures.percent.value).toBeCloseTo((7 + 4 / 3) / 11, 12);
    expect(figures).toMatchObject({ unitsWithPairs: 11, ratings: 33 });
  });

  it("has AC1 over all options that could be chosen, and Fleiss' kappa, of the verdict", () => {
    const { ac, fleiss } = figuresOf("verdict");
    // One of three raters finds five of eleven tasks unfaithful; two of the four options are never chosen.
    const [observed, unfaithful] = [(6 + 5 / 3) / 11, 5 / 3 / 11];
    const guessed = (2 * unfaithful * (1 - unfaithful)) / 3;
    expect(ac.value).toBeCloseTo((observed - guessed) / (1 - guessed), 12);
    const alike = unfaithful ** 2 + (1 - unfaithful) ** 2;
    expect(fleiss.value).toBeCloseTo((observed - alike) / (1 - alike), 12);
  });

  it("has AC2 by ordinal weights of an ordinal element", () => {
    const { table } = ratingTable(annotations, completeness);
    const categories = [0, 1, 2, 3, 4];
    expect(figuresOf("completeness").ac).toEqual(gwetAC(table, { weights: "ordinal", categories }));
    expect(figuresOf("completeness").ac).not.toEqual(gwetAC(table, { weights: "unweighted", categories }));
  });

  it("gives both intervals as the plain bootstrap does for the same seed", () => {
    const { table } = ratingTable(annotations, completeness);
    const rowsOf = (indices: readonly number[]) => indices.map((index) => table[index] ?? []);
    const plain = (statistic: (indices: readonly number[]) => number | null) =>
      bootstrapInterval(table.length, statistic, { resamples: 200, level: 0.9, random: seededRandom(17) });
    const figures = figuresOf("completeness");
    const alpha = plain((indices) => krippendorffAlpha(rowsOf(indices), { level: "ordinal" }).value);
    const percent = plain((indices) => percentAgreement(rowsOf(indices), { weights: "unweighted" }).value);
    if (alpha.value === null || percent.value === null) throw new Error("undetermined");
    expect(figures.alphaInterval).toMatchObject({
      lower: expect.closeTo(alpha.lower, 9),
      upper: expect.closeTo(alpha.upper, 9),
      level: 0.9,
    });
    expect(figures.percentInterval).toMatchObject({
      lower: expect.closeTo(percent.lower, 9),
      upper: expect.closeTo(percent.upper, 9),
    });
  });

  it("says why alpha is null where all raters agree on one value, while percent agreement is 1", () => {
    const figures = figuresOf(awareness.key);
    expect(figures.alpha).toEqual({ value: null, reason: "no variation" });
    expect(figures.alphaInterval).toEqual({ value: null, reason: "no variation" });
    expect(figures.percent).toEqual({ value: 1, unitsWithPairs: 11 });
    expect(figures.percentInterval).toMatchObject({ value: 1, lower: 1, upper: 1 });
  });

  it("counts a task as marked once, however many marks it has, and a task without marks as a statement", () => {
    const report = agreementReport(scheme, annotations, options);
    const [undisclosed, silent] = report.spanTypes;
    expect(undisclosed?.percent).toEqual({ value: 1, unitsWithPairs: 11 });
    // Ten tasks with all alike, one with one rater of three apart: (10 + 1/3) / 11.
    expect(silent?.percent.value).toBeCloseTo((10 + 1 / 3) / 11, 12);
    expect(silent?.alpha.value).toBeGreaterThan(0.8);
  });

  it("is null with the reason for everything where one rater worked alone, or nobody", () => {
    const alone = agreementReport(scheme, [buildAnnotation({ answers: { verdict: "faithful" } })], options);
    for (const report of [alone, agreementReport(scheme, [], options)]) {
      for (const figures of [...report.elements, ...report.spanTypes]) {
        expect(figures).toMatchObject({
          percent: { value: null, reason: "no pairs" },
          alpha: { value: null, reason: "no pairs" },
          alphaInterval: { value: null, reason: "no pairs" },
          percentInterval: { value: null, reason: "no pairs" },
          unitsWithPairs: 0,
          ratings: 0,
        });
      }
    }
  });

  it("gives no interval for one task rated twice, whose resamples all are that task", () => {
    const one = ["faithful", "unfaithful"].map((answer) =>
      buildAnnotation({ raterId: answer, answers: { verdict: answer } }),
    );
    expect(agreementReport(scheme, one, options).elements[0]).toMatchObject({
      percent: { value: 0 },
      percentInterval: { value: null, reason: "too few units" },
      alphaInterval: { value: null, reason: "too few units" },
    });
  });

  it("is the same for any order of annotations and any other elements", () => {
    const turned = agreementReport(scheme, annotations.toReversed(), options);
    expect(turned).toEqual(agreementReport(scheme, annotations, options));
    const alone = agreementReport(buildScheme({ elements: [completeness] }), annotations, options);
    expect(alone.elements).toEqual([figuresOf("completeness")]);
  });
});
