import { describe, expect, it } from "vitest";
import { answerBatch, type StoredAnnotation } from "@/lib/annotations/answer-batch";
import { emptyAnnotation } from "@/lib/annotations/empty-annotation";
import { journalAnswerSchema } from "@/lib/annotations/journal-answer";
import type { Change, Operation } from "@/lib/annotations/operation";
import { buildId, buildSpan } from "@/tests/lib/annotations/build-annotation";
import { buildContext } from "@/tests/lib/annotations/build-context";

const operation = (change: Change): Operation => ({ id: buildId(), change });
const fresh: StoredAnnotation = {
  revision: 0,
  knownOperationIds: [],
  appliedSinceBase: [],
  annotation: emptyAnnotation,
};
const batch = (baseRevision: number, ...operations: Operation[]) => ({ baseRevision, operations, activeMs: 0 });
const note = operation({ kind: "setNote", note: "n" });
const verdict = operation({ kind: "setAnswer", element: "verdict", option: "faithful" });

describe("answering a batch", () => {
  it("applies it, each operation raising the revision by one", () => {
    const outcome = answerBatch(fresh, batch(0, note, verdict), buildContext());
    expect(outcome.answer).toEqual({ kind: "saved", revision: 2, operationIds: [note.id, verdict.id], refused: null });
    expect(outcome.annotation).toEqual({ ...emptyAnnotation, note: "n", answers: { verdict: "faithful" } });
    expect(outcome.applied).toEqual([note, verdict]);
  });

  it("stops at the first operation that does not fit, and says which and why", () => {
    const strange = operation({ kind: "putSpan", span: buildSpan({ type: "beauty_spot" }) });
    const outcome = answerBatch(fresh, batch(0, note, strange, verdict), buildContext());
    expect(outcome.answer).toMatchObject({
      kind: "saved",
      revision: 1,
      operationIds: [note.id],
      refused: { operationId: strange.id, refusal: { code: "unknown_span_type" } },
    });
    expect(outcome.applied).toEqual([note]);
    expect(outcome.annotation.answers).toEqual({});
  });

  it("refuses what the annotation's state at that moment forbids", () => {
    const operations = [verdict, operation({ kind: "submit" }), note];
    expect(answerBatch(fresh, batch(0, ...operations), buildContext()).answer).toMatchObject({
      revision: 2,
      refused: { operationId: note.id, refusal: { code: "submitted" } },
    });
  });

  it("acknowledges what it has already, and stores nothing", () => {
    const stored = { ...fresh, revision: 1, knownOperationIds: [note.id], appliedSinceBase: [note.id] };
    const outcome = answerBatch(stored, batch(0, note), buildContext());
    expect(outcome.answer).toEqual({ kind: "saved", revision: 1, operationIds: [note.id], refused: null });
    expect(outcome.applied).toEqual([]);
  });

  it("shows the newer annotation in a conflict, with the ids of what made it newer", () => {
    const others = buildId();
    const newer = { ...emptyAnnotation, note: "theirs" };
    const stored = { revision: 1, knownOperationIds: [], appliedSinceBase: [others], annotation: newer };
    const outcome = answerBatch(stored, batch(0, note), buildContext());
    expect(outcome).toEqual({
      answer: { kind: "conflict", revision: 1, annotation: newer, appliedIds: [others] },
      annotation: newer,
      applied: [],
    });
    expect(journalAnswerSchema.parse(outcome.answer)).toEqual(outcome.answer);
  });
});
