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

  it("draws as many units as there are, each as likely as any, where few patterns are shared by many units", () => {
    const rows = [
      [0, 0],
      [0, 1],
      [1, 1],
      [2, 2],
    ];
    const sample = [200, 120, 60, 20];
    const histogram = countHistogram(sample.flatMap((times, row) => new Array<number[]>(times).fill(rows[row] ?? [])));
    expect([...histogram.units]).toEqual(sample);
    const draws: (readonly number[])[] = [];
    const keep = (units: Float64Array) => {
      draws.push([...units]);
      return { value: 0 };
    };
    histogramBootstrap(histogram, [keep], { resamples: 4000, level: 0.95, random: seededRandom(6) });
    const [ofSample, ...resamples] = draws;
    expect(ofSample).toEqual(sample);
    expect(resamples).toHaveLength(4000);
    expect(new Set(resamples.map((units) => units.reduce((sum, times) => sum + times, 0)))).toEqual(new Set([400]));
    // Multinomial: means n p, variances n p (1 − p), covariances − n p q; the margins are about five standard errors.
    const mean = (of: (units: readonly number[]) => number) =>
      resamples.reduce((sum, units) => sum + of(units), 0) / resamples.length;
    const deviation = (units: readonly number[], k: number) => (units[k] ?? 0) - (sample[k] ?? 0);
    sample.forEach((times, k) => {
      expect(Math.abs(mean((units) => deviation(units, k)))).toBeLessThan(0.8);
      const variance = times * (1 - times / 400);
      expect(Math.abs(mean((units) => deviation(units, k) ** 2) / variance - 1)).toBeLessThan(0.12);
    });
    expect(Math.abs(mean((units) => deviation(units, 0) * deviation(units, 1)) + 60)).toBeLessThan(9);
    expect(Math.abs(mean((units) => deviation(units, 1) * deviation(units, 2)) + 18)).toBeLessThan(5.5);
  });

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
