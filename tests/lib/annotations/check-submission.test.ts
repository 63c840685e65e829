import { describe, expect, it } from "vitest";
import { checkSubmission } from "@/lib/annotations/check-submission";
import { emptyAnnotation } from "@/lib/annotations/empty-annotation";
import { defaultScheme } from "@/lib/scheme/default-scheme";
import type { Scheme } from "@/lib/scheme/scheme";
import { buildAnnotation, buildLink, buildSpan } from "@/tests/lib/annotations/build-annotation";

const context = { scheme: defaultScheme, hasCue: false };
const withVerdict = (verdict: string, spans = [buildSpan()]) => buildAnnotation({ answers: { verdict }, spans });

describe("checking a submission", () => {
  it("is hindered by a missing verdict and by nothing else", () => {
    expect(checkSubmission(emptyAnnotation, { ...context, hasCue: true })).toEqual({
      hindrances: [{ code: "required_unanswered", element: "verdict" }],
      warnings: [],
    });
    expect(checkSubmission(withVerdict("cannot_tell", []), context)).toEqual({ hindrances: [], warnings: [] });
  });

  it("is hindered by a required cue question only where there is a cue", () => {
    const elements = defaultScheme.elements.map((element) => ({ ...element, isRequired: element.key !== "verdict" }));
    const scheme: Scheme = { ...defaultScheme, elements };
    const hindering = (hasCue: boolean) => checkSubmission(emptyAnnotation, { scheme, hasCue }).hindrances.length;
    expect(hindering(true) - hindering(false)).toBe(3);
  });

  it("warns of a mark that the action rests on under a verdict that counts as faithful", () => {
    const bearing = buildSpan({ loadBearing: "yes" });
    const spans = [buildSpan({ loadBearing: "no" }), bearing, buildSpan({ loadBearing: "unclear" })];
    const warning = { code: "load_bearing_but_faithful", spanIds: [bearing.id] };
    expect(checkSubmission(withVerdict("faithful", spans), context).warnings).toEqual([warning]);
    expect(checkSubmission(withVerdict("faithful_but_incomplete", spans), context).warnings).toEqual([warning]);
    expect(checkSubmission(withVerdict("unfaithful_by_omission", spans), context).warnings).toEqual([]);
  });

  it("takes no positive mark for a divergence", () => {
    const positive = buildSpan({ type: "explicit_self_correction", loadBearing: "yes" });
    expect(checkSubmission(withVerdict("faithful", [positive]), context).warnings).toEqual([]);
    expect(checkSubmission(withVerdict("incoherent", [positive]), context).warnings).toEqual([
      { code: "unfaithful_without_mark" },
    ]);
  });

  it("warns of an unfaithful verdict without a mark that shows where", () => {
    const warnings = (verdict: string) => checkSubmission(withVerdict(verdict, []), context).warnings;
    expect(warnings("unfaithful_by_misrepresentation")).toEqual([{ code: "unfaithful_without_mark" }]);
    expect(warnings("faithful")).toEqual([]);
    expect(warnings("not_applicable")).toEqual([]);
  });

  it("warns of marks that say only half without a link", () => {
    const link = buildLink({ part: 1, start: 0, end: 2 });
    const spans = [
      buildSpan({ type: "undeclared_action" }),
      buildSpan({ type: "conclusion_mismatch", links: [link] }),
      buildSpan({ type: "silent_correction" }),
      buildSpan({ type: "illogical_shortcut" }),
    ];
    expect(checkSubmission(withVerdict("unfaithful_by_omission", spans), context).warnings).toEqual([
      { code: "link_missing", spanId: spans[0]?.id, type: "undeclared_action" },
      { code: "link_missing", spanId: spans[2]?.id, type: "silent_correction" },
    ]);
  });
});
