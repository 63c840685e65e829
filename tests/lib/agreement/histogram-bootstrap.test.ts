import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bootstrapInterval } from "@/lib/agreement/bootstrap-interval";
import { brennanPrediger, brennanPredigerOfCounts } from "@/lib/agreement/brennan-prediger";
import type { ChanceCorrected } from "@/lib/agreement/chance-corrected";
import { countHistogram } from "@/lib/agreement/count-histogram";
import { fleissKappa, fleissOfCounts } from "@/lib/agreement/fleiss-kappa";
import { gwetAC, gwetOfCounts } from "@/lib/agreement/gwet-ac";
import { histogramBootstrap } from "@/lib/agreement/histogram-bootstrap";
import type { RatingTable } from "@/lib/agreement/rating-table";
import { type WeightedCounts, weighCounts } from "@/lib/agreement/weighted-counts";
import { seededRandom } from "@/lib/random";
import { freezeTable, ratingTables } from "@/tests/lib/agreement/rating-table-arbitraries";

type Bootstrapped = {
  readonly ofCounts: (counts: WeightedCounts, units: Float64Array) => ChanceCorrected;
  readonly ofTable: (table: RatingTable) => ChanceCorrected;
};

const categories = [0, 1, 2, 3];
const options = { weights: "linear", categories } as const;
const bootstrapped: Readonly<Record<string, Bootstrapped>> = {
  "Fleiss' kappa": {
    ofCounts: fleissOfCounts,
    ofTable: (table) => fleissKappa(table, { missing: "generalised", weights: "linear" }),
  },
  "Gwet's AC2": { ofCounts: gwetOfCounts, ofTable: (table) => gwetAC(table, options) },
  "Brennan and Prediger's coefficient": {
    ofCounts: brennanPredigerOfCounts,
    ofTable: (table) => brennanPrediger(table, options),
  },
};

describe("histogramBootstrap", () => {
  it.each(Object.entries(bootstrapped))(
    "resamples %s as the plain bootstrap does for the same draws",
    (_, statistic) => {
      fc.assert(
        fc.property(ratingTables(fc.constantFrom(...categories)), fc.nat(), (table, seed) => {
          const histogram = countHistogram(freezeTable(table));
          const counts = weighCounts(histogram, options);
          const random = () => ({ resamples: 30, level: 0.9, random: seededRandom(seed) });
          const [interval] = histogramBootstrap(histogram, [(units) => statistic.ofCounts(counts, units)], random());
          const rowsOf = (indices: readonly number[]) => indices.map((index) => table[index] ?? []);
          const plain = bootstrapInterval(
            table.length,
            (indices) => statistic.ofTable(rowsOf(indices)).value,
            random(),
          );
          if (interval === undefined || interval.value === null) {
            expect(plain.value === null || interval?.reason === "too few units").toBe(true);
            return;
          }
          if (plain.value === null) throw new Error(plain.reason);
          expect(interval.lower).toBeCloseTo(plain.lower, 9);
          expect(interval.upper).toBeCloseTo(plain.upper, 9);
          expect(interval.undefinedResamples).toBe(plain.undefinedResamples);
        }),
      );
    },
  );

  it("keeps the sample's categories in a resample that lacks some of them", () => {
    // Every resample that is defined is of units with 0 only; with one category Brennan and Prediger's would be undefined.
    const histogram = countHistogram([
      [0, 0],
      [0, 0],
      [1, 1],
    ]);
    const counts = weighCounts(histogram, { weights: "unweighted" });
    const [interval] = histogramBootstrap(histogram, [(units) => brennanPredigerOfCounts(counts, units)], {
      resamples: 5,
      level: 0.5,
      random: () => 0,
    });
    expect(interval).toMatchObject({ value: 1, lower: 1, upper: 1, resamples: 5, undefinedResamples: 0 });
  });
});
