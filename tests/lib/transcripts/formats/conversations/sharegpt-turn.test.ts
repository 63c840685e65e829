import { expect, it } from "vitest";
import { lines, refused } from "@/tests/lib/transcripts/formats/conversations/read";

it("reads ShareGPT's turns by whom they are from", () => {
  const call = '{"name": "get_weather", "arguments": {"location": "Paris"}}';
  expect(
    lines([
      { from: "system", value: "Be brief." },
      { from: "human", value: "Warm?" },
      { from: "function_call", value: call },
      { from: "observation", value: '{"temperature": 20}' },
      { from: "gpt", value: "<think>\nTwenty.\n</think>\nYes." },
    ]),
  ).toEqual([
    "0 system text: Be brief.",
    "1 user text: Warm?",
    `2 assistant tool_call get_weather#: ${call}`,
    '3 tool tool_result: {"temperature": 20}',
    "4 assistant reasoning: \nTwenty.\n",
    "4 assistant text: \nYes.",
  ]);
});

it("knows the other names that such data sets use", () => {
  const turns = ["user", "assistant", "tool", "Human", "chatgpt", "bot"].map((from) => ({ from, value: from }));
  expect(lines(turns).map((line) => line.split(" ")[1])).toEqual([
    "user",
    "assistant",
    "tool",
    "user",
    "assistant",
    "assistant",
  ]);
});

it("refuses a turn with its place", () => {
  expect(
    refused([
      { from: "gpt", value: "A" },
      { from: "narrator", value: "B" },
    ]),
  ).toEqual({
    path: "[1].from",
    reason: expect.stringContaining("narrator"),
  });
  expect(refused([{ from: "gpt", value: 5 }]).path).toBe("[0].value");
});
