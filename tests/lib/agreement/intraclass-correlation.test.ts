import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { type IntraclassForm, intraclassCorrelation } from "@/lib/agreement/intraclass-correlation";
import { readAgreementVectors } from "@/tests/lib/agreement/agreement-vectors";
import { freezeTable, ratingTables } from "@/tests/lib/agreement/rating-table-arbitraries";

const singleAgreement = { model: "twoway", type: "agreement", unit: "single" } as const satisfies IntraclassForm;
const forms = (["oneway", "twoway"] as const).flatMap((model) =>
  (["consistency", "agreement"] as const).flatMap((type) =>
    (["single", "average"] as const).map((unit): IntraclassForm => ({ model, type, unit })),
  ),
);

const irrParams = z.object({
  model: z.enum(["oneway", "twoway"]),
  type: z.enum(["consistency", "agreement"]).nullish(),
  unit: z.enum(["single", "average"]),
});
const extraSchema = z.object({
  ci95: z.tuple([z.number().nullable(), z.number().nullable()]),
  // JSON has no infinity: what irr has as F = ∞ came as null or was left out.
  F: z.number().nullish(),
  p: z.number().nullish(),
});
const psychForms: Readonly<Record<string, IntraclassForm>> = {
  ICC1: { model: "oneway", type: "agreement", unit: "single" },
  ICC2: singleAgreement,
  ICC3: { model: "twoway", type: "consistency", unit: "single" },
  ICC1k: { model: "oneway", type: "agreement", unit: "average" },
  ICC2k: { model: "twoway", type: "agreement", unit: "average" },
  ICC3k: { model: "twoway", type: "consistency", unit: "average" },
};

/** No variation among units: our convention is null where the references give 0, −1 or what rounding left. */
const undeterminedByConvention = [
  "single-category-all-agree-2raters",
  "single-category-3raters",
  "both-constant-different",
];

