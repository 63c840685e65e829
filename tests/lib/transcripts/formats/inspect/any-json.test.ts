import fc from "fast-check";
import { expect, it } from "vitest";
import { inspectFormat } from "@/lib/transcripts/formats/inspect/inspect";
import { isRefusal } from "@/lib/transcripts/formats/reading";
import { type Json, transcriptDraftSchema } from "@/lib/transcripts/transcript";

const hash = "a".repeat(32);
const keys = [
  "messages",
  "role",
  "content",
  "type",
  "text",
  "reasoning",
  "summary",
  "redacted",
  "tool_calls",
  "function",
  "arguments",
  "error",
  "message",
];
const more = [
  "events",
  "event",
  "input",
  "input_refs",
  "output",
  "choices",
  "attachments",
  "scores",
  "value",
  "metadata",
  "eval",
  "model",
  "id",
  hash,
  "__proto__",
  "constructor",
];
const words = [
  "assistant",
  "user",
  "tool",
  "text",
  "reasoning",
  "tool_use",
  "image",
  "model",
  `attachment://${hash}`,
  "C",
  "\0",
  "\ud800",
];

const { value: json } = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 6, withCrossShrink: true },
    fc.oneof(fc.constantFrom(...words), fc.string({ maxLength: 5 }), fc.double(), fc.boolean(), fc.constant(null)),
    fc.array(tie("value"), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...keys, ...more), tie("value"), { maxKeys: 6, noNullPrototype: true }),
  ),
}));

const samples = fc.oneof(
  json,
  fc.record({
    id: json,
    messages: fc.array(
      fc.record({ role: fc.constantFrom("assistant", "user", "tool"), content: json, tool_calls: json, error: json }),
      { maxLength: 3 },
    ),
    attachments: fc.constant({ [hash]: "attached" }),
    scores: json,
    metadata: json,
    events: json,
  }),
);

it("makes of any JSON a transcript that can be stored, or a refusal with a reason, and changes nothing", () => {
  const read = inspectFormat.createReader({});
  fc.assert(
    fc.property(samples, json, (sample, log) => {
      const before = JSON.stringify([sample, log]);
      inspectFormat.recognises(sample);
      const reading = read(sample, { fileName: "a", outer: [{ eval: log }], positions: [1] });
      expect(JSON.stringify([sample, log])).toBe(before);
      if (isRefusal(reading)) expect(reading.reason).not.toBe("");
      else expect(transcriptDraftSchema.parse(reading).parts.some(({ role }) => role === "assistant")).toBe(true);
    }),
    { numRuns: 3000 },
  );
});
