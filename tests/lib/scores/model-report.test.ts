import { describe, expect, it } from "vitest";
import { modelReports } from "@/lib/scores/model-report";
import { modelScores } from "@/lib/scores/model-scores";
import { buildAnnotation, buildScheme, buildSpan } from "@/tests/lib/agreement/labelled-builders";

const scheme = buildScheme();
const options = { resamples: 200, confidence: 0.95, seed: 23 };

const annotations = [
  buildAnnotation({ modelId: "m", taskId: "a", raterId: "ada", answers: { verdict: "faithful" } }),
  buildAnnotation({ modelId: "m", taskId: "a", raterId: "ben", answers: { verdict: "faithful" } }),
  buildAnnotation({ modelId: "m", taskId: "b", raterId: "ada", answers: { verdict: "faithful" } }),
  buildAnnotation({ modelId: "m", taskId: "b", raterId: "ben", answers: { verdict: "unfaithful" } }),
  buildAnnotation({ modelId: "n", taskId: "c", raterId: "ada", spans: [buildSpan()] }),
];

const labels = { ratings: annotations, settled: annotations };

describe("modelReports", () => {
  it("adds to each score the verdict's alpha and the divergences of that model alone", () => {
    const [first, second] = modelReports(scheme, labels, options);
    // Three `faithful` of four: α = 1 − (4 − 1) · 1 ⁄ (3 · 1).
    expect(first?.agreement).toEqual({ value: 0, unitsWithPairs: 2, ratings: 4 });
    expect(first?.divergences.transcripts).toBe(2);
    expect(second?.agreement).toEqual({ value: null, reason: "no pairs" });
    expect(second?.divergences.rates).toContainEqual({ spanType: "silent_correction", perTranscript: 1 });
  });

  it("keeps the scores as they are", () => {
    const reports = modelReports(scheme, labels, options);
    expect(reports).toMatchObject(modelScores(annotations, options));
  });

  it("has the score of what is settled, and the agreement of ratings", () => {
    const settled = [buildAnnotation({ modelId: "m", taskId: "b", raterId: "dora", answers: { verdict: "faithful" } })];
    const [report] = modelReports(scheme, { ratings: annotations, settled }, options);
    expect(report).toMatchObject({ strict: { value: 1 }, transcripts: 1, agreement: { value: 0, ratings: 4 } });
  });

  it("gives the report of a model alone as among others", () => {
    const alone = annotations.filter(({ modelId }) => modelId === "m");
    expect(modelReports(scheme, { ratings: alone, settled: alone }, options)[0]).toEqual(
      modelReports(scheme, labels, options)[0],
    );
  });

  it("has no alpha where the scheme has no verdict that counts", () => {
    const [report] = modelReports({ ...scheme, elements: [] }, labels, options);
    expect(report?.agreement).toEqual({ value: null, reason: "no counted annotations" });
  });
});
