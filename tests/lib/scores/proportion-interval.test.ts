import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { betaPosterior } from "@/lib/scores/beta-posterior";
import { proportionInterval } from "@/lib/scores/proportion-interval";
import { readScoreVectors } from "@/tests/lib/scores/score-vectors";

const limitsSchema = z.tuple([z.number(), z.number()]);
const posteriorSchema = z.object({
  mean: z.number(),
  median: z.number(),
  sd: z.number(),
  eti95: limitsSchema,
  eti90: limitsSchema,
  p_gt_half: z.number(),
});
const vectors = readScoreVectors(
  "proportion",
  z.object({
    id: z.string(),
    successes: z.number(),
    n: z.number(),
    expected: z.object({
      beta_uniform: posteriorSchema,
      beta_jeffreys: posteriorSchema,
      ci95_normal: limitsSchema,
      ci95_wilson: limitsSchema,
      ci95_agresti_coull: limitsSchema,
      ci95_beta: limitsSchema,
      ci95_jeffreys: limitsSchema,
    }),
    tol: z.number(),
  }),
);
const methods = ["wilson", "jeffreys", "clopper-pearson", "agresti-coull", "normal"] as const;
const seen = fc
  .integer({ min: 1, max: 60 })
  .chain((n) => fc.record({ n: fc.constant(n), successes: fc.integer({ min: 0, max: n }) }));

describe.each(vectors)("of $id", ({ successes, n, expected, tol }) => {
  it("gives the reference intervals", () => {
    const reference = {
      wilson: expected.ci95_wilson,
      jeffreys: expected.ci95_jeffreys,
      "clopper-pearson": expected.ci95_beta,
      "agresti-coull": expected.ci95_agresti_coull,
      normal: expected.ci95_normal,
    };
    for (const method of methods) {
      const interval = proportionInterval({ successes, n }, { method, level: 0.95 });
      if (interval.value === null) throw new Error(interval.reason);
      expectWithin(interval, reference[method], tol);
    }
  });

  it.each(["uniform", "jeffreys"] as const)("gives the reference posterior, %s prior", (prior) => {
    const reference = expected[`beta_${prior}`];
    const posterior = betaPosterior({ successes, n }, prior);
    expect(Math.abs(posterior.mean - reference.mean)).toBeLessThanOrEqual(tol);
    expect(Math.abs(posterior.median - reference.median)).toBeLessThanOrEqual(tol);
    expect(Math.abs(posterior.deviation - reference.sd)).toBeLessThanOrEqual(tol);
    expect(Math.abs(posterior.probabilityAbove(0.5) - reference.p_gt_half)).toBeLessThanOrEqual(tol);
    expectWithin(posterior.interval(0.95), reference.eti95, tol);
    expectWithin(posterior.interval(0.9), reference.eti90, tol);
  });
});

describe("proportionInterval", () => {
  it("turns round with the question, lies within 0 … 1 and widens with the level", () => {
    fc.assert(
      fc.property(seen, fc.constantFrom(...methods), ({ successes, n }, method) => {
        const of = (count: number, level: number) => proportionInterval({ successes: count, n }, { method, level });
        const [ours, turned, wider] = [of(successes, 0.9), of(n - successes, 0.9), of(successes, 0.99)];
        if (ours.value === null || turned.value === null || wider.value === null) throw new Error("no interval");
        expect(ours.lower).toBeCloseTo(1 - turned.upper, 9);
        expect(ours.upper).toBeCloseTo(1 - turned.lower, 9);
        expect(ours.lower).toBeGreaterThanOrEqual(0);
        expect(ours.upper).toBeLessThanOrEqual(1);
        expect(wider.upper - wider.lower).toBeGreaterThanOrEqual(ours.upper - ours.lower);
      }),
    );
  });

  it("is null without observations, and refuses what is no share, level or method", () => {
    const options = { method: "wilson", level: 0.95 } as const;
    for (const method of methods) {
      expect(proportionInterval({ successes: 0, n: 0 }, { method, level: 0.95 })).toEqual({
        value: null,
        reason: "no observations",
      });
    }
    expect(() => proportionInterval({ successes: 3, n: 2 }, options)).toThrow(RangeError);
    expect(() => proportionInterval({ successes: -1, n: 2 }, options)).toThrow(RangeError);
    expect(() => proportionInterval({ successes: 1, n: 2 }, { ...options, level: 95 })).toThrow(RangeError);
    // @ts-expect-error A method that is not one.
    expect(() => proportionInterval({ successes: 1, n: 2 }, { ...options, method: "wald" })).toThrow(RangeError);
    // @ts-expect-error A prior that is not one.
    expect(() => betaPosterior({ successes: 1, n: 2 }, "haldane")).toThrow(RangeError);
  });
});

function expectWithin(ours: { lower: number; upper: number }, [lower, upper]: readonly [number, number], tol: number) {
  expect(Math.abs(ours.lower - lower)).toBeLessThanOrEqual(tol);
  expect(Math.abs(ours.upper - upper)).toBeLessThanOrEqual(tol);
}
