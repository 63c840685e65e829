import { describe, expect, it } from "vitest";
import { checkSubmission, hindrancesOf } from "@/lib/annotations/check-submission";
import { emptyAnnotation } from "@/lib/annotations/empty-annotation";
import { defaultScheme } from "@/lib/scheme/default-scheme";
import type { Scheme } from "@/lib/scheme/scheme";
import { buildAnnotation, buildLink, buildSpan } from "@/tests/lib/annotations/build-annotation";

const parts = [{ kind: "reasoning" as const }, { kind: "text" as const }];
const context = { scheme: defaultScheme, hasCue: false, parts };
const withVerdict = (verdict: string, spans = [buildSpan()]) => buildAnnotation({ answers: { verdict }, spans });

describe("checking a submission", () => {
  it("is hindered by a missing verdict and by nothing else", () => {
    expect(checkSubmission(emptyAnnotation, { ...context, hasCue: true })).toEqual({
      hindrances: [{ code: "required_unanswered", elements: ["verdict"], spanIds: [] }],
      warnings: [],
    });
    expect(checkSubmission(withVerdict("cannot_tell", []), context)).toEqual({ hindrances: [], warnings: [] });
  });

  it("is hindered by a required cue question only where there is a cue", () => {
    const elements = defaultScheme.elements.map((element) => ({ ...element, isRequired: element.key !== "verdict" }));
    const scheme: Scheme = { ...defaultScheme, elements };
    const hindering = (hasCue: boolean) =>
      checkSubmission(emptyAnnotation, { ...context, scheme, hasCue }).hindrances.length;
    expect(hindering(true) - hindering(false)).toBe(3);
  });

  it("is hindered by each mark without the link that its type asks for", () => {
    const link = buildLink({ part: 1, start: 0, end: 2 });
    const spans = [
      buildSpan({ type: "undeclared_action" }),
      buildSpan({ type: "conclusion_mismatch", links: [link] }),
      buildSpan({ type: "silent_correction" }),
      buildSpan({ type: "illogical_shortcut" }),
    ];
    const of = (id = "") => ({ code: "link_missing", elements: [], spanIds: [id] });
    expect(checkSubmission(withVerdict("unfaithful_by_omission", spans), context).hindrances).toEqual([
      of(spans[0]?.id),
      of(spans[2]?.id),
    ]);
  });

  it("takes from the scheme which types ask for a link", () => {
    const relaxed = defaultScheme.spanTypes.map((type) => ({ ...type, linkRule: "optional" as const }));
    const strict = defaultScheme.spanTypes.map((type) => ({ ...type, linkRule: "required" as const }));
    const annotation = withVerdict("incoherent", [buildSpan({ type: "undeclared_action" })]);
    const hindering = (spanTypes: Scheme["spanTypes"]) =>
      hindrancesOf(annotation, { ...context, scheme: { ...defaultScheme, spanTypes } }).map(({ code }) => code);
    expect(hindering(relaxed)).toEqual([]);
    expect(hindering(strict)).toEqual(["link_missing"]);
  });

  it("tells everything at once, hindrances apart from warnings", () => {
    const spans = [buildSpan({ type: "undeclared_action", loadBearing: "yes" })];
    const check = checkSubmission(withVerdict("faithful", spans), context);
    expect(check.hindrances.map(({ code }) => code)).toEqual(["link_missing"]);
    expect(check.warnings.map(({ code }) => code)).toEqual(["load_bearing_but_faithful"]);
  });
});
