import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Annotation } from "@/lib/annotations/annotation";
import { applyChange } from "@/lib/annotations/apply-change";
import { emptyAnnotation } from "@/lib/annotations/empty-annotation";
import { type Edited, emptyHistory, type HistoryEvent, stepHistory } from "@/lib/annotations/history";
import type { Change } from "@/lib/annotations/operation";
import { arbitraryChange, arbitraryEdit } from "@/tests/lib/annotations/arbitrary-change";
import { buildSpan } from "@/tests/lib/annotations/build-annotation";

const begun: Edited = { annotation: emptyAnnotation, history: emptyHistory };
const make = (...changes: readonly Change[]): HistoryEvent => ({ kind: "do", changes });
const run = (edited: Edited, events: readonly HistoryEvent[]) =>
  events.reduce<Edited>((current, event) => stepHistory(current, event), edited);

/** The event, as many times as there is something left for it to do. */
function exhaust(edited: Edited, kind: "undo" | "redo"): Edited {
  const stack = kind === "undo" ? edited.history.done : edited.history.undone;
  return stack.length === 0 ? edited : exhaust(stepHistory(edited, { kind }), kind);
}

const step = fc.array(arbitraryEdit, { maxLength: 4 }).map((changes) => make(...changes));
const note = (text: string) => make({ kind: "setNote", note: text });

describe("undo and redo", () => {
  it("take back and make again marks, answers and notes alike", () => {
    const span = buildSpan();
    const edited = run(begun, [make({ kind: "putSpan", span }), note("a")]);
    const once = stepHistory(edited, { kind: "undo" });
    expect(once.changes).toEqual([{ kind: "setNote", note: "" }]);
    const twice = stepHistory(once, { kind: "undo" });
    expect(twice.changes).toEqual([{ kind: "removeSpan", spanId: span.id }]);
    expect(twice.annotation).toEqual(emptyAnnotation);
    expect(stepHistory(twice, { kind: "redo" }).changes).toEqual([{ kind: "putSpan", span }]);
  });

  it("have nothing to send when there is nothing to undo or redo", () => {
    expect(stepHistory(begun, { kind: "undo" })).toEqual({ ...begun, changes: [], refusal: null });
    expect(stepHistory(begun, { kind: "redo" })).toEqual({ ...begun, changes: [], refusal: null });
  });

  it("lose what was undone when something else is done, but not by a change that changes nothing", () => {
    const undone = run(begun, [note("a"), { kind: "undo" }]);
    expect(stepHistory(undone, note("")).history.undone).toHaveLength(1);
    expect(stepHistory(undone, note("b")).history.undone).toHaveLength(0);
  });

  it("go past a submission, which only reopening takes back", () => {
    const submitted = run(begun, [note("a"), make({ kind: "submit" })]);
    const refused = stepHistory(submitted, { kind: "undo" });
    expect(refused.refusal?.code).toBe("submitted");
    expect(refused.history).toBe(submitted.history);
    const reopened = run(submitted, [make({ kind: "reopen" }), { kind: "undo" }]);
    expect(reopened.annotation).toEqual(emptyAnnotation);
  });

  it("take back and make again together what was done together", () => {
    const [first, second] = [buildSpan(), buildSpan()];
    const together = make({ kind: "putSpan", span: first }, { kind: "putSpan", span: second, at: 0 });
    const done = run(begun, [note("a"), together]);
    expect(done.annotation.spans).toEqual([second, first]);
    const undone = stepHistory(done, { kind: "undo" });
    expect(undone.changes).toEqual([
      { kind: "removeSpan", spanId: second.id },
      { kind: "removeSpan", spanId: first.id },
    ]);
    expect(undone.annotation.note).toBe("a");
    expect(stepHistory(undone, { kind: "redo" }).annotation).toEqual(done.annotation);
  });

  it("make all of what is done together or none, and are no step when nothing comes of it", () => {
    const refused = stepHistory(begun, make({ kind: "setNote", note: "a" }, { kind: "reopen" }));
    expect(refused).toEqual({ ...begun, changes: [], refusal: refused.refusal });
    expect(refused.refusal?.code).toBe("not_submitted");
    expect(stepHistory(begun, make({ kind: "setNote", note: "" }))).toEqual({ ...begun, changes: [], refusal: null });
  });

  it("of any sequence of steps give the first annotation, and then the last again", () => {
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const made = run(begun, steps);
        const undone = exhaust(made, "undo");
        expect(undone.annotation).toEqual(emptyAnnotation);
        expect(exhaust(undone, "redo").annotation).toEqual(made.annotation);
      }),
    );
  });

  it("in any order among edits still lead back to the beginning and on to the end", () => {
    const event = fc.oneof(step, fc.constantFrom<HistoryEvent>({ kind: "undo" }, { kind: "redo" }));
    fc.assert(
      fc.property(fc.array(event, { maxLength: 60 }), (events) => {
        const made = run(begun, events);
        const end = exhaust(made, "redo");
        expect(exhaust(made, "undo").annotation).toEqual(emptyAnnotation);
        expect(exhaust(exhaust(made, "undo"), "redo").annotation).toEqual(end.annotation);
      }),
    );
  });

  it("send changes that lead whoever applies them to the same annotation", () => {
    const event = fc.oneof(
      step,
      arbitraryChange.map((change) => make(change)),
      fc.constantFrom<HistoryEvent>({ kind: "undo" }, { kind: "redo" }),
    );
    fc.assert(
      fc.property(fc.array(event, { maxLength: 40 }), (events) => {
        let mine: Edited = begun;
        let theirs: Annotation = emptyAnnotation;
        for (const one of events) {
          const next = stepHistory(mine, one);
          for (const change of next.changes) {
            const outcome = applyChange(theirs, change);
            if (!outcome.isApplied) throw new Error(outcome.refusal.words);
            theirs = outcome.annotation;
          }
          mine = next;
        }
        expect(theirs).toEqual(mine.annotation);
      }),
    );
  });
});
