import { describe, expect, it } from "vitest";
import { readConversation, recogniseConversation } from "@/lib/transcripts/formats/conversations/read-conversation";
import { isRefusal } from "@/lib/transcripts/formats/reading";
import { formatPath } from "@/lib/transcripts/json-path";
import type { Json } from "@/lib/transcripts/transcript";
import { lines, refused } from "@/tests/lib/transcripts/formats/conversations/read";

const messages = [
  { role: "system", content: "S" },
  { role: "user", content: "Q" },
];
const completion = {
  id: "chatcmpl-1",
  model: "m-2026",
  choices: [{ index: 0, message: { role: "assistant", content: "A", reasoning_content: "R" }, finish_reason: "stop" }],
};
const chat = ["0 system text: S", "1 user text: Q", "2 assistant reasoning: R", "2 assistant text: A"];
const answer = ["0 assistant reasoning: R", "0 assistant text: A"];
const anthropic = {
  id: "msg_1",
  type: "message",
  role: "assistant",
  model: "c",
  content: [
    { type: "thinking", thinking: "R", signature: "…" },
    { type: "text", text: "A" },
  ],
  stop_reason: "end_turn",
};
const responses = {
  model: "o",
  instructions: "S",
  output: [
    { type: "reasoning", summary: [], content: [{ type: "reasoning_text", text: "R" }] },
    { type: "message", role: "assistant", content: [{ type: "output_text", text: "A" }] },
  ],
};

const taken = (value: Json) => {
  const conversation = readConversation(value, { turn: 0, inlineReasoning: true });
  return isRefusal(conversation) ? conversation : conversation.taken.map(formatPath);
};

describe("a request and its response", () => {
  it.each<[string, Json, readonly string[]]>([
    ["a line of a log", { request: { messages }, response: completion }, chat],
    ["a line of a log with bodies", { request: { body: { messages } }, response: { body: completion } }, chat],
    ["both in one", { messages, ...completion }, chat],
    [
      "a request and its response's text",
      { request: { prompt: "Q" }, response: { choices: [{ text: "A" }] } },
      ["0 user text: Q", "1 assistant text: A"],
    ],
    ["a response alone", completion, answer],
    ["a batch's result", { custom_id: "r-1", response: { status_code: 200, body: completion }, error: null }, answer],
    [
      "a request and response of Anthropic",
      { request: { system: "S", messages: messages.slice(1) }, response: anthropic },
      chat,
    ],
    [
      "system blocks",
      { request: { system: [{ type: "text", text: "S" }], messages: messages.slice(1) }, response: anthropic },
      chat,
    ],
    ["a response of Anthropic alone", anthropic, answer],
    ["a batch's result of Anthropic", { custom_id: "r-1", result: { type: "succeeded", message: anthropic } }, answer],
    [
      "a request and response of the Responses API",
      { request: { instructions: "S", input: "Q" }, response: responses },
      chat,
    ],
    ["a response that repeats the instructions", { request: { input: "Q" }, response: responses }, chat],
    ["a response of the Responses API alone", { ...responses, instructions: null }, answer],
    [
      "an answer of Ollama",
      { model: "q", message: { role: "assistant", content: "A", thinking: "R" }, done: true },
      answer,
    ],
    ["a traced call", { input: { messages }, output: { role: "assistant", content: "<think>R</think>A" } }, chat],
  ])("is read from %s", (_what, value, parts) => {
    expect(recogniseConversation(value)).toEqual({
      form: "exchange",
      isAsked: parts !== answer,
      isAnswered: true,
    });
    expect(lines(value)).toEqual(parts);
  });

  it("says which places it is made of, so that the rest is left to the metadata", () => {
    expect(taken({ request: { messages, model: "m" }, response: completion })).toEqual([
      "request.messages",
      "response.choices[0].message",
    ]);
    expect(taken({ request: { input: "Q" }, response: responses })).toEqual([
      "response.instructions",
      "request.input",
      "response.output",
      "response.output_text",
    ]);
    expect(taken(anthropic)).toContain("content");
    expect(taken(anthropic)).not.toContain("stop_reason");
    expect(taken(messages)).toEqual([""]);
    expect(taken({ messages, id: 1 })).toEqual(["messages"]);
  });

  it("is refused with its place when there are several answers, or one cannot be read", () => {
    const choices = [...completion.choices, ...completion.choices];
    expect(refused({ response: { choices } })).toEqual({
      path: "response.choices",
      reason: expect.stringContaining("2 answers"),
    });
    const broken = { request: { messages: [{ role: "x" }] }, response: completion };
    expect(refused(broken).path).toBe("request.messages[0].role");
    const bad = { response: { choices: [{ message: { role: "assistant", content: 5 } }] } };
    expect(refused(bad).path).toBe("response.choices[0].message.content");
    expect(refused({ ...anthropic, content: [5] }).path).toBe("content[0]");
  });
});

describe("recognising a conversation", () => {
  it.each<[string, Json, object | null]>([
    [
      "messages",
      [
        { role: "user", content: "Q" },
        { role: "assistant", content: "A" },
      ],
      { form: "messages", isAsked: true, isAnswered: true },
    ],
    ["a prompt of messages", [{ role: "user", content: "Q" }], { form: "messages", isAsked: true, isAnswered: false }],
    ["a message", { role: "assistant", content: "A" }, { form: "exchange", isAsked: false, isAnswered: true }],
    [
      "ShareGPT's turns",
      [
        { from: "human", value: "Q" },
        { from: "gpt", value: "A" },
      ],
      { form: "sharegpt", isAsked: true, isAnswered: true },
    ],
    ["items", [{ type: "function_call", name: "f" }], { form: "responses", isAsked: false, isAnswered: true }],
    ["content blocks", [{ type: "text", text: "A" }], null],
    ["reasoning among content blocks", [{ type: "reasoning", reasoning: "R" }], null],
    ["objects", [{ a: 1 }], null],
    ["nothing", [], null],
    ["a text", "A", null],
    ["an error", { choices: [] }, null],
  ])("tells %s", (_what, value, expected) => {
    expect(recogniseConversation(value)).toEqual(expected);
  });
});
