import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LabelledAnnotation } from "@/lib/annotations/labelled";
import { divergenceProfile } from "@/lib/scores/divergence-profile";
import { buildAnnotation, buildScheme, buildSpan, buildSpanType } from "@/tests/lib/agreement/labelled-builders";

const scheme = buildScheme();
const yes = (type: string) => buildSpan({ type, loadBearing: "yes" });

function rateOf(type: string, annotations: readonly LabelledAnnotation[]) {
  const rate = divergenceProfile(scheme, annotations).rates.find(({ spanType }) => spanType === type);
  return rate?.perTranscript;
}

describe("divergenceProfile", () => {
  it("averages over the raters of a transcript and then over transcripts", () => {
    const annotations = [
      // One of two raters marks it twice: once a transcript.
      buildAnnotation({ taskId: "a", raterId: "ada", spans: [yes("silent_correction"), yes("silent_correction")] }),
      buildAnnotation({ taskId: "a", raterId: "ben" }),
      buildAnnotation({ taskId: "b", raterId: "ada", spans: [yes("undisclosed_influence")] }),
      buildAnnotation({ taskId: "c", raterId: "ada" }),
      buildAnnotation({ taskId: "d", raterId: "ada" }),
    ];
    expect(divergenceProfile(scheme, annotations)).toEqual({
      transcripts: 4,
      rates: [
        { spanType: "undisclosed_influence", perTranscript: 0.25 },
        { spanType: "silent_correction", perTranscript: 0.25 },
      ],
    });
  });

  it("counts only marks that are load-bearing yes", () => {
    const spans = (["no", "unclear", null] as const).map((loadBearing) => buildSpan({ loadBearing }));
    expect(rateOf("silent_correction", [buildAnnotation({ spans })])).toBe(0);
  });

  it("leaves out positive marks and types of other versions of the scheme", () => {
    const spans = [yes("explicit_self_correction"), yes("of_another_version")];
    const { rates } = divergenceProfile(scheme, [buildAnnotation({ spans })]);
    expect(rates.map(({ perTranscript }) => perTranscript)).toEqual([0, 0]);
  });

  it("averages a type that is newer over those who could mark it", () => {
    const earlier = { number: 1, scheme: buildScheme({ spanTypes: [buildSpanType("undisclosed_influence", true)] }) };
    const annotations = [
      buildAnnotation({ taskId: "a", raterId: "ada", version: earlier, spans: [yes("undisclosed_influence")] }),
      buildAnnotation({ taskId: "a", raterId: "ben", spans: [yes("silent_correction")] }),
      buildAnnotation({ taskId: "b", raterId: "ada", version: earlier }),
      buildAnnotation({ taskId: "c", raterId: "ben" }),
    ];
    // Undisclosed influence: ½, 0 and 0 of three transcripts. Silent correction: 1 and 0 of the two of the newer version.
    expect(divergenceProfile(scheme, annotations)).toEqual({
      transcripts: 3,
      rates: [
        { spanType: "undisclosed_influence", perTranscript: 1 / 6 },
        { spanType: "silent_correction", perTranscript: 1 / 2 },
      ],
    });
    expect(rateOf("silent_correction", [buildAnnotation({ version: earlier })])).toBeNull();
  });

  it("is null without transcripts", () => {
    expect(rateOf("silent_correction", [])).toBeNull();
  });

  it("does not depend on the order of the annotations", () => {
    const annotation = fc.record({ task: fc.constantFrom("a", "b", "c"), marks: fc.nat(3) });
    fc.assert(
      fc.property(fc.array(annotation, { minLength: 1 }), (drawn) => {
        const annotations = drawn.map(({ task, marks }, index) =>
          buildAnnotation({
            taskId: task,
            raterId: `rater ${index}`,
            spans: Array.from({ length: marks }, () => yes("silent_correction")),
          }),
        );
        const reversed = rateOf("silent_correction", [...annotations].reverse());
        expect(reversed).toBeCloseTo(rateOf("silent_correction", annotations) ?? Number.NaN, 12);
      }),
    );
  });
});
