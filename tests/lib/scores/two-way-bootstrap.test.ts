import { describe, expect, it } from "vitest";
import { seededRandom } from "@/lib/random";
import { type GroupedRatings, meanOfUnits, twoWayBootstrap } from "@/lib/scores/two-way-bootstrap";

function group(units: readonly (readonly number[])[]): GroupedRatings {
  const ends = units.map((_, unit) => units.slice(0, unit + 1).flat().length);
  return { offsets: Int32Array.of(0, ...ends), ratings: Float64Array.from(units.flat()) };
}

describe("meanOfUnits", () => {
  it("weighs every unit alike, however many ratings it has", () => {
    expect(meanOfUnits(group([[1], [0, 0, 1, 0]]))).toBe((1 + 1 / 4) / 2);
  });

  it("is null without units and refuses a unit without ratings", () => {
    expect(meanOfUnits(group([]))).toBeNull();
    expect(() => meanOfUnits(group([[1], []]))).toThrow(RangeError);
  });
});

describe("twoWayBootstrap", () => {
  it("draws units, and as many ratings within each", () => {
    // First resample: unit 1 with ratings 0, 0 (mean 0), unit 0 with its one rating (mean 1): 1/2.
    // Second: unit 1 with ratings 1, 0 (mean 1/2), unit 1 with ratings 1, 1 (mean 1): 3/4.
    const draws = [0.5, 0, 0, 0, 0, 0.5, 0.5, 0, 0.5, 0.5, 0.5];
    const interval = twoWayBootstrap(group([[1], [0, 1]]), { resamples: 2, level: 0.5, random: scripted(draws) });
    expect(interval).toEqual({
      value: 0.75,
      lower: 0.5625,
      upper: 0.6875,
      level: 0.5,
      resamples: 2,
      undefinedResamples: 0,
    });
  });

  it("is null for fewer than two units", () => {
    const options = { resamples: 10, level: 0.95, random: seededRandom(1) };
    expect(twoWayBootstrap(group([]), options)).toEqual({ value: null, reason: "too few units" });
    expect(twoWayBootstrap(group([[0, 1, 1]]), options)).toEqual({ value: null, reason: "too few units" });
  });

  it("refuses options out of range and units without ratings", () => {
    const options = { resamples: 10, level: 0.95, random: seededRandom(1) };
    expect(() => twoWayBootstrap(group([[1], [0]]), { ...options, resamples: 0 })).toThrow(RangeError);
    expect(() => twoWayBootstrap(group([[1], [0]]), { ...options, level: 1 })).toThrow(RangeError);
    expect(() => twoWayBootstrap(group([[1], []]), options)).toThrow(RangeError);
  });

  it("has both sources of chance in it: as wide as the variance of units and of ratings within them", () => {
    // 100 units all right, 100 all wrong, 200 split one of two. Unit means vary by 1/8, ratings within a unit of two
    // by an average of 1/8, so the mean of two by 1/16: a resampled mean has variance (1/8 + 1/16) / 400.
    const units = Array.from({ length: 400 }, (_, unit) => (unit < 100 ? [1, 1] : unit < 200 ? [0, 0] : [0, 1]));
    const interval = twoWayBootstrap(group(units), { resamples: 4000, level: 0.95, random: seededRandom(9) });
    if (interval.value === null) throw new Error(interval.reason);
    const halfWidth = 1.96 * Math.sqrt((1 / 8 + 1 / 16) / 400);
    expect(interval.value).toBe(0.5);
    expect((interval.upper - interval.lower) / 2).toBeGreaterThan(halfWidth * 0.95);
    expect((interval.upper - interval.lower) / 2).toBeLessThan(halfWidth * 1.05);
    expect(interval.lower).toBeLessThan(0.5);
    expect(interval.upper).toBeGreaterThan(0.5);
  });
});

function scripted(numbers: readonly number[]): () => number {
  let next = 0;
  return () => numbers[next++] ?? Number.NaN;
}
