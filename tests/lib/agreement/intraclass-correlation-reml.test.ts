import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import {
  type IntraclassForm,
  intraclassCorrelation,
  intraclassCorrelationReml,
} from "@/lib/agreement/intraclass-correlation";
import type { RatingTable } from "@/lib/agreement/rating-table";
import { seededRandom } from "@/lib/random";
import { readAgreementVectors } from "@/tests/lib/agreement/agreement-vectors";
import { freezeTable, ratingTables } from "@/tests/lib/agreement/rating-table-arbitraries";

const agreement = { model: "twoway", type: "agreement", unit: "single" } as const satisfies IntraclassForm;
const psychForms: Readonly<Record<string, IntraclassForm>> = {
  ICC1: { ...agreement, model: "oneway" },
  ICC2: agreement,
  ICC3: { ...agreement, type: "consistency" },
  ICC1k: { ...agreement, model: "oneway", unit: "average" },
  ICC2k: { ...agreement, unit: "average" },
  ICC3k: { ...agreement, type: "consistency", unit: "average" },
};
const twowayForms = Object.values(psychForms).filter(({ model }) => model === "twoway");
/** How far lme4's own optimum lies from the optimum. */
const tolerance = 1e-5;

describe("intraclassCorrelationReml", () => {
  for (const { id, table, expected } of readAgreementVectors("agreement_random")) {
    const values = expected.filter(({ stat }) => stat === "icc_reml");
    if (values.length === 0) continue;
    it(`gives the reference values of ${id}`, () => {
      for (const { params, value } of values) {
        const label = z.string().parse(params.label);
        const ours = intraclassCorrelationReml(table, psychForms[label] ?? agreement).value;
        expect(Math.abs((ours ?? 9) - z.number().parse(value)), label).toBeLessThanOrEqual(tolerance);
      }
    });
  }

  it("equals the analysis of variance where nothing is missing and no variance comes out negative", () => {
    const random = seededRandom(3);
    const table = Array.from({ length: 30 }, (_, unit) =>
      Array.from({ length: 4 }, (_, rater) => unit / 5 + rater / 3 + 2 * random()),
    );
    for (const form of twowayForms) {
      const { value } = intraclassCorrelation(table, form);
      expect(intraclassCorrelationReml(table, form).value).toBeCloseTo(value ?? 9, 6);
    }
  });

  it("is 0 where units differ less than chance has them, unlike the analysis of variance", () => {
    const opposed = [
      [0, 3],
      [3, 0],
      [1, 2],
      [2, 1],
    ];
    expect(intraclassCorrelation(opposed, agreement).value).toBeLessThan(0);
    expect(intraclassCorrelationReml(opposed, agreement)).toMatchObject({ value: 0, units: 4, raters: 2 });
  });

  it("is 1 when all agree on every unit, whoever rated it", () => {
    const table = [
      [0.1, 0.1, null],
      [null, 7, 7],
      [3, null, 3],
    ];
    for (const form of Object.values(psychForms)) expect(intraclassCorrelationReml(table, form).value).toBe(1);
  });

  it("is null with its reason where there is nothing to compare", () => {
    const reasonOf = (table: RatingTable) => intraclassCorrelationReml(table, agreement);
    expect(reasonOf([])).toEqual({ value: null, reason: "no pairs" });
    expect(
      reasonOf([
        [1, null],
        [null, 2],
      ]),
    ).toEqual({ value: null, reason: "no pairs" });
    expect(reasonOf([[0, 1, 2], [null]])).toEqual({ value: null, reason: "too few units" });
    expect(reasonOf([[0.1, 0.1], [0.1], [0.1, 0.1]])).toEqual({ value: null, reason: "no variation" });
    expect(
      reasonOf([
        [1, 4],
        [2, 5],
        [4, 7],
      ]),
    ).toEqual({ value: null, reason: "undefined on the sample" });
    expect(() => reasonOf([[1, Number.NaN]])).toThrow(RangeError);
    // @ts-expect-error A unit that is not one.
    expect(() => intraclassCorrelationReml([], { ...agreement, unit: "double" })).toThrow(RangeError);
  });

  it("depends neither on the order of raters and units nor on origin and unit of the scale, nor writes to its input", () => {
    fc.assert(
      fc.property(ratingTables(fc.integer({ min: 0, max: 4 })), (table) => {
        // Of a handful of ratings three variances are hardly determined.
        fc.pre(table.flat().filter((rating) => rating !== null).length >= 15);
        const ours = intraclassCorrelationReml(freezeTable(table), agreement);
        const turned = table.map((row) => row.toReversed().map((rating) => (rating === null ? null : 8 * rating - 3)));
        const { value } = intraclassCorrelationReml(turned.toReversed(), agreement);
        if (ours.value === null) expect(value).toBeNull();
        else expect(value).toBeCloseTo(ours.value, 4);
      }),
      { numRuns: 30 },
    );
  });
});
