import { roleNamed } from "@/lib/transcripts/formats/conversations/chat-role";
import { partsOfContent, partsOfResult } from "@/lib/transcripts/formats/conversations/content-blocks";
import type { MessagePlace, MessageStart } from "@/lib/transcripts/formats/conversations/message-place";
import { refusedWithin } from "@/lib/transcripts/formats/conversations/refused-within";
import { partOfToolCall } from "@/lib/transcripts/formats/conversations/tool-call";
import { isRefusal, type Refusal, refusal } from "@/lib/transcripts/formats/reading";
import { isObject } from "@/lib/transcripts/json-path";
import type { Json, PartDraft } from "@/lib/transcripts/transcript";

/** Whether a value is a turn as ShareGPT data sets have it: who it is `from` and the `value`. */
export function isSharegptTurn(value: Json): boolean {
  return isObject(value) && typeof value.from === "string" && Object.hasOwn(value, "value");
}

/**
 * The parts of a ShareGPT turn: `human`, `gpt`, `system`, `function_call`, `observation` and what else such data sets
 * call them. The text of a `function_call` stays as it is; the tool's name is taken from it where it is JSON.
 *
 * @see https://llamafactory.readthedocs.io/en/latest/getting_started/data_preparation.html
 */
export function partsOfSharegptTurn(turn: Json, start: MessageStart): PartDraft[] | Refusal {
  if (!isObject(turn)) return refusal("", "Expected a turn, an object");
  const role = roleNamed(turn.from);
  if (role === null) return refusal("from", `Not a role that is known here: ${JSON.stringify(turn.from ?? null)}`);
  const place: MessagePlace = { ...start, role, kind: "text" };
  const value = turn.value ?? "";
  if (role === "tool") return partsOfResult(value, place);
  if (turn.from === "function_call" || turn.from === "tool_call") return callIn(value, place);
  const parts = partsOfContent(value, place);
  return isRefusal(parts) ? refusedWithin("value", parts) : parts;
}

function callIn(value: Json, place: MessagePlace): PartDraft[] | Refusal {
  const made = partOfToolCall(typeof value === "string" ? { input: value, name: nameIn(value) } : value, place);
  return isRefusal(made) ? refusedWithin("value", made) : [made];
}

/** The name in the JSON of a call: `{"name": "search", "arguments": {…}}`. Null when it is no such JSON. */
function nameIn(text: string): string | null {
  return /^\s*\{\s*"name"\s*:\s*"([\w.-]{1,200})"/.exec(text)?.[1] ?? null;
}
