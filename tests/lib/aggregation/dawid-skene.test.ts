import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { dawidSkene } from "@/lib/aggregation/dawid-skene";
import { type Label, labelTable } from "@/lib/aggregation/label-table";
import { aggregationCases, casesOf, differingLabels, greatestDifference } from "./aggregation-vectors";

const expectedSchema = z.object({
  labels: z.array(z.number()),
  probas: z.array(z.array(z.number())),
  priors: z.array(z.number()),
});

/** The reference's posteriors are printed with seven or eight decimals. */
const printed = 6e-8;

const labelTriples = fc.array(fc.tuple(fc.nat(6), fc.nat(3), fc.nat(2)), { minLength: 1 });

describe("dawidSkene", () => {
  for (const method of ["dawid_skene_crowdkit_default", "dawid_skene_exactly_40_iterations"]) {
    for (const { id, triples, expected } of casesOf(method, expectedSchema.extend({ iterations: z.number() }))) {
      it(`gives what the reference has after ${expected.iterations} iterations on ${id}`, () => {
        const consensus = dawidSkene(triples, { maxIterations: expected.iterations, tolerance: 0 });
        expect(consensus.iterations).toBe(expected.iterations);
        expect(greatestDifference(consensus.posteriors, expected.probas.flat())).toBeLessThanOrEqual(printed);
        expect(greatestDifference(consensus.priors, expected.priors)).toBeLessThanOrEqual(1e-9);
        expect(differingLabels(consensus.labels, expected)).toEqual([]);
      });
    }
  }

  for (const { id, triples, expected } of casesOf("dawid_skene_converged", expectedSchema)) {
    it(`reaches the reference's fixed point of ${id} unless told otherwise`, () => {
      const consensus = dawidSkene(triples);
      expect(consensus.isConverged).toBe(true);
      expect(greatestDifference(consensus.posteriors, expected.probas.flat())).toBeLessThanOrEqual(1e-6);
      expect(greatestDifference(consensus.priors, expected.priors)).toBeLessThanOrEqual(1e-9);
      expect(differingLabels(consensus.labels, expected)).toEqual([]);
    });
  }

  const unsmoothed = expectedSchema.omit({ labels: true }).extend({
    errors_worker_true_observed: z.array(z.array(z.array(z.number()))),
  });
  for (const { id, triples, expected } of casesOf("dawid_skene_no_smoothing", unsmoothed)) {
    it(`gives the confusion matrices of an implementation that keeps no count above 0 (${id})`, () => {
      const consensus = dawidSkene(triples, { tolerance: 1e-13 });
      expect(greatestDifference(consensus.posteriors, expected.probas.flat())).toBeLessThanOrEqual(printed);
      expect(greatestDifference(consensus.priors, expected.priors)).toBeLessThanOrEqual(1e-9);
      const matrices = consensus.raters.flatMap(({ confusion }) => shareOfRows(confusion, expected.priors.length));
      expect(greatestDifference(matrices, expected.errors_worker_true_observed.flat(2))).toBeLessThanOrEqual(1e-9);
    });
  }

  it("gives the log-likelihood of Dawid and Skene's 45 patients that logarithms of the fitted model sum to", () => {
    const { triples } = aggregationCases.find(({ id }) => id === "dawid-skene-1979-anaesthetists") ?? { triples: [] };
    const { tasks, raters, priors, logLikelihood } = dawidSkene(triples, { tolerance: 1e-13 });
    const matrixOf = new Map(raters.map(({ rater, confusion }) => [rater, shareOfRows(confusion, 4)]));
    const sum = tasks.reduce((total, task) => {
      const given = triples.filter(([of]) => of === task);
      const joint = [0, 1, 2, 3].map((truth) => {
        const shares = given.map(([, rater, label]) => matrixOf.get(rater)?.[truth * 4 + label] ?? 0);
        return shares.reduce((product, share) => product * share, priors[truth] ?? 0);
      });
      return total + Math.log(joint.reduce((of, probability) => of + probability, 0));
    }, 0);
    expect(logLikelihood).toBeCloseTo(sum, 6);
  });

  it("never loses likelihood from one iteration to the next", () => {
    fc.assert(
      fc.property(labelTriples, fc.integer({ min: 1, max: 30 }), (labels, maxIterations) => {
        const before = dawidSkene(labels, { maxIterations, tolerance: 0 }).logLikelihood;
        const after = dawidSkene(labels, { maxIterations: maxIterations + 1, tolerance: 0 }).logLikelihood;
        expect(after).toBeGreaterThanOrEqual(before - 1e-7);
      }),
    );
  });

  it("keeps both sides of a task that has more labels than a product of probabilities can hold", () => {
    const sure = [0, 1, 2, 3].flatMap((task) =>
      Array.from({ length: 120 }, (_, rater): Label => [task, rater, task % 2]),
    );
    const split = Array.from({ length: 120 }, (_, rater): Label => [4, rater, rater < 60 ? 0 : 1]);
    const { posteriors, tiedTasks } = dawidSkene([...sure, ...split]);
    expect([...posteriors.subarray(8)]).toEqual([expect.closeTo(0.5, 9), expect.closeTo(0.5, 9)]);
    expect(tiedTasks).toEqual([4]);
  });

  it("takes the lowest of tied labels and says which tasks are tied", () => {
    const consensus = dawidSkene([
      [0, 0, 3],
      [0, 1, 5],
      [1, 0, 5],
      [1, 1, 3],
    ]);
    expect(consensus.labels).toEqual([3, 3]);
    expect(consensus.tiedTasks).toEqual([0, 1]);
  });

  it("gives the same from columns as from triples, and does not write to them", () => {
    fc.assert(
      fc.property(labelTriples, (labels) => {
        const frozen = Object.freeze(labels.map((label): Label => Object.freeze<Label>([...label])));
        const table = labelTable(frozen, undefined);
        const before = structuredClone(table);
        expect(dawidSkene(table)).toEqual(dawidSkene(frozen));
        expect(table).toEqual(before);
      }),
    );
  });

  it("does not depend on the order of labels or the names of tasks, raters and labels", () => {
    fc.assert(
      fc.property(labelTriples, (labels) => {
        const plain = dawidSkene(labels, { maxIterations: 20 });
        const renamed = labels.toReversed().map(([task, rater, label]) => [task * 10, rater + 0.5, label - 7] as const);
        const same = dawidSkene(renamed, { maxIterations: 20 });
        expect(greatestDifference(same.posteriors, plain.posteriors)).toBeLessThan(1e-6);
        expect(same.tasks).toEqual(plain.tasks.map((task) => task * 10));
        expect(same.classes).toEqual(plain.classes.map((label) => label - 7));
      }),
    );
  });

  it("says that it has not converged when it was stopped before", () => {
    const { triples } = aggregationCases.find(({ id }) => id === "public-agg-6") ?? { triples: [] };
    expect(dawidSkene(triples, { maxIterations: 3 })).toMatchObject({ iterations: 3, isConverged: false });
  });

  it("counts what each rater gave for what, and has room for classes that nobody gave", () => {
    const consensus = dawidSkene(
      [
        [0, 0, 1],
        [0, 1, 1],
        [1, 0, 0],
        [1, 1, 0],
      ],
      { classes: [0, 1, 2] },
    );
    expect([...consensus.posteriors]).toEqual([0, 1, 0, 1, 0, 0].map((share) => expect.closeTo(share, 9)));
    expect([...consensus.priors]).toEqual([0.5, 0.5, 0].map((share) => expect.closeTo(share, 9)));
    for (const rater of consensus.raters) {
      expect(rater).toMatchObject({ given: 2, skill: expect.closeTo(1, 9) });
      expect([...rater.confusion]).toEqual([1, 0, 0, 0, 1, 0, 0, 0, 0].map((count) => expect.closeTo(count, 9)));
    }
  });

  it("gives an empty consensus for no labels", () => {
    expect(dawidSkene([])).toEqual({
      tasks: [],
      classes: [],
      posteriors: new Float64Array(0),
      labels: [],
      tiedTasks: [],
      raters: [],
      priors: new Float64Array(0),
      iterations: 0,
      isConverged: true,
      logLikelihood: 0,
    });
  });

  it("refuses options out of range, and classes beside a table that has its own", () => {
    expect(() => dawidSkene([[0, 0, 0]], { maxIterations: 0 })).toThrow(RangeError);
    expect(() => dawidSkene([[0, 0, 0]], { maxIterations: 2.5 })).toThrow(RangeError);
    expect(() => dawidSkene([[0, 0, 0]], { tolerance: Number.NaN })).toThrow(RangeError);
    expect(() => dawidSkene([[0, 0, 2]], { classes: [0, 1] })).toThrow(RangeError);
    expect(() => dawidSkene(labelTable([[0, 0, 0]], undefined), { classes: [0, 1] })).toThrow(RangeError);
  });
});

/** Rows normalised; a row of nothing stays 0. */
function shareOfRows(matrix: Float64Array, classCount: number): readonly number[] {
  return Array.from(matrix, (count, cell) => {
    const start = cell - (cell % classCount);
    const total = matrix.subarray(start, start + classCount).reduce((sum, other) => sum + other, 0);
    return total === 0 ? 0 : count / total;
  });
}
