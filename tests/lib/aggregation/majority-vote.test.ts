import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { Label } from "@/lib/aggregation/label-table";
import { majorityVote } from "@/lib/aggregation/majority-vote";
import { casesOf, closeSkills, greatestDifference, workerSkills } from "./aggregation-vectors";

const expectedSchema = z.object({
  labels: z.array(z.number()),
  probas: z.array(z.array(z.number())),
  tied_task_indices: z.array(z.number()),
  worker_skills: workerSkills,
});

const labelTriples = fc.array(fc.tuple(fc.nat(6), fc.nat(3), fc.integer({ min: -2, max: 2 })));

describe("majorityVote", () => {
  for (const { id, triples, expected } of casesOf("majority_vote", expectedSchema)) {
    it(`gives the reference consensus of ${id}`, () => {
      const consensus = majorityVote(triples);
      expect(consensus.labels).toEqual(expected.labels);
      expect(consensus.tiedTasks).toEqual(expected.tied_task_indices);
      expect(greatestDifference(consensus.posteriors, expected.probas.flat())).toBeLessThanOrEqual(1e-9);
      expect(consensus.raters.map(({ rater, skill }) => ({ rater, skill }))).toEqual(
        closeSkills(expected.worker_skills),
      );
    });
  }

  it("takes the lowest of tied labels and says which tasks are tied", () => {
    const consensus = majorityVote([
      [7, 1, 5],
      [7, 2, 3],
      [4, 1, 5],
      [4, 2, 5],
      [4, 3, 3],
    ]);
    expect(consensus).toEqual({
      tasks: [4, 7],
      classes: [3, 5],
      posteriors: Float64Array.of(1 / 3, 2 / 3, 1 / 2, 1 / 2),
      labels: [5, 3],
      tiedTasks: [7],
      raters: [
        { rater: 1, given: 2, skill: 1 / 2 },
        { rater: 2, given: 2, skill: 1 },
        { rater: 3, given: 1, skill: 0 },
      ],
    });
  });

  it("counts every label of a rater who labels a task more than once, but a repeated one once for the skill", () => {
    const consensus = majorityVote([
      [0, 0, 1],
      [0, 1, 0],
      [0, 0, 1],
      [0, 0, 2],
    ]);
    expect([...consensus.posteriors]).toEqual([1 / 4, 1 / 2, 1 / 4]);
    expect(consensus.labels).toEqual([1]);
    expect(consensus.raters).toEqual([
      { rater: 0, given: 2, skill: 1 / 2 },
      { rater: 1, given: 1, skill: 0 },
    ]);
  });

  it("has a column for every declared class, whatever their order and whether or not it was given", () => {
    const consensus = majorityVote([[0, 0, 1]], { classes: [2, 0, 1] });
    expect(consensus.classes).toEqual([0, 1, 2]);
    expect([...consensus.posteriors]).toEqual([0, 1, 0]);
  });

  it("gives an empty consensus for no labels", () => {
    const nothing = { tasks: [], classes: [], posteriors: new Float64Array(0), labels: [], tiedTasks: [], raters: [] };
    expect(majorityVote([])).toEqual(nothing);
  });

  it("refuses ids that are no finite numbers, and labels that were not declared", () => {
    expect(() => majorityVote([[0, 0, Number.NaN]])).toThrow(RangeError);
    expect(() => majorityVote([[Number.POSITIVE_INFINITY, 0, 1]])).toThrow(RangeError);
    // @ts-expect-error A triple that lacks its label, from untyped code.
    expect(() => majorityVote([[0, 0]])).toThrow(RangeError);
    expect(() => majorityVote([[0, 0, 3]], { classes: [0, 1] })).toThrow(RangeError);
    expect(() => majorityVote([[0, 0, 0.5]], { classes: [0, 1] })).toThrow(RangeError);
    expect(() => majorityVote([[0, 0, 1]], { classes: [] })).toThrow(RangeError);
  });

  it("does not depend on the order of labels or the names of raters, nor write to its input", () => {
    fc.assert(
      fc.property(labelTriples, (labels) => {
        const frozen = Object.freeze(labels.map((label): Label => Object.freeze<Label>([...label])));
        const { raters, ...consensus } = majorityVote(frozen);
        const renamed = labels.toReversed().map(([task, rater, label]) => [task, 1e6 - rater, label] as const);
        const { raters: renamedRaters, ...same } = majorityVote(renamed);
        expect(same).toEqual(consensus);
        expect(renamedRaters.toReversed().map(({ skill }) => skill)).toEqual(raters.map(({ skill }) => skill));
      }),
    );
  });

  it("gives the same for sparse or fractional ids as for consecutive ones", () => {
    fc.assert(
      fc.property(labelTriples, (labels) => {
        const plain = majorityVote(labels);
        for (const rename of [(id: number) => id * 1e9 - 1, (id: number) => id + 0.5]) {
          const renamed = majorityVote(
            labels.map(([task, rater, label]) => [rename(task), rename(rater), rename(label)]),
          );
          expect(renamed.tasks).toEqual(plain.tasks.map(rename));
          expect(renamed.classes).toEqual(plain.classes.map(rename));
          expect(renamed.posteriors).toEqual(plain.posteriors);
          expect(renamed.raters).toEqual(plain.raters.map((rater) => ({ ...rater, rater: rename(rater.rater) })));
        }
      }),
    );
  });

  it("gives every task probabilities that sum to 1", () => {
    fc.assert(
      fc.property(labelTriples, (labels) => {
        const { tasks, classes, posteriors } = majorityVote(labels);
        for (const [task] of tasks.entries()) {
          const row = posteriors.subarray(task * classes.length, (task + 1) * classes.length);
          expect(row.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
        }
      }),
    );
  });
});
