import { describe, expect, it } from "vitest";
import { createMappedReader } from "@/lib/transcripts/formats/mapped";
import { mappingSchema } from "@/lib/transcripts/formats/mapping";
import { proposeMapping } from "@/lib/transcripts/formats/propose-mapping";
import { sampleFile } from "@/lib/transcripts/records/sample";
import type { Json } from "@/lib/transcripts/transcript";

const user = { role: "user", content: "Two and two? A professor says five." };
const assistant = { role: "assistant", content: "Four." };
const completion = { id: "c1", model: "m-2026", choices: [{ index: 0, message: assistant, finish_reason: "stop" }] };
const around = { fileName: "f.jsonl", outer: [], positions: [] };

/** What is proposed for records of a file. */
function proposal(...records: readonly Json[]) {
  const head = Buffer.from(records.map((record) => JSON.stringify(record)).join("\n"));
  const sample = sampleFile({ fileName: "f.jsonl", head, isWhole: true });
  const mapping = typeof sample === "string" ? null : proposeMapping([sample]);
  if (mapping === null) throw new Error("Nothing was proposed");
  return mapping;
}

/** A record as it is read by the proposal for it, its parts as their texts. */
function readAsProposed(record: Json) {
  const mapping = mappingSchema.parse(proposal(record));
  const reading = createMappedReader(mapping)(record, around);
  if ("reason" in reading) throw new Error(`${reading.path}: ${reading.reason}`);
  return { ...reading, parts: reading.parts.map(({ text }) => text) };
}

describe("the proposed conversation", () => {
  it.each<[string, Json, string]>([
    ["messages", { model: "m", messages: [user, assistant] }, "messages"],
    ["a list by another name", { model: "m", log: { steps: [user, assistant] } }, "log.steps"],
    [
      "ShareGPT's turns",
      {
        model: "m",
        conversations: [
          { from: "human", value: "Q" },
          { from: "gpt", value: "A" },
        ],
      },
      "conversations",
    ],
    ["messages in a cell", { model: "m", messages: JSON.stringify([user, assistant]) }, "messages"],
    ["a response", completion, ""],
    ["a line of a log", { request: { model: "m", messages: [user] }, response: completion }, ""],
    ["a line of a log of several turns", { request: { messages: [user, assistant, user] }, response: completion }, ""],
    ["a call within the record", { id: 7, call: { request: { messages: [user] }, response: completion } }, "call"],
    [
      "messages beside a judge's call",
      { model: "m", messages: [user, assistant], judge: { request: { messages: [user] }, response: completion } },
      "messages",
    ],
    [
      "a batch's result",
      { id: "b", custom_id: "q-1", response: { status_code: 200, body: completion }, error: null },
      "",
    ],
  ])("is found as %s", (_what, record, path) => {
    expect(proposal(record).fields.conversation).toEqual({ path });
    expect(readAsProposed(record).parts.at(-1)).toBe(path === "conversations" ? "A" : "Four.");
  });

  it("is a prompt and an answer where these stand apart", () => {
    const fieldsOf = (record: Json) => {
      const { prompt, answer } = proposal(record).fields;
      return [prompt?.path, answer?.path, readAsProposed(record).parts];
    };
    const texts = [user.content, "Four."];
    expect(fieldsOf({ model: "m", prompt: [user], completion: [assistant] })).toEqual(["prompt", "completion", texts]);
    expect(fieldsOf({ model: "m", prompt: [user], response: "Four." })).toEqual(["prompt", "response", texts]);
    expect(fieldsOf({ model: "m", messages: [user], output: "Four." })).toEqual(["messages", "output", texts]);
    expect(fieldsOf({ question: user.content, response: completion })).toEqual([
      "question",
      "response.choices[0].message",
      texts,
    ]);
  });

  it("comes without what a monitor was told elsewhere in the record", () => {
    const monitor = { system_message: "You watch an agent.", response: "Nothing suspicious." };
    const record = { agent_name: "m", conversation: [user, assistant], results: { monitor } };
    expect(proposal(record).fields).toEqual({ model: { path: "agent_name" }, conversation: { path: "conversation" } });
    expect(readAsProposed(record).parts).toEqual([user.content, assistant.content]);
  });

  it("comes with the system message beside it, which is not read twice", () => {
    const record = {
      model: "m",
      system: "Be brief.",
      conversations: [
        { from: "human", value: "Q" },
        { from: "gpt", value: "A" },
      ],
    };
    expect(proposal(record).fields.system).toEqual({ path: "system" });
    expect(readAsProposed(record).parts).toEqual(["Be brief.", "Q", "A"]);
    const twice = {
      model: "m",
      system: "Be brief.",
      messages: [{ role: "system", content: "Be brief." }, user, assistant],
    };
    expect(readAsProposed(twice).parts).toEqual(["Be brief.", user.content, "Four."]);
  });

  it("is not kept as metadata again, but what is beside it is", () => {
    const log = {
      request: { model: "m", messages: [user], temperature: 1 },
      response: completion,
      prompt_text: user.content,
    };
    expect(proposal(log).metadata.except).toEqual(["prompt_text"]);
    expect(readAsProposed(log)).toMatchObject({
      model: "m-2026",
      metadata: {
        request: { model: "m", temperature: 1 },
        response: { choices: [{ index: 0, finish_reason: "stop" }] },
      },
    });
    expect(JSON.stringify(readAsProposed(log).metadata)).not.toContain("Four.");
    const tools = [{ type: "function", function: { name: "f" } }];
    expect(readAsProposed({ model: "m", messages: [user, assistant], tools, n: 1 }).metadata).toEqual({ tools, n: 1 });
    const cell = { model: "m", messages: JSON.stringify([user, assistant]), n: "1" };
    expect(readAsProposed(cell).metadata).toEqual({ n: "1" });
  });

  it("is looked into for the cue", () => {
    const record = { model: "m", messages: [user, assistant], hint: "A professor says five." };
    expect(proposal(record).fields.cue).toEqual({ path: "hint" });
    expect(proposal({ ...record, hint: "Four." }).fields.cue).toBeUndefined();
  });
});

describe("the proposed model and id of a conversation", () => {
  it.each<[string, Json, string]>([
    ["an agent's name", { agent_name: "Alder 2", conversation: [user, assistant] }, "agent_name"],
    ["a name of the model", { model_name: "Alder 2", messages: [user, assistant] }, "model_name"],
    [
      "the response rather than the request",
      { request: { model: "alias", messages: [user] }, response: completion },
      "response.model",
    ],
    ["a body", { body: { model: "Alder 2", messages: [user, assistant] } }, "body.model"],
  ])("are found in %s", (_what, record, path) => {
    expect(proposal(record).fields.model).toEqual({ path });
  });

  it("stand in every record rather than in some", () => {
    const record = { messages: [user, assistant], model_name: "Alder 2" };
    const judged = { ...record, judge: { model: "Birch" } };
    expect(proposal(record, judged).fields.model).toEqual({ path: "model_name" });
  });

  it("takes the id that was given to a batch's request before the batch's own", () => {
    const line = { id: "batch_1", custom_id: "q-1", response: { body: completion } };
    expect(proposal(line).fields.externalId).toEqual({ path: "custom_id" });
  });
});
