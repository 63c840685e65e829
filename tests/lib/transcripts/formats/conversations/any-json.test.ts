import fc from "fast-check";
import { expect, it } from "vitest";
import { readConversation, recogniseConversation } from "@/lib/transcripts/formats/conversations/read-conversation";
import { isRefusal } from "@/lib/transcripts/formats/reading";
import { type Json, partDraftSchema } from "@/lib/transcripts/transcript";

const names = [
  "role",
  "content",
  "type",
  "text",
  "tool_calls",
  "function",
  "name",
  "arguments",
  "from",
  "value",
  "messages",
];
const more = ["choices", "message", "response", "output", "input", "summary", "reasoning", "thinking", "id", "call_id"];
const words = ["user", "assistant", "tool", "text", "tool_use", "tool_result", "function_call", "message", "<think>a"];

/** JSON that looks like conversations often enough to get everywhere. */
const json = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    fc.oneof(fc.constantFrom(...words), fc.string({ maxLength: 5 }), fc.integer(), fc.boolean(), fc.constant(null)),
    fc.array(tie("value"), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...names, ...more), tie("value"), { maxKeys: 5, noNullPrototype: true }),
  ),
})).value;

it("makes of any JSON parts that can be stored, or a refusal with a reason, and changes nothing", () => {
  fc.assert(
    fc.property(json, fc.boolean(), (value, inlineReasoning) => {
      const before = JSON.stringify(value);
      recogniseConversation(value);
      const read = readConversation(value, { turn: 2, inlineReasoning });
      expect(JSON.stringify(value)).toBe(before);
      if (isRefusal(read)) {
        expect(read.reason).not.toBe("");
        return;
      }
      let turn = 2;
      for (const part of read.parts) {
        partDraftSchema.parse(part);
        expect([turn, turn + 1]).toContain(part.turn);
        ({ turn } = part);
      }
    }),
    { numRuns: 3000 },
  );
});
