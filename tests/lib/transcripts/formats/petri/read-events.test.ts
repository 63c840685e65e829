import { describe, expect, it } from "vitest";
import { bloomRolloutsFormat, petriFormat } from "@/lib/transcripts/formats/petri/petri";
import { isRefusal } from "@/lib/transcripts/formats/reading";
import type { Json } from "@/lib/transcripts/transcript";

const context = { fileName: "transcript.json", outer: [], positions: [] };
const event = (edit: Json, view: Json = ["target", "combined"]): Json => ({ type: "transcript_event", view, edit });
const add = (role: string, content: Json, more = {}) =>
  event({ operation: "add", message: { role, content, ...more } });
const read = (events: readonly Json[], metadata: Json = { target_model: "m" }) =>
  petriFormat.createReader({})({ metadata, events }, context);

/** The texts of the conversation as it is in the end. */
function textsOf(...events: Json[]): string[] {
  const reading = read(events);
  if (isRefusal(reading)) throw new Error(reading.reason);
  return reading.parts.map(({ text }) => text);
}

describe("a transcript of Petri or Bloom", () => {
  it("is what the target saw and said, with what is known of the audit", () => {
    const metadata = {
      transcript_id: "t1",
      auditor_model: "a",
      target_model: "m",
      tags: [],
      judge_output: { summary: "Fine", scores: { concerning: 2 } },
    };
    const events = [
      event({ operation: "add", message: { role: "system", content: "You audit." } }, ["auditor"]),
      { type: "tool_creation_event", model: "target", tool: { name: "send" } },
      add("system", "You are helpful."),
      event({ operation: "add", message: { role: "user", content: "Hi" } }, "target"),
      { type: "info_event", info: "nothing" },
      add(
        "assistant",
        [
          { type: "reasoning", reasoning: "Hm." },
          { type: "text", text: "Hello" },
        ],
        {
          tool_calls: [{ id: "c", function: "send", arguments: { to: "x" } }],
        },
      ),
      add("tool", "sent", { tool_call_id: "c", function: "send" }),
    ];
    expect(read(events, metadata)).toMatchObject({
      model: "m",
      externalId: "t1",
      epoch: 1,
      metadata: { auditor_model: "a", judge_output: { summary: "Fine", scores: { concerning: 2 } } },
      parts: [
        { turn: 0, role: "system", text: "You are helpful." },
        { turn: 1, role: "user", text: "Hi" },
        { turn: 2, role: "assistant", kind: "reasoning", text: "Hm." },
        { turn: 2, role: "assistant", kind: "text", text: "Hello" },
        { turn: 2, kind: "tool_call", toolName: "send", callId: "c", text: '{"to":"x"}' },
        { turn: 3, role: "tool", kind: "tool_result", callId: "c", text: "sent" },
      ],
    });
  });

  it("goes back to a message, or by a number of messages", () => {
    const before = [add("user", "1", { id: "u" }), add("assistant", "2"), add("user", "3")];
    expect(textsOf(...before, event({ operation: "rollback", to_id: "u" }), add("assistant", "new"))).toEqual([
      "1",
      "new",
    ]);
    expect(textsOf(...before, event({ operation: "rollback", count: 2 }), add("assistant", "new"))).toEqual([
      "1",
      "new",
    ]);
    expect(textsOf(...before, event({ operation: "rollback", count: 9 }), add("assistant", "new"))).toEqual(["new"]);
    expect(read([...before, event({ operation: "rollback", count: 1 })])).toMatchObject({
      metadata: { taken_back: 1 },
    });
    expect(read([...before, event({ operation: "rollback", to_id: "x" })])).toEqual({
      path: "events[3].edit.to_id",
      reason: "There is no message x to go back to",
    });
  });

  it("begins anew with other messages", () => {
    const fresh = [
      { role: "user", content: "a" },
      { role: "assistant", content: "b" },
    ];
    expect(textsOf(add("user", "1"), event({ operation: "reset", new_messages: fresh }))).toEqual(["a", "b"]);
    expect(textsOf(add("user", "1"), event({ operation: "reset" }), add("assistant", "c"))).toEqual(["c"]);
  });

  it("is patched as the list of its messages", () => {
    const patch = [
      { op: "replace", path: "/0/content", value: "A" },
      { op: "add", path: "/-", value: { role: "assistant", content: "C" } },
      { op: "remove", path: "/1" },
    ];
    expect(textsOf(add("user", "a"), add("user", "b"), event({ operation: "json_patch", patch }))).toEqual(["A", "C"]);
    const broken = [{ op: "remove", path: "/5" }];
    expect(read([add("assistant", "a"), event({ operation: "json_patch", patch: broken })])).toEqual({
      path: "events[1].edit.patch",
      reason: 'The patch cannot be applied: There is nothing at "5"',
    });
    const other = [{ op: "replace", path: "", value: {} }];
    expect(read([add("assistant", "a"), event({ operation: "json_patch", patch: other })])).toMatchObject({
      path: "events[1].edit",
    });
  });

  it("passes over what is told of the conversation, and refuses edits that it does not know", () => {
    expect(
      textsOf(
        add("info", "rolled back"),
        event({ operation: "add", message: { type: "api_failure" } }),
        add("assistant", "a"),
      ),
    ).toEqual(["a"]);
    expect(read([add("assistant", "a"), event({ operation: "swap" })])).toEqual({
      path: "events[1].edit",
      reason: "Not an edit that is read here: swap",
    });
  });

  it("is refused when the target says nothing, no model is named, or a text cannot be kept", () => {
    expect(read([add("user", "a")])).toEqual({ path: "events", reason: "There is no message of the target here" });
    expect(read([add("assistant", "a")], {})).toMatchObject({ path: "metadata.target_model" });
    expect(read([add("assistant", "a\0")])).toMatchObject({ path: "events[0].edit.message.content" });
    expect(read([add("assistant", "a")], JSON.parse('{"target_model":"m","x":{"__proto__":1}}'))).toMatchObject({
      path: "metadata.x",
    });
  });
});

