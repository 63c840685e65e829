import { describe, expect, it } from "vitest";
import type { Json } from "@/lib/transcripts/transcript";
import { lines, read, refused } from "@/tests/lib/transcripts/formats/conversations/read";

const user = { role: "user", content: "What's the weather like in Paris today?" };

/** What a model's message becomes after the user's. */
const said = (message: { readonly [key: string]: Json }) =>
  lines([user, { role: "assistant", ...message }])
    .slice(1)
    .map((line) => line.replace("1 assistant ", ""));

describe("messages of OpenAI's chat API", () => {
  it("are read with tool calls and results, each message a turn", () => {
    expect(
      read([
        { role: "developer", content: "Be brief." },
        user,
        {
          role: "assistant",
          content: null,
          tool_calls: [
            {
              id: "call_abc123",
              type: "function",
              function: { name: "get_current_weather", arguments: '{\n"location": "Paris, FR"\n}' },
            },
          ],
        },
        { role: "tool", tool_call_id: "call_abc123", content: "22 °C" },
        { role: "assistant", content: " Warm.\n", refusal: null },
      ]),
    ).toEqual([
      { turn: 0, role: "system", kind: "text", toolName: null, callId: null, text: "Be brief." },
      { turn: 1, role: "user", kind: "text", toolName: null, callId: null, text: user.content },
      {
        turn: 2,
        role: "assistant",
        kind: "tool_call",
        toolName: "get_current_weather",
        callId: "call_abc123",
        text: '{\n"location": "Paris, FR"\n}',
      },
      { turn: 3, role: "tool", kind: "tool_result", toolName: null, callId: "call_abc123", text: "22 °C" },
      { turn: 4, role: "assistant", kind: "text", toolName: null, callId: null, text: " Warm.\n" },
    ]);
  });

  it("may have content in blocks, refusals among them", () => {
    const content = [
      { type: "text", text: "One" },
      { type: "text", text: "" },
      { type: "refusal", refusal: "I cannot." },
    ];
    expect(said({ content })).toEqual(["text: One", "text: I cannot."]);
    expect(said({ content: null, refusal: "I cannot." })).toEqual(["text: I cannot."]);
  });

  it("may call a function as they did before there were tools", () => {
    const call = { role: "assistant", content: null, function_call: { name: "f", arguments: '{"a":1}' } };
    expect(lines([user, call, { role: "function", name: "f", content: "ok" }]).slice(1)).toEqual([
      '1 assistant tool_call f#: {"a":1}',
      "2 tool tool_result f#: ok",
    ]);
  });

  it("may call custom tools, and tools as other programs write calls", () => {
    const tool_calls = [
      { id: "1", type: "custom", custom: { name: "python", input: "1 +\n1" } },
      { id: "2", function: "search", arguments: { q: "é", n: [1, null] } },
      { id: "3", name: "grep", args: {} },
      { id: "4", function: { name: "stop", arguments: "" } },
    ];
    expect(said({ content: "", tool_calls })).toEqual([
      "tool_call python#1: 1 +\n1",
      'tool_call search#2: {"q":"é","n":[1,null]}',
      "tool_call grep#3: {}",
      "tool_call stop#4: ",
    ]);
  });

  it("keep an image as what it is without its data", () => {
    const url = `data:image/png;base64,${"iVBOR".repeat(200)}`;
    const content = [
      { type: "text", text: "Look:" },
      { type: "image_url", image_url: { url, detail: "low" } },
      { type: "input_audio", input_audio: { data: "A".repeat(600), format: "wav" } },
    ];
    expect(lines([{ role: "user", content }])).toEqual([
      "0 user text: Look:",
      '0 user text: {"type":"image_url","image_url":{"url":"data:image/png;base64,[1000 characters left out]","detail":"low"}}',
      '0 user text: {"type":"input_audio","input_audio":{"data":"[600 characters left out]","format":"wav"}}',
    ]);
  });
});

