import { partsOfMessage } from "@/lib/transcripts/formats/conversations/chat-message";
import { partsOfContent, partsOfResult } from "@/lib/transcripts/formats/conversations/content-blocks";
import { describeBlock } from "@/lib/transcripts/formats/conversations/described-block";
import { type MessagePlace, type MessageStart, partAt } from "@/lib/transcripts/formats/conversations/message-place";
import { answeredIdOf, callIdOf, partOfToolCall } from "@/lib/transcripts/formats/conversations/tool-call";
import { isRefusal, type Refusal, refusal } from "@/lib/transcripts/formats/reading";
import { asText } from "@/lib/transcripts/formats/source-values";
import { isObject } from "@/lib/transcripts/json-path";
import type { Json, PartDraft } from "@/lib/transcripts/transcript";

type Item = { readonly [key: string]: Json };

const withArguments: readonly string[] = ["function_call", "custom_tool_call", "mcp_call"];

/** Whether a value is an item of OpenAI's Responses API rather than a content block or a message of the chat API. */
export function isResponsesItem(value: Json): boolean {
  if (!isObject(value) || typeof value.type !== "string") return false;
  if (value.type === "message") return typeof value.role === "string";
  if (value.type === "reasoning") return typeof value.reasoning !== "string" && typeof value.text !== "string";
  return /_(?:call|call_output)$/.test(value.type) && value.type !== "tool_call";
}

/** Whether an item is the model's: consecutive ones are of one turn. */
export function isModelItem(item: Json): boolean {
  if (!isResponsesItem(item) || !isObject(item)) return false;
  return item.type === "message" ? item.role === "assistant" : !isOutput(item);
}

/**
 * The parts of an item of OpenAI's Responses API. A function call or custom tool call has its arguments as text; a call
 * of a built-in tool is its JSON, and an output that stands in it follows as the result. Anything else is read as a
 * content block of the model.
 *
 * @see https://platform.openai.com/docs/api-reference/responses/object
 */
export function partsOfItem(item: Json, start: MessageStart): PartDraft[] | Refusal {
  if (!isObject(item)) return refusal("", "Expected an item, an object");
  const place: MessagePlace = { ...start, role: "assistant", kind: "text" };
  if (item.type === "message") return partsOfMessage(item, start);
  if (isOutput(item)) return partsOfResult(item.output, { ...place, callId: answeredIdOf(item) });
  if (!isResponsesItem(item) || item.type === "reasoning") return partsOfContent(item, place);
  return withArguments.includes(asText(item.type) ?? "") ? argumentCall(item, place) : [builtInCall(item, place)];
}

function isOutput({ type }: Item): boolean {
  return typeof type === "string" && type.endsWith("_call_output");
}

function argumentCall(item: Item, place: MessagePlace): PartDraft[] | Refusal {
  const call = partOfToolCall(item, place);
  if (isRefusal(call)) return call;
  const answer = item.output ?? item.error ?? null;
  const { toolName, callId } = call;
  return answer === null ? [call] : [call, ...partsOfResult(answer, { ...place, toolName, callId })];
}

function builtInCall(item: Item, place: MessagePlace): PartDraft {
  const toolName = asText(item.type)?.replace(/_call$/, "") ?? null;
  return partAt({ ...place, kind: "tool_call", toolName, callId: callIdOf(item) }, describeBlock(item));
}