describe("the dialect with edit.type", () => {
  const seen = (edit: Json): Json => ({ view: ["target", "combined"], actor: "target", edit });
  const message = (role: string, content: string) => seen({ type: "add_message", message: { role, content } });
  const row = {
    type: "prompt",
    test_case_id: "test_case_000001",
    behavior: "budget",
    target: "callable:agent",
    tester_model: "",
    events: [
      message("user", "Plan my trip"),
      seen({ type: "set_system_message", message: { role: "system", content: "Be frugal." } }),
      seen({ type: "set_system_message", message: { role: "system", content: "Be kind." } }),
      seen({ type: "tool_call", tool_name: "search", tool_args: { city: "Paris" }, tool_result: { hotel: "Inn" } }),
      message("assistant", "The Inn."),
    ],
    llm_calls: [{ request: {} }],
  };

  it("has messages, system messages, and calls with their results", () => {
    expect(petriFormat.recognises(row)).toBe(true);
    expect(petriFormat.createReader({})(row, context)).toMatchObject({
      model: "callable:agent",
      externalId: "test_case_000001",
      metadata: { type: "prompt", behavior: "budget" },
      parts: [
        { turn: 0, role: "system", text: "Be kind." },
        { turn: 1, role: "user", text: "Plan my trip" },
        {
          turn: 2,
          role: "assistant",
          kind: "tool_call",
          toolName: "search",
          callId: "event-3",
          text: '{"city":"Paris"}',
        },
        { turn: 3, role: "tool", kind: "tool_result", toolName: "search", callId: "event-3", text: '{"hotel":"Inn"}' },
        { turn: 4, role: "assistant", text: "The Inn." },
      ],
    });
  });
});

describe("Bloom's rollouts", () => {
  const rollout = {
    variation_number: 4,
    repetition_number: 2,
    transcript: { events: [add("user", "a"), add("assistant", "b")] },
  };

  it("are a document of many transcripts", () => {
    const document = { metadata: { model: "m" }, rollouts: [rollout] };
    expect(bloomRolloutsFormat.recognises(document)).toBe(true);
    expect(petriFormat.recognises(document)).toBe(false);
    const reader = bloomRolloutsFormat.createReader({});
    expect(reader(rollout, { fileName: "rollout.json", outer: [document], positions: [1] })).toMatchObject({
      model: "m",
      externalId: "4",
      epoch: 2,
      parts: [{ text: "a" }, { text: "b" }],
    });
  });
});

it("recognises nothing else", () => {
  for (const other of [
    {},
    [],
    null,
    { events: [] },
    { events: [{ edit: 1 }] },
    { events: [{ view: ["target"] }] },
    { events: "a" },
  ])
    expect([petriFormat.recognises(other), bloomRolloutsFormat.recognises(other)]).toEqual([false, false]);
});