describe("reasoning beside a message's content", () => {
  it.each([["reasoning_content"], ["reasoning"], ["thinking"]])("is read from %s, before the content", (field) => {
    expect(said({ content: "Four.", [field]: "\nFive?\n" })).toEqual(["reasoning: \nFive?\n", "text: Four."]);
  });

  it("is read from thinking blocks, withheld ones included", () => {
    const thinking_blocks = [
      { type: "thinking", thinking: "Five?", signature: "EqoB" },
      { type: "redacted_thinking", data: "EmwK" },
      { type: "thinking", thinking: "", signature: "EqoB" },
    ];
    expect(said({ content: "Four.", thinking_blocks })).toEqual([
      "reasoning: Five?",
      "redacted_reasoning: ",
      "redacted_reasoning: ",
      "text: Four.",
    ]);
  });

  it("is read from reasoning details: texts, summaries and what is encrypted", () => {
    const reasoning_details = [
      { type: "reasoning.summary", summary: "It adds.", id: "rs_1", format: "openai-responses-v1", index: 0 },
      { type: "reasoning.encrypted", data: "gAAAAA", id: "rs_1", format: "openai-responses-v1", index: 0 },
      { type: "reasoning.text", text: "2 + 2", signature: "…", format: "anthropic-claude-v1", index: 1 },
    ];
    expect(said({ content: "Four.", reasoning: "It adds.", reasoning_details })).toEqual([
      "redacted_reasoning: It adds.",
      "redacted_reasoning: ",
      "reasoning: 2 + 2",
      "text: Four.",
    ]);
  });

  it("is one part when several fields say the same, and several when they do not", () => {
    const thinking_blocks = [
      { type: "thinking", thinking: "A" },
      { type: "thinking", thinking: "B" },
    ];
    expect(said({ content: "Four.", reasoning_content: "A\nB", reasoning: "AB\n", thinking_blocks })).toEqual([
      "reasoning: A",
      "reasoning: B",
      "text: Four.",
    ]);
    expect(said({ content: "Four.", reasoning_content: "A", reasoning: "C" })).toEqual([
      "reasoning: A",
      "reasoning: C",
      "text: Four.",
    ]);
    expect(said({ content: "<think>\nA\n</think>Four.", reasoning_content: "A" })).toEqual([
      "reasoning: \nA\n",
      "text: Four.",
    ]);
  });

  it("is not looked for in what others say", () => {
    expect(lines([{ role: "user", content: "<think>A</think>", reasoning: "B" }])).toEqual([
      "0 user text: <think>A</think>",
    ]);
  });
});

describe("a tool's message", () => {
  it("is a result even when it is empty, and JSON when it is neither text nor blocks", () => {
    const results = (message: { readonly [key: string]: Json }) => lines([{ role: "tool", ...message }]);
    expect(results({ tool_call_id: "1", content: "" })).toEqual(["0 tool tool_result #1: "]);
    expect(results({ name: "f", content: { a: [1] } })).toEqual(['0 tool tool_result f#: {"a":[1]}']);
    expect(results({ content: [1, 2] })).toEqual(["0 tool tool_result: [1,2]"]);
  });

  it("shows the error that its content does not", () => {
    const failed = { role: "tool", tool_call_id: "1", content: "", error: "ValueError: None found" };
    expect(lines([failed])).toEqual(["0 tool tool_result #1: ValueError: None found"]);
    expect(lines([{ ...failed, content: "Half" }])).toEqual([
      "0 tool tool_result #1: Half",
      "0 tool tool_result #1: ValueError: None found",
    ]);
    expect(lines([{ ...failed, content: "ValueError: None found" }])).toHaveLength(1);
    expect(lines([{ ...failed, error: null }])).toEqual(["0 tool tool_result #1: "]);
  });

  it("gives its id to the call before that has none", () => {
    const call = (name: string) => ({ function: name, args: {} });
    const result = (id: string, name: string) => ({
      role: "tool",
      tool_call_id: id,
      content: "ok",
      tool_call: call(name),
    });
    expect(
      lines([
        { role: "assistant", content: "", tool_calls: [call("f"), call("g")] },
        result("1", "f"),
        result("2", "g"),
        { role: "assistant", content: "", tool_calls: [call("h")] },
        result("3", "f"),
        result("1", "h"),
      ]),
    ).toEqual([
      "0 assistant tool_call f#1: {}",
      "0 assistant tool_call g#2: {}",
      "1 tool tool_result f#1: ok",
      "2 tool tool_result g#2: ok",
      "3 assistant tool_call h#: {}",
      "4 tool tool_result f#3: ok",
      "5 tool tool_result h#1: ok",
    ]);
  });
});

describe("a message that cannot be read", () => {
  it.each<[string, Json, string, string]>([
    ["has an unknown role", { role: "narrator", content: "A" }, "[1].role", "narrator"],
    ["has no role", { content: "A" }, "[1].role", "null"],
    ["is a text", "A", "[1]", "object"],
    ["has a number for content", { role: "assistant", content: 4 }, "[1].content", "Expected a text"],
    ["has a block without a type", { role: "user", content: [{ a: 1 }] }, "[1].content[0]", "without a type"],
    ["has a block that is none", { role: "user", content: [4] }, "[1].content[0]", "content block"],
    ["has a call that is none", { role: "assistant", tool_calls: ["f"] }, "[1].tool_calls[0]", "object"],
    ["has reasoning that is none", { role: "assistant", reasoning: [4] }, "[1].reasoning[0]", "content block"],
  ])("is refused with its place when it %s", (_what, ...given) => {
    const [message, path, reason] = given;
    expect(refused([user, message])).toEqual({ path, reason: expect.stringContaining(reason) });
  });
});
