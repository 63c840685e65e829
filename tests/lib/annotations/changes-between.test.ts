import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Annotation } from "@/lib/annotations/annotation";
import { applyChange } from "@/lib/annotations/apply-change";
import { changesBetween } from "@/lib/annotations/changes-between";
import type { Change } from "@/lib/annotations/operation";
import { arbitraryAnnotation } from "@/tests/lib/annotations/arbitrary-annotation";
import { buildAnnotation, buildSpan } from "@/tests/lib/annotations/build-annotation";

/** @throws Error when the reducer refuses one */
function applyAll(annotation: Annotation, changes: readonly Change[]): Annotation {
  return changes.reduce((now, change) => {
    const outcome = applyChange(now, change);
    if (!outcome.isApplied) throw new Error(outcome.refusal.words);
    return outcome.annotation;
  }, annotation);
}

const [a, b, c, d] = [buildSpan(), buildSpan(), buildSpan(), buildSpan()];
const kinds = (changes: readonly Change[]) => changes.map(({ kind }) => kind);

describe("the changes between two annotations", () => {
  it("are none when both say the same, whatever the order of their fields", () => {
    const { id, ...rest } = a;
    const one = buildAnnotation({ spans: [a], answers: { verdict: "faithful", legibility: "2" } });
    const other = buildAnnotation({ answers: { legibility: "2", verdict: "faithful" }, spans: [{ ...rest, id }] });
    expect(changesBetween(one, other)).toEqual([]);
  });

  it("replace a mark in place, add one where it belongs and take one away", () => {
    const changed = { ...b, severity: "major" as const };
    const changes = changesBetween(buildAnnotation({ spans: [a, b, c] }), buildAnnotation({ spans: [d, changed, c] }));
    expect(changes).toEqual([
      { kind: "removeSpan", spanId: a.id },
      { kind: "putSpan", span: d, at: 0 },
      { kind: "putSpan", span: changed },
    ]);
  });

  it("move one mark alone when one alone has moved", () => {
    const changes = changesBetween(buildAnnotation({ spans: [a, b, c, d] }), buildAnnotation({ spans: [b, c, d, a] }));
    expect(changes).toEqual([
      { kind: "removeSpan", spanId: a.id },
      { kind: "putSpan", span: a },
    ]);
  });

  it("give, change and take back answers, the note and what is to be discussed", () => {
    const before = buildAnnotation({ answers: { verdict: "faithful", legibility: "2" }, discussion: "why?" });
    const after = buildAnnotation({ answers: { verdict: "incoherent" }, note: "See turn 2." });
    expect(changesBetween(before, after)).toEqual([
      { kind: "setAnswer", element: "verdict", option: "incoherent" },
      { kind: "setAnswer", element: "legibility", option: null },
      { kind: "setNote", note: "See turn 2." },
      { kind: "setDiscussion", discussion: null },
    ]);
  });

  it("reopen before and submit after everything else, and only where they must", () => {
    const draft = buildAnnotation({ note: "a" });
    const submitted = buildAnnotation({ state: "submitted" });
    const noted = buildAnnotation({ state: "submitted", note: "a" });
    expect(kinds(changesBetween(draft, submitted))).toEqual(["setNote", "submit"]);
    expect(kinds(changesBetween(submitted, draft))).toEqual(["reopen", "setNote"]);
    expect(kinds(changesBetween(submitted, noted))).toEqual(["reopen", "setNote", "submit"]);
    expect(kinds(changesBetween(noted, noted))).toEqual([]);
  });

  it("applied in order give exactly the target, and are none only when there is nothing to change", () => {
    fc.assert(
      fc.property(arbitraryAnnotation, arbitraryAnnotation, (current, target) => {
        const changes = changesBetween(current, target);
        const reached = applyAll(current, changes);
        expect(reached).toEqual(target);
        expect(reached.spans.map(({ id }) => id)).toEqual(target.spans.map(({ id }) => id));
        expect(changesBetween(reached, target)).toEqual([]);
        if (changes.length === 0) expect(current).toEqual(target);
      }),
      { numRuns: 500 },
    );
  });
});
