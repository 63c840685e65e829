import { describe, expect, it } from "vitest";
import { lines } from "@/tests/lib/transcripts/formats/conversations/read";

const user = { role: "user", content: "What's the weather like in Paris today?" };

describe("messages of Anthropic's API", () => {
  it("are read with thinking, tool use and results in their order", () => {
    expect(
      lines([
        user,
        {
          role: "assistant",
          content: [
            { type: "thinking", thinking: "I need the weather.", signature: "EqoB" },
            { type: "redacted_thinking", data: "EmwK" },
            { type: "text", text: "I'll look.", citations: null },
            { type: "tool_use", id: "toolu_01", name: "get_weather", input: { location: "Paris" } },
          ],
        },
        {
          role: "user",
          content: [
            { type: "tool_result", tool_use_id: "toolu_01", content: "22 °C" },
            { type: "text", text: "Well?" },
          ],
        },
        {
          role: "assistant",
          content: [{ type: "tool_use", id: "toolu_02", name: "look", input: {} }],
        },
        {
          role: "user",
          content: [
            {
              type: "tool_result",
              tool_use_id: "toolu_02",
              is_error: true,
              content: [
                { type: "text", text: "No camera" },
                { type: "image", source: { type: "url", url: "https://example.org/a.png" } },
              ],
            },
            { type: "tool_result", tool_use_id: "toolu_03" },
          ],
        },
      ]),
    ).toEqual([
      `0 user text: ${user.content}`,
      "1 assistant reasoning: I need the weather.",
      "1 assistant redacted_reasoning: ",
      "1 assistant text: I'll look.",
      '1 assistant tool_call get_weather#toolu_01: {"location":"Paris"}',
      "2 tool tool_result #toolu_01: 22 °C",
      "2 user text: Well?",
      "3 assistant tool_call look#toolu_02: {}",
      "4 tool tool_result #toolu_02: No camera",
      '4 tool tool_result #toolu_02: {"type":"image","source":{"type":"url","url":"https://example.org/a.png"}}',
      "4 tool tool_result #toolu_03: ",
    ]);
  });

  it("may use tools of the server, whose results stand in the model's message", () => {
    const content = [
      { type: "server_tool_use", id: "srvtoolu_1", name: "web_search", input: { query: "claude shannon birth date" } },
      {
        type: "web_search_tool_result",
        tool_use_id: "srvtoolu_1",
        content: [{ type: "web_search_result", url: "https://example.org", title: "Claude Shannon" }],
      },
      { type: "text", text: "1916" },
    ];
    expect(lines([user, { role: "assistant", content }]).slice(1)).toEqual([
      '1 assistant tool_call web_search#srvtoolu_1: {"query":"claude shannon birth date"}',
      '1 tool tool_result #srvtoolu_1: {"type":"web_search_result","url":"https://example.org","title":"Claude Shannon"}',
      "1 assistant text: 1916",
    ]);
  });
});
