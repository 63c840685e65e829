import { describe, expect, it } from "vitest";
import { inspectFormat } from "@/lib/transcripts/formats/inspect/inspect";
import type { Json } from "@/lib/transcripts/transcript";
import { evaluation, readMessages, readSample } from "@/tests/lib/transcripts/formats/inspect/read";

const question = { role: "user", content: "2 + 2?" };
const answer = { role: "assistant", content: "4" };
const messages = [question, answer];

describe("inspectFormat", () => {
  it("recognises a log by version and evaluation, whether or not its samples have come", () => {
    expect(inspectFormat.recognises({ version: 2, eval: { task: "t", model: "m" }, samples: [] })).toBe(true);
    expect(inspectFormat.recognises({ version: 2, status: "success", eval: { task: "t" } })).toBe(true);
    for (const other of [{ eval: { task: "t" } }, { version: 2 }, { version: 2, eval: {} }, [], null, "version"])
      expect(inspectFormat.recognises(other)).toBe(false);
  });
});

describe("a sample of an Inspect log", () => {
  it("is a transcript with the evaluated model, its id and epoch, and what else the log says of it", () => {
    const log = {
      ...evaluation,
      eval_id: "e",
      created: "2026-01-01",
      dataset: { name: "sums", sample_ids: [1] },
      task_args: { hard: true },
      model_roles: {},
      metadata: { team: "a" },
    };
    const sample = {
      id: "s-1",
      epoch: 3,
      input: "2 + 2?",
      target: ["4", "four"],
      choices: ["3", "4"],
      messages,
      output: { model: "gpt-4o-2024", choices: [{ message: answer, stop_reason: "stop" }] },
      scores: { match: { value: "C", answer: "4", explanation: "It is.", history: [] } },
      metadata: { level: 1 },
      store: { secret: 1 },
      events: [{ event: "state" }],
      limit: { type: "message", limit: 2 },
      model_usage: { "openai/gpt-4o": { total_tokens: 9 } },
      error_retries: [{ message: "once" }],
      total_time: 1.5,
      uuid: "u",
    };
    expect(readSample(sample, { evaluation: log })).toEqual({
      model: "openai/gpt-4o",
      externalId: "s-1",
      epoch: 3,
      condition: null,
      pairKey: null,
      split: null,
      cue: null,
      correctness: "correct",
      metadata: {
        task: "sums",
        eval_id: "e",
        created: "2026-01-01",
        task_args: { hard: true },
        dataset: "sums",
        eval_metadata: { team: "a" },
        output_model: "gpt-4o-2024",
        stop_reason: "stop",
        target: ["4", "four"],
        choices: ["3", "4"],
        limit: { type: "message", limit: 2 },
        model_usage: { "openai/gpt-4o": { total_tokens: 9 } },
        total_time: 1.5,
        uuid: "u",
        scores: { match: { value: "C", answer: "4", explanation: "It is." } },
        sample: { level: 1 },
        retries: 1,
      },
      parts: [
        { turn: 0, role: "user", kind: "text", text: "2 + 2?", toolName: null, callId: null },
        { turn: 1, role: "assistant", kind: "text", text: "4", toolName: null, callId: null },
      ],
    });
  });

  it("keeps what was put in when it does not stand in the conversation word for word", () => {
    expect(readSample({ messages, input: "2 + 2" })).toMatchObject({ metadata: { input: "2 + 2" } });
    const asked = [{ role: "user", content: "Sum" }];
    expect(readSample({ messages, input: asked })).toMatchObject({ metadata: { input: asked } });
    expect(readSample({ messages, input: [question] })).toMatchObject({ metadata: { task: "sums" } });
    expect(readSample({ messages, input: [question] })).not.toHaveProperty("metadata.input");
  });

  it.each<{ given?: string; log: Json; output: Json; model: string }>([
    { given: "given", log: { model: "a" }, output: { model: "b" }, model: "given" },
    { log: { model: "a" }, output: { model: "b" }, model: "a" },
    { log: { model: "none/none" }, output: { model: "b" }, model: "b" },
    { log: {}, output: { model: "b" }, model: "b" },
  ])(
    "is by the model that is given, was evaluated, or answered: %j",
    ({ given: model, log, output, model: expected }) => {
      expect(readSample({ messages, output }, { evaluation: log, given: { model, condition: "hint" } })).toMatchObject({
        model: expected,
        condition: "hint",
      });
    },
  );

  it("is refused when nothing says which model it was, or its id or epoch cannot be kept", () => {
    expect(readSample({ messages }, { evaluation: {} })).toMatchObject({ path: "$.eval.model" });
    expect(readSample({ messages, id: 2 ** 60 })).toMatchObject({ path: "id" });
    expect(readSample({ messages, id: "a\0" })).toMatchObject({ path: "id" });
    expect(readSample({ messages, epoch: 1.5 })).toMatchObject({ path: "epoch" });
    expect(readSample({ messages, metadata: JSON.parse('{"__proto__": 1}') })).toMatchObject({ path: "sample" });
  });

  it("that failed is refused with its error when the model had not spoken, and kept with it otherwise", () => {
    const error = { message: "Out of memory", traceback: "…" };
    expect(readSample({ messages: [question], error })).toEqual({
      path: "error",
      reason: "The sample failed before the model spoke: Out of memory",
    });
    expect(readSample({ messages, error })).toMatchObject({ metadata: { error: "Out of memory" } });
    expect(readSample({ messages: [question] })).toEqual({
      path: "messages",
      reason: "There is no message of the model here",
    });
  });
});

