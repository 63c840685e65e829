import { describe, expect, it } from "vitest";
import { z } from "zod";
import { seededRandom } from "@/lib/random";
import { betaBinomial } from "@/lib/scores/beta-binomial";
import { clusteredBootstrap, clusteredMean, unitMean } from "@/lib/scores/clustered-mean";
import { groupRatings } from "@/tests/lib/scores/group-ratings";
import { readScoreVectors } from "@/tests/lib/scores/score-vectors";

const vectors = readScoreVectors(
  "clustered_scores",
  z.object({
    id: z.string(),
    rows: z.array(z.tuple([z.number(), z.number(), z.number(), z.number()])),
    expected: z.array(
      z.object({
        model: z.number(),
        raw_mean: z.number(),
        cluster_se: z.number(),
        naive_se: z.number(),
        macro_item_mean: z.number(),
        macro_item_se: z.number(),
        betabinom_mle: z.object({
          alpha: z.number(),
          beta: z.number(),
          mu: z.number(),
          rho: z.number(),
          nll: z.number(),
        }),
      }),
    ),
    tol: z.number(),
    tol_betabinom: z.number(),
  }),
);
const models = vectors.flatMap(({ id, rows, expected, tol, tol_betabinom }) =>
  expected.map((reference) => {
    const byItem = new Map<number, number[]>();
    for (const [model, item, , y] of rows) {
      if (model === reference.model) byItem.set(item, [...(byItem.get(item) ?? []), y]);
    }
    const sample = groupRatings([...byItem.values()]);
    return { name: `model ${reference.model} of ${id}`, sample, reference, tol, tolerance: tol_betabinom };
  }),
);

describe.each(models)("$name", ({ sample, reference, tol, tolerance }) => {
  it("has the reference means and standard errors", () => {
    const clustered = clusteredMean(sample, { level: 0.95 });
    const byUnit = unitMean(sample, { level: 0.95 });
    if (clustered.value === null || byUnit.value === null) throw new Error("undetermined");
    const pairs = [
      [clustered.value, reference.raw_mean],
      [clustered.standardError, reference.cluster_se],
      [clustered.naiveStandardError, reference.naive_se],
      [byUnit.value, reference.macro_item_mean],
      [byUnit.standardError, reference.macro_item_se],
    ] as const;
    for (const [ours, value] of pairs) expect(Math.abs(ours - value)).toBeLessThanOrEqual(tol);
  });

  it("has the reference beta-binomial distribution", () => {
    const ours = betaBinomial(sample);
    if (ours.value === null) throw new Error(ours.reason);
    const { mu, rho, nll } = reference.betabinom_mle;
    expect(Math.abs(ours.value - mu)).toBeLessThanOrEqual(tolerance);
    expect(Math.abs(ours.correlation - rho)).toBeLessThanOrEqual(tolerance);
    expect(Math.abs(-ours.logLikelihood - nll)).toBeLessThanOrEqual(tolerance);
  });

  it("has a bootstrap interval about as wide as the clustered standard error says", () => {
    const interval = clusteredBootstrap(sample, { resamples: 4000, level: 0.95, random: seededRandom(6) });
    if (interval.value === null) throw new Error(interval.reason);
    expect(interval.value).toBeCloseTo(reference.raw_mean, 12);
    const half = (interval.upper - interval.lower) / 2;
    expect(Math.abs(half / (1.96 * reference.cluster_se) - 1)).toBeLessThan(0.08);
  });
});

describe("clusteredMean", () => {
  it("is by hand for two units", () => {
    // Mean 1/2; unit sums of differences 1/2 + 1/2 and −1/2 − 1/2: √(2 · (1 + 1)) / 4.
    expect(
      clusteredMean(
        groupRatings([
          [1, 1],
          [0, 0],
        ]),
        { level: 0.95 },
      ),
    ).toMatchObject({
      value: 0.5,
      standardError: 0.5,
      naiveStandardError: expect.closeTo(Math.sqrt(1 / 3) / 2, 12),
    });
  });

  it("has Student's interval with a degree of freedom less than units", () => {
    // 12.7062 is the 0.975 quantile with one degree of freedom.
    const mean = unitMean(groupRatings([[1], [3]]), { level: 0.95 });
    if (mean.value === null) throw new Error(mean.reason);
    expect(mean).toMatchObject({ value: 2, standardError: 1 });
    expect(mean.upper).toBeCloseTo(2 + 12.7062047, 6);
    expect(mean.lower).toBeCloseTo(2 - 12.7062047, 6);
  });

  it("is null for fewer than two units, and refuses units without ratings", () => {
    const options = { resamples: 10, level: 0.95, random: seededRandom(1) };
    for (const statistic of [clusteredMean, unitMean, clusteredBootstrap]) {
      expect(statistic(groupRatings([]), options)).toEqual({ value: null, reason: "too few units" });
      expect(statistic(groupRatings([[1, 0]]), options)).toEqual({ value: null, reason: "too few units" });
      expect(() => statistic(groupRatings([[1], []]), options)).toThrow(RangeError);
      expect(() => statistic(groupRatings([[1], [0]]), { ...options, level: 2 })).toThrow(RangeError);
    }
  });
});

describe("betaBinomial", () => {
  it("finds votes that go together fully, and ones that do not at all", () => {
    const together = betaBinomial(
      groupRatings([
        [1, 1],
        [0, 0],
        [1, 1],
        [1, 1],
      ]),
    );
    expect(together).toMatchObject({ value: expect.closeTo(0.75, 5), correlation: expect.closeTo(1, 5) });
    const apart = betaBinomial(
      groupRatings([
        [1, 0],
        [1, 0],
        [0, 1],
      ]),
    );
    // Six votes with probability 1/2 each.
    expect(apart).toMatchObject({ value: expect.closeTo(0.5, 5), correlation: 0 });
    if (apart.value !== null) expect(apart.logLikelihood).toBeCloseTo(6 * Math.log(1 / 2), 9);
  });

  it("is null with its reason where nothing can be told, and refuses what is no vote", () => {
    expect(betaBinomial(groupRatings([[1], [0]]))).toEqual({ value: null, reason: "no pairs" });
    expect(betaBinomial(groupRatings([[1, 1], [1]]))).toEqual({ value: null, reason: "no variation" });
    expect(() => betaBinomial(groupRatings([[1, 0.5], [1]]))).toThrow(RangeError);
  });
});
