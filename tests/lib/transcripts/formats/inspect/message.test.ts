import { describe, expect, it } from "vitest";
import { readMessage, readMessages } from "@/tests/lib/transcripts/formats/inspect/read";

const none = { toolName: null, callId: null };
const yes = (turn: number) => ({ turn, role: "assistant", kind: "text", text: "Yes", ...none });

describe("messages of an Inspect log", () => {
  it("become parts in their order, those without any part not counted as turns", () => {
    const messages = [
      { role: "system", content: "Be brief.\n" },
      { role: "user", content: "" },
      { role: "user", content: [{ type: "text", text: " 2 + 2? " }, { type: "text", text: "" }, "Well?"] },
      { role: "assistant", content: "Yes" },
    ];
    expect(readMessages(messages)).toMatchObject({
      parts: [
        { turn: 0, role: "system", kind: "text", text: "Be brief.\n", ...none },
        { turn: 1, role: "user", kind: "text", text: " 2 + 2? ", ...none },
        { turn: 1, role: "user", kind: "text", text: "Well?", ...none },
        yes(2),
      ],
    });
  });

  it("have reasoning in blocks, beside the content in older logs, and within the text", () => {
    const blocks = [
      { type: "reasoning", reasoning: "Hm.", signature: "c2ln" },
      { type: "text", text: "A" },
    ];
    const messages = [
      { role: "assistant", content: blocks },
      { role: "assistant", reasoning: "Older.", content: "B" },
      { role: "assistant", content: "<think>\nWithin.\n</think>\n\nC" },
    ];
    expect(readMessages(messages)).toMatchObject({
      parts: [
        { turn: 0, kind: "reasoning", text: "Hm." },
        { turn: 0, kind: "text", text: "A" },
        { turn: 1, kind: "reasoning", text: "Older." },
        { turn: 1, kind: "text", text: "B" },
        { turn: 2, kind: "reasoning", text: "\nWithin.\n" },
        { turn: 2, kind: "text", text: "\n\nC" },
      ],
    });
  });

  it("have withheld reasoning as a part whose text is its summary, never what was encrypted", () => {
    const content = [
      { type: "reasoning", reasoning: "gAAAAA", redacted: true, summary: "Adds." },
      { type: "reasoning", reasoning: "gAAAAB", redacted: true },
      { type: "reasoning", reasoning: "", summary: "Checks." },
      { type: "text", text: "4" },
    ];
    expect(readMessages([{ role: "assistant", content }])).toMatchObject({
      parts: [
        { kind: "redacted_reasoning", text: "Adds." },
        { kind: "redacted_reasoning", text: "" },
        { kind: "redacted_reasoning", text: "Checks." },
        { kind: "text", text: "4" },
      ],
    });
  });

  it("have tool calls with their arguments as JSON, and results with the error the model was told", () => {
    const messages = [
      {
        role: "assistant",
        content: "",
        tool_calls: [
          { id: "a", function: "bash", arguments: { cmd: "ls", n: 2 }, type: "function" },
          { id: "b", function: "python", arguments: {}, parse_error: "Expected }" },
        ],
      },
      { role: "tool", tool_call_id: "a", function: "bash", content: "" },
      {
        role: "tool",
        tool_call_id: "b",
        function: "python",
        content: "partly",
        error: { type: "timeout", message: "Timed out." },
      },
      { role: "tool", tool_call_id: "c", content: "Same.", error: { type: "unknown", message: "Same." } },
    ];
    expect(readMessages(messages)).toMatchObject({
      metadata: {
        parse_errors: [{ call_id: "b", error: "Expected }" }],
        tool_errors: [
          { call_id: "b", type: "timeout" },
          { call_id: "c", type: "unknown" },
        ],
      },
      parts: [
        { turn: 0, role: "assistant", kind: "tool_call", text: '{"cmd":"ls","n":2}', toolName: "bash", callId: "a" },
        { turn: 0, role: "assistant", kind: "tool_call", text: "{}", toolName: "python", callId: "b" },
        { turn: 1, role: "tool", kind: "tool_result", text: "", toolName: "bash", callId: "a" },
        { turn: 2, role: "tool", kind: "tool_result", text: "partly", toolName: "python", callId: "b" },
        { turn: 2, role: "tool", kind: "tool_result", text: "Timed out.", toolName: "python", callId: "b" },
        { turn: 3, role: "tool", kind: "tool_result", text: "Same.", toolName: null, callId: "c" },
      ],
    });
  });

  it("have tools that ran at the provider as call and result of one turn", () => {
    const use = {
      type: "tool_use",
      tool_type: "web_search",
      id: "w",
      name: "search",
      arguments: '{"q":1}',
      result: "",
    };
    const content = [
      { ...use, error: "Refused" },
      { ...use, id: "x", result: "Found" },
    ];
    expect(readMessages([{ role: "assistant", content }])).toMatchObject({
      parts: [
        { turn: 0, role: "assistant", kind: "tool_call", text: '{"q":1}', toolName: "search", callId: "w" },
        { turn: 0, role: "tool", kind: "tool_result", text: "Refused", toolName: "search", callId: "w" },
        { turn: 0, role: "assistant", kind: "tool_call", text: '{"q":1}', toolName: "search", callId: "x" },
        { turn: 0, role: "tool", kind: "tool_result", text: "Found", toolName: "search", callId: "x" },
      ],
    });
  });

  it.each([
    [{ type: "image", image: `data:image/png;base64,${"A".repeat(800)}`, detail: "auto" }],
    [{ type: "audio", audio: `data:audio/wav;base64,${"A".repeat(800)}`, format: "wav" }],
    [{ type: "video", video: "https://example.org/a.mp4", format: "mp4" }],
    [{ type: "document", document: "paper.pdf", filename: "paper.pdf", mime_type: "application/pdf" }],
    [{ type: "data", data: { provider: { state: 1 } } }],
    [{ type: "of-tomorrow", what: "is not known today" }],
  ])("have a block that is no text as its JSON without binary data: %j", (block) => {
    const text = JSON.stringify(block).replace("A".repeat(800), "[800 characters left out]");
    expect(readMessage({ role: "user", content: [block] })).toMatchObject({
      parts: [{ turn: 0, role: "user", kind: "text", text, ...none }, yes(1)],
    });
  });

  it.each([
    ["messages[0]", "Expected an object", "text"],
    ["messages[0].role", "Expected system, user", { role: "narrator", content: "" }],
    ["messages[0].content", "Expected a text or a list", { role: "user", content: 3 }],
    ["messages[0].content[0]", "without a type", { role: "user", content: [{ text: "a" }] }],
    ["messages[0].content[0].text", "Expected a text", { role: "user", content: [{ type: "text" }] }],
    ["messages[0].content", "NUL", { role: "user", content: "a\0" }],
    [
      "messages[0].content[1].text",
      "half a surrogate",
      { role: "user", content: ["a", { type: "text", text: "\ud800" }] },
    ],
    ["messages[0].tool_calls[0].function", "no name of a tool", { role: "assistant", tool_calls: [{ id: "a" }] }],
    [
      "messages[0].tool_calls[0].arguments",
      "longer than 500",
      { role: "assistant", tool_calls: [{ function: "f".repeat(501) }] },
    ],
  ])("are refused with the place: %s", (path, reason, message) => {
    expect(readMessage(message)).toEqual({ path, reason: expect.stringContaining(reason) });
  });
});
