import { describe, expect, it } from "vitest";
import { cellsOf } from "@/lib/labels/label-columns";
import { proposeColumns, sampleColumns } from "@/lib/labels/propose-columns";
import type { Json } from "@/lib/transcripts/transcript";

const proposed = (...records: readonly Json[]) =>
  Object.fromEntries(proposeColumns(sampleColumns(records.map((record) => cellsOf(record)))));

describe("proposeColumns", () => {
  it("finds a row for each answer", () => {
    expect(proposed({ item_id: "a", Annotator: "x", dimension: "d", score: 3, comment: "c", date: "d" })).toEqual({
      item_id: "item",
      Annotator: "rater",
      dimension: "question",
      score: "value",
      comment: "note",
      date: "ignore",
    });
  });

  it("finds a column for each question, and leaves out what does not look like labels", () => {
    const record = (index: number) => ({
      id: `t${index}`,
      rater: "x",
      verdict: "faithful",
      essay: "long ".repeat(40),
      n: index,
      source_file: "f",
    });
    expect(proposed(...Array.from({ length: 30 }, (_, index) => record(index)))).toEqual({
      id: "item",
      rater: "rater",
      verdict: { question: "verdict" },
      essay: "ignore",
      n: "ignore",
      source_file: "ignore",
    });
  });

  it("finds a column for each rater", () => {
    expect(proposed({ item: "a", rater_1: "yes", rater_2: "no", topic: "x" })).toEqual({
      item: "item",
      rater_1: { rater: "rater_1" },
      rater_2: { rater: "rater_2" },
      topic: "ignore",
    });
  });

  it("finds a row for each mark, where a label is the type of the mark and a text its quote", () => {
    expect(
      proposed({ id: "a", user: "x", label: "leap", start: 0, end: 3, text: "abc", severity: "minor", verdict: "v" }),
    ).toEqual({
      id: "item",
      user: "rater",
      label: "type",
      start: "start",
      end: "end",
      text: "quote",
      severity: "severity",
      verdict: "ignore",
    });
  });

  it("takes the labels from replies that are JSON, and nothing else of such records", () => {
    const reply = '```json\n{"hint_present": true}\n```';
    expect(proposed({ instance_id: "a", meta: { answer: "B" }, kind: "x", result: { response: reply } })).toEqual({
      instance_id: "item",
      "meta.answer": "ignore",
      kind: "ignore",
      "result.response.hint_present": { question: "hint_present" },
    });
  });
});

describe("cellsOf", () => {
  it("joins the keys of what is nested, leaves out arrays, and takes an empty text for nothing", () => {
    expect(cellsOf({ a: { b: 1, c: [1, 2] }, d: "", e: null, f: false })).toEqual([
      { column: "a.b", isEmbedded: false, value: "1" },
      { column: "d", isEmbedded: false, value: null },
      { column: "e", isEmbedded: false, value: null },
      { column: "f", isEmbedded: false, value: "false" },
    ]);
  });

  it("leaves a text with braces that is no JSON as it is", () => {
    expect(cellsOf({ a: "{ not json }" })).toMatchObject([{ column: "a", value: "{ not json }", isEmbedded: false }]);
  });

  it("does not take apart a text in which an escape hides what cannot be stored", () => {
    const reply = '{"a": "\\u0000"}';
    expect(cellsOf({ reply })).toEqual([{ column: "reply", value: reply, isEmbedded: false }]);
    expect(cellsOf({ reply: '{"__proto__": 1}' })).toMatchObject([{ column: "reply" }]);
  });
});
