import type { Json } from "@/lib/transcripts/transcript";

const call = { id: "call_1", type: "function", function: { name: "look", arguments: '{"at":"board"}' } };
const chat: Json = [
  { role: "system", content: "Be brief." },
  {
    role: "user",
    content: [
      { type: "text", text: "Two and two?" },
      { type: "image_url", image_url: { url: "https://example.org/a.png" } },
    ],
  },
  { role: "assistant", content: null, reasoning_content: "I look.", tool_calls: [call] },
  { role: "tool", tool_call_id: "call_1", name: "look", content: "2 + 2", error: null },
  {
    role: "assistant",
    content: "<think>\nFour.\n</think>\n\nFour.",
    thinking_blocks: [{ type: "thinking", thinking: "Four.", signature: "s" }],
  },
];
const anthropic: Json = {
  request: { model: "m", system: "Be brief.", messages: [{ role: "user", content: "Two and two?" }] },
  response: {
    id: "msg_1",
    type: "message",
    role: "assistant",
    model: "m-2026",
    content: [
      { type: "thinking", thinking: "I look.", signature: "s" },
      { type: "redacted_thinking", data: "d" },
      { type: "tool_use", id: "t1", name: "look", input: { at: "board" } },
      { type: "tool_result", tool_use_id: "t1", content: [{ type: "text", text: "2 + 2" }], is_error: false },
      { type: "text", text: "Four." },
    ],
  },
};
const responses: Json = {
  id: "resp_1",
  model: "o",
  instructions: "Be brief.",
  input: [{ role: "user", content: [{ type: "input_text", text: "Two and two?" }] }],
  output: [
    { type: "reasoning", summary: [{ type: "summary_text", text: "Adding." }], encrypted_content: "g" },
    { type: "function_call", call_id: "c1", name: "look", arguments: "{}" },
    { type: "function_call_output", call_id: "c1", output: "2 + 2" },
    { type: "web_search_call", id: "w1", action: { query: "sum" } },
    {
      type: "message",
      role: "assistant",
      content: [
        { type: "output_text", text: "Four." },
        { type: "refusal", refusal: "No." },
      ],
    },
  ],
};
const completion: Json = {
  custom_id: "q-1",
  response: {
    body: { model: "m", choices: [{ index: 0, message: { role: "assistant", content: "Four.", reasoning: "2 + 2" } }] },
  },
};
const sharegpt: Json = [
  { from: "system", value: "Be brief." },
  { from: "human", value: "Two and two?" },
  { from: "function_call", value: '{"name": "look", "arguments": {}}' },
  { from: "observation", value: "2 + 2" },
  { from: "gpt", value: "Four." },
];

/** Conversations in each form that is read. */
export const writtenConversations: readonly Json[] = [chat, anthropic, responses, completion, sharegpt];

/** Texts in which reasoning stands. */
export const writtenTexts: readonly string[] = [
  "<think>\nFive?\n</think>\n\nFour.\n```\n<think>no</think>\n```\n<scratchpad>more",
  "Five?\n</think>\n\nFour.",
  "<|channel|>analysis<|message|>Adding.<|end|><|start|>assistant<|channel|>commentary to=functions.look " +
    '<|constrain|>json<|message|>{"at":"board"}<|call|><|start|>functions.look to=assistant<|channel|>commentary' +
    "<|message|>2 + 2<|end|><|start|>assistant<|channel|>final<|message|>Four.<|return|>",
];

const petriMessage = (role: string, content: string, more: object = {}): Json => ({
  type: "transcript_event",
  view: ["target", "combined"],
  edit: { operation: "add", message: { id: `${role}-1`, role, content, ...more } },
});

/** Files of each kind of format, as their documents. */
export const writtenFiles: readonly { readonly fileName: string; readonly documents: readonly Json[] }[] = [
  { fileName: "chat.jsonl", documents: [{ id: 1, model: "m", messages: chat, condition: "cue", is_correct: true }] },
  { fileName: "log.jsonl", documents: [anthropic] },
  { fileName: "responses.jsonl", documents: [responses] },
  { fileName: "batch.jsonl", documents: [completion] },
  { fileName: "sharegpt.jsonl", documents: [{ model: "m", system: "Be brief.", conversations: sharegpt }] },
  { fileName: "cells.jsonl", documents: [{ model: "m", messages: JSON.stringify(chat), hint: "Be brief." }] },
  {
    fileName: "texts.json",
    documents: [
      {
        name: "sums",
        model: "m",
        results: [{ question: "Two and two?", completions: [{ response: writtenTexts[0] ?? "", reasoning: "R" }] }],
      },
    ],
  },
  {
    fileName: "own.jsonl",
    documents: [
      {
        format: "plumbline/1",
        model: "m",
        externalId: "1",
        metadata: { answerKey: "4" },
        parts: [{ turn: 0, role: "assistant", kind: "text", text: "Four." }],
      },
    ],
  },
  {
    fileName: "inspect.json",
    documents: [
      {
        version: 2,
        status: "success",
        eval: { task: "sums", model: "m", run_id: "r" },
        samples: [
          {
            id: 1,
            epoch: 1,
            input: "Two and two?",
            target: "4",
            messages: [
              { id: "a", role: "user", content: "Two and two?" },
              {
                id: "b",
                role: "assistant",
                content: [
                  { type: "reasoning", reasoning: "Adding.", summary: null, redacted: false },
                  { type: "text", text: "Four." },
                ],
                tool_calls: [{ id: "c", function: "look", arguments: { at: "board" } }],
              },
              { id: "d", role: "tool", tool_call_id: "c", function: "look", content: "attachment://1" },
            ],
            scores: { match: { value: "C", answer: "4", explanation: "It is." } },
            attachments: { 1: "2 + 2" },
          },
        ],
      },
    ],
  },
  {
    fileName: "petri.json",
    documents: [
      {
        metadata: { transcript_id: "t", target_model: "m", auditor_model: "a" },
        events: [
          petriMessage("system", "Be brief."),
          petriMessage("user", "Two and two?"),
          petriMessage("assistant", "Five."),
          { type: "transcript_event", view: ["target"], edit: { operation: "rollback", count: 1 } },
          petriMessage("assistant", "Four.", { tool_calls: [{ id: "c", function: "look", arguments: {} }] }),
        ],
      },
    ],
  },
];
