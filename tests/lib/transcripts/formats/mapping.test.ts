import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { mappingSchema } from "@/lib/transcripts/formats/mapping";

const fields = { model: { constant: "m" }, answer: { path: "a" } };
const messagesOf = (mapping: unknown) =>
  mappingSchema.safeParse(mapping).error?.issues.map(({ path, message }) => `${path.join(".")}: ${message}`) ?? [];

describe("a mapping", () => {
  it("needs a model, and an answer or reasoning", () => {
    expect(messagesOf({ fields })).toEqual([]);
    expect(messagesOf({ fields: { model: { constant: "m" }, reasoning: { path: "r" } } })).toEqual([]);
    expect(messagesOf({ fields: {} })).toEqual([
      "fields.model: The model has to come from somewhere",
      "fields.answer: Give the conversation, the answer or the reasoning",
    ]);
  });

  it("has a conversation in the place of prompt, reasoning and answer, perhaps with a system message", () => {
    const model = { constant: "m" };
    const withConversation = (path: string, more: object = {}) =>
      messagesOf({ fields: { model, conversation: { path }, ...more } });
    expect(withConversation("messages")).toEqual([]);
    expect(withConversation("")).toEqual([]);
    expect(withConversation("messages", { system: { path: "system" } })).toEqual([]);
    expect(withConversation("messages", { answer: { path: "a" }, prompt: { path: "p" } })).toEqual([
      "fields.prompt: A conversation has this in it: give one of the two",
      "fields.answer: A conversation has this in it: give one of the two",
    ]);
    expect(withConversation("a..b")).toEqual([expect.stringContaining("fields.conversation.path: Expected a path")]);
    expect(messagesOf({ fields: { model, answer: { path: "" } } })).toHaveLength(2);
  });

  it("says which path is none", () => {
    expect(messagesOf({ fields: { ...fields, answer: { path: "a..b" } } })).toEqual([
      expect.stringContaining("fields.answer.path: Expected a path"),
    ]);
    expect(messagesOf({ fields: { ...fields, prompt: { path: "a[].b" } } })).toHaveLength(1);
    expect(messagesOf({ records: "a[0]", fields })).toEqual([expect.stringContaining("records: Expected keys and []")]);
  });

  it("refuses keys that it does not have", () => {
    expect(messagesOf({ fields: { ...fields, awnser: { path: "a" } } })).toEqual([expect.stringContaining("awnser")]);
    expect(messagesOf({ fields: { ...fields, cue: { path: "a", constant: "b" } } })).toHaveLength(1);
  });

  it("has absolute paths that lie on the way to the records", () => {
    const withPrompt = (path: string) =>
      messagesOf({ records: "results[].c[]", fields: { ...fields, prompt: { path } } });
    for (const path of ["$.name", "$.results[].q", "$.results[].c[].a", "$.config.seed"])
      expect(withPrompt(path), path).toEqual([]);
    for (const path of ["$.other[].q", "$.results[].d[].a", "$.results", "$.results[].c"])
      expect(withPrompt(path), path).toEqual([expect.stringContaining("is not on the way")]);
    const byPlace = (position: string) => messagesOf({ records: "r[]", fields: { ...fields, epoch: { position } } });
    expect(byPlace("r[]")).toEqual([]);
    expect(byPlace("s[]")).toEqual([expect.stringContaining("is not on the way")]);
  });

  it("holds only what can be stored, since its names and constants are", () => {
    for (const given of [
      { fields: { ...fields, condition: { constant: "\0" } } },
      { fields, metadata: { fields: { "\ud800": "a" } } },
    ])
      expect(messagesOf(given)).toEqual([expect.stringMatching(/NUL|surrogate/)]);
  });

  it("does not read one field twice", () => {
    expect(messagesOf({ fields: { ...fields, reasoning: { path: "a" } } })).toEqual([
      expect.stringContaining("Give content blocks as the answer alone"),
    ]);
  });

  it("is written as the examples in docs/importing.md are", () => {
    const examples = [...readFileSync("docs/importing.md", "utf8").matchAll(/```json\n([^`]*"fields"[^`]*)```/g)];
    expect(examples.length).toBeGreaterThan(1);
    for (const [, example = ""] of examples) expect(messagesOf(JSON.parse(example)), example).toEqual([]);
  });
});
