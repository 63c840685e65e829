import { describe, expect, it } from "vitest";
import { reliabilityStatistic } from "@/lib/statistics/reliability";
import { buildAnnotation, buildLabelSet, buildScheme } from "@/tests/lib/agreement/labelled-builders";

const context = {
  scheme: buildScheme(),
  options: { resamples: 100, confidence: 0.95, seed: 5, about: "verdict" },
  onProgress: () => {},
};

/** Three raters on thirty tasks: Cem says the contrary of the others on every third. */
const annotations = Array.from({ length: 30 }, (_, task) => {
  const truth = task % 2 === 0 ? "faithful" : "unfaithful";
  const contrary = task % 2 === 0 ? "unfaithful" : "faithful";
  return ["ada", "ben", "cem"].map((raterId) =>
    buildAnnotation({
      taskId: `t${task}`,
      raterId,
      answers: { verdict: raterId === "cem" && task % 3 === 0 ? contrary : truth },
    }),
  );
}).flat();

describe("how reliable raters are", () => {
  it("holds each against what all say together, with an interval", async () => {
    const { element, choice, raters } = await reliabilityStatistic(buildLabelSet(annotations), context);
    expect([element, choice.method, choice.labelsPerRater]).toEqual(["verdict", "dawid-skene", 30]);
    const [ada, , cem] = raters;
    expect([ada?.id, ada?.given, cem?.id]).toEqual(["ada", 30, "cem"]);
    expect(ada?.skill).toBeCloseTo(1, 6);
    // She never differs from the consensus: the 2.5 % quantile of Beta(30.5, 0.5), by numeric integration.
    if (ada?.interval.value == null) throw new Error("undetermined");
    expect([ada.interval.lower, ada.interval.upper]).toEqual([expect.closeTo(0.92032, 5), expect.closeTo(1, 6)]);
    // Twenty of thirty, and chance among resampled tasks around it.
    expect(cem?.skill).toBeCloseTo(20 / 30, 6);
    if (cem?.interval.value == null) throw new Error("undetermined");
    expect(cem.interval.lower).toBeLessThan(0.6);
    expect(cem.interval.upper).toBeGreaterThan(0.73);
  });

  it("counts which answers meet within a transcript", async () => {
    const { confusion } = await reliabilityStatistic(buildLabelSet(annotations), context);
    // Of 90 pairs of raters, Cem's 20 with Ada and Ben differ; each transcript's pairs count both ways over 2 others.
    const [faithful, , unfaithful] = confusion;
    const total = confusion.flat().reduce((sum, count) => sum + count, 0);
    const apart = (faithful?.[2] ?? 0) + (unfaithful?.[0] ?? 0);
    expect(apart / total).toBeCloseTo(20 / 90, 12);
    expect(faithful?.[2]).toBe(unfaithful?.[0]);
  });

  it("says that nothing can be said of raters who share no task, and of nobody", async () => {
    const alone = annotations.filter(({ raterId, taskId }) => (raterId === "ada") === (taskId === "t0"));
    const single = alone.filter(({ raterId }) => raterId !== "ben");
    const { choice } = await reliabilityStatistic(buildLabelSet(single), context);
    expect(choice).toMatchObject({ method: "majority-vote", reason: "no overlap" });
    expect(await reliabilityStatistic(buildLabelSet([]), context)).toMatchObject({ raters: [] });
    const silent = { ...context, scheme: buildScheme({ elements: [] }) };
    expect(await reliabilityStatistic(buildLabelSet(annotations), silent)).toMatchObject({ element: null, raters: [] });
  });
});
