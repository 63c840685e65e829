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
const parameter = fc.double({ min: 0.5, max: 400, noNaN: true });
const shape = fc.record({ alpha: parameter, beta: parameter });

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

  it("and its opposite make 1", () => {
    fc.assert(
      fc.property(shape, shape, (a, b) => {
        expect(betaSuperiority(a, b) + betaSuperiority(b, a)).toBeCloseTo(1, 9);
        const turned = (of: { alpha: number; beta: number }) => ({ alpha: of.beta, beta: of.alpha });
        expect(betaSuperiority(turned(b), turned(a))).toBeCloseTo(betaSuperiority(a, b), 9);
      }),
      { numRuns: 30 },
    );
  });

  it("refuses what is no Beta distribution", () => {
    expect(() => betaSuperiority({ alpha: 0, beta: 1 }, { alpha: 1, beta: 1 })).toThrow(RangeError);
  });
});
