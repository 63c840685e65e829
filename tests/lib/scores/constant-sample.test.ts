import { describe, expect, it } from "vitest";
import { seededRandom } from "@/lib/random";
import { constantDraws, constantInterval } from "@/lib/scores/constant-sample";
import { momentsOf } from "@/tests/lib/scores/group-ratings";

describe("constantInterval", () => {
  it("is Jeffreys' interval for none of ten, and for all of them", () => {
    // SciPy's Beta(1/2, 10 1/2) has 0.21719626750921053 as its 0.975 quantile.
    const [none, all] = [0, 1].map((value) => constantInterval({ value, units: 10, range: [0, 1] }, 0.95));
    expect(none?.lower).toBe(0);
    expect(none?.upper).toBeCloseTo(0.21719626750921053, 12);
    expect(all?.lower).toBeCloseTo(1 - 0.21719626750921053, 12);
    expect(all?.upper).toBe(1);
  });

  it("reaches to both sides from within the range", () => {
    const { lower, upper } = constantInterval({ value: 0, units: 10, range: [-1, 1] }, 0.95);
    expect(lower).toBeCloseTo(-0.21719626750921053, 12);
    expect(upper).toBeCloseTo(0.21719626750921053, 12);
  });

  it("narrows as units come in and widens with the level", () => {
    const width = (units: number, level: number) => constantInterval({ value: 0, units, range: [0, 1] }, level).upper;
    expect(width(20, 0.95)).toBeLessThan(width(10, 0.95));
    expect(width(10, 0.99)).toBeGreaterThan(width(10, 0.95));
  });
});

describe("constantDraws", () => {
  it("has the mean and spread of Jeffreys' posterior", () => {
    // Beta(1/2, 10 1/2): mean 1/22, standard deviation √(21 / 4 / (121 · 12)).
    const { mean, deviation } = momentsOf(
      constantDraws({ value: 0, units: 10, range: [0, 1] }, 20_000, seededRandom(4)),
    );
    expect(Math.abs(mean - 1 / 22)).toBeLessThan(0.0015);
    expect(Math.abs(deviation - Math.sqrt(21 / 4 / (121 * 12)))).toBeLessThan(0.0015);
  });

  it("goes to both ends from within the range, and repeats itself for a seed", () => {
    const sample = { value: 0, units: 10, range: [-1, 1] } as const;
    const draws = constantDraws(sample, 10_000, seededRandom(4));
    expect(Math.abs(momentsOf(draws).mean)).toBeLessThan(0.003);
    expect(draws.some((draw) => draw < 0)).toBe(true);
    expect(constantDraws(sample, 10_000, seededRandom(4))).toEqual(draws);
  });
});
