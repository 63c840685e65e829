import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Annotation, annotationSchema } from "@/lib/annotations/annotation";
import { maxSpansPerAnnotation } from "@/lib/annotations/annotation-limits";
import { answerOf } from "@/lib/annotations/answers";
import { applyChange } from "@/lib/annotations/apply-change";
import { emptyAnnotation } from "@/lib/annotations/empty-annotation";
import type { Change } from "@/lib/annotations/operation";
import { arbitraryChange, arbitraryEdit } from "@/tests/lib/annotations/arbitrary-change";
import { buildAnnotation, buildSpan } from "@/tests/lib/annotations/build-annotation";

/** The annotation after changes that must all be allowed. */
function applied(annotation: Annotation, ...changes: readonly Change[]): Annotation {
  return changes.reduce((current, change) => {
    const outcome = applyChange(current, change);
    if (!outcome.isApplied) throw new Error(outcome.refusal.words);
    return outcome.annotation;
  }, annotation);
}
function refusalOf(annotation: Annotation, change: Change) {
  const outcome = applyChange(annotation, change);
  return outcome.isApplied ? null : outcome.refusal.code;
}

const [one, two] = [buildSpan(), buildSpan()];
const submitted = buildAnnotation({ state: "submitted", spans: [one] });

describe("applying a change", () => {
  it("adds a mark at the end or at its place, and replaces one with the same id where it stands", () => {
    const both = applied(emptyAnnotation, { kind: "putSpan", span: one }, { kind: "putSpan", span: two, at: 0 });
    expect(both.spans).toEqual([two, one]);
    const noted = { ...two, note: "here" };
    expect(applied(both, { kind: "putSpan", span: noted, at: 1 }).spans).toEqual([noted, one]);
    expect(applied(both, { kind: "putSpan", span: buildSpan({ id: "new" }), at: 99 }).spans.at(-1)?.id).toBe("new");
  });

  it("removes a mark, sets and takes back an answer, sets the note", () => {
    expect(applied(buildAnnotation({ spans: [one, two] }), { kind: "removeSpan", spanId: one.id }).spans).toEqual([
      two,
    ]);
    const answered = applied(emptyAnnotation, { kind: "setAnswer", element: "verdict", option: "faithful" });
    expect(answered.answers).toEqual({ verdict: "faithful" });
    expect(applied(answered, { kind: "setAnswer", element: "verdict", option: null }).answers).toEqual({});
    expect(applied(emptyAnnotation, { kind: "setNote", note: "n" }).note).toBe("n");
  });

  it("takes an element called constructor for what it is", () => {
    expect(answerOf(emptyAnnotation, "constructor")).toBeNull();
    const set: Change = { kind: "setAnswer", element: "constructor", option: "yes" };
    expect(answerOf(applied(emptyAnnotation, set), "constructor")).toBe("yes");
  });

  it("submits a draft and reopens it", () => {
    expect(applied(emptyAnnotation, { kind: "submit" }).state).toBe("submitted");
    expect(applied(submitted, { kind: "reopen" })).toEqual({ ...submitted, state: "draft" });
  });

  it("refuses edits while submitted, a second submission, and reopening a draft", () => {
    expect(refusalOf(submitted, { kind: "putSpan", span: one })).toBe("submitted");
    expect(refusalOf(submitted, { kind: "removeSpan", spanId: one.id })).toBe("submitted");
    expect(refusalOf(submitted, { kind: "setAnswer", element: "verdict", option: null })).toBe("submitted");
    expect(refusalOf(submitted, { kind: "setNote", note: "" })).toBe("submitted");
    expect(refusalOf(submitted, { kind: "submit" })).toBe("already_submitted");
    expect(refusalOf(emptyAnnotation, { kind: "reopen" })).toBe("not_submitted");
  });

  it("refuses one mark more than an annotation holds, but not a change of one of them", () => {
    const full = buildAnnotation({ spans: Array.from({ length: maxSpansPerAnnotation }, () => buildSpan()) });
    expect(refusalOf(full, { kind: "putSpan", span: one })).toBe("too_many_spans");
    const [first] = full.spans;
    expect(first && refusalOf(full, { kind: "putSpan", span: { ...first, note: "changed" } })).toBeNull();
  });

  it("gives the same object back when nothing changes", () => {
    const annotation = buildAnnotation({ answers: { verdict: "faithful" }, note: "n" });
    const nothing: Change[] = [
      { kind: "removeSpan", spanId: one.id },
      { kind: "setAnswer", element: "verdict", option: "faithful" },
      { kind: "setAnswer", element: "legibility", option: null },
      { kind: "setNote", note: "n" },
    ];
    for (const change of nothing) expect(applied(annotation, change)).toBe(annotation);
  });

  it("changes nothing the second time", () => {
    fc.assert(
      fc.property(fc.array(arbitraryEdit), arbitraryEdit, (earlier, change) => {
        const once = applied(emptyAnnotation, ...earlier, change);
        expect(applied(once, change)).toEqual(once);
      }),
    );
  });

  it("leaves what it was given alone, and gives a valid annotation", () => {
    fc.assert(
      fc.property(fc.array(arbitraryChange), (changes) => {
        let annotation: Annotation = emptyAnnotation;
        for (const change of changes) {
          const before = structuredClone(annotation);
          const outcome = applyChange(annotation, change);
          expect(annotation).toEqual(before);
          if (outcome.isApplied) annotation = outcome.annotation;
          expect(annotationSchema.parse(annotation)).toEqual(annotation);
        }
      }),
    );
  });
});
