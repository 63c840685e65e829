import { type MessagePlace, partAt } from "@/lib/transcripts/formats/conversations/message-place";
import type { Json, PartDraft } from "@/lib/transcripts/transcript";

type Block = { readonly [key: string]: Json };

/**
 * The parts of a block or item of reasoning as Anthropic (`thinking`, `redacted_thinking`), OpenAI (`reasoning` with
 * `content`, `summary` and `encrypted_content`), OpenRouter (`reasoning.text`, `reasoning.summary`,
 * `reasoning.encrypted`), Mistral and Inspect write it. Reasoning that a provider withholds is of the kind
 * `redacted_reasoning`: its text is a summary where there is one, and otherwise empty.
 *
 * @returns Null when it is no such block.
 */
export function partsOfReasoning(block: Block, place: MessagePlace): PartDraft[] | null {
  switch (block.type) {
    case "thinking":
      return thinkingParts(block, place);
    case "redacted_thinking":
    case "reasoning.encrypted":
      return [redacted("", place)];
    case "reasoning_text":
    case "reasoning.text":
      return reasoningParts([block.text], place);
    case "summary_text":
      return textsIn(block.text).map((text) => redacted(text, place));
    case "reasoning.summary":
      return textsIn(block.summary).map((text) => redacted(text, place));
    case "reasoning":
      return partsOfItem(block, place);
    default:
      return null;
  }
}

function thinkingParts(block: Block, place: MessagePlace): PartDraft[] {
  const parts = reasoningParts([block.thinking], place);
  // A signature over nothing: the thinking was left out of the answer.
  return parts.length === 0 && typeof block.signature === "string" && block.signature !== ""
    ? [redacted("", place)]
    : parts;
}

function partsOfItem(block: Block, place: MessagePlace): PartDraft[] {
  const summaries = textsIn(block.summary).map((text) => redacted(text, place));
  const shown = block.redacted === true ? [] : reasoningParts([block.reasoning, block.text, block.content], place);
  const parts = [...summaries, ...shown];
  const isWithheld = block.redacted === true || typeof block.encrypted_content === "string" || "summary" in block;
  return parts.length === 0 && isWithheld ? [redacted("", place)] : parts;
}

function reasoningParts(values: readonly (Json | undefined)[], place: MessagePlace): PartDraft[] {
  return values.flatMap(textsIn).map((text) => partAt({ ...place, kind: "reasoning" }, text));
}

function redacted(text: string, place: MessagePlace): PartDraft {
  return partAt({ ...place, kind: "redacted_reasoning" }, text);
}

/** The texts in a value that is a text or a list of texts and blocks with a `text`; empty ones are none. */
function textsIn(value: Json | undefined): string[] {
  if (typeof value === "string") return value === "" ? [] : [value];
  if (!Array.isArray(value)) return [];
  return value.flatMap((inner: Json) => textsIn(typeof inner === "string" ? inner : textOf(inner)));
}

function textOf(block: Json): Json | undefined {
  return typeof block === "object" && block !== null && "text" in block ? block.text : undefined;
}
