import { isObject } from "@/lib/transcripts/json-path";
import type { Json, PartDraft, PartKind, Role } from "@/lib/transcripts/transcript";

type Place = {
  readonly turn: number;
  readonly role: Role;
  /** The kind of plain text here. */
  readonly kind: PartKind;
};

/** Content that is no text and no list of known blocks: where in it, and what is wrong. */
type ContentProblem = { readonly path: string; readonly reason: string };

/**
 * The parts of one message's content: a text, or blocks of `text`, `thinking`, `reasoning` and `redacted_thinking` as
 * Anthropic and OpenAI write them. Blocks keep their order and kinds; empty texts make no part.
 */
export function partsOfContent(content: Json, place: Place): PartDraft[] | ContentProblem {
  if (typeof content === "string") return content === "" ? [] : [part(place, content)];
  if (!Array.isArray(content)) return { path: "", reason: "Expected a text or a list of content blocks" };
  const parts: PartDraft[] = [];
  for (const [index, block] of content.entries()) {
    const made = partOfBlock(block, place);
    if (made === null) return { path: `[${index}]`, reason: `Not a content block that is read here: ${typeOf(block)}` };
    if (made.text !== "" || made.kind === "redacted_reasoning") parts.push(made);
  }
  return parts;
}

/** Whether a value is a list of objects with a `type`, as content blocks are. */
export function isContentBlocks(value: Json): boolean {
  return Array.isArray(value) && value.length > 0 && value.every((item) => typeOf(item) !== null);
}

function partOfBlock(block: Json, place: Place): PartDraft | null {
  if (!isObject(block)) return null;
  switch (typeOf(block)) {
    case "text":
    case "input_text":
    case "output_text":
      return textPart(place, block.text);
    case "thinking":
      return textPart({ ...place, kind: "reasoning" }, block.thinking);
    case "reasoning":
      return textPart({ ...place, kind: "reasoning" }, block.reasoning ?? block.text);
    case "reasoning_text":
      return textPart({ ...place, kind: "reasoning" }, block.text);
    case "redacted_thinking":
      return part({ ...place, kind: "redacted_reasoning" }, "");
    default:
      return null;
  }
}

function textPart(place: Place, text: Json | undefined): PartDraft | null {
  return typeof text === "string" ? part(place, text) : null;
}

function part({ turn, role, kind }: Place, text: string): PartDraft {
  return { turn, role, kind, text, toolName: null, callId: null };
}

function typeOf(block: Json): string | null {
  const type = isObject(block) && Object.hasOwn(block, "type") ? block.type : null;
  return typeof type === "string" ? type : null;
}
