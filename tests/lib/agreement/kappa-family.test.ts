import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AgreementWeights } from "@/lib/agreement/agreement-weights";
import { brennanPrediger } from "@/lib/agreement/brennan-prediger";
import type { ChanceCorrected } from "@/lib/agreement/chance-corrected";
import { congerKappa } from "@/lib/agreement/conger-kappa";
import { fleissKappa } from "@/lib/agreement/fleiss-kappa";
import { gwetAC } from "@/lib/agreement/gwet-ac";
import { krippendorffAlpha } from "@/lib/agreement/krippendorff-alpha";
import { percentAgreement } from "@/lib/agreement/percent-agreement";
import type { RatingTable } from "@/lib/agreement/rating-table";
import { freezeTable, ratingTables } from "@/tests/lib/agreement/rating-table-arbitraries";

type Coefficient = (table: RatingTable, weights: AgreementWeights) => ChanceCorrected;

const coefficients: Readonly<Record<string, Coefficient>> = {
  "Fleiss' kappa, complete cases": (table, weights) => fleissKappa(table, { missing: "complete-case", weights }),
  "Fleiss' kappa, generalised": (table, weights) => fleissKappa(table, { missing: "generalised", weights }),
  "Conger's kappa": (table, weights) => congerKappa(table, { weights }),
  "Brennan and Prediger's coefficient": (table, weights) => brennanPrediger(table, { weights }),
  "Gwet's AC": (table, weights) => gwetAC(table, { weights }),
};
const named = Object.entries(coefficients);
const codes = fc.integer({ min: 0, max: 4 });
const anyWeights = fc.constantFrom<AgreementWeights[]>("unweighted", "linear", "quadratic", "ordinal");

describe("the coefficients corrected for chance", () => {
  it.each([
    ["Fleiss' kappa, complete cases", -0.5, -1],
    ["Fleiss' kappa, generalised", -0.5, -1],
    ["Conger's kappa", 0, 0],
    ["Brennan and Prediger's coefficient", -0.5, -1],
    ["Gwet's AC", -0.5, -1],
  ])(
    "%s is %d for one unit called 0, 1 and 2, and %d for two raters who are constant and different",
    (name, one, two) => {
      expect(coefficients[name]?.([[0, 1, 2]], "unweighted").value).toBeCloseTo(one, 12);
      const opposed = [
        [0, 1],
        [0, 1],
        [0, 1],
      ];
      expect(coefficients[name]?.(opposed, "unweighted").value).toBeCloseTo(two, 12);
    },
  );

  it.each(named.filter(([name]) => name !== "Gwet's AC"))(
    "%s is null for no variation when only one value was observed",
    (_, coefficient) => {
      for (const weights of ["unweighted", "linear", "quadratic", "ordinal"] as const) {
        const agreed = [
          [2, 2],
          [2, 2],
        ];
        expect(coefficient(agreed, weights)).toEqual({ value: null, reason: "no variation" });
      }
    },
  );

  it.each(named)("%s is null for no pairs when nothing was rated twice", (_, coefficient) => {
    const tables = [
      [],
      [[null, null]],
      [[0], [1]],
      [
        [0, null],
        [null, 1],
        [1, null],
      ],
    ];
    for (const table of tables) {
      expect(coefficient(table, "linear")).toEqual({ value: null, reason: "no pairs" });
    }
  });

  it.each(named)("%s refuses ratings that are no finite number, and weights it does not know", (_, coefficient) => {
    expect(() => coefficient([[0, Number.NaN]], "unweighted")).toThrow(RangeError);
    // @ts-expect-error Weights that are none.
    expect(() => coefficient([[0, 1]], "cubic")).toThrow(RangeError);
  });

  it.each(named)(
    "%s is the same for raters and units in any order, and does not write to its input",
    (_, coefficient) => {
      fc.assert(
        fc.property(ratingTables(codes), anyWeights, (table, weights) => {
          const { value } = coefficient(freezeTable(table), weights);
          const turned = table.map((row) => row.toReversed()).toReversed();
          expect(coefficient(turned, weights).value ?? 9).toBeCloseTo(value ?? 9, 9);
          expect(value ?? 0).toBeLessThanOrEqual(1 + 1e-12);
        }),
      );
    },
  );

  it.each(named)("%s does not depend on the codes beyond what its weights see in them", (_, coefficient) => {
    const recode = (table: RatingTable, values: readonly number[]) =>
      table.map((row) => row.map((rating) => (rating === null ? null : (values[rating] ?? null))));
    fc.assert(
      fc.property(ratingTables(codes), (table) => {
        const same = (weights: AgreementWeights, values: readonly number[]) =>
          expect(coefficient(recode(table, values), weights).value ?? 9).toBeCloseTo(
            coefficient(table, weights).value ?? 9,
            9,
          );
        same("unweighted", [3, 0, 4, 1, 2]);
        same("linear", [-7, -4, -1, 2, 5]);
        same("quadratic", [2, 1.5, 1, 0.5, 0]);
        same("ordinal", [-50, 0.5, 7, 300, 301]);
      }),
    );
  });

  it.each(named)("%s has percent agreement for what is observed", (name, coefficient) => {
    fc.assert(
      fc.property(ratingTables(codes), anyWeights, (table, weights) => {
        const result = coefficient(table, weights);
        if (result.value === null || name.includes("complete")) return;
        expect(result).toMatchObject({ observed: percentAgreement(table, { weights }).value });
      }),
    );
  });

  it("has Fleiss' kappa below alpha by what small samples cost, when every rater rated every unit", () => {
    const complete = fc.array(fc.tuple(codes, codes, codes), { minLength: 1, maxLength: 10 });
    fc.assert(
      fc.property(complete, (table) => {
        const kappa = fleissKappa(table, { missing: "complete-case" }).value;
        const alpha = krippendorffAlpha(table, { level: "nominal" }).value;
        const ratings = 3 * table.length;
        if (kappa === null) expect(alpha).toBeNull();
        // Alpha draws chance pairs without replacement: 1 − α = (1 − κ)(n − 1) / n.
        else expect(1 - (alpha ?? 9)).toBeCloseTo(((1 - kappa) * (ratings - 1)) / ratings, 9);
      }),
    );
  });
});
