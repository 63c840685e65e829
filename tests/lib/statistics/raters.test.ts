import { describe, expect, it } from "vitest";
import { ratersStatistic } from "@/lib/statistics/raters";
import { buildAnnotation, buildLabelSet, buildScheme } from "@/tests/lib/agreement/labelled-builders";

const options = { resamples: 100, confidence: 0.95, seed: 5, about: "verdict" };
const context = { scheme: buildScheme(), options, onProgress: () => {} };

/** Verdicts by task: of two people, a third on the last, and of a machine. */
const verdicts = [
  { ada: "faithful", ben: "faithful", judge: "faithful" },
  { ada: "faithful", ben: "faithful", judge: "unfaithful" },
  { ada: "unfaithful", ben: "unfaithful", judge: "unfaithful" },
  { ada: "faithful", ben: "unfaithful", judge: "unfaithful" },
  { ada: "faithful", ben: "unfaithful", cem: "unfaithful", judge: "unfaithful" },
];

const annotations = verdicts.flatMap((byRater, task) =>
  Object.entries(byRater).map(([raterId, verdict]) =>
    buildAnnotation({
      taskId: `t${task}`,
      raterId,
      raterKind: raterId === "judge" ? "machine" : "member",
      answers: { verdict },
    }),
  ),
);
const labels = buildLabelSet(annotations, {
  raters: ["ada", "ben", "cem", "judge"].map((id) => ({ id, kind: id === "judge" ? "machine" : "member" })),
});

describe("how raters compare", () => {
  it("has every pair with how many tasks they share", async () => {
    const { raters, percents, kappas } = await ratersStatistic(labels, context);
    expect(raters.map(({ id, kind, ratings }) => [id, kind, ratings])).toEqual([
      ["ada", "member", 5],
      ["ben", "member", 5],
      ["cem", "member", 1],
      ["judge", "machine", 5],
    ]);
    expect(percents[0]?.[1]).toEqual({ n: 5, value: 3 / 5 });
    expect(percents[1]?.[3]).toEqual({ n: 5, value: 4 / 5 });
    // Ada says faithful 4 of 5 times, Ben 2 of 5: chance 0.8 · 0.4 + 0.2 · 0.6 = 0.44.
    expect(kappas[0]?.[1]?.value).toBeCloseTo((0.6 - 0.44) / (1 - 0.44), 12);
    expect(kappas[2]?.[3]).toEqual({ n: 1, value: null });
    expect(kappas[0]?.[0]).toBeNull();
  });

  it("holds machines against what most people say, by whether people differ", async () => {
    const { machines, people } = await ratersStatistic(labels, context);
    const [judge] = machines;
    expect(judge?.id).toBe("judge");
    // The fourth task is a tie of people: four are compared, three of them alike.
    expect(judge?.all.agreement.percent).toEqual({ value: 3 / 4, unitsWithPairs: 4 });
    expect(judge?.byDifficulty.unanimous.agreement.percent).toEqual({ value: 2 / 3, unitsWithPairs: 3 });
    expect(judge?.byDifficulty.divided.agreement.percent).toEqual({ value: 1, unitsWithPairs: 1 });
    // Two by two for the first and third, none for the second, two of two in the tie, and all three on the last.
    expect(judge?.all.advantage).toMatchObject({ value: 9 / 11, units: 5, comparisons: 11 });
    expect(people?.percent.value).toBeCloseTo((3 + 0 + 1 / 3) / 5, 12);
  });

  it("says nothing of machines where there are none, nor of raters where nothing is asked", async () => {
    const alone = buildLabelSet(annotations.filter(({ raterId }) => raterId !== "judge"));
    expect(await ratersStatistic(alone, context)).toMatchObject({ machines: [], people: null });
    const silent = { ...context, scheme: buildScheme({ elements: [] }) };
    expect(await ratersStatistic(labels, silent)).toMatchObject({ element: null, raters: [] });
  });
});
