import { describe, expect, it } from "vitest";
import { lines, refused } from "@/tests/lib/transcripts/formats/conversations/read";

describe("items of the Responses API", () => {
  it("are read with reasoning, calls and outputs, those of one response as one turn", () => {
    const output = [
      {
        id: "rs_1",
        type: "reasoning",
        summary: [
          { type: "summary_text", text: "**Weighing**\n\nI weigh it." },
          { type: "summary_text", text: "Then I look." },
        ],
        encrypted_content: "gAAAAABo",
      },
      {
        id: "fc_1",
        type: "function_call",
        call_id: "call_1",
        name: "get_weather",
        arguments: '{"location":"Paris"}',
        status: "completed",
      },
      { type: "function_call_output", call_id: "call_1", output: "22 °C" },
      { id: "rs_2", type: "reasoning", summary: [], content: [{ type: "reasoning_text", text: "Warm, then." }] },
      {
        id: "msg_1",
        type: "message",
        role: "assistant",
        phase: "final_answer",
        content: [
          { type: "output_text", text: "Warm.", annotations: [] },
          { type: "refusal", refusal: "No more." },
        ],
      },
    ];
    const input = "What is the weather like?";
    expect(lines({ instructions: "Be brief.", input, output })).toEqual([
      "0 system text: Be brief.",
      `1 user text: ${input}`,
      "2 assistant redacted_reasoning: **Weighing**\n\nI weigh it.",
      "2 assistant redacted_reasoning: Then I look.",
      '2 assistant tool_call get_weather#call_1: {"location":"Paris"}',
      "3 tool tool_result #call_1: 22 °C",
      "4 assistant reasoning: Warm, then.",
      "4 assistant text: Warm.",
      "4 assistant text: No more.",
    ]);
  });

  it("show that reasoning was withheld when nothing of it is there", () => {
    const items = [{ type: "reasoning", id: "rs_1", summary: [], encrypted_content: "gAAA" }];
    expect(lines([...items, { type: "message", role: "assistant", content: "A" }])).toEqual([
      "0 assistant redacted_reasoning: ",
      "0 assistant text: A",
    ]);
  });

  it("may be custom tool calls and their outputs", () => {
    expect(
      lines([
        { type: "message", role: "user", content: [{ type: "input_text", text: "Run it." }] },
        { type: "custom_tool_call", id: "ctc_1", call_id: "call_2", name: "code_exec", input: 'print("hi")' },
        { type: "custom_tool_call_output", call_id: "call_2", output: [{ type: "input_text", text: "hi" }] },
      ]),
    ).toEqual([
      "0 user text: Run it.",
      '1 assistant tool_call code_exec#call_2: print("hi")',
      "2 tool tool_result #call_2: hi",
    ]);
  });

  it("show calls of built-in tools as JSON, and an output that stands in a call as its result", () => {
    const search = { type: "web_search_call", id: "ws_1", status: "completed", action: { type: "search", query: "q" } };
    expect(
      lines([
        search,
        { type: "mcp_call", id: "mcp_1", name: "roll", arguments: '{"n":1}', output: "4", server_label: "dice" },
        { type: "image_generation_call", id: "ig_1", result: "A".repeat(501) },
      ]),
    ).toEqual([
      `0 assistant tool_call web_search#ws_1: ${JSON.stringify(search)}`,
      '0 assistant tool_call roll#mcp_1: {"n":1}',
      "0 tool tool_result roll#mcp_1: 4",
      '1 assistant tool_call image_generation#ig_1: {"type":"image_generation_call","id":"ig_1","result":"[501 characters left out]"}',
    ]);
  });

  it("are read among plain messages, and refused with their place", () => {
    expect(
      lines([
        { role: "user", content: "Q" },
        { type: "reasoning", summary: "S" },
      ]),
    ).toEqual(["0 user text: Q", "1 assistant redacted_reasoning: S"]);
    expect(refused({ output: [{ type: "reasoning", summary: [] }, 5] }).path).toBe("output[1]");
  });
});