describe("intraclassCorrelation", () => {
  describe.each(["agreement_published", "agreement_random", "agreement_edge"])("on %s", (file) => {
    for (const { id, table, expected } of readAgreementVectors(file)) {
      const values = expected.filter(
        ({ stat, authoritative }) => stat.startsWith("icc") && stat !== "icc_reml" && authoritative,
      );
      if (values.length === 0) continue;
      it(`gives the reference values of ${id}`, () => {
        for (const { stat, params, value, tol, extra } of values) {
          const form = stat === "icc" ? irrForm(params) : psychForm(params);
          const ours = intraclassCorrelation(table, form);
          const what = JSON.stringify([stat, form]);
          if (undeterminedByConvention.includes(id) || typeof value !== "number" || Math.abs(value) > 1e12) {
            expect(ours.value, what).toBeNull();
            continue;
          }
          if (ours.value === null) throw new Error(`${what}: ${ours.reason}`);
          expect(Math.abs(ours.value - value), what).toBeLessThanOrEqual(tol);
          if (stat === "icc") expectInference(ours, extraSchema.parse(extra), what);
        }
      });
    }
  });

  it("gives the coefficients that Shrout and Fleiss print for their table", () => {
    const table = [
      [9, 2, 5, 8],
      [6, 1, 3, 2],
      [8, 4, 6, 8],
      [7, 1, 2, 6],
      [10, 5, 6, 9],
      [6, 2, 4, 7],
    ];
    const printed = { ICC1: 0.17, ICC2: 0.29, ICC3: 0.71, ICC1k: 0.44, ICC2k: 0.62, ICC3k: 0.91 };
    for (const [label, value] of Object.entries(printed)) {
      expect(intraclassCorrelation(table, psychForm({ label })).value?.toFixed(2), label).toBe(value.toFixed(2));
    }
  });

  it("is null with its reason where there is nothing to compare", () => {
    for (const form of forms) {
      expect(intraclassCorrelation([], form)).toEqual({ value: null, reason: "no pairs" });
      expect(intraclassCorrelation([[1], [2]], form)).toEqual({ value: null, reason: "no pairs" });
      expect(
        intraclassCorrelation(
          [
            [1, null],
            [null, 2],
          ],
          form,
        ),
      ).toEqual({ value: null, reason: "no pairs" });
      expect(intraclassCorrelation([[0, 1, 2]], form)).toEqual({ value: null, reason: "too few units" });
      expect(
        intraclassCorrelation(
          [
            [0, 1],
            [0, 1],
            [0, 1],
          ],
          form,
        ),
      ).toEqual({ value: null, reason: "no variation" });
      expect(
        intraclassCorrelation(
          [
            [0.1, 0.1, 0.1],
            [0.1, 0.1, 0.1],
          ],
          form,
        ),
      ).toMatchObject({ value: null });
    }
  });

  it("is 1 without test or interval when all agree on every unit", () => {
    for (const form of forms) {
      const perfect = { value: 1, f: null, p: null, lower: null, upper: null, units: 3, raters: 2 };
      expect(
        intraclassCorrelation(
          [
            [0, 0],
            [1, 1],
            [0.3, 0.3],
          ],
          form,
        ),
      ).toEqual(perfect);
    }
  });

  it("leaves out units that a rater left out, also by a shorter row", () => {
    const complete = [
      [1, 2],
      [3, 3],
      [5, 4],
    ];
    const ours = intraclassCorrelation([[9, null], ...complete, [7]], singleAgreement);
    expect(ours).toEqual(intraclassCorrelation(complete, singleAgreement));
    expect(ours).toMatchObject({ units: 3, raters: 2 });
  });

  it("refuses ratings that are no finite number and forms it does not know", () => {
    expect(() => intraclassCorrelation([[1, Number.NaN]], singleAgreement)).toThrow(RangeError);
    // @ts-expect-error A model that is not one.
    expect(() => intraclassCorrelation([[1, 2]], { ...singleAgreement, model: "threeway" })).toThrow(RangeError);
  });

  it("depends neither on the order of raters and units nor on origin and unit of the scale, nor writes to its input", () => {
    const codes = fc.integer({ min: 0, max: 4 });
    fc.assert(
      fc.property(ratingTables(codes), fc.constantFrom(...forms), (table, form) => {
        const ours = intraclassCorrelation(freezeTable(table), form);
        const turned = table.map((row) => row.toReversed().map((rating) => (rating === null ? null : 8 * rating - 3)));
        expectSame(intraclassCorrelation(turned.toReversed(), form), ours);
      }),
    );
  });

  it("counts constant differences between raters as disagreement only when asked to", () => {
    const shifted = [
      [1, 4],
      [2, 5],
      [3, 6],
      [5, 8],
    ];
    expect(intraclassCorrelation(shifted, { ...singleAgreement, type: "consistency" }).value).toBeCloseTo(1, 12);
    expect(intraclassCorrelation(shifted, singleAgreement).value).toBeLessThan(0.5);
  });
});

type Correlation = ReturnType<typeof intraclassCorrelation>;
type Determined = Exclude<Correlation, { value: null }>;

function expectInference(ours: Determined, { ci95, F, p }: z.infer<typeof extraSchema>, what: string) {
  const [lower, upper] = ci95;
  // Beyond the pole of an average the lower end comes out above the upper one: no interval.
  const isInterval = lower !== null && upper !== null && lower < upper;
  expectClose(ours.lower, isInterval ? lower : null, what);
  expectClose(ours.upper, isInterval ? upper : null, what);
  if (ours.f !== null && typeof F === "number") expectClose(ours.f, F, what);
  if (ours.p !== null && typeof p === "number") expectClose(ours.p, p, what);
}

function expectClose(ours: number | null, value: number | null, what: string) {
  if (value === null || ours === null) expect(ours, what).toBe(value);
  else expect(Math.abs(ours - value) / Math.max(1, Math.abs(value)), what).toBeLessThanOrEqual(1e-9);
}

function expectSame(ours: Correlation, other: Correlation) {
  if (other.value === null || ours.value === null) expect(ours).toEqual(other);
  else {
    expectClose(ours.value, other.value, "value");
    // Near the pole of an average, rounding shows in its limits.
    for (const end of ["lower", "upper", "p"] as const) {
      const [mine, theirs] = [ours[end] ?? 9, other[end] ?? 9];
      expect(Math.abs(mine - theirs) / Math.max(1, Math.abs(theirs)), end).toBeLessThan(1e-6);
    }
  }
}

function irrForm(params: Record<string, unknown>): IntraclassForm {
  const { model, type, unit } = irrParams.parse(params);
  return { model, type: type ?? "agreement", unit };
}

function psychForm({ label }: Record<string, unknown>): IntraclassForm {
  return psychForms[z.string().parse(label)] ?? singleAgreement;
}
