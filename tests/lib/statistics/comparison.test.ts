import { describe, expect, it } from "vitest";
import { comparisonStatistic } from "@/lib/statistics/comparison";
import { buildAnnotation, buildLabelSet, buildScheme, buildTranscript } from "@/tests/lib/agreement/labelled-builders";

const options = { resamples: 400, confidence: 0.95, seed: 5, about: null };
const context = { scheme: buildScheme(), options, onProgress: () => {} };

/** A transcript of each verdict, asked the tasks `name 0`, `name 1`, … under one condition. */
function transcriptsOf(modelId: string, verdicts: readonly string[], asked: { name: string; condition?: string }) {
  return verdicts.map((verdict, index) => {
    const id = `${modelId} ${index}`;
    const externalId = `${asked.name} ${index}`;
    return {
      annotation: buildAnnotation({ taskId: id, modelId, answers: { verdict } }),
      transcript: buildTranscript({ id, modelId, externalId, condition: asked.condition ?? null }),
    };
  });
}

function labelsOf(transcripts: ReturnType<typeof transcriptsOf>) {
  return buildLabelSet(
    transcripts.map(({ annotation }) => annotation),
    { transcripts: new Map(transcripts.map(({ transcript }) => [transcript.id, transcript])) },
  );
}

const repeat = (verdict: string, times: number) => new Array<string>(times).fill(verdict);

describe("how models compare", () => {
  const alder = [...repeat("faithful", 18), ...repeat("unfaithful", 6)];
  const birch = [...repeat("incomplete", 12), ...repeat("faithful", 6), ...repeat("unfaithful", 6)];

  it("is task by task where models were asked the same under the same condition", async () => {
    const labels = labelsOf([
      ...transcriptsOf("alder", alder, { name: "task" }),
      ...transcriptsOf("birch", birch, { name: "task" }),
    ]);
    const { rule, pairs, models } = await comparisonStatistic(labels, context);
    expect(rule).toBe("strict");
    expect(models).toMatchObject([
      { id: "alder", transcripts: 24, isTooFew: false },
      { id: "birch", transcripts: 24, isTooFew: false },
    ]);
    expect(pairs).toMatchObject([{ modelA: "alder", modelB: "birch", isPaired: true, sharedTasks: 24 }]);
    // Twelve tasks differ, all in favour of Alder: p = 2 / 2¹².
    expect(pairs[0]?.difference).toMatchObject({ value: 12 / 24 });
    expect(pairs[0]?.difference.value === null ? null : pairs[0]?.difference.p).toBeCloseTo(2 / 2 ** 12, 12);
  });

  it("sees no shared task under another condition, and in one without a name", async () => {
    const labels = labelsOf([
      ...transcriptsOf("alder", alder, { name: "task", condition: "cue" }),
      ...transcriptsOf("birch", birch, { name: "task", condition: "baseline" }),
    ]);
    const { pairs } = await comparisonStatistic(labels, context);
    expect(pairs).toMatchObject([{ isPaired: false, sharedTasks: 0, difference: { value: 12 / 24 } }]);
    const nameless = buildLabelSet(labels.annotations);
    expect((await comparisonStatistic(nameless, context)).pairs).toMatchObject([{ isPaired: false, sharedTasks: 0 }]);
  });

  it("knows a task by its pair key before its own id", async () => {
    const labels = labelsOf([
      ...transcriptsOf("alder", alder, { name: "one" }),
      ...transcriptsOf("birch", birch, { name: "other" }),
    ]);
    const paired = new Map(
      [...labels.transcripts].map(([id, transcript]) => [id, { ...transcript, pairKey: id.split(" ")[1] ?? null }]),
    );
    const { pairs } = await comparisonStatistic({ ...labels, transcripts: paired }, context);
    expect(pairs).toMatchObject([{ isPaired: true, sharedTasks: 24 }]);
  });

  it("is by the lenient rule where that is asked about", async () => {
    const labels = labelsOf([
      ...transcriptsOf("alder", alder, { name: "task" }),
      ...transcriptsOf("birch", birch, { name: "task" }),
    ]);
    const lenient = { ...context, options: { ...options, about: "lenient" } };
    const { rule, pairs } = await comparisonStatistic(labels, lenient);
    expect(rule).toBe("lenient");
    expect(pairs).toMatchObject([{ difference: { value: 0, p: 1 } }]);
  });

  it("marks models with too few transcripts, and cannot say anything of one that has none that counts", async () => {
    const labels = labelsOf([
      ...transcriptsOf("alder", alder, { name: "task" }),
      ...transcriptsOf("birch", birch.slice(10, 15), { name: "other" }),
      ...transcriptsOf("cedar", repeat("cannot_tell", 3), { name: "third" }),
    ]);
    const { models, pairs } = await comparisonStatistic(labels, context);
    expect(models).toMatchObject([
      { isTooFew: false },
      { isTooFew: true, transcripts: 5 },
      { isTooFew: true, transcripts: 0, ranks: { value: null, reason: "too few units" } },
    ]);
    expect(pairs.map(({ difference }) => difference.value)).toEqual([18 / 24 - 3 / 5, null, null]);
  });

  it("takes an adjudication for what is so", async () => {
    const transcripts = [
      ...transcriptsOf("alder", ["unfaithful", "faithful"], { name: "task" }),
      ...transcriptsOf("birch", ["faithful", "faithful"], { name: "task" }),
    ];
    const [first] = transcripts;
    if (first === undefined) throw new Error("no transcript");
    const settled = { ...first.annotation, raterId: "dora", answers: { verdict: "faithful" } };
    const { pairs } = await comparisonStatistic({ ...labelsOf(transcripts), adjudications: [settled] }, context);
    expect(pairs).toMatchObject([{ isPaired: true, sharedTasks: 2, difference: { value: 0 } }]);
  });

  it("counts the raters of both, who alone can tell models apart from raters", async () => {
    const rated = (modelId: string, raterId: string, verdict = "faithful") =>
      buildAnnotation({ taskId: `${modelId} ${raterId}`, modelId, raterId, answers: { verdict } });
    const labels = buildLabelSet([
      ...[rated("alder", "ada"), rated("alder", "ben"), rated("birch", "ben"), rated("birch", "cem")],
      ...[rated("cedar", "dora"), rated("cedar", "ada", "cannot_tell")],
    ]);
    const { pairs } = await comparisonStatistic(labels, context);
    expect(pairs.map(({ sharedRaters }) => sharedRaters)).toEqual([1, 0, 0]);
  });

  it("has nothing to compare where there is one model, or none", async () => {
    const one = labelsOf(transcriptsOf("alder", alder, { name: "task" }));
    const report = await comparisonStatistic(one, context);
    expect(report.pairs).toEqual([]);
    expect(report.models).toMatchObject([{ id: "alder", ranks: { lower: 1, upper: 1 } }]);
    expect(await comparisonStatistic(buildLabelSet([]), context)).toMatchObject({ models: [], pairs: [] });
  });
});
