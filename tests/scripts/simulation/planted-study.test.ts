import { describe, expect, it } from "vitest";
import { seededRandom } from "@/lib/random";
import {
  drawRaters,
  drawTasks,
  type Plan,
  rateTranscripts,
  truthOfPool,
  truthOfRaters,
} from "@/scripts/simulation/planted-study";

const plan: Plan = {
  transcripts: 20_000,
  raters: 3,
  ratersPerTranscript: 2,
  planted: 0.8,
  error: 0.2,
  difficulty: 1,
  leaning: 0.5,
  skill: 0.5,
  poolLeaning: 0.4,
};

function meanVote(of: Plan, seed: number) {
  const random = seededRandom(seed);
  const raters = drawRaters(of, random);
  const transcripts = rateTranscripts({ plan: of, raters, tasks: drawTasks(of, random) }, random);
  const votes = transcripts.flatMap((transcript) => transcript.votes);
  return { raters, transcripts, mean: votes.reduce((sum, vote) => sum + vote, 0) / votes.length };
}

describe("a planted study", () => {
  it("has raters who say on average of many transcripts what their truth is", () => {
    const { raters, mean } = meanVote(plan, 1);
    expect(Math.abs(mean - truthOfRaters(plan, raters))).toBeLessThan(0.01);
  });

  it("has a pool whose truth many raters come to", () => {
    const { mean } = meanVote({ ...plan, raters: 2000, transcripts: 10_000 }, 2);
    expect(Math.abs(mean - truthOfPool(plan))).toBeLessThan(0.02);
  });

  it("plants the score: raters who never err find as many faithful", () => {
    const sure = { ...plan, error: 1e-9, difficulty: 0, leaning: 0, skill: 0, poolLeaning: 0 };
    expect(Math.abs(meanVote(sure, 3).mean - 0.8)).toBeLessThan(0.01);
    expect(truthOfPool(sure)).toBeCloseTo(0.8, 6);
  });

  it("has as many different raters on each transcript as planned", () => {
    const { transcripts } = meanVote({ ...plan, transcripts: 200 }, 4);
    expect(transcripts).toHaveLength(200);
    for (const { raters, votes } of transcripts) {
      expect(new Set(raters).size).toBe(2);
      expect(votes).toHaveLength(2);
    }
  });
});
