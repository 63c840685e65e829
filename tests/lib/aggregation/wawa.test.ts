import { describe, expect, it } from "vitest";
import { z } from "zod";
import { labelTable } from "@/lib/aggregation/label-table";
import { wawa } from "@/lib/aggregation/wawa";
import { casesOf, closeSkills, differingLabels, greatestDifference, workerSkills } from "./aggregation-vectors";

const expectedSchema = z.object({
  labels: z.array(z.number()),
  probas: z.array(z.array(z.number())),
  worker_skills: workerSkills,
});

/** The reference's posteriors are printed with seven decimals at least. */
const printed = 6e-8;

describe("wawa", () => {
  for (const { id, triples, expected } of casesOf("wawa", expectedSchema)) {
    it(`gives the reference consensus of ${id}`, () => {
      const consensus = wawa(triples);
      expect(greatestDifference(consensus.posteriors, expected.probas.flat())).toBeLessThanOrEqual(printed);
      expect(differingLabels(consensus.labels, expected)).toEqual([]);
      expect(consensus.raters.map(({ rater, skill }) => ({ rater, skill }))).toEqual(
        closeSkills(expected.worker_skills),
      );
    });
  }

  it("weighs labels by how often the rater goes with the majority", () => {
    const labels = [
      [0, 0, 1],
      [0, 1, 1],
      [0, 2, 0],
      [1, 0, 1],
      [1, 2, 0],
    ] as const;
    const { posteriors, labels: consensus, raters, tiedTasks } = wawa(labels);
    // Task 1 is tied and goes to 0 at first: skills 1/2, 1 and 1/2, so it stays tied.
    expect(raters.map(({ skill }) => skill)).toEqual([1 / 2, 1, 1 / 2]);
    expect([...posteriors]).toEqual([1 / 4, 3 / 4, 1 / 2, 1 / 2]);
    expect(consensus).toEqual([1, 0]);
    expect(tiedTasks).toEqual([1]);
    expect(wawa(labelTable(labels, undefined))).toEqual(wawa(labels));
  });

  it("gives an empty consensus for no labels", () => {
    expect(wawa([])).toMatchObject({ tasks: [], raters: [] });
  });
});
