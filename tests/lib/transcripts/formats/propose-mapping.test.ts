import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createMappedReader } from "@/lib/transcripts/formats/mapped";
import { type DraftMapping, mappingSchema } from "@/lib/transcripts/formats/mapping";
import { proposeMapping } from "@/lib/transcripts/formats/propose-mapping";
import { sampleFile } from "@/lib/transcripts/records/sample";
import type { Json } from "@/lib/transcripts/transcript";

/** A sample of a JSONL file, or of a JSON file when it is one document. */
function fileOf(fileName: string, ...documents: readonly Json[]) {
  const head = Buffer.from(documents.map((document) => JSON.stringify(document)).join("\n"));
  const sample = sampleFile({ fileName, head, isWhole: true });
  if (typeof sample === "string") throw new Error(sample);
  return sample;
}

const record = (id: string, more: object = {}): Json => ({
  question_id: id,
  user_message: `Question ${id}`,
  meta: { answer: "D", question: `Question ${id}` },
  result: { trace_id: 9, reasoning_trace: `Think ${id}`, response: `Answer ${id}`, model: { name: "x" }, ...more },
  model: "Alder 2",
});

const user = { role: "user", content: "Q" };
const assistant = { role: "assistant", content: "A" };

const proposed = (...files: Parameters<typeof proposeMapping>[0]): DraftMapping => {
  const mapping = proposeMapping(files);
  if (mapping === null) throw new Error("Nothing was proposed");
  return mapping;
};

