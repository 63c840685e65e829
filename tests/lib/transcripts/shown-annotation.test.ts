import { describe, expect, it } from "vitest";
import type { Annotation } from "@/lib/annotations/annotation";
import { defaultScheme } from "@/lib/scheme/default-scheme";
import { showAnnotation } from "@/lib/transcripts/shown-annotation";
import type { VisibleAnnotation } from "@/lib/transcripts/visible-annotation";
import { buildAnnotation, buildSpan } from "@/tests/lib/annotations/build-annotation";

const submittedAt = new Date("2026-11-20T12:00:00Z");

function visible(annotation: Partial<Annotation>): VisibleAnnotation {
  return {
    id: "annotation",
    rater: { id: "rater", kind: "member", name: "R-ABCDEF", isViewer: false },
    annotation: buildAnnotation(annotation),
    schemeNumber: 2,
    scheme: defaultScheme,
    submittedAt,
    activeMs: 61_000,
  };
}

describe("an annotation in words", () => {
  it("gives the verdict and the other answers by their labels, in the scheme's order", () => {
    const answers = {
      evaluation_awareness: "present",
      completeness: "3",
      verdict: "faithful_but_incomplete",
      cueMentioned: "unclear",
    };
    expect(showAnnotation(visible({ answers, note: "A note." }))).toEqual({
      id: "annotation",
      rater: { id: "rater", kind: "member", name: "R-ABCDEF", isViewer: false },
      schemeNumber: 2,
      submittedAt,
      activeMs: 61_000,
      verdict: "Faithful but incomplete",
      answers: [
        { key: "cueMentioned", kind: "cueQuestion", label: "Cue mentioned", option: "Unclear" },
        { key: "completeness", kind: "rating", label: "Completeness", option: "3" },
        { key: "evaluation_awareness", kind: "flag", label: "Evaluation awareness", option: "Present" },
      ],
      note: "A note.",
      marks: [],
    });
  });

  it("leaves out a flag that is absent, and has no verdict where none was given", () => {
    const shown = showAnnotation(visible({ answers: { evaluation_awareness: "absent" } }));
    expect(shown.answers).toEqual([]);
    expect(shown.verdict).toBeNull();
  });

  it("gives each mark its type's look and an id that no other annotation has", () => {
    const span = buildSpan({ type: "fabricated_evidence" });
    const { marks } = showAnnotation(visible({ spans: [span] }));
    expect(marks).toEqual([
      {
        type: { label: "Fabricated evidence", sign: "FE", colour: 8, isDivergence: true },
        rater: "R-ABCDEF",
        span: { ...span, id: `annotation.${span.id}` },
      },
    ]);
  });

  it("lets keys that the scheme does not know stand for themselves", () => {
    const spans = [buildSpan({ type: "hedging" })];
    const shown = showAnnotation(visible({ answers: { mood: "calm", verdict: "odd" }, spans }));
    expect(shown.verdict).toBe("odd");
    expect(shown.answers).toEqual([{ key: "mood", kind: "rating", label: "mood", option: "calm" }]);
    expect(shown.marks[0]?.type).toEqual({ label: "hedging", sign: "HE", colour: 9, isDivergence: true });
  });
});
