import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Draft, type DraftEvent, openDraft, stepDraft } from "@/lib/annotations/draft";
import { emptyAnnotation } from "@/lib/annotations/empty-annotation";
import { journalStatus, openJournal } from "@/lib/annotations/journal";
import type { Change } from "@/lib/annotations/operation";
import { replay } from "@/lib/annotations/replay";
import { arbitraryEdit } from "@/tests/lib/annotations/arbitrary-change";
import { buildAnnotation, buildId, buildLink, buildSpan } from "@/tests/lib/annotations/build-annotation";
import { buildContext } from "@/tests/lib/annotations/build-context";

const context = buildContext();
const opened = openDraft(openJournal({ revision: 0, annotation: emptyAnnotation }, null));
const change = (made: Change): DraftEvent => ({ kind: "change", operationId: buildId(), changes: [made] });
const undo = (): DraftEvent => ({ kind: "undo", operationId: buildId() });
const run = (draft: Draft, ...events: readonly DraftEvent[]) =>
  events.reduce((current, event) => stepDraft(current, event, context), draft);
const note = (text: string) => change({ kind: "setNote", note: text });

describe("a draft", () => {
  it("makes an operation of each change, of undoing it and of redoing it", () => {
    const draft = run(opened, note("a"), undo(), { kind: "redo", operationId: buildId() });
    expect(draft.journal.pending.map((operation) => operation.change)).toEqual([
      { kind: "setNote", note: "a" },
      { kind: "setNote", note: "" },
      { kind: "setNote", note: "a" },
    ]);
    expect(draft.journal.annotation.note).toBe("a");
    expect(journalStatus(draft.journal).waiting).toBe(3);
  });

  it("makes no operation of what changes nothing", () => {
    expect(run(opened, note(""), undo()).journal.pending).toEqual([]);
  });

  it("says why a change was not made, until the next one is", () => {
    const refused = run(opened, change({ kind: "putSpan", span: buildSpan({ type: "beauty_spot" }) }));
    expect(refused.refusal?.code).toBe("unknown_span_type");
    expect(refused.journal).toBe(opened.journal);
    expect(run(refused, note("a")).refusal).toBeNull();
  });

  it("leaves nothing to undo when another annotation takes its place", () => {
    const newer = { revision: 3, annotation: buildAnnotation({ note: "theirs" }) };
    const draft = run(opened, note("a"));
    const conflict = { kind: "conflict" as const, ...newer, appliedIds: [buildId()] };
    const told = run(draft, { kind: "journal", event: { kind: "answered", answer: conflict } });
    expect(told.history.done).toHaveLength(1);
    const settlement = { revision: 3, operations: [], settled: draft.journal.pending.map(({ id }) => id), dropped: [] };
    const chosen = run(told, { kind: "journal", event: { kind: "resolved", settlement } });
    expect(chosen.history.done).toEqual([]);
    expect(run(chosen, undo()).journal.annotation.note).toBe("theirs");
  });

  it("can still undo when its operations were acknowledged", () => {
    const draft = run(opened, note("a"));
    const operationIds = draft.journal.pending.map(({ id }) => id);
    const answer = { kind: "saved" as const, revision: 1, operationIds, refused: null };
    const saved = run(draft, { kind: "journal", event: { kind: "answered", answer } });
    expect(run(saved, undo()).journal.annotation.note).toBe("");
  });

  it("makes an operation of each of several changes, each with an id of its own, and one step of all", () => {
    const span = buildSpan();
    const changes: Change[] = [
      { kind: "putSpan", span },
      { kind: "setNote", note: "" },
      { kind: "setNote", note: "a" },
    ];
    const made = run(opened, { kind: "change", operationId: buildId(), changes });
    expect(made.journal.annotation).toEqual(buildAnnotation({ spans: [span], note: "a" }));
    const undone = run(made, undo());
    expect(undone.journal.annotation).toEqual(emptyAnnotation);
    expect(undone.journal.pending.map((operation) => operation.change)).toEqual([
      { kind: "putSpan", span },
      { kind: "setNote", note: "a" },
      { kind: "setNote", note: "" },
      { kind: "removeSpan", spanId: span.id },
    ]);
    expect(new Set(undone.journal.pending.map(({ id }) => id)).size).toBe(4);
  });

  it("makes none of several changes when one does not fit what those before it lead to", () => {
    const link = buildLink({ part: 1, start: 0, end: 3 });
    const changes: Change[] = [buildSpan({ links: [link] }), buildSpan({ links: [link] })].map((span) => ({
      kind: "putSpan",
      span,
    }));
    const refused = run(opened, { kind: "change", operationId: buildId(), changes });
    expect(refused.refusal?.code).toBe("repeated_link");
    expect(refused.journal).toBe(opened.journal);
    expect(refused.history.done).toEqual([]);
  });

  it("sends what leads to the same annotation, whatever is made, undone and made again, alone or together", () => {
    const some = fc.array(arbitraryEdit, { minLength: 1, maxLength: 4 });
    const event = fc.oneof(
      { weight: 3, arbitrary: some.map((changes) => ({ kind: "change" as const, changes })) },
      { weight: 2, arbitrary: fc.constantFrom({ kind: "undo" as const }, { kind: "redo" as const }) },
    );
    const step = (draft: Draft, made: { kind: "undo" | "redo" } | { kind: "change"; changes: Change[] }) =>
      run(draft, { ...made, operationId: buildId() });
    const exhaust = (draft: Draft, kind: "undo" | "redo"): Draft =>
      (kind === "undo" ? draft.history.done : draft.history.undone).length === 0
        ? draft
        : exhaust(step(draft, { kind }), kind);
    fc.assert(
      fc.property(fc.array(event, { maxLength: 40 }), (events) => {
        const last = events.reduce(step, opened);
        const end = exhaust(last, "redo");
        const undone = exhaust(last, "undo");
        expect(undone.journal.annotation).toEqual(emptyAnnotation);
        expect(exhaust(undone, "redo").journal.annotation).toEqual(end.journal.annotation);
        for (const { journal } of [last, end, undone]) {
          expect(replay(emptyAnnotation, journal.pending).annotation).toEqual(journal.annotation);
          expect(new Set(journal.pending.map(({ id }) => id)).size).toBe(journal.pending.length);
        }
      }),
      { numRuns: 200 },
    );
  });
});