describe("whether the model was right", () => {
  const scorers = [
    { name: "exact", metrics: [{ name: "inspect_ai/accuracy" }] },
    { name: "rubric", metrics: [{ name: "mean" }] },
  ];

  it.each<[Record<string, Json>, string | null]>([
    [{ exact: { value: "C" } }, "correct"],
    [{ exact: { value: "I" } }, "incorrect"],
    [{ exact: { value: "P" } }, null],
    [{ exact: { value: "N" } }, null],
    [{ exact: { value: 1 } }, "correct"],
    [{ exact: { value: false } }, "incorrect"],
    [{ exact: { value: 0.5 } }, null],
    [{ rubric: { value: 1 } }, null],
    [{ exact: { value: 1 }, rubric: { value: 0 } }, "correct"],
    [{ exact: { value: 1 }, grader: { value: "C" } }, "correct"],
    [{ exact: { value: 1 }, grader: { value: "I" } }, null],
    [{ exact: { value: { a: 1 } } }, null],
    [{}, null],
  ])("is said by the scores %j: %s", (scores, correctness) => {
    expect(readSample({ messages, scores }, { evaluation: { ...evaluation, scorers } })).toMatchObject({ correctness });
  });

  it("is said by the one score of older logs", () => {
    expect(readSample({ messages, score: { value: "I" } })).toMatchObject({
      correctness: "incorrect",
      metadata: { scores: { score: { value: "I" } } },
    });
  });
});

describe("a sample in whose messages the model does not speak", () => {
  const call = (input: Json, text: string, more = {}) => ({
    event: "model",
    model: evaluation.model,
    input,
    output: { choices: [{ message: { role: "assistant", content: text } }] },
    ...more,
  });

  it("is read by the model's last call before the scoring", () => {
    const events = [
      call([question], "first"),
      call([question, answer], "last"),
      call([question], "by another", { model: "other" }),
      call([question], "as a grader", { role: "grader" }),
      { event: "step", action: "begin", type: "scorer" },
      call([question], "scoring"),
    ];
    expect(readSample({ messages: [question], events })).toMatchObject({
      metadata: { conversation: "last model call" },
      parts: [{ text: "2 + 2?" }, { text: "4" }, { text: "last" }],
    });
  });

  it("finds what a call was given in the pool of messages, of today's form and of the older one", () => {
    const pool = [question, { role: "user", content: "unused" }, { role: "user", content: "Now?" }];
    const event = call([], "5", {
      input_refs: [
        [0, 1],
        [2, 9],
      ],
    });
    const parts = [{ text: "2 + 2?" }, { text: "Now?" }, { text: "5" }];
    expect(readSample({ events: [event], events_data: { messages: pool, calls: [] } })).toMatchObject({ parts });
    expect(readSample({ events: [event], message_pool: pool })).toMatchObject({ parts });
    expect(readSample({ events: [{ ...event, input_refs: ["a"] }], message_pool: pool })).toMatchObject({
      path: "messages",
    });
  });

  it("tells the place of what is wrong in the event", () => {
    const event = call([{ role: "user", content: "\0" }], "5");
    expect(readSample({ events: [{}, event] })).toMatchObject({ path: "events[1].input[0].content" });
  });
});

it("reads a sample of 20,000 messages in its order, and refuses more", () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ role: "assistant", content: `${index}` }));
  const reading = readMessages(many(20_000));
  expect(reading).toMatchObject({ externalId: "1" });
  expect("parts" in reading && reading.parts.at(-1)).toMatchObject({ turn: 19_999, text: "19999" });
  expect(readMessages(many(20_001))).toMatchObject({ path: "parts" });
});
