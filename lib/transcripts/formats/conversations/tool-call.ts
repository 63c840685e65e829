import { describeBlock } from "@/lib/transcripts/formats/conversations/described-block";
import { type MessagePlace, partAt } from "@/lib/transcripts/formats/conversations/message-place";
import { type Refusal, refusal } from "@/lib/transcripts/formats/reading";
import { asText } from "@/lib/transcripts/formats/source-values";
import { isObject } from "@/lib/transcripts/json-path";
import type { Json, PartDraft } from "@/lib/transcripts/transcript";

type Fields = { readonly [key: string]: Json };

/**
 * The part of a tool call, in the shapes of OpenAI (`function: {name, arguments}`, `custom: {name, input}`), Anthropic
 * (`name`, `input`) and others that have `name` or `function` for the name and `args`, `arguments` or `input`. Arguments
 * that are a text stay as they came; others become JSON without line breaks. A call without a name or arguments is its
 * own JSON.
 */
export function partOfToolCall(call: Json, place: MessagePlace): PartDraft | Refusal {
  if (!isObject(call)) return refusal("", "Expected a tool call, an object");
  const inner = [call.function, call.custom].find(isObject) ?? call;
  const input = argumentsOf(inner) ?? argumentsOf(call);
  const toolName = asText(inner.name) ?? asText(call.function) ?? asText(call.toolName) ?? asText(call.tool_name);
  const text = input ?? (toolName === null ? describeBlock(call) : "");
  return partAt({ ...place, kind: "tool_call", toolName, callId: callIdOf(call) }, text);
}

const resultIds = ["tool_call_id", "call_id", "toolCallId", "tool_use_id"] as const;
const callIds = [...resultIds, "id"] as const;

/** The id by which a call is answered, by any of the names it goes by. Null when there is none. */
export function callIdOf(call: Fields): string | null {
  return firstText(call, callIds);
}

/** The id of the call that a result answers; a result's own `id` is none. Null when there is none. */
export function answeredIdOf(result: Fields): string | null {
  return firstText(result, resultIds);
}

function firstText(fields: Fields, names: readonly string[]): string | null {
  return names.map((name) => asText(fields[name])).find((id) => id !== null) ?? null;
}

function argumentsOf(fields: Fields): string | null {
  const names = ["arguments", "args", "input", "parameters"];
  const value = names.map((name) => fields[name]).find((one) => one !== undefined && one !== null);
  if (value === undefined || value === null) return null;
  return typeof value === "string" ? value : JSON.stringify(value);
}
