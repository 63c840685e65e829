import { describe, expect, it } from "vitest";
import { sensitivityStatistic } from "@/lib/statistics/sensitivity";
import { buildAnnotation, buildLabelSet, buildScheme, buildTranscript } from "@/tests/lib/agreement/labelled-builders";

const scheme = buildScheme();
const context = { scheme, options: { resamples: 10, confidence: 0.95, seed: 1, about: null }, onProgress: () => {} };

type Said = readonly [
  task: string,
  rater: string,
  isFaithful: boolean,
  changes?: Parameters<typeof buildAnnotation>[0],
];

const annotationsOf = (said: readonly Said[]) =>
  said.map(([taskId, raterId, isFaithful, changes]) =>
    buildAnnotation({
      taskId,
      raterId,
      modelId: taskId.slice(0, 1),
      answers: { verdict: isFaithful ? "faithful" : "unfaithful" },
      ...changes,
    }),
  );

/** Model m: 1/2, 1 and 0; model n: 1/3. Cem is alone on m3, and against the others on n1. */
const said: readonly Said[] = [
  ["m1", "ada", true],
  ["m1", "ben", false],
  ["m2", "ada", true],
  ["m2", "ben", true],
  ["m3", "cem", false],
  ["n1", "ada", false],
  ["n1", "ben", false],
  ["n1", "cem", true],
];

describe("scores made otherwise", () => {
  it("have every method's score and rank, the majority's being the share of votes", () => {
    const { people, machines } = sensitivityStatistic(buildLabelSet(annotationsOf(said)), context);
    expect(machines).toBeNull();
    expect(people.models.map(({ modelId, transcripts }) => [modelId, transcripts])).toEqual([
      ["m", 3],
      ["n", 1],
    ]);
    const [m, n] = people.models;
    expect(m?.byMethod.map(({ method }) => method)).toEqual([
      "majority-vote",
      "one-coin",
      "dawid-skene",
      "mace",
      "wawa",
    ]);
    expect(m?.byMethod[0]).toEqual({ method: "majority-vote", value: 0.5, rank: 1 });
    expect(n?.byMethod[0]).toMatchObject({ value: expect.closeTo(1 / 3, 12), rank: 2 });
    // Wawa: m1 is tied, so its label is the lowest, unfaithful: ada 2/3, ben 1, cem 1/2; cem's weight on n1 is 1/2 of 13/6.
    expect(n?.byMethod[4]).toMatchObject({ method: "wawa", value: expect.closeTo(3 / 13, 12) });
    expect(m?.byMethod[4]?.value).toBeCloseTo((2 / 5 + 1 + 0) / 3, 12);
    expect(people.choice).toMatchObject({ method: "one-coin", reason: "few labels a rater" });
  });

  it("have each rater left out in turn, the one who moves a score most first", () => {
    const { raters } = sensitivityStatistic(buildLabelSet(annotationsOf(said)), context).people;
    const byRater = new Map(raters.map((rater) => [rater.raterId, rater]));
    // Without cem: m (1/2 + 1) / 2, n 0.
    expect(byRater.get("cem")).toMatchObject({
      votes: 2,
      without: [
        { modelId: "m", value: 0.75, change: 0.25 },
        { modelId: "n", value: 0, change: expect.closeTo(-1 / 3, 12) },
      ],
      greatestChange: expect.closeTo(1 / 3, 12),
      swaps: 0,
    });
    // Without ada: m (0 + 1 + 0) / 3, n 1/2: they change places.
    expect(byRater.get("ada")).toMatchObject({ swaps: 1, greatestChange: expect.closeTo(1 / 6, 12) });
    expect(raters[0]?.raterId).toBe("cem");
  });

  it("count an adjudicated transcript as it was settled, by every method and whoever leaves", () => {
    const labels = buildLabelSet(annotationsOf(said), { adjudications: annotationsOf([["n1", "dora", true]]) });
    const { people } = sensitivityStatistic(labels, context);
    const n = people.models.find(({ modelId }) => modelId === "n");
    expect(n?.byMethod.map(({ value }) => value)).toEqual([1, 1, 1, 1, 1]);
    expect(people.raters.every(({ without }) => without.every(({ modelId }) => modelId !== "n"))).toBe(true);
  });

  it("keep people and machine raters apart", () => {
    const machine = annotationsOf([["m1", "judge", true, { raterKind: "machine" }]]);
    const { people, machines } = sensitivityStatistic(buildLabelSet([...annotationsOf(said), ...machine]), context);
    expect(people.models[0]?.byMethod[0]?.value).toBe(0.5);
    expect(machines?.models).toMatchObject([{ modelId: "m", transcripts: 1 }]);
    expect(machines?.choice?.reason).toBe("no overlap");
    expect(machines?.raters[0]).toMatchObject({ raterId: "judge", greatestChange: null });
  });

  it("have held-out transcripts apart", () => {
    const labels = buildLabelSet(annotationsOf(said));
    const transcripts = new Map(labels.transcripts).set("m2", buildTranscript({ id: "m2", split: "heldout" }));
    const [m] = sensitivityStatistic({ ...labels, transcripts }, context).people.models;
    expect(m).toMatchObject({ heldOut: { value: 1, transcripts: 1 }, others: { value: 0.25, transcripts: 2 } });
  });

  it("are none without labels", () => {
    expect(sensitivityStatistic(buildLabelSet([]), context)).toEqual({
      people: { choice: null, unsettled: [], models: [], raters: [] },
      machines: null,
    });
  });
});
