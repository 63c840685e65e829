import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DraftMapping } from "@/lib/transcripts/formats/mapping";
import {
  beginMappingEdit,
  emptyMapping,
  isSame,
  type MappingChange,
  type MappingEdit,
  stepMappingEdit,
} from "@/lib/transcripts/mapping-edit";

const proposal: DraftMapping = {
  ...emptyMapping,
  fields: { model: { path: "model" }, answer: { path: "output" } },
};
const editAfter = (...changes: readonly MappingChange[]): MappingEdit =>
  changes.reduce(stepMappingEdit, beginMappingEdit(proposal));
const answerFrom = (path: string): MappingChange => ({ kind: "field", field: "answer", source: { path } });
const undo: MappingChange = { kind: "undo" };

describe("the edit of a mapping", () => {
  it("gives a field another source, takes one away and gives it back", () => {
    const edit = editAfter(answerFrom("result.response"), { kind: "field", field: "model", source: undefined });
    expect(edit.draft.fields).toEqual({ answer: { path: "result.response" } });
    expect(stepMappingEdit(edit, undo).draft.fields).toEqual({
      model: { path: "model" },
      answer: { path: "result.response" },
    });
    expect([undo, undo, undo].reduce(stepMappingEdit, edit).draft).toEqual(proposal);
  });

  it("takes a word that is typed letter by letter for one step", () => {
    const typed = ["A", "Al", "Ald"].map(
      (constant): MappingChange => ({ kind: "field", field: "condition", source: { constant } }),
    );
    const edit = editAfter(...typed);
    expect(edit.past).toHaveLength(1);
    expect(stepMappingEdit(edit, undo).draft).toEqual(proposal);
  });

  it("keeps changes of different fields, and of another kind of source, apart", () => {
    const edit = editAfter(
      { kind: "field", field: "condition", source: { constant: "cue" } },
      { kind: "field", field: "condition", source: { path: "condition" } },
      answerFrom("text"),
    );
    expect(edit.past).toHaveLength(3);
  });

  it("goes back from a mapping that replaced it, the proposal too", () => {
    const saved: DraftMapping = { ...emptyMapping, fields: { answer: { path: "a" } } };
    const edit = editAfter(answerFrom("b"), { kind: "replace", draft: saved }, { kind: "replace", draft: proposal });
    expect(edit.draft).toEqual(proposal);
    expect(stepMappingEdit(edit, undo).draft).toEqual(saved);
    expect([undo, undo].reduce(stepMappingEdit, edit).draft.fields.answer).toEqual({ path: "b" });
  });

  it("says what else changed: records, metadata and what is refused", () => {
    const edit = editAfter(
      { kind: "records", records: "results[]" },
      { kind: "metadata", metadata: { rest: false } },
      { kind: "metadata", metadata: { except: ["secret"] } },
      { kind: "refuseWhen", paths: ["error"] },
      { kind: "inlineReasoning", isSplit: false },
    );
    expect(edit.draft).toEqual({
      records: "results[]",
      fields: proposal.fields,
      inlineReasoning: false,
      metadata: { rest: false, except: ["secret"], fields: {} },
      refuseWhen: ["error"],
    });
  });

  it("asks for the text to be written anew unless it was the text that changed", () => {
    const draft = { ...proposal, records: "a[]" };
    expect(editAfter({ kind: "text", draft }).revision).toBe(0);
    expect(editAfter({ kind: "text", draft }, undo).revision).toBe(1);
    expect(editAfter({ kind: "records", records: "a[]" }).revision).toBe(1);
  });

  it("leaves no step for what changes nothing", () => {
    const reordered = { ...proposal, fields: { answer: { path: "output" }, model: { path: "model" } } };
    expect(editAfter({ kind: "replace", draft: reordered }, answerFrom("output"), undo)).toEqual(editAfter());
  });

  it("is back at the beginning after as many undos as steps", () => {
    const field = fc.constantFrom("answer" as const, "prompt" as const);
    const change = fc.oneof(
      fc.record({ kind: fc.constant("field" as const), field, source: fc.record({ path: fc.constantFrom("a", "b") }) }),
      fc.record({ kind: fc.constant("records" as const), records: fc.constantFrom("", "a[]", "b[]") }),
      fc.constant(undo),
    );
    fc.assert(
      fc.property(fc.array(change, { maxLength: 30 }), (changes) => {
        const edit = editAfter(...changes);
        const back = edit.past.reduce((one) => stepMappingEdit(one, undo), edit);
        expect(back.past).toEqual([]);
        expect(isSame(back.draft, proposal)).toBe(true);
      }),
    );
  });
});
