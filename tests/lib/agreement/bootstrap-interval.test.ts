import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { bootstrapInterval } from "@/lib/agreement/bootstrap-interval";
import { krippendorffAlpha } from "@/lib/agreement/krippendorff-alpha";
import { krippendorffAlphaInterval } from "@/lib/agreement/krippendorff-alpha-interval";
import { seededRandom } from "@/lib/random";
import { decodeRows } from "@/tests/lib/agreement/agreement-vectors";

const alphaVectorSchema = z.object({
  id: z.string(),
  kind: z.literal("alpha_bootstrap_items"),
  level: z.enum(["nominal", "ordinal", "interval", "ratio"]),
  rows_encoded: z.array(z.string()),
  expected: z.object({ alpha: z.number(), percentile95: z.tuple([z.number(), z.number()]), B: z.number() }),
  tol: z.number(),
  tol_mc: z.number(),
});

describe("bootstrapInterval", () => {
  it("interpolates between the resampled statistics", () => {
    // The draws give the units 0 0, 0 1, 1 0, 1 1 with means 0, 1/2, 1/2, 1: quartiles at positions 0.75 and 2.25.
    const interval = bootstrapInterval(2, (indices) => mean(indices), {
      resamples: 4,
      level: 0.5,
      random: scripted([0, 0, 0, 0.5, 0.5, 0, 0.99, 0.99]),
    });
    expect(interval).toEqual({
      value: 0.5,
      lower: 0.375,
      upper: 0.625,
      level: 0.5,
      resamples: 4,
      undefinedResamples: 0,
    });
  });

  it("drops and counts resamples on which the statistic is undefined", () => {
    const isUndefined = (indices: readonly number[]) => indices[0] === indices[1];
    const options = { resamples: 3, level: 0.9 };
    const byNull = bootstrapInterval(2, (indices) => (isUndefined(indices) ? null : 7), {
      ...options,
      random: scripted([0, 0, 0, 0.5, 0.5, 0.5]),
    });
    expect(byNull).toMatchObject({ value: 7, lower: 7, upper: 7, resamples: 1, undefinedResamples: 2 });
    const byNaN = bootstrapInterval(2, (indices) => (isUndefined(indices) ? Number.NaN : 7), {
      ...options,
      random: scripted([0, 0, 0, 0.5, 0.5, 0.5]),
    });
    expect(byNaN).toEqual(byNull);
  });

  it("is null with its reason where there is nothing to resample", () => {
    const options = { resamples: 10, level: 0.95, random: seededRandom(1) };
    expect(bootstrapInterval(0, () => 1, options)).toEqual({ value: null, reason: "too few units" });
    expect(bootstrapInterval(1, () => 1, options)).toEqual({ value: null, reason: "too few units" });
    expect(bootstrapInterval(5, () => null, options)).toEqual({ value: null, reason: "undefined on the sample" });
    const onSampleOnly = (indices: readonly number[]) => (new Set(indices).size === 2 ? 1 : null);
    expect(bootstrapInterval(2, onSampleOnly, { ...options, random: () => 0 })).toEqual({
      value: null,
      reason: "no defined resample",
    });
  });

  it("refuses options out of range", () => {
    const options = { resamples: 10, level: 0.95, random: seededRandom(1) };
    expect(() => bootstrapInterval(-1, () => 1, options)).toThrow(RangeError);
    expect(() => bootstrapInterval(2.5, () => 1, options)).toThrow(RangeError);
    expect(() => bootstrapInterval(2, () => 1, { ...options, resamples: 0 })).toThrow(RangeError);
    expect(() => bootstrapInterval(2, () => 1, { ...options, level: 95 })).toThrow(RangeError);
    expect(() => bootstrapInterval(2, () => 1, { ...options, level: 0 })).toThrow(RangeError);
    expect(() => bootstrapInterval(2, () => 1, { ...options, level: Number.NaN })).toThrow(RangeError);
  });

  it("is the same under the same seed and another under another", () => {
    const intervalOf = (seed: number) =>
      bootstrapInterval(30, (indices) => mean(indices), { resamples: 200, level: 0.95, random: seededRandom(seed) });
    expect(intervalOf(3)).toEqual(intervalOf(3));
    expect(intervalOf(3)).not.toEqual(intervalOf(4));
  });

  it("is about as wide as the normal theory of a mean says, and holds the mean", () => {
    // Indices 0 … 99 have a population standard deviation of √(9999 / 12) = 28.87, so their mean one of 2.887.
    const interval = bootstrapInterval(100, (indices) => mean(indices), {
      resamples: 4000,
      level: 0.95,
      random: seededRandom(5),
    });
    if (interval.value === null) throw new Error(interval.reason);
    expect(interval.value).toBe(49.5);
    expect(Math.abs(interval.lower - (49.5 - 1.96 * 2.887))).toBeLessThan(0.4);
    expect(Math.abs(interval.upper - (49.5 + 1.96 * 2.887))).toBeLessThan(0.4);
  });

  for (const vector of readAlphaVectors()) {
    const table = decodeRows(vector.rows_encoded);
    const resamples = vector.expected.B;
    const alphaOf = (indices: readonly number[]) =>
      krippendorffAlpha(
        indices.map((index) => table[index] ?? []),
        { level: vector.level },
      ).value;

    it.each([
      [
        "unit by unit",
        () => bootstrapInterval(table.length, alphaOf, { resamples, level: 0.95, random: seededRandom(11) }),
      ],
      [
        "from counts",
        () =>
          krippendorffAlphaInterval(table, {
            level: vector.level,
            resamples,
            confidence: 0.95,
            random: seededRandom(12),
          }),
      ],
    ])(`agrees with the reference bootstrap of alpha on ${vector.id}, resampled %s`, (_, intervalOf) => {
      const interval = intervalOf();
      if (interval.value === null) throw new Error(interval.reason);
      expect(Math.abs(interval.value - vector.expected.alpha)).toBeLessThanOrEqual(vector.tol);
      expect(Math.abs(interval.lower - vector.expected.percentile95[0])).toBeLessThanOrEqual(vector.tol_mc);
      expect(Math.abs(interval.upper - vector.expected.percentile95[1])).toBeLessThanOrEqual(vector.tol_mc);
    });
  }
});

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function scripted(numbers: readonly number[]): () => number {
  let next = 0;
  return () => numbers[next++] ?? Number.NaN;
}

function readAlphaVectors() {
  const text = readFileSync(new URL("../../fixtures/vectors/scores.json", import.meta.url), "utf8");
  const { cases } = z.object({ cases: z.array(z.looseObject({ kind: z.string() })) }).parse(JSON.parse(text));
  const vectors = cases.filter((vector) => vector.kind === "alpha_bootstrap_items");
  return z.array(alphaVectorSchema).nonempty().parse(vectors);
}
