import { describe, expect, it } from "vitest";
import { z } from "zod";
import { zeroBasedSkill } from "@/lib/aggregation/zero-based-skill";
import { casesOf, closeSkills, workerSkills } from "./aggregation-vectors";

const expectedSchema = z.object({ labels: z.array(z.number()), worker_skills: workerSkills });

describe("zeroBasedSkill", () => {
  for (const { id, triples, expected } of casesOf("zero_based_skill", expectedSchema)) {
    it(`gives the reference consensus of ${id}`, () => {
      const consensus = zeroBasedSkill(triples);
      expect(consensus.labels).toEqual(expected.labels);
      expect(consensus.raters.map(({ rater, skill }) => ({ rater, skill }))).toEqual(
        closeSkills(expected.worker_skills),
      );
    });
  }

  it("gives an empty consensus for no labels", () => {
    expect(zeroBasedSkill([])).toMatchObject({ tasks: [], raters: [] });
  });
});
