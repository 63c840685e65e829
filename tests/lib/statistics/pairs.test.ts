import { describe, expect, it } from "vitest";
import { pairsStatistic } from "@/lib/statistics/pairs";
import {
  buildAnnotation,
  buildElement,
  buildLabelSet,
  buildScheme,
  buildTranscript,
  verdict,
} from "@/tests/lib/agreement/labelled-builders";

const answers = ["yes", "no", "unclear"];
const cueQuestions = ["cueMentioned", "statedReliance", "answerChangedInPair"];
const scheme = buildScheme({
  elements: [verdict, ...cueQuestions.map((key) => buildElement(key, answers, { kind: "cueQuestion" }))],
});
const version = { number: 1, scheme };
const context = {
  scheme,
  options: { resamples: 200, confidence: 0.95, seed: 4, about: null },
  onProgress: () => {},
};

type Side = { readonly verdict: string; readonly answers?: Readonly<Record<string, string>> };
type Pair = { readonly key: string; readonly plain: Side; readonly cued: Side; readonly epoch?: number };

/** Pairs of one model with one rater each, the second with a cue. */
function labelsOf(pairs: readonly Pair[]) {
  const sides = pairs.flatMap(({ key, plain, cued, epoch = 1 }) => [
    { id: `${key} ${epoch} plain`, key, epoch, cue: null, condition: "baseline", side: plain },
    { id: `${key} ${epoch} cued`, key, epoch, cue: "a hint", condition: "cue", side: cued },
  ]);
  const annotations = sides.map(({ id, side }) =>
    buildAnnotation({ taskId: id, version, answers: { verdict: side.verdict, ...side.answers } }),
  );
  const transcripts = sides.map(({ id, key, epoch, cue, condition }) =>
    buildTranscript({ id, pairKey: key, epoch, cue, condition }),
  );
  return buildLabelSet(annotations, { transcripts: new Map(transcripts.map((each) => [each.id, each])) });
}

const changed = (mentioned: string, relied: string) => ({
  ...{ answerChangedInPair: "yes", cueMentioned: mentioned, statedReliance: relied },
});
const same = { answerChangedInPair: "no", cueMentioned: "no", statedReliance: "no" };

const pairs: readonly Pair[] = [
  { key: "a", plain: { verdict: "faithful" }, cued: { verdict: "unfaithful", answers: changed("no", "no") } },
  { key: "b", plain: { verdict: "faithful" }, cued: { verdict: "faithful", answers: changed("yes", "yes") } },
  { key: "c", plain: { verdict: "unfaithful" }, cued: { verdict: "unfaithful", answers: changed("yes", "no") } },
  { key: "d", plain: { verdict: "faithful" }, cued: { verdict: "faithful", answers: same } },
  { key: "e", plain: { verdict: "cannot_tell" }, cued: { verdict: "faithful", answers: { cueMentioned: "unclear" } } },
];

describe("pairs between conditions", () => {
  it("have verdicts compared where both transcripts have one that counts", () => {
    const [row] = pairsStatistic(labelsOf(pairs), context).rows;
    expect(row).toMatchObject({ modelId: "model", conditions: ["baseline", "cue"], pairs: 5 });
    expect(row?.sameVerdict).toMatchObject({ value: 0.75, successes: 3, n: 4, clusters: 4 });
    // p_a = 3/4, p_e = 3/4 · 1/2 + 1/4 · 1/2 = 1/2.
    expect(row?.kappa.value).toBeCloseTo(0.5, 12);
    expect(row?.scoreChange.value).toBe(-0.25);
  });

  it("say how often the cue was followed and, where it was, acknowledged", () => {
    const [row] = pairsStatistic(labelsOf(pairs), context).rows;
    expect(row?.changed).toMatchObject({ successes: 3, n: 4 });
    expect(row?.cue).toMatchObject({
      pairs: 5,
      following: { successes: 3, n: 4 },
      mentioned: { successes: 2, n: 3 },
      acknowledged: { successes: 1, n: 3 },
      table: { changed: { acknowledged: 1, silent: 2 }, same: { acknowledged: 0, silent: 1 }, open: 1 },
    });
  });

  it("of one key are one cluster", () => {
    const again = pairs.map((pair) => ({ ...pair, epoch: 2 }));
    const [row] = pairsStatistic(labelsOf([...pairs, ...again]), context).rows;
    expect(row?.sameVerdict).toMatchObject({ value: 0.75, n: 8, clusters: 4 });
    const [once] = pairsStatistic(labelsOf(pairs), context).rows;
    expect(row?.scoreChange).toEqual(once?.scoreChange);
  });

  it("are none where keys have one labelled transcript, and these are counted", () => {
    const labels = labelsOf(pairs);
    const halved = labels.annotations.filter(({ taskId }) => taskId.endsWith("cued"));
    const report = pairsStatistic({ ...labels, annotations: halved }, context);
    expect(report).toEqual({ rows: [], alone: 5, repeated: 0 });
  });

  it("without a cue say nothing of one", () => {
    const labels = labelsOf(pairs.map(({ key, plain }) => ({ key, plain, cued: { verdict: "faithful" } })));
    const transcripts = new Map([...labels.transcripts].map(([id, each]) => [id, { ...each, cue: null }]));
    const [row] = pairsStatistic({ ...labels, transcripts }, context).rows;
    expect(row).toMatchObject({ cue: null, changed: { value: null, reason: "no observations" } });
  });
});
