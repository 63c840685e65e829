import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { bootstrapInterval } from "@/lib/agreement/bootstrap-interval";
import { seededRandom } from "@/lib/random";
import { mcnemarExact } from "@/lib/scores/mcnemar-exact";
import { pairedDifferences } from "@/lib/scores/paired-differences";
import { pairedT } from "@/lib/scores/paired-t";
import { signFlipPermutation } from "@/lib/scores/sign-flip-permutation";
import { twoSamplePermutation } from "@/lib/scores/two-sample-permutation";
import { wilcoxonSignedRank } from "@/lib/scores/wilcoxon-signed-rank";
import { readScoreVectors } from "@/tests/lib/scores/score-vectors";

const vectors = readScoreVectors(
  "paired",
  z.object({
    id: z.string(),
    x: z.array(z.number()),
    y: z.array(z.number()),
    expected: z.object({
      mean_diff: z.number(),
      paired_t: z.object({ t: z.number(), p: z.number() }),
      t_ci95: z.tuple([z.number(), z.number()]),
      wilcoxon_normal_approx: z.object({ W: z.number(), p: z.number() }),
      sign_test_p: z.number(),
      sign_flip_permutation_exact_p: z.number().optional(),
      cohen_dz: z.number(),
      bootstrap_percentile95_mc: z.tuple([z.number(), z.number()]),
    }),
    tol: z.number(),
    tol_mc: z.number(),
  }),
);
const options = { permutations: 4000, random: () => 0.5 };

describe.each(vectors)("paired tests of $id", ({ x, y, expected, tol, tol_mc }) => {
  const differences = pairedDifferences(x, y);
  const expectClose = (ours: number, value: number) => expect(Math.abs(ours - value)).toBeLessThanOrEqual(tol);

  it("give the reference t test", () => {
    const ours = pairedT(differences, { level: 0.95 });
    if (ours.value === null) throw new Error(ours.reason);
    expectClose(ours.value, expected.mean_diff);
    expectClose(ours.t, expected.paired_t.t);
    expectClose(ours.p, expected.paired_t.p);
    expectClose(ours.lower, expected.t_ci95[0]);
    expectClose(ours.upper, expected.t_ci95[1]);
    expectClose(ours.effect, expected.cohen_dz);
  });

  it("give the reference rank, sign and permutation tests", () => {
    const ranked = wilcoxonSignedRank(differences);
    if (ranked.value === null) throw new Error(ranked.reason);
    expectClose(ranked.value, expected.wilcoxon_normal_approx.W);
    expectClose(ranked.p, expected.wilcoxon_normal_approx.p);
    const [more, less] = [differences.filter((each) => each > 0), differences.filter((each) => each < 0)];
    expectClose(mcnemarExact(more.length, less.length), expected.sign_test_p);
    if (expected.sign_flip_permutation_exact_p === undefined) return;
    const flipped = signFlipPermutation(differences, options);
    expect(flipped).toMatchObject({ isExact: true });
    if (flipped.value !== null) expectClose(flipped.p, expected.sign_flip_permutation_exact_p);
  });

  it("are joined by the reference bootstrap", () => {
    const mean = (indices: readonly number[]) =>
      indices.reduce((sum, index) => sum + (differences[index] ?? 0), 0) / indices.length;
    const interval = bootstrapInterval(differences.length, mean, {
      resamples: 10_000,
      level: 0.95,
      random: seededRandom(5),
    });
    if (interval.value === null) throw new Error(interval.reason);
    const [lower, upper] = expected.bootstrap_percentile95_mc;
    expect(Math.abs(interval.lower - lower)).toBeLessThanOrEqual(tol_mc);
    expect(Math.abs(interval.upper - upper)).toBeLessThanOrEqual(tol_mc);
  });
});

describe("pairedT", () => {
  it("is null with its reason where there is no spread", () => {
    expect(pairedT(Float64Array.of(1), { level: 0.95 })).toEqual({ value: null, reason: "too few units" });
    expect(pairedT(Float64Array.of(1, 1), { level: 0.95 })).toEqual({ value: null, reason: "no variation" });
  });

  it("refuses what cannot be paired or is no number or level", () => {
    expect(() => pairedDifferences([1], [1, 2])).toThrow(RangeError);
    expect(() => pairedDifferences([1], [Number.NaN])).toThrow(RangeError);
    expect(() => pairedT(Float64Array.of(1, Number.NaN), { level: 0.95 })).toThrow(RangeError);
    expect(() => pairedT(Float64Array.of(1, 2), { level: 2 })).toThrow(RangeError);
  });
});

describe("wilcoxonSignedRank", () => {
  it("leaves out zeros, and is null when nothing is left", () => {
    expect(wilcoxonSignedRank(Float64Array.of(0, 0))).toEqual({ value: null, reason: "no variation" });
    expect(wilcoxonSignedRank(Float64Array.of(0, 3, -1, 0, 2))).toEqual(wilcoxonSignedRank(Float64Array.of(3, -1, 2)));
    expect(wilcoxonSignedRank(Float64Array.of(3, -1, 2))).toMatchObject({ value: 1, n: 3 });
  });
});

