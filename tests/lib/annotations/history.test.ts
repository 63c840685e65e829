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
const make = (change: Change): HistoryEvent => ({ kind: "do", change });
const run = (edited: Edited, events: readonly HistoryEvent[]) =>
  events.reduce<Edited>((current, event) => stepHistory(current, event), edited);

/** The event, as many times as there is something left for it to do. */
function exhaust(edited: Edited, kind: "undo" | "redo"): Edited {
  const stack = kind === "undo" ? edited.history.done : edited.history.undone;
  return stack.length === 0 ? edited : exhaust(stepHistory(edited, { kind }), kind);
}

const note = (text: string) => make({ kind: "setNote", note: text });

describe("undo and redo", () => {
  it("take back and make again marks, answers and notes alike", () => {
    const span = buildSpan();
    const edited = run(begun, [make({ kind: "putSpan", span }), note("a")]);
    const once = stepHistory(edited, { kind: "undo" });
    expect(once.change).toEqual({ kind: "setNote", note: "" });
    const twice = stepHistory(once, { kind: "undo" });
    expect(twice.change).toEqual({ kind: "removeSpan", spanId: span.id });
    expect(twice.annotation).toEqual(emptyAnnotation);
    expect(stepHistory(twice, { kind: "redo" }).change).toEqual({ kind: "putSpan", span });
  });

  it("have nothing to send when there is nothing to undo or redo", () => {
    expect(stepHistory(begun, { kind: "undo" })).toEqual({ ...begun, change: null, refusal: null });
    expect(stepHistory(begun, { kind: "redo" })).toEqual({ ...begun, change: null, refusal: null });
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

  it("of any sequence give the first annotation, and then the last again", () => {
    fc.assert(
      fc.property(fc.array(arbitraryEdit), (changes) => {
        const made = run(begun, changes.map(make));
        const undone = exhaust(made, "undo");
        expect(undone.annotation).toEqual(emptyAnnotation);
        expect(exhaust(undone, "redo").annotation).toEqual(made.annotation);
      }),
    );
  });

  it("send changes that lead whoever applies them to the same annotation", () => {
    const event = fc.oneof(
      arbitraryChange.map(make),
      fc.constantFrom<HistoryEvent>({ kind: "undo" }, { kind: "redo" }),
    );
    fc.assert(
      fc.property(fc.array(event, { maxLength: 40 }), (events) => {
        let mine: Edited = begun;
        let theirs: Annotation = emptyAnnotation;
        for (const one of events) {
          const step = stepHistory(mine, one);
          const outcome = step.change && applyChange(theirs, step.change);
          if (outcome?.isApplied) theirs = outcome.annotation;
          mine = step;
        }
        expect(theirs).toEqual(mine.annotation);
      }),
    );
  });
});
