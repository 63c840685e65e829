import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { labelsByTask, takeExpectation } from "@/lib/aggregation/expectation";
import { type Label, labelTable } from "@/lib/aggregation/label-table";
import { seededRandom } from "@/lib/random";

const [taskCount, raterCount, classCount] = [7, 4, 3];

/** How small a rater's probabilities are: at 1e-40 products of eight of them are beyond plain arithmetic. */
const scales = fc.constantFrom(1, 1e-3, 1e-40);

describe("takeExpectation", () => {
  it("gives the posteriors, the log-likelihood and the counts that logarithms give", () => {
    fc.assert(
      fc.property(fc.integer(), scales, fc.integer({ min: 1, max: 90 }), (seed, scale, labelCount) => {
        const random = seededRandom(seed);
        const choose = (count: number) => Math.floor(random() * count);
        const labels = Array.from(
          { length: labelCount },
          (): Label => [choose(taskCount), choose(raterCount), choose(classCount)],
        );
        const table = labelTable(labels, [0, 1, 2]);
        const giving = new Float64Array(table.raters.length * classCount ** 2).map(() => scale * (random() + 1e-3));
        const priors = Float64Array.of(0.5, 0.3, 0.2);
        const posteriors = new Float64Array(table.tasks.length * classCount);
        const expectation = takeExpectation(labelsByTask(table), { giving, priors }, posteriors);

        const logarithms = Array.from(posteriors, (_, cell) => Math.log(priors[cell % classCount] ?? 0));
        for (const [row, task] of table.taskOf.entries()) {
          const start = ((table.raterOf[row] ?? 0) * classCount + (table.classOf[row] ?? 0)) * classCount;
          for (let k = 0; k < classCount; k++) {
            logarithms[task * classCount + k] =
              (logarithms[task * classCount + k] ?? 0) + Math.log(giving[start + k] ?? 0);
          }
        }
        let total = 0;
        const taskCounts = [0, 0, 0];
        for (let start = 0; start < logarithms.length; start += classCount) {
          const ofTask = logarithms.slice(start, start + classCount);
          const sum =
            Math.max(...ofTask) +
            Math.log(ofTask.reduce((all, value) => all + Math.exp(value - Math.max(...ofTask)), 0));
          total += sum;
          for (const [k, logarithm] of ofTask.entries()) {
            expect(posteriors[start + k]).toBeCloseTo(Math.exp(logarithm - sum), 11);
            taskCounts[k] = (taskCounts[k] ?? 0) + Math.exp(logarithm - sum);
          }
        }
        expect(expectation.logLikelihood / total).toBeCloseTo(1, 12);
        expect([...expectation.taskCounts]).toEqual(taskCounts.map((count) => expect.closeTo(count, 10)));
        expect(expectation.counts.reduce((sum, count) => sum + count, 0)).toBeCloseTo(labelCount, 9);
        expect(expectation.change).toBe(Math.max(...posteriors));
      }),
    );
  });
});
