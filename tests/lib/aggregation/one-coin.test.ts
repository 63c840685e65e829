import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { Label } from "@/lib/aggregation/label-table";
import { oneCoin } from "@/lib/aggregation/one-coin";
import { casesOf, closeSkills, differingLabels, greatestDifference, workerSkills } from "./aggregation-vectors";

const expectedSchema = z.object({
  labels: z.array(z.number()),
  probas: z.array(z.array(z.number())),
  priors: z.array(z.number()),
  worker_skills: workerSkills,
  iterations: z.number(),
});

/** The reference's posteriors are printed with seven or eight decimals. */
const printed = 6e-8;

const labelTriples = fc.array(fc.tuple(fc.nat(6), fc.nat(3), fc.nat(2)), { minLength: 1 });

describe("oneCoin", () => {
  for (const { id, triples, expected } of casesOf("one_coin_dawid_skene", expectedSchema)) {
    it(`gives what the reference has after ${expected.iterations} iterations on ${id}`, () => {
      const consensus = oneCoin(triples, { maxIterations: expected.iterations, tolerance: 0 });
      expect(greatestDifference(consensus.posteriors, expected.probas.flat())).toBeLessThanOrEqual(printed);
      expect(greatestDifference(consensus.priors, expected.priors)).toBeLessThanOrEqual(1e-9);
      expect(differingLabels(consensus.labels, expected)).toEqual([]);
      expect(consensus.raters.map(({ rater, skill }) => ({ rater, skill }))).toEqual(
        closeSkills(expected.worker_skills),
      );
    });
  }

  it("gives one iteration's posteriors as computed by hand", () => {
    // Vote shares 1 and 1/2: the prior of 0 is 3/4, rater 0's skill 3/4, rater 1's (1 + 1/2) / 2 = 3/4.
    const labels: readonly Label[] = [
      [0, 0, 0],
      [0, 1, 0],
      [1, 0, 0],
      [1, 1, 1],
    ];
    const { posteriors, logLikelihood } = oneCoin(labels, { maxIterations: 1, tolerance: 0 });
    const [agreed, other] = [(3 / 4) ** 3, (1 / 4) ** 3];
    expect([...posteriors]).toEqual([agreed / (agreed + other), other / (agreed + other), 3 / 4, 1 / 4].map(close));
    expect(logLikelihood).toBeCloseTo(Math.log(agreed + other) + Math.log(3 / 16), 12);
  });

  it("is at the fixed point where another iteration changes nothing", () => {
    fc.assert(
      fc.property(labelTriples, (labels) => {
        const consensus = oneCoin(labels);
        fc.pre(consensus.isConverged);
        const after = oneCoin(labels, { maxIterations: consensus.iterations + 1, tolerance: 0 });
        expect(greatestDifference(after.posteriors, consensus.posteriors)).toBeLessThan(1e-8);
      }),
    );
  });

  it("gives probabilities that sum to 1, also where only one label was ever given", () => {
    fc.assert(
      fc.property(fc.oneof(labelTriples, fc.constant([[0, 0, 4] as const])), (labels) => {
        const { tasks, classes, posteriors, raters } = oneCoin(labels, { maxIterations: 50 });
        for (const [task] of tasks.entries()) {
          const row = posteriors.subarray(task * classes.length, (task + 1) * classes.length);
          expect(row.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
        }
        for (const { skill } of raters) expect(skill >= 0 && skill <= 1 + 1e-12).toBe(true);
      }),
    );
  });
});

function close(value: number): unknown {
  return expect.closeTo(value, 12);
}
