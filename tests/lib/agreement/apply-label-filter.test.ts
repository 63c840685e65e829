import { describe, expect, it } from "vitest";
import { applyLabelFilter } from "@/lib/agreement/apply-label-filter";
import { parseLabelFilter } from "@/lib/agreement/label-filter";
import type { LabelledAnnotation } from "@/lib/annotations/labelled";
import { buildAnnotation, buildLabelSet, buildScheme, buildTranscript } from "@/tests/lib/agreement/labelled-builders";

const [ada, ben] = ["11111111-1111-4111-8111-111111111111", "22222222-2222-4222-8222-222222222222"];
const secondVersion = { number: 2, scheme: buildScheme() };

const annotations: readonly LabelledAnnotation[] = [
  buildAnnotation({ taskId: "one", modelId: "alder", raterId: ada, submittedAtMs: Date.parse("2026-01-01T23:59:59Z") }),
  buildAnnotation({ taskId: "one", modelId: "alder", raterId: ben, raterKind: "machine", guideline: 3 }),
  buildAnnotation({
    ...{ taskId: "two", modelId: "birch", raterId: ada, version: secondVersion },
    submittedAtMs: Date.parse("2026-01-02T00:00:00Z"),
  }),
];
const labels = buildLabelSet(annotations, {
  adjudications: [buildAnnotation({ taskId: "one" }), buildAnnotation({ taskId: "two" })],
  transcripts: new Map([
    ["one", buildTranscript({ id: "one", modelId: "alder", condition: "cue", split: "dev" })],
    ["two", buildTranscript({ id: "two", modelId: "birch" })],
  ]),
});

/** The places in `annotations` of those that are kept. */
function kept(raw: unknown): readonly number[] {
  const left = applyLabelFilter(labels, parseLabelFilter(raw)).annotations;
  return left.map((annotation) => annotations.indexOf(annotation));
}

describe("applyLabelFilter", () => {
  it("keeps everything when nothing is asked", () => {
    expect(applyLabelFilter(labels, parseLabelFilter({}))).toEqual(labels);
  });

  it.each<[string, unknown, readonly number[]]>([
    ["models", { model: "alder" }, [0, 1]],
    ["any of several models", { model: ["alder", "birch"] }, [0, 1, 2]],
    ["conditions", { condition: "cue" }, [0, 1]],
    ["transcripts without a condition", { condition: "" }, [2]],
    ["splits", { split: "dev" }, [0, 1]],
    ["transcripts in no split", { split: "" }, [2]],
    ["raters who are kept", { rater: ada }, [0, 2]],
    ["raters who are left out", { without: ada }, [1]],
    ["kinds of raters", { kind: "machine" }, [1]],
    ["versions of the scheme", { scheme: "2" }, [2]],
    ["versions of the guideline", { guideline: "3" }, [1]],
    ["labels made without a guideline", { guideline: "0" }, [0, 2]],
    ["the first day, from its beginning in UTC", { from: "2026-01-02" }, [2]],
    ["the last day, to its end in UTC", { from: "2026-01-01", to: "2026-01-01" }, [0]],
    ["all that is asked at once", { model: "alder", rater: ada }, [0]],
  ])("keeps by %s", (_, raw, expected) => {
    expect(kept(raw)).toEqual(expected);
  });

  it("leaves no transcript, rater or adjudication of which nothing is left", () => {
    const left = applyLabelFilter(labels, parseLabelFilter({ kind: "machine" }));
    expect([...left.transcripts.keys()]).toEqual(["one"]);
    expect(left.raters.map(({ id }) => id)).toEqual([ben]);
    expect(left.adjudications.map(({ transcriptId }) => transcriptId)).toEqual(["one"]);
  });
});
