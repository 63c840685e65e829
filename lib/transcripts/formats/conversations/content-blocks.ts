import { describeBlock } from "@/lib/transcripts/formats/conversations/described-block";
import { partsOfText } from "@/lib/transcripts/formats/conversations/inline-reasoning";
import { type MessagePlace, partAt } from "@/lib/transcripts/formats/conversations/message-place";
import { partsOfReasoning } from "@/lib/transcripts/formats/conversations/reasoning-block";
import { refusedWithin } from "@/lib/transcripts/formats/conversations/refused-within";
import { answeredIdOf, partOfToolCall } from "@/lib/transcripts/formats/conversations/tool-call";
import { isRefusal, type Refusal, refusal } from "@/lib/transcripts/formats/reading";
import { asText } from "@/lib/transcripts/formats/source-values";
import { isObject } from "@/lib/transcripts/json-path";
import type { Json, PartDraft } from "@/lib/transcripts/transcript";

/**
 * The parts of one message's content: a text, a block, or a list of them as Anthropic, OpenAI and Hugging Face write
 * them. Blocks keep their order and kinds; empty texts make no part. A block of a type that is not read here, such as an
 * image, is a text: its JSON without binary data.
 */
export function partsOfContent(content: Json, place: MessagePlace): PartDraft[] | Refusal {
  if (typeof content === "string") return partsOfText(content, place);
  if (isObject(content)) return partsOfBlock(content, place);
  if (!Array.isArray(content)) return refusal("", "Expected a text or a list of content blocks");
  const parts: PartDraft[] = [];
  for (const [index, block] of content.entries()) {
    const made = typeof block === "string" ? partsOfText(block, place) : partsOfBlock(block, place);
    if (!Array.isArray(made)) return refusedWithin(`[${index}]`, made);
    for (const part of made) parts.push(part);
  }
  return parts;
}

/** The parts of a tool's result: a text, content blocks, or any other value as JSON. At least one, if it is empty. */
export function partsOfResult(result: Json | undefined, place: MessagePlace): PartDraft[] {
  const at: MessagePlace = { ...place, role: "tool", kind: "tool_result" };
  const isContent = typeof result === "string" || isContentBlocks(result ?? null);
  const parts = isContent && result !== undefined ? partsOfContent(result, at) : [];
  if (Array.isArray(parts) && parts.length > 0) return parts;
  const isEmpty = result === undefined || result === null || (Array.isArray(result) && result.length === 0);
  return [partAt(at, isEmpty ? "" : describeBlock(result))];
}

/** Whether a value is a list of objects with a `type`, as content blocks are. */
export function isContentBlocks(value: Json): boolean {
  return Array.isArray(value) && value.length > 0 && value.every((item) => typeOf(item) !== null);
}

function partsOfBlock(block: Json, place: MessagePlace): PartDraft[] | Refusal {
  if (!isObject(block)) return refusal("", "Expected a content block, an object with a type");
  const type = typeOf(block);
  const text = textOf(block, type);
  if (text !== null) return partsOfText(text, place);
  if (type === null) return refusal("", "A content block without a type");
  if (/^(?:\w+_)?tool_use$|^tool[-_]call$/.test(type)) return callOf(block, place);
  if (/^(?:\w+_)?tool_result$|^tool-result$/.test(type)) return resultOf(block, place);
  return partsOfReasoning(block, place) ?? partsOfText(describeBlock(block), { ...place, inlineReasoning: false });
}

function callOf(block: Json, place: MessagePlace): PartDraft[] | Refusal {
  const call = partOfToolCall(block, place);
  return isRefusal(call) ? call : [call];
}

function resultOf(block: { readonly [key: string]: Json }, place: MessagePlace): PartDraft[] {
  const toolName = asText(block.name) ?? asText(block.toolName) ?? place.toolName ?? null;
  const at = { ...place, toolName, callId: answeredIdOf(block) ?? place.callId ?? null };
  return partsOfResult(block.content ?? block.output ?? block.result, at);
}

function textOf(block: { readonly [key: string]: Json }, type: string | null): string | null {
  if (type === "refusal") return typeof block.refusal === "string" ? block.refusal : null;
  const isText = type === null || type === "text" || type === "input_text" || type === "output_text";
  const text = isObject(block.text) ? block.text.value : block.text;
  return isText && typeof text === "string" ? text : null;
}

function typeOf(block: Json): string | null {
  const type = isObject(block) && Object.hasOwn(block, "type") ? block.type : null;
  return typeof type === "string" ? type : null;
}
