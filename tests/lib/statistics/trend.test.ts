import { describe, expect, it } from "vitest";
import { trendStatistic } from "@/lib/statistics/trend";
import { buildAnnotation, buildLabelSet, buildScheme } from "@/tests/lib/agreement/labelled-builders";

const scheme = buildScheme();
const context = {
  scheme,
  options: { resamples: 50, confidence: 0.95, seed: 2, about: "verdict" },
  onProgress: () => {},
};
const day = 86_400_000;

/** Two raters a task: on the first day they differ, on the second they agree, one task running over midnight. */
const annotations = [
  { task: "a", at: 0, answers: ["faithful", "unfaithful"], guideline: null },
  { task: "b", at: 1, answers: ["faithful", "unfaithful"], guideline: 1 },
  { task: "c", at: day, answers: ["faithful", "faithful"], guideline: 2 },
  { task: "d", at: day - 1, answers: ["unfaithful", "unfaithful"], guideline: 2 },
].flatMap(({ task, at, answers, guideline }) =>
  answers.map((verdict, rater) =>
    buildAnnotation({
      taskId: task,
      raterId: `r${rater}`,
      answers: { verdict },
      guideline,
      version: { number: task === "a" ? 1 : 2, scheme },
      submittedAtMs: at + rater,
    }),
  ),
);

describe("how agreement went", () => {
  it("goes by when a task's last label came", async () => {
    const { unit, overTime, element } = await trendStatistic(buildLabelSet(annotations), context);
    expect([element, unit]).toEqual(["verdict", "day"]);
    expect(overTime.map(({ at, figures }) => [at, figures.percent.value, figures.unitsWithPairs])).toEqual([
      [0, 0, 2],
      [day, 1, 2],
    ]);
  });

  it("goes by versions of scheme and guideline, each compared within itself", async () => {
    const { byScheme, byGuideline } = await trendStatistic(buildLabelSet(annotations), context);
    expect(byScheme.map(({ at, figures }) => [at, figures.percent.value])).toEqual([
      [1, 0],
      [2, 2 / 3],
    ]);
    expect(byGuideline.map(({ at, figures }) => [at, figures.percent.value])).toEqual([
      [0, 0],
      [1, 0],
      [2, 1],
    ]);
  });

  it("has nothing to say where nothing is asked or labelled", async () => {
    expect(await trendStatistic(buildLabelSet([]), context)).toMatchObject({ overTime: [], byScheme: [] });
    const silent = { ...context, scheme: buildScheme({ elements: [] }) };
    expect(await trendStatistic(buildLabelSet(annotations), silent)).toMatchObject({ element: null, overTime: [] });
  });
});
