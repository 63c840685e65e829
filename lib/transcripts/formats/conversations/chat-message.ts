import { roleNamed } from "@/lib/transcripts/formats/conversations/chat-role";
import { partsOfContent, partsOfResult } from "@/lib/transcripts/formats/conversations/content-blocks";
import { describeBlock } from "@/lib/transcripts/formats/conversations/described-block";
import { partsOfText } from "@/lib/transcripts/formats/conversations/inline-reasoning";
import type { MessagePlace, MessageStart } from "@/lib/transcripts/formats/conversations/message-place";
import { partsOfReasoningFields, reasoningFields } from "@/lib/transcripts/formats/conversations/reasoning-fields";
import { refusedWithin } from "@/lib/transcripts/formats/conversations/refused-within";
import { answeredIdOf, partOfToolCall } from "@/lib/transcripts/formats/conversations/tool-call";
import { isRefusal, type Refusal, refusal } from "@/lib/transcripts/formats/reading";
import { asText } from "@/lib/transcripts/formats/source-values";
import { isObject } from "@/lib/transcripts/json-path";
import type { Json, PartDraft } from "@/lib/transcripts/transcript";

type Message = { readonly [key: string]: Json };

/** The members of a message that become parts. */
export const messageMembers = [
  "content",
  "refusal",
  "audio",
  "function_call",
  "tool_calls",
  ...reasoningFields,
] as const;

/**
 * The parts of a message with `role` and `content`, as OpenAI's chat API and all that follow it write them, Hugging Face
 * data sets and Anthropic among them: reasoning first, then the content, then tool calls. A message of a tool is its
 * result. All parts are of the turn that is given.
 *
 * @see https://platform.openai.com/docs/api-reference/chat/object
 * @see https://docs.anthropic.com/en/api/messages
 */
export function partsOfMessage(message: Json, start: MessageStart): PartDraft[] | Refusal {
  if (!isObject(message)) return refusal("", "Expected a message, an object");
  const role = roleNamed(message.role);
  if (role === null) return refusal("role", `Not a role that is known here: ${JSON.stringify(message.role ?? null)}`);
  const place: MessagePlace = { ...start, role, kind: "text" };
  return role === "tool" ? resultsIn(message, place) : said(message, place);
}

function said(message: Message, place: MessagePlace): PartDraft[] | Refusal {
  const content = partsOfContent(message.content ?? "", place);
  if (isRefusal(content)) return refusedWithin("content", content);
  const reasoning = place.role === "assistant" ? partsOfReasoningFields(message, place, content) : [];
  if (isRefusal(reasoning)) return reasoning;
  const calls = callsIn(message, place);
  if (isRefusal(calls)) return calls;
  const refused = typeof message.refusal === "string" ? partsOfText(message.refusal, place) : [];
  const audio = isObject(message.audio) ? partsOfText(describeBlock(message.audio), place) : [];
  return [...reasoning, ...content, ...refused, ...audio, ...calls];
}

function callsIn({ tool_calls, function_call }: Message, place: MessagePlace): PartDraft[] | Refusal {
  const parts: PartDraft[] = [];
  const listed = Array.isArray(tool_calls) ? [...tool_calls.entries()] : [];
  for (const [index, call] of listed) {
    const made = partOfToolCall(call, place);
    if (isRefusal(made)) return refusedWithin(`tool_calls[${index}]`, made);
    parts.push(made);
  }
  if (!isObject(function_call)) return parts;
  const made = partOfToolCall(function_call, place);
  return isRefusal(made) ? refusedWithin("function_call", made) : [...parts, made];
}

/** The result of a tool, and its error where that says more. */
function resultsIn(message: Message, place: MessagePlace): PartDraft[] {
  const called = isObject(message.tool_call) ? message.tool_call : message;
  const toolName = asText(message.name) ?? asText(message.tool_name) ?? asText(called.function) ?? asText(called.name);
  const at: MessagePlace = { ...place, kind: "tool_result", toolName, callId: answeredIdOf(message) };
  const results = partsOfResult(message.content, at);
  const error = isObject(message.error) ? describeBlock(message.error) : message.error;
  if (typeof error !== "string" || error === "" || results.some(({ text }) => text.includes(error))) return results;
  return [...results.filter(({ text }) => text !== ""), ...partsOfText(error, at)];
}
