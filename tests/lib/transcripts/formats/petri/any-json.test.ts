import fc from "fast-check";
import { expect, it } from "vitest";
import { petriFormat } from "@/lib/transcripts/formats/petri/petri";
import { isRefusal } from "@/lib/transcripts/formats/reading";
import { type Json, transcriptDraftSchema } from "@/lib/transcripts/transcript";

const keys = [
  "role",
  "content",
  "type",
  "text",
  "message",
  "patch",
  "op",
  "path",
  "from",
  "value",
  "id",
  "tool_calls",
  "__proto__",
];
const words = [
  "assistant",
  "user",
  "text",
  "",
  "/0",
  "/-",
  "/0/content",
  "/__proto__/a",
  "add",
  "replace",
  "copy",
  "move",
  "\0",
];

const { value: json } = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 5 },
    fc.oneof(fc.constantFrom(...words), fc.integer(), fc.boolean(), fc.constant(null)),
    fc.array(tie("value"), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...keys), tie("value"), { maxKeys: 5, noNullPrototype: true }),
  ),
}));
const message = fc.record({
  role: fc.constantFrom("assistant", "user"),
  content: fc.oneof(json, fc.constant("a")),
  id: fc.constantFrom("1", "2"),
});
const place = fc.constantFrom("", "/0", "/1", "/-", "/0/content", "/1/content/0", "/0/x");
const operation = fc.record({
  op: fc.constantFrom("add", "remove", "replace", "move", "copy", "test"),
  path: place,
  from: place,
  value: fc.oneof(json, message),
});
const edits = fc.oneof(
  fc.record({ operation: fc.constant("add"), message }),
  fc.record({ operation: fc.constant("rollback"), count: fc.integer(), to_id: fc.constantFrom("1", "2", null) }),
  fc.record({ operation: fc.constant("reset"), new_messages: fc.array(message, { maxLength: 2 }) }),
  fc.record({ operation: fc.constant("json_patch"), patch: fc.array(operation, { maxLength: 3 }) }),
  fc.record({
    type: fc.constantFrom("tool_call", "set_system_message"),
    tool_name: json,
    tool_args: json,
    message: json,
  }),
  json,
);
const records = fc.oneof(
  json,
  fc.record({
    metadata: fc.record({ target_model: fc.constantFrom("m", "n"), judge_output: json }),
    events: fc.array(fc.record({ view: fc.constantFrom("target", ["target"], "auditor"), edit: edits }), {
      maxLength: 6,
    }),
  }),
);

it("makes of any JSON a transcript that can be stored, or a refusal with a reason, and changes nothing", () => {
  const read = petriFormat.createReader({});
  fc.assert(
    fc.property(records, (record) => {
      const before = JSON.stringify(record);
      petriFormat.recognises(record);
      const reading = read(record, { fileName: "a", outer: [], positions: [] });
      expect(JSON.stringify(record)).toBe(before);
      if (isRefusal(reading)) expect(reading.reason).not.toBe("");
      else expect(transcriptDraftSchema.parse(reading).parts.some(({ role }) => role === "assistant")).toBe(true);
      expect({}).not.toHaveProperty("a");
    }),
    { numRuns: 3000 },
  );
});
