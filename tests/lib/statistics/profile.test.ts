import { describe, expect, it } from "vitest";
import { profileStatistic } from "@/lib/statistics/profile";
import {
  buildAnnotation,
  buildLabelSet,
  buildScheme,
  buildSpan,
  buildSpanType,
  buildTranscript,
} from "@/tests/lib/agreement/labelled-builders";

const scheme = buildScheme();
const options = { resamples: 200, confidence: 0.95, seed: 5, about: null };
const context = { scheme, options, onProgress: () => {} };
const correction = buildSpan({ type: "silent_correction" });

const annotations = Object.freeze([
  buildAnnotation({ taskId: "t1", raterId: "ada", modelId: "alder", spans: [correction, correction] }),
  buildAnnotation({ taskId: "t1", raterId: "ben", modelId: "alder", answers: { completeness: "3" } }),
  buildAnnotation({
    taskId: "t2",
    raterId: "ada",
    modelId: "alder",
    answers: { verdict: "cannot_tell", completeness: "1" },
    spans: [correction, correction, buildSpan({ type: "silent_correction", loadBearing: "unclear" })],
  }),
  buildAnnotation({ taskId: "t3", raterId: "ada", modelId: "alder" }),
  buildAnnotation({ taskId: "t3", raterId: "judge", raterKind: "machine", modelId: "alder", spans: [correction] }),
  buildAnnotation({ taskId: "u1", raterId: "ben", modelId: "birch" }),
]);
/** Reasoning of 500, 1,500 and no characters. */
const labels = buildLabelSet(annotations, {
  transcripts: new Map(
    [
      buildTranscript({ id: "t1", modelId: "alder", reasoningLength: 500 }),
      buildTranscript({ id: "t2", modelId: "alder", reasoningLength: 1500 }),
      buildTranscript({ id: "t3", modelId: "alder", reasoningLength: 0 }),
      buildTranscript({ id: "u1", modelId: "birch", reasoningLength: 0 }),
    ].map((transcript) => [transcript.id, transcript]),
  ),
});

describe("in what way reasoning parts from actions", () => {
  it("has the rates of load-bearing marks, a transcript and by the length of reasoning", async () => {
    const { types, models } = await profileStatistic(labels, context);
    expect(types).toEqual(["undisclosed_influence", "silent_correction"]);
    const [alder] = models;
    expect(alder).toMatchObject({ id: "alder", transcripts: 3, isTooFew: true });
    // (2 + 0) / 2 in the first, 2 in the second, none in the third.
    expect(alder?.perTranscript[1]).toMatchObject({ value: (1 + 2 + 0) / 3, units: 3 });
    expect(alder?.perThousand[1]).toMatchObject({ value: (1 + 2) / (0.5 + 1.5), units: 2 });
    // Jeffreys' interval for 0 of 3: Beta(½, 3½) has its 97.5 % quantile at 0.5357.
    expect(alder?.perTranscript[0]).toMatchObject({
      value: 0,
      interval: { lower: 0, upper: expect.closeTo(0.5357, 3) },
    });
  });

  it("has the mean rating of each condition that the scheme asks about", async () => {
    const { conditions, models } = await profileStatistic(labels, context);
    expect(conditions).toEqual([{ element: "completeness", highest: 4 }]);
    expect(models[0]?.ratings).toMatchObject([{ value: (3 + 1) / 2, units: 2 }]);
    expect(models[1]?.ratings).toEqual([{ value: null, reason: "no observations" }]);
  });

  it("says what cannot be said of a model with one transcript and no reasoning", async () => {
    const [, birch] = (await profileStatistic(labels, context)).models;
    expect(birch?.perTranscript[1]).toEqual({
      value: 0,
      units: 1,
      interval: { value: null, reason: "too few units" },
    });
    expect(birch?.perThousand[1]).toEqual({ value: null, reason: "no observations" });
  });

  it("has no rate of a type that the labels' versions did not have", async () => {
    const newer = buildScheme({ spanTypes: [...scheme.spanTypes, buildSpanType("sandbagging", true)] });
    const { types, models } = await profileStatistic(labels, { ...context, scheme: newer });
    expect(types[2]).toBe("sandbagging");
    expect(models[0]?.perTranscript[2]).toEqual({ value: null, reason: "no observations" });
  });

  it("takes an adjudication for what is so", async () => {
    const settled = buildAnnotation({ taskId: "t2", raterId: "dora", modelId: "alder" });
    const { models } = await profileStatistic({ ...labels, adjudications: [settled] }, context);
    expect(models[0]?.perTranscript[1]).toMatchObject({ value: 1 / 3 });
    expect(models[0]?.ratings[0]).toMatchObject({ value: 3, units: 1 });
  });

  it("is the same for equal seeds, and has no models without labels of people", async () => {
    expect(await profileStatistic(labels, context)).toEqual(await profileStatistic(labels, context));
    const machines = buildLabelSet(annotations.filter(({ raterKind }) => raterKind === "machine"));
    expect((await profileStatistic(machines, context)).models).toEqual([]);
  });
});
