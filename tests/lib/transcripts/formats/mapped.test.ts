import { describe, expect, it } from "vitest";
import { createMappedReader } from "@/lib/transcripts/formats/mapped";
import { mappingSchema } from "@/lib/transcripts/formats/mapping";
import type { RecordContext } from "@/lib/transcripts/formats/reading";
import type { Json } from "@/lib/transcripts/transcript";

const context: RecordContext = { fileName: "run_Baseline_1.jsonl", outer: [], positions: [] };

/** A reader with a model and an answer, and what is added to that. */
function readerOf(mapping: { fields?: object; metadata?: object; records?: string; refuseWhen?: string[] } = {}) {
  const fields = { model: { constant: "m" }, answer: { path: "answer" }, ...mapping.fields };
  const reader = createMappedReader(mappingSchema.parse({ ...mapping, fields }));
  return (record: Json, around: Partial<RecordContext> = {}) => reader(record, { ...context, ...around });
}

describe("reading by a mapping", () => {
  it("makes a turn of each message and keeps texts exactly", () => {
    const read = readerOf({
      fields: { system: { path: "s" }, prompt: { path: "q" }, reasoning: { path: "r.trace" } },
    });
    expect(read({ s: " S\r\n", q: "é\u0301 ", r: { trace: "\tR\n" }, answer: " A " })).toMatchObject({
      parts: [
        { turn: 0, role: "system", kind: "text", text: " S\r\n" },
        { turn: 1, role: "user", kind: "text", text: "é\u0301 " },
        { turn: 2, role: "assistant", kind: "reasoning", text: "\tR\n" },
        { turn: 2, role: "assistant", kind: "text", text: " A " },
      ],
    });
  });

  it("makes no part and no turn of what is empty or not there", () => {
    const read = readerOf({ fields: { system: { path: "s" }, reasoning: { path: "r" } } });
    expect(read({ s: "", r: null, answer: "A" })).toMatchObject({ parts: [{ turn: 0, kind: "text", text: "A" }] });
    expect(read({ r: "R", answer: null })).toMatchObject({ parts: [{ turn: 0, kind: "reasoning", text: "R" }] });
  });

  it("reads content blocks in their order, each as what it is", () => {
    const blocks = [
      { type: "thinking", thinking: "T", signature: "…" },
      { type: "redacted_thinking", data: "…" },
      { type: "text", text: "A" },
      { type: "text", text: "" },
    ];
    const kinds = [
      { kind: "reasoning", text: "T" },
      { kind: "redacted_reasoning", text: "" },
      { kind: "text", text: "A" },
    ];
    expect(readerOf()({ answer: blocks })).toMatchObject({ parts: kinds });
    const asReasoning = readerOf({ fields: { reasoning: { path: "r" } } });
    expect(asReasoning({ r: [{ type: "text", text: "R" }], answer: "A" })).toMatchObject({
      parts: [{ kind: "reasoning", text: "R" }, { kind: "text" }],
    });
  });

  it("takes constants, file names in any case, places and joined values", () => {
    const read = readerOf({
      records: "results[].c[]",
      fields: {
        condition: { fileName: [{ contains: "baseline", value: "without" }], otherwise: "with" },
        epoch: { position: "results[].c[]" },
        externalId: { join: [{ path: "$.name" }, { position: "results[]" }, { constant: "x" }], with: "-" },
        prompt: { path: "$.results[].q" },
      },
    });
    const around = { outer: [{ name: "ladder" }, { q: "Q" }], positions: [12, 3] };
    expect(read({ answer: "A" }, around)).toMatchObject({ condition: "without", epoch: 3, externalId: "ladder-12-x" });
    expect(read({ answer: "A" }, { ...around, fileName: "hinted.jsonl" })).toMatchObject({ condition: "with" });
    expect(read({ answer: "A" }, { ...around, outer: [{}, { q: "Q" }] })).toMatchObject({ externalId: null });
  });

  it("reads numbers and truth values as text, and words for correctness", () => {
    const read = readerOf({
      fields: { externalId: { path: "id" }, correctness: { path: "ok" }, condition: { path: "c" } },
    });
    const said = { externalId: "7", correctness: "incorrect", condition: "true" };
    expect(read({ id: 7, ok: false, c: true, answer: "A" })).toMatchObject(said);
    expect(read({ ok: 1, answer: "A" })).toMatchObject({ externalId: null, correctness: "correct", condition: null });
  });

  it("keeps as metadata what no field took, under its own keys", () => {
    const read = readerOf({
      fields: { externalId: { path: "meta.id" } },
      metadata: { except: ["long"], fields: { gold: "meta.answer" } },
      refuseWhen: ["error"],
    });
    const record = {
      meta: { id: "1", answer: "D", domain: "physics" },
      long: "…",
      error: null,
      answer: "A",
      n: [1, null],
    };
    expect(read(record)).toMatchObject({ metadata: { meta: { domain: "physics" }, n: [1, null], gold: "D" } });
  });

  it("keeps only what is named when the rest is not wanted", () => {
    const read = readerOf({ metadata: { rest: false, fields: { gold: "meta.answer", none: "meta.none" } } });
    expect(read({ meta: { answer: "D", domain: "physics" }, answer: "A" })).toMatchObject({ metadata: { gold: "D" } });
  });

  it.each<[string, object, Json, string, string]>([
    ["a failed record, in its own words", { refuseWhen: ["r.error"] }, { r: { error: "502" } }, "r.error", "502"],
    ["a failed record that says more", { refuseWhen: ["error"] }, { error: { code: 5 } }, "error", '{"code":5}'],
    ["a record without answer", {}, { answer: "" }, "answer", "neither reasoning nor answer"],
    ["a record without the prompt", { fields: { prompt: { path: "q" } } }, { answer: "A" }, "q", "no prompt"],
    ["a record without the model", { fields: { model: { path: "m" } } }, { answer: "A" }, "m", "no model"],
    ["a model that is an object", { fields: { model: { path: "m" } } }, { m: {}, answer: "A" }, "m", "Expected a text"],
    ["a block that is none", {}, { answer: [{ type: "text", text: "A" }, 4] }, "answer[1]", "content block"],
    ["an answer that is a number", {}, { answer: 3 }, "answer", "Expected a text or a list"],
    ["an unknown split", { fields: { split: { path: "s" } } }, { s: "train", answer: "A" }, "split", "heldout"],
    ["a score for correctness", { fields: { correctness: { path: "s" } } }, { s: 0.5, answer: "A" }, "s", "0.5"],
    ["an epoch that is no count", { fields: { epoch: { path: "e" } } }, { e: 1.5, answer: "A" }, "e", "1.5"],
    [
      "an id that JSON has rounded",
      { fields: { externalId: { path: "i" } } },
      { i: 2 ** 60, answer: "A" },
      "i",
      "quotes",
    ],
    ["half a character", {}, { answer: "\ud800" }, "answer", "surrogate"],
    ["NUL in metadata", {}, { answer: "A", m: { n: "\0" } }, "m.n", "NUL"],
    ["something else than an object", {}, "A", "", "object"],
  ])("refuses %s, with its place", (_what, ...given) => {
    const [mapping, record, path, reason] = given;
    expect(readerOf(mapping)(record)).toEqual({ path, reason: expect.stringContaining(reason) });
  });

  it("does not take an empty error for one", () => {
    const read = readerOf({ refuseWhen: ["error"] });
    for (const error of [null, "", false, [], {}]) expect(read({ error, answer: "A" })).toHaveProperty("parts");
  });

  it("looks at own keys only and leaves the prototype alone", () => {
    const read = readerOf({
      fields: { externalId: { path: "__proto__.id" }, condition: { path: "constructor.name" } },
    });
    expect(read({ answer: "A" })).toMatchObject({ externalId: null, condition: null });
    const record: Json = JSON.parse('{"answer":"A","x":{"__proto__":{"polluted":true}}}');
    expect(read(record)).toEqual({ path: "x", reason: expect.stringContaining("__proto__") });
    expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
  });
});
