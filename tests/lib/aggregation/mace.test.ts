import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { labelTable } from "@/lib/aggregation/label-table";
import { mace } from "@/lib/aggregation/mace";
import { casesOf } from "./aggregation-vectors";

const expectedSchema = z.object({ labels: z.array(z.number()), accuracy_vs_truth: z.number().nullable() });

const labelTriples = fc.array(fc.tuple(fc.nat(6), fc.nat(3), fc.nat(2)), { minLength: 1 });

describe("mace", () => {
  for (const { id, triples, truth, expected } of casesOf("mace_vb", expectedSchema)) {
    it(`gives the labels and the accuracy of the reference on ${id}`, () => {
      const { labels } = mace(triples);
      expect(labels).toEqual(expected.labels);
      const right = labels.filter((label, task) => label === truth?.[task]).length;
      expect(right / labels.length).toBe(expected.accuracy_vs_truth);
    });
  }

  it("trusts those who agree and not the one who says the same of everything", () => {
    const tasks = Array.from({ length: 40 }, (_, task) => task);
    const labels = tasks.flatMap((task) => [
      [task, 0, task % 2] as const,
      [task, 1, task % 2] as const,
      [task, 2, 1] as const,
    ]);
    const consensus = mace(labels);
    expect(consensus.labels).toEqual(tasks.map((task) => task % 2));
    const [first, second, third] = consensus.raters.map(({ skill }) => skill);
    expect(first).toBeGreaterThan(0.95);
    expect(second).toBeCloseTo(first ?? 0, 9);
    expect(third).toBeCloseTo(0.5, 1);
    expect(mace(labelTable(labels, undefined))).toEqual(consensus);
  });

  it("gives probabilities that sum to 1 and no logarithm of a probability above 0", () => {
    fc.assert(
      fc.property(labelTriples, (labels) => {
        const { tasks, classes, posteriors, logLikelihood } = mace(labels, { maxIterations: 50 });
        for (const [task] of tasks.entries()) {
          const row = posteriors.subarray(task * classes.length, (task + 1) * classes.length);
          expect(row.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
        }
        expect(logLikelihood).toBeLessThanOrEqual(0);
      }),
    );
  });
});