describe("signFlipPermutation", () => {
  it("counts sign by sign", () => {
    // Of the eight signs of 1, 2, 3 only + + + and − − − reach 6: p = 2 / 8.
    expect(signFlipPermutation(Float64Array.of(1, 2, 3), options)).toEqual({ value: 2, p: 1 / 4, isExact: true });
    expect(signFlipPermutation(Float64Array.of(0, 0), options)).toEqual({ value: 0, p: 1, isExact: true });
    expect(signFlipPermutation(new Float64Array(), options)).toEqual({ value: null, reason: "no observations" });
  });

  it("finds thirds that make a whole equal to it, as rounding would not", () => {
    // |±1/3 ± 1/3 ± 1/3 ± 1| is at least the observed 0 always; with 1/3, 1/3, 1/3, 1 it is 2 in two of sixteen.
    const third = 1 / 3;
    expect(signFlipPermutation(Float64Array.of(third, third, third, -1), options)).toMatchObject({ p: 1 });
    expect(signFlipPermutation(Float64Array.of(third, third, third, 1), options)).toMatchObject({ p: 2 / 16 });
  });

  it("equals trying every sign", () => {
    const values = fc.oneof(
      fc.constantFrom(-1, -1 / 3, 0, 0.5, 2 / 3),
      fc.integer({ min: -1000, max: 1000 }).map((n) => n / 1009),
    );
    fc.assert(
      fc.property(fc.array(values, { minLength: 1, maxLength: 8 }), (given) => {
        const sums = given.reduce((so, each) => so.flatMap((sum) => [sum + each, sum - each]), [0]);
        const [observed = 0] = sums;
        const near = 1e-9 * given.reduce((sum, each) => sum + Math.abs(each), 0);
        const expected = sums.filter((sum) => Math.abs(sum) >= Math.abs(observed) - near).length / sums.length;
        const ours = signFlipPermutation(Float64Array.from(given), options);
        if (ours.value === null) throw new Error(ours.reason);
        expect(ours.p).toBeCloseTo(expected, 9);
      }),
    );
  });

  it("samples where there are too many sums, near to the normal theory", () => {
    const random = seededRandom(8);
    const differences = Float64Array.from({ length: 400 }, () => random() - 0.46);
    const sampled = signFlipPermutation(differences, { permutations: 4000, random: seededRandom(9) });
    const byT = pairedT(differences, { level: 0.95 });
    if (sampled.value === null || byT.value === null) throw new Error("undetermined");
    expect(sampled.isExact).toBe(false);
    expect(Math.abs(sampled.p - byT.p)).toBeLessThan(0.02);
  });

  it("refuses no permutations and what is no number", () => {
    expect(() => signFlipPermutation(Float64Array.of(1), { ...options, permutations: 0 })).toThrow(RangeError);
    expect(() => signFlipPermutation(Float64Array.of(Number.NaN), options)).toThrow(RangeError);
  });
});

describe("twoSamplePermutation", () => {
  it("is near the share of all ways to divide the values that are as far apart", () => {
    // Of the 20 ways to take three of 0, 0, 0, 1, 1, 1 two have means 1 apart: p = 0.1.
    const [a, b] = [Float64Array.of(1, 1, 1), Float64Array.of(0, 0, 0)];
    const test = twoSamplePermutation(a, b, { permutations: 20_000, random: seededRandom(3) });
    expect(test).toMatchObject({ value: 1, isExact: false });
    if (test.value !== null) expect(Math.abs(test.p - 0.1)).toBeLessThan(0.01);
    const turned = twoSamplePermutation(b, a, { permutations: 20_000, random: seededRandom(3) });
    expect(turned).toMatchObject({ value: -1 });
  });

  it("is 1 where all values are equal, and null where one side has none", () => {
    const same = Float64Array.of(1 / 3, 1 / 3, 1 / 3);
    const seeded = { permutations: 50, random: seededRandom(3) };
    expect(twoSamplePermutation(same, same.slice(1), seeded)).toMatchObject({ p: 1 });
    expect(twoSamplePermutation(same, new Float64Array(), seeded)).toEqual({ value: null, reason: "no observations" });
    expect(() => twoSamplePermutation(same, Float64Array.of(Number.NaN), seeded)).toThrow(RangeError);
  });

  it("finds samples of the same values different no more often than it says", () => {
    const random = seededRandom(21);
    const sample = (n: number) => Float64Array.from({ length: n }, () => Math.floor(4 * random()) / 3);
    const found = Array.from({ length: 400 }, () => {
      const test = twoSamplePermutation(sample(30), sample(20), { permutations: 199, random });
      return test.value !== null && test.p <= 0.05;
    });
    // Binomial with 0.05: 20 of 400 expected, standard deviation 4.4.
    expect(found.filter(Boolean).length).toBeLessThan(34);
    expect(found.filter(Boolean).length).toBeGreaterThan(6);
  });
});