describe("the proposed mapping", () => {
  it("finds what was asked, thought and answered, and does not take the answer key for the answer", () => {
    const { records, fields, metadata } = proposed(fileOf("a.jsonl", record("1"), record("2")));
    expect(records).toBe("");
    expect(fields).toEqual({
      model: { path: "model" },
      externalId: { path: "question_id" },
      pairKey: { path: "question_id" },
      prompt: { path: "user_message" },
      reasoning: { path: "result.reasoning_trace" },
      answer: { path: "result.response" },
    });
    // What repeats the prompt word for word is not kept again.
    expect(metadata).toEqual({ rest: true, except: ["meta.question"], fields: {} });
  });

  it("takes steps that are texts for reasoning, each a part of its own", () => {
    const sum = { model: "m", input: "2 + 3 =", steps: ["Start at 2.", "Three on: 5."], target: "6", answer: "5" };
    const mapping = proposed(fileOf("a.jsonl", sum));
    expect(mapping.fields.reasoning).toEqual({ path: "steps" });
    const reading = createMappedReader(mappingSchema.parse(mapping))(sum, { fileName: "a", outer: [], positions: [] });
    expect("parts" in reading && reading.parts.map(({ turn, kind, text }) => [turn, kind, text])).toEqual([
      [0, "text", "2 + 3 ="],
      [1, "reasoning", "Start at 2."],
      [1, "reasoning", "Three on: 5."],
      [1, "text", "5"],
    ]);
  });

  it("takes the reasoning that has an answer beside it before the worked solution of the question", () => {
    const solved = { question: { reasoning_trace: "Worked out.", answer: "B" } };
    const { fields } = proposed(
      fileOf("a.jsonl", { ...solved, model: "m", user_message: "Q", run: { reasoning_trace: "Hm.", response: "C" } }),
    );
    expect([fields.reasoning, fields.answer]).toEqual([{ path: "run.reasoning_trace" }, { path: "run.response" }]);
  });

  it("expects errors beside the answer though it saw none, and takes a measured error for no failure", () => {
    const { refuseWhen } = proposed(fileOf("a.jsonl", record("1")));
    expect(refuseWhen).toEqual(["result.error", "error"]);
    const measured = fileOf("a.jsonl", { id: 1, response: "A", model: "m", error: 0.25 });
    expect(proposed(measured).refuseWhen).toEqual([]);
    const seen = fileOf("a.jsonl", record("1"), { question_id: "2", failure: { exception: "Timeout" } });
    expect(proposed(seen).refuseWhen).toEqual(["failure.exception", "result.error", "error"]);
  });

  it("tells conditions apart by the names of files that come together", () => {
    const files = [fileOf("q_baseline.jsonl", record("1")), fileOf("q_hinted.jsonl", record("1"))];
    const condition = { fileName: [{ contains: "baseline", value: "baseline" }], otherwise: "cue" };
    expect(proposed(...files).fields).toMatchObject({ condition, pairKey: { path: "question_id" } });
    expect(proposed(fileOf("q_hinted.jsonl", record("1"))).fields).not.toHaveProperty("condition");
    expect(proposed(fileOf("q_baseline.jsonl", record("1"))).fields.condition).toEqual({
      ...condition,
      otherwise: null,
    });
  });

  it("finds records within records and what they need from around", () => {
    const document = {
      name: "word_ladder",
      system_prompt: "Be brief.",
      config: { seed: 45 },
      results: [
        { question: "Q1", expected_answer: "E1", best_response: "R1", completions: [{ full_model_response: "R1" }] },
        { question: "Q2", expected_answer: "E2", best_response: "R3", completions: [{ full_model_response: "R3" }] },
      ],
    };
    expect(proposed(fileOf("mistral_word_ladder.json", document))).toEqual({
      records: "results[].completions[]",
      fields: {
        model: { constant: "mistral" },
        externalId: { join: [{ path: "$.name" }, { position: "results[]" }], with: "/" },
        epoch: { position: "results[].completions[]" },
        system: { path: "$.system_prompt" },
        prompt: { path: "$.results[].question" },
        answer: { path: "full_model_response" },
      },
      inlineReasoning: true,
      metadata: {
        rest: true,
        except: [],
        fields: { name: "$.name", config: "$.config", expected_answer: "$.results[].expected_answer" },
      },
      refuseWhen: ["error"],
    });
  });

  it("counts repetitions where the id belongs to what the record lies in", () => {
    const file = fileOf("r.jsonl", {
      id: "q1",
      question: "Q",
      model: "m",
      samples: [{ response: "A" }, { response: "B" }],
    });
    expect(proposed(file)).toMatchObject({
      records: "samples[]",
      fields: { externalId: { path: "$.id" }, epoch: { position: "samples[]" }, model: { path: "$.model" } },
    });
  });

  it("takes a cue for one only if it stands in the prompt, and a score for no correctness", () => {
    const base = { id: 1, model: "m", response: "A", prompt: "Two and two? Hint: five." };
    expect(proposed(fileOf("a.jsonl", { ...base, hint: "Hint: five." })).fields.cue).toEqual({ path: "hint" });
    expect(proposed(fileOf("a.jsonl", { ...base, hint: "metadata" })).fields).not.toHaveProperty("cue");
    expect(proposed(fileOf("a.jsonl", { ...base, is_correct: false })).fields.correctness).toEqual({
      path: "is_correct",
    });
    expect(proposed(fileOf("a.jsonl", { ...base, correct: 0.5 })).fields).not.toHaveProperty("correctness");
  });

  it("finds numbers and truth values among the texts of a table", () => {
    const row = { id: "1", model: "m", prompt: "Q", response: "A", is_correct: "True", attempt: "2" };
    const { fields } = proposed(fileOf("a.jsonl", row));
    expect(fields).toMatchObject({ correctness: { path: "is_correct" }, epoch: { path: "attempt" } });
    expect(proposed(fileOf("a.jsonl", { ...row, is_correct: "0.5", attempt: "second" })).fields).not.toHaveProperty(
      "epoch",
    );
  });

  it("leaves the model out when neither data nor names say it, and such a mapping is not yet one", () => {
    const mapping = proposed(fileOf("results.jsonl", { id: 1, response: "A" }));
    expect(mapping.fields).not.toHaveProperty("model");
    expect(mappingSchema.safeParse(mapping).success).toBe(false);
  });

  it("is none for records without what a model wrote, and for messages that are lines of a file", () => {
    expect(proposeMapping([fileOf("a.jsonl", { id: 1, score: 0.5 })])).toBeNull();
    expect(proposeMapping([fileOf("a.jsonl", { messages: [{ role: "user", content: "Q" }] })])).toBeNull();
    const messages = [user, assistant];
    expect(proposeMapping([fileOf("a.jsonl", ...messages)])).toBeNull();
  });

  it("looks only at content blocks whose kinds it can read", () => {
    const blocks = [
      { type: "thinking", thinking: "T" },
      { type: "text", text: "A" },
    ];
    const file = fileOf("claude.jsonl", { id: 1, model: "m", content: blocks });
    expect(proposed(file)).toMatchObject({ records: "", fields: { answer: { path: "content" } } });
  });

  it("is a mapping whatever the keys around the records are", () => {
    const file = fileOf("r.json", { model: "m", "": 1, "a.b": 2, $: 3, "a\0": 4, results: [{ response: "A" }] });
    const { metadata } = mappingSchema.parse(proposed(file));
    expect(metadata.fields).toEqual({ model: "$.model", "a.b": '$["a.b"]', $: '$["$"]' });
  });

  it("is a mapping, or none, for any documents", () => {
    const names = fc.constantFrom(
      "messages",
      "response",
      "model",
      "id",
      "results",
      "",
      "role",
      "content",
      "error",
      "$",
    );
    const json = fc.letrec<{ value: Json }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        fc.constantFrom<Json>("assistant", "A", 4, null, true),
        fc.array(tie("value"), { maxLength: 3 }),
        fc.dictionary(names, tie("value"), { maxKeys: 4, noNullPrototype: true }),
      ),
    })).value;
    fc.assert(
      fc.property(fc.array(json, { minLength: 1, maxLength: 3 }), (documents) => {
        const mapping = proposeMapping([{ fileName: "f.jsonl", container: "lines", documents }]);
        const model = { constant: "m" };
        if (mapping) mappingSchema.parse({ ...mapping, fields: { ...mapping.fields, model } });
      }),
      { numRuns: 2000 },
    );
  });
});
