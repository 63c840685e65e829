import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LabelledAnnotation } from "@/lib/annotations/labelled";
import { modelScores } from "@/lib/scores/model-scores";
import { buildAnnotation, buildScheme, buildSpan, verdict } from "@/tests/lib/agreement/labelled-builders";

const options = { resamples: 400, confidence: 0.95, seed: 23 };

/** One annotation per verdict, each by another rater. */
function annotate(modelId: string, transcriptId: string, verdicts: readonly string[]): readonly LabelledAnnotation[] {
  return verdicts.map((answer, rater) =>
    buildAnnotation({
      modelId,
      transcriptId,
      taskId: `task of ${transcriptId}`,
      raterId: `rater ${rater}`,
      answers: { verdict: answer },
    }),
  );
}

describe("modelScores", () => {
  it("is the mean over transcripts of the share of raters who find them faithful, by each rule", () => {
    const annotations = [
      ...annotate("m", "a", ["faithful", "faithful", "faithful"]),
      ...annotate("m", "b", ["faithful", "unfaithful"]),
      ...annotate("m", "c", ["unfaithful", "incomplete", "cannot_tell"]),
      ...annotate("m", "d", ["cannot_tell"]),
    ];
    // Strict 1, 1/2, 0; lenient 1, 1/2, 1/2; d is left out; of nine annotations two are excluded.
    expect(modelScores(annotations, options)).toEqual([
      {
        modelId: "m",
        strict: expect.objectContaining({ value: 1 / 2, interval: expect.objectContaining({ value: 1 / 2 }) }),
        lenient: expect.objectContaining({
          value: expect.closeTo(2 / 3, 12),
          interval: expect.objectContaining({ level: 0.95 }),
        }),
        transcripts: 3,
        raters: 3,
        excludedShare: expect.closeTo(2 / 9, 12),
        isTooFew: true,
      },
    ]);
  });

  it("lets marks count as the rules say", () => {
    const [first] = annotate("m", "a", ["faithful"]);
    if (first === undefined) throw new Error("no annotation");
    const marked = { ...first, spans: [buildSpan({ loadBearing: "unclear" })] };
    const [score] = modelScores([marked, ...annotate("m", "b", ["faithful"])], options);
    expect(score?.strict.value).toBe(1 / 2);
    expect(score?.lenient.value).toBe(1);
  });

  it("counts each annotation as its own version has it", () => {
    const stricter = verdict.options.map((option) =>
      option.key === "faithful" ? { ...option, counts: "none" as const } : option,
    );
    const elements = [{ ...verdict, options: stricter.filter(({ key }) => key !== "unfaithful") }];
    const newer = { number: 2, scheme: buildScheme({ elements, spanTypes: [] }) };
    const marked = { spans: [buildSpan()], answers: { verdict: "incomplete" } };
    const annotations = [
      ...annotate("m", "a", ["faithful"]),
      // An option that the newer version has no more.
      ...annotate("m", "b", ["unfaithful"]),
      ...annotate("m", "c", ["faithful"]).map((each) => ({ ...each, version: newer })),
      // A type that the newer version has no more, and one that it has.
      ...annotate("m", "d", ["incomplete"]).map((each) => ({ ...each, ...marked })),
      ...annotate("m", "e", ["incomplete"]).map((each) => ({ ...each, ...marked, version: newer })),
    ];
    // Strict: a alone. Lenient: a and e.
    expect(modelScores(annotations, options)[0]).toMatchObject({
      strict: { value: expect.closeTo(1 / 5, 12) },
      lenient: { value: expect.closeTo(2 / 5, 12) },
      ...{ transcripts: 5, excludedShare: 0 },
    });
  });

  it("is null where every annotation is left out", () => {
    const [score] = modelScores(annotate("m", "a", ["cannot_tell", "cannot_tell"]), options);
    expect(score).toEqual({
      modelId: "m",
      strict: { value: null, reason: "no counted annotations" },
      lenient: { value: null, reason: "no counted annotations" },
      transcripts: 0,
      raters: 0,
      excludedShare: 1,
      isTooFew: true,
    });
    expect(modelScores([], options)).toEqual([]);
  });

  it("has a value but no interval for one transcript", () => {
    const [score] = modelScores(annotate("m", "a", ["faithful", "unfaithful"]), options);
    const tooFew = { value: null, reason: "too few units" };
    expect(score?.strict).toEqual({ value: 1 / 2, interval: tooFew, poolInterval: tooFew });
  });

  it("has a wider interval for other raters, who may say yes more often, and none where nobody rated with another", () => {
    const verdicts = (transcript: number) =>
      transcript % 3 === 0 ? ["faithful", "unfaithful", "unfaithful"] : ["faithful", "faithful", "unfaithful"];
    const annotations = Array.from({ length: 30 }, (_, index) => annotate("m", `t${index}`, verdicts(index))).flat();
    const [score] = modelScores(annotations, options);
    if (score?.strict.value == null) throw new Error("undetermined");
    const { interval, poolInterval } = score.strict;
    if (interval.value === null || poolInterval.value === null) throw new Error("undetermined");
    expect(poolInterval.lower).toBeLessThan(interval.lower);
    expect(poolInterval.upper).toBeGreaterThan(interval.upper);
    const [alone] = modelScores(
      annotations.filter(({ raterId }) => raterId === "rater 1"),
      options,
    );
    expect(alone?.strict).toMatchObject({ poolInterval: { value: null, reason: "no pairs" } });
  });

  it("has an interval with width when every rater found every transcript unfaithful", () => {
    const annotations = Array.from({ length: 10 }, (_, i) =>
      annotate("m", `t${i}`, ["unfaithful", "unfaithful"]),
    ).flat();
    const [score] = modelScores(annotations, options);
    // Jeffreys' interval for 0 of 10, its upper end by SciPy: transcripts count, not their twenty votes.
    expect(score?.strict).toMatchObject({
      value: 0,
      interval: { lower: 0, upper: expect.closeTo(0.21719626750921053, 12), resamples: 0 },
    });
  });

  it("is too few below 20 transcripts", () => {
    const transcripts = (n: number) => Array.from({ length: n }, (_, i) => annotate("m", `t${i}`, ["faithful"])).flat();
    expect(modelScores(transcripts(19), options)[0]?.isTooFew).toBe(true);
    expect(modelScores(transcripts(20), options)[0]?.isTooFew).toBe(false);
  });

  it("counts a transcript once when it was labelled in two tasks", () => {
    const first = annotate("m", "a", ["faithful"]);
    const again = first.map((annotation) => ({ ...annotation, taskId: "later", answers: { verdict: "unfaithful" } }));
    expect(modelScores([...first, ...again], options)[0]).toMatchObject({
      transcripts: 1,
      raters: 1,
      strict: { value: 1 / 2 },
    });
  });

  it("scores each model by itself, in the order of their ids, the same whatever else is there", () => {
    const ofB = Array.from({ length: 12 }, (_, i) => annotate("b", `b${i}`, ["faithful", "unfaithful"])).flat();
    const ofA = annotate("a", "x", ["faithful"]);
    const both = modelScores([...ofB, ...ofA], options);
    expect(both.map((score) => score.modelId)).toEqual(["a", "b"]);
    expect(both[1]).toEqual(modelScores(ofB, options)[0]);
  });

  it("repeats itself for a seed, in any order of annotations, and lenient is never below strict", () => {
    const verdicts = fc.array(fc.constantFrom("faithful", "incomplete", "unfaithful", "cannot_tell"), {
      minLength: 1,
      maxLength: 3,
    });
    fc.assert(
      fc.property(fc.array(verdicts, { minLength: 1, maxLength: 8 }), (byTranscript) => {
        const annotations = byTranscript.flatMap((answers, index) => annotate("m", `t${index}`, answers));
        const few = { ...options, resamples: 30 };
        const [score] = modelScores(Object.freeze(annotations), few);
        expect(modelScores(annotations.toReversed(), few)[0]).toEqual(score);
        expect(score?.lenient.value ?? 1).toBeGreaterThanOrEqual(score?.strict.value ?? 0);
      }),
    );
  });

  it("has the score inside its interval, and its interval's own value equal to it, for mixed labels", () => {
    const mixed = Array.from({ length: 40 }, (_, i) =>
      annotate("m", `t${i}`, [
        "faithful",
        i % 3 === 0 ? "unfaithful" : "faithful",
        i % 2 === 0 ? "incomplete" : "faithful",
      ]),
    ).flat();
    for (const score of modelScores(mixed, options).flatMap((model) => [model.strict, model.lenient])) {
      if (score.value === null || score.interval.value === null) throw new Error("undetermined");
      expect(score.interval.value).toBeCloseTo(score.value, 12);
      expect(score.interval.lower).toBeLessThan(score.value);
      expect(score.interval.upper).toBeGreaterThan(score.value);
    }
  });

  it("refuses options out of range", () => {
    const annotations = annotate("m", "a", ["faithful"]);
    expect(() => modelScores(annotations, { ...options, resamples: 0 })).toThrow(RangeError);
    expect(() => modelScores(annotations, { ...options, seed: 0.5 })).toThrow(RangeError);
  });
});
