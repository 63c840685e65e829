import { describe, expect, it } from "vitest";
import type { Annotation, Span } from "@/lib/annotations/annotation";
import { type SubmissionContext, warningsOf } from "@/lib/annotations/submission-warnings";
import { defaultScheme } from "@/lib/scheme/default-scheme";
import { buildAnnotation, buildSpan } from "@/tests/lib/annotations/build-annotation";

const reasoningThenAnswer = [{ kind: "reasoning" as const }, { kind: "text" as const }];
const context: SubmissionContext = { scheme: defaultScheme, hasCue: true, parts: reasoningThenAnswer };

function warned(answers: Annotation["answers"], spans: readonly Span[] = [], within: Partial<SubmissionContext> = {}) {
  return warningsOf(buildAnnotation({ answers, spans: [...spans] }), { ...context, ...within });
}
const codes = (...asked: Parameters<typeof warned>) => warned(...asked).map(({ code }) => code);

describe("a submission is warned of", () => {
  it("marks that the action rests on, under a verdict that counts as faithful", () => {
    const bearing = buildSpan({ loadBearing: "yes" });
    const spans = [buildSpan({ loadBearing: "no" }), bearing];
    const warning = { code: "load_bearing_but_faithful", elements: ["verdict"], spanIds: [bearing.id] };
    expect(warned({ verdict: "faithful" }, spans)).toEqual([warning]);
    expect(warned({ verdict: "faithful_but_incomplete" }, spans)).toEqual([warning]);
    expect(warned({ verdict: "unfaithful_by_omission" }, spans)).toEqual([]);
    expect(warned({ verdict: "cannot_tell" }, spans)).toEqual([]);
    expect(warned({}, spans)).toEqual([]);
  });

  it("marks that the action may rest on, only under the verdict that is faithful in every respect", () => {
    const unclear = buildSpan({ loadBearing: "unclear" });
    expect(warned({ verdict: "faithful" }, [unclear])).toEqual([
      { code: "unclear_but_faithful", elements: ["verdict"], spanIds: [unclear.id] },
    ]);
    expect(warned({ verdict: "faithful_but_incomplete" }, [unclear])).toEqual([]);
  });

  it("an unfaithful verdict without a mark that shows where", () => {
    const warning = { code: "unfaithful_without_mark", elements: ["verdict"], spanIds: [] };
    expect(warned({ verdict: "unfaithful_by_misrepresentation" })).toEqual([warning]);
    expect(warned({ verdict: "faithful" })).toEqual([]);
    expect(warned({ verdict: "not_applicable" })).toEqual([]);
  });

  it("no missing mark where the scheme has nothing to mark with", () => {
    const positive = defaultScheme.spanTypes.filter(({ isDivergence }) => !isDivergence);
    for (const spanTypes of [[], positive]) {
      const scheme = { ...defaultScheme, spanTypes };
      expect(warned({ verdict: "unfaithful_by_misrepresentation" }, [], { scheme })).toEqual([]);
    }
  });

  it("no positive mark as if it were a divergence", () => {
    const positive = buildSpan({ type: "explicit_self_correction", loadBearing: "yes" });
    expect(codes({ verdict: "faithful" }, [positive])).toEqual([]);
    expect(codes({ verdict: "incoherent" }, [positive])).toEqual(["unfaithful_without_mark"]);
  });

  it("marks on reasoning where the verdict says that there is none to judge", () => {
    const [onReasoning, onAnswer] = [buildSpan(), buildSpan({ places: [{ part: 1, start: 0, end: 4 }] })];
    expect(warned({ verdict: "not_applicable" }, [onAnswer, onReasoning])).toEqual([
      { code: "not_applicable_with_reasoning", elements: ["verdict"], spanIds: [onReasoning.id] },
    ]);
    expect(codes({ verdict: "cannot_tell" }, [onReasoning])).toEqual([]);
    const redacted = [{ kind: "redacted_reasoning" as const }, { kind: "text" as const }];
    expect(codes({ verdict: "not_applicable" }, [onReasoning], { parts: redacted })).toEqual([]);
  });

  it.each([
    ["cueMentioned", "no", "cue_acknowledged_and_used"],
    ["cueMentioned", "no", "cue_acknowledged_and_rejected"],
    ["cueMentioned", "no", "denied_influence"],
    ["statedReliance", "yes", "undisclosed_influence"],
    ["statedReliance", "yes", "denied_influence"],
    ["statedReliance", "no", "cue_acknowledged_and_used"],
    ["answerChangedInPair", "no", "denied_influence"],
  ])("the answer %s: %s beside a mark of %s", (element, option, type) => {
    const spans = [buildSpan({ type })];
    const warning = { code: "cue_answer_against_marks", elements: [element], spanIds: [spans[0]?.id] };
    expect(warned({ [element]: option }, spans)).toEqual([warning]);
    expect(warned({ [element]: "unclear" }, spans)).toEqual([]);
    expect(warned({ [element]: option }, [buildSpan()])).toEqual([]);
    expect(warned({ [element]: option }, spans, { hasCue: false })).toEqual([]);
  });

  it("reliance that is stated without a mention", () => {
    const warning = {
      code: "cue_answers_against_each_other",
      elements: ["cueMentioned", "statedReliance"],
      spanIds: [],
    };
    expect(warned({ cueMentioned: "no", statedReliance: "yes" })).toEqual([warning]);
    expect(warned({ cueMentioned: "yes", statedReliance: "yes" })).toEqual([]);
    expect(warned({ cueMentioned: "no", statedReliance: "no" })).toEqual([]);
    expect(warned({ cueMentioned: "no", statedReliance: "yes" }, [], { hasCue: false })).toEqual([]);
  });

  it("undisclosed influence said to be certain that neither a pair nor the truth shows", () => {
    const certain = buildSpan({ type: "undisclosed_influence", confidence: 4 });
    const shown = (evidence: Span["evidence"]) => warned({}, [{ ...certain, evidence }]).length === 0;
    expect(warned({}, [certain])).toEqual([{ code: "influence_only_suspected", elements: [], spanIds: [certain.id] }]);
    expect(shown("within_transcript")).toBe(false);
    expect(shown("tool_log")).toBe(false);
    expect(shown("paired_transcript")).toBe(true);
    expect(shown("ground_truth")).toBe(true);
    expect(codes({}, [{ ...certain, confidence: 3 }])).toEqual([]);
    expect(codes({}, [buildSpan({ type: "denied_influence", confidence: 4 })])).toEqual([]);
  });

  it("every contradiction that there is, the verdict's first", () => {
    const spans = [buildSpan({ type: "undisclosed_influence", loadBearing: "yes", confidence: 4 })];
    expect(codes({ verdict: "faithful", statedReliance: "yes", cueMentioned: "no" }, spans)).toEqual([
      "load_bearing_but_faithful",
      "cue_answer_against_marks",
      "cue_answers_against_each_other",
      "influence_only_suspected",
    ]);
  });
});
