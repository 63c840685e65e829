import { describe, expect, it } from "vitest";
import { createMappedReader } from "@/lib/transcripts/formats/mapped";
import { mappingSchema } from "@/lib/transcripts/formats/mapping";
import type { Json } from "@/lib/transcripts/transcript";

const messages = [
  { role: "user", content: "Q" },
  { role: "assistant", content: "<think>\nR</think>A" },
];

/** A reader with a model and what is added to that. */
function readerOf(mapping: { fields: object; inlineReasoning?: boolean }) {
  const fields = { model: { constant: "m" }, ...mapping.fields };
  const reader = createMappedReader(mappingSchema.parse({ ...mapping, fields }));
  return (record: Json) => reader(record, { fileName: "f", outer: [], positions: [] });
}

/** The parts of a record, each as `turn role kind: text`. */
function partsOf(reading: ReturnType<ReturnType<typeof readerOf>>): readonly string[] {
  if ("reason" in reading) throw new Error(`${reading.path}: ${reading.reason}`);
  return reading.parts.map(({ turn, role, kind, text }) => `${turn} ${role} ${kind}: ${text}`);
}

const split = ["0 user text: Q", "1 assistant reasoning: \nR", "1 assistant text: A"];

describe("a mapped conversation", () => {
  it("is read from a list, from its JSON in a cell, and from the record itself", () => {
    const byPath = readerOf({ fields: { conversation: { path: "log.messages" } } });
    expect(partsOf(byPath({ log: { messages } }))).toEqual(split);
    expect(partsOf(byPath({ log: { messages: ` ${JSON.stringify(messages)}` } }))).toEqual(split);
    const whole = readerOf({ fields: { conversation: { path: "" } } });
    expect(partsOf(whole({ messages }))).toEqual(split);
    expect(partsOf(whole(messages))).toEqual(split);
  });

  it("stays whole where reasoning within texts is not to be split", () => {
    const off = readerOf({ fields: { conversation: { path: "messages" } }, inlineReasoning: false });
    expect(partsOf(off({ messages }))).toEqual(["0 user text: Q", "1 assistant text: <think>\nR</think>A"]);
    const answer = readerOf({ fields: { answer: { path: "a" } }, inlineReasoning: false });
    expect(partsOf(answer({ a: "<think>R</think>A" }))).toEqual(["0 assistant text: <think>R</think>A"]);
  });

  it("leaves everything else of the record to the metadata", () => {
    const reader = readerOf({ fields: { conversation: { path: "" } } });
    expect(reader({ messages, id: 1 })).toMatchObject({ metadata: { id: 1 } });
    const inner = readerOf({ fields: { conversation: { path: "log" } } });
    expect(inner({ log: { messages, seed: 4 }, id: 1 })).toMatchObject({ metadata: { log: { seed: 4 }, id: 1 } });
    const list = readerOf({ fields: { conversation: { path: "messages" } } });
    expect(list({ messages })).toMatchObject({ metadata: {} });
  });

  it("may have its messages in the fields for prompt and answer", () => {
    const reader = readerOf({ fields: { prompt: { path: "p" }, reasoning: { path: "r" }, answer: { path: "a" } } });
    const p = [
      { role: "system", content: "S" },
      { role: "user", content: "Q" },
    ];
    const parts = ["0 system text: S", "1 user text: Q", "2 assistant reasoning: R", "2 assistant text: A"];
    expect(partsOf(reader({ p, r: "R", a: { role: "assistant", content: "A" } }))).toEqual(parts);
    // What the reasoning's own field says is not repeated from the answer.
    expect(partsOf(reader({ p, r: "R", a: "<think>\nR\n</think>A" }))).toEqual(parts);
  });

  it.each<[string, Json, string, string]>([
    ["is not there", {}, "c", "no conversation"],
    ["is empty", { c: [] }, "c", "neither reasoning nor answer"],
    ["has nothing of the model", { c: [{ role: "user", content: "Q" }] }, "c", "neither reasoning nor answer"],
    ["is a plain text", { c: "Q" }, "c", "Expected JSON"],
    ["is broken JSON", { c: "[{" }, "c", "Not JSON"],
    ["is JSON nested too deep", { c: "[".repeat(300) }, "c", "deep"],
    ["has half a character in its JSON", { c: '[{"role":"user","content":"\\ud800"}]' }, "c[0].content", "surrogate"],
    ["has NUL", { c: [{ role: "user", content: "\0" }] }, "c[0].content", "NUL"],
    ["has a message that is none", { c: [{ role: "assistant", content: "A" }, 5] }, "c[1]", "Expected a message"],
    ["is a number", { c: 5 }, "c", "Expected a conversation"],
    ["is an object of something else", { c: { a: 1 } }, "c", "There is no conversation here"],
  ])("is refused when it %s", (_what, ...given) => {
    const [record, path, reason] = given;
    const reader = readerOf({ fields: { conversation: { path: "c" } } });
    expect(reader(record)).toEqual({ path, reason: expect.stringContaining(reason) });
  });
});
