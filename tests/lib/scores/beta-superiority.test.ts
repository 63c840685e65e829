import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { betaPosterior } from "@/lib/scores/beta-posterior";
import { betaSuperiority } from "@/lib/scores/beta-superiority";
import { readScoreVectors } from "@/tests/lib/scores/score-vectors";

const countsSchema = z.tuple([z.number(), z.number()]);
const vectors = readScoreVectors(
  "beta_superiority",
  z.object({
    id: z.string(),
    a: countsSchema,
    b: countsSchema,
    prior: countsSchema,
    expected: z.object({ p_a_gt_b: z.number() }),
    tol: z.number(),
  }),
);

describe("betaSuperiority", () => {
  it.each(vectors)("gives the reference value of $id", ({ a, b, prior, expected, tol }) => {
    const shapeOf = ([successes, n]: readonly [number, number]) => ({
      alpha: prior[0] + successes,
      beta: prior[1] + n - successes,
    });
    expect(Math.abs(betaSuperiority(shapeOf(a), shapeOf(b)) - expected.p_a_gt_b)).toBeLessThanOrEqual(tol);
  });

  it("is exact where the integral is known", () => {
    // Against Beta(1, 1), the mean; of Beta(a, 1) and Beta(b, 1), a / (a + b).
    expect(betaSuperiority({ alpha: 3, beta: 4 }, { alpha: 1, beta: 1 })).toBeCloseTo(3 / 7, 10);
    expect(betaSuperiority({ alpha: 0.5, beta: 1 }, { alpha: 2, beta: 1 })).toBeCloseTo(0.5 / 2.5, 10);
    const none = betaPosterior({ successes: 0, n: 17 }, "jeffreys");
    expect(betaSuperiority(none, none)).toBeCloseTo(0.5, 10);
  });

  it("equals the finite sum that whole parameters have, however unlike the two are", () => {
    const whole = fc.oneof(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 400 }));
    const shape = fc.record({ alpha: whole, beta: whole });
    fc.assert(
      fc.property(shape, shape, (a, b) => {
        expect(betaSuperiority(a, b)).toBeCloseTo(finiteSum(a, b), 8);
      }),
      { numRuns: 60 },
    );
  });

  it("refuses what is no Beta distribution", () => {
    expect(() => betaSuperiority({ alpha: 0, beta: 1 }, { alpha: 1, beta: 1 })).toThrow(RangeError);
  });
});

type Shape = Parameters<typeof betaSuperiority>[0];

/** Evan Miller 2013, "Formulas for Bayesian A/B testing": Σ_i B(α_b + i, β_a + β_b) / ((β_a + i) B(1 + i, β_a) B(α_b, β_b)). */
function finiteSum(a: Shape, b: Shape): number {
  return Array.from({ length: a.alpha }, (_, i) => {
    const logTerm = logBeta(b.alpha + i, a.beta + b.beta) - logBeta(1 + i, a.beta) - logBeta(b.alpha, b.beta);
    return Math.exp(logTerm) / (a.beta + i);
  }).reduce((sum, term) => sum + term, 0);
}

function logBeta(a: number, b: number): number {
  return logFactorial(a - 1) + logFactorial(b - 1) - logFactorial(a + b - 1);
}

function logFactorial(n: number): number {
  return Array.from({ length: n }, (_, k) => Math.log(k + 1)).reduce((sum, each) => sum + each, 0);
}
