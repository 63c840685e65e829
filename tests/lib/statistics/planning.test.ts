import { expect, it } from "vitest";
import { planningStatistic } from "@/lib/statistics/planning";
import { buildAnnotation, buildLabelSet, buildScheme } from "@/tests/lib/agreement/labelled-builders";

const context = {
  scheme: buildScheme(),
  options: { resamples: 10, confidence: 0.9, seed: 1, about: null },
  onProgress: () => {},
};

const vote = (taskId: string, raterId: string, isFaithful: boolean) =>
  buildAnnotation({
    ...{ taskId, raterId, modelId: taskId.slice(0, 1) },
    answers: { verdict: isFaithful ? "faithful" : "unfaithful" },
  });

it("starts a plan from how many votes there are, how alike they are, and the score they give", () => {
  // Model m: (1, 1), (0, 0), (1, 0); model n: (0). MSW = 0.5 / 3, MSB = 1 / 2, n₀ = 2.
  const annotations = [
    ...[vote("m1", "ada", true), vote("m1", "ben", true), vote("m2", "ada", false), vote("m2", "ben", false)],
    ...[vote("m3", "ada", true), vote("m3", "ben", false), vote("n1", "ada", false)],
  ];
  expect(planningStatistic(buildLabelSet(annotations), context)).toEqual({
    ...{ confidence: 0.9, models: 2, transcripts: 3, raters: 7 / 4, score: 0.25 },
    agreement: {
      value: expect.closeTo(0.5, 12),
      between: expect.closeTo(1 / 6, 12),
      within: expect.closeTo(1 / 6, 12),
    },
  });
});

it("has nothing to start from without labels", () => {
  expect(planningStatistic(buildLabelSet([]), context)).toEqual({
    ...{ confidence: 0.9, models: 0, transcripts: 0, raters: 0, score: null },
    agreement: { value: null, reason: "no pairs" },
  });
});
