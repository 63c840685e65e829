import { isHarmony, splitHarmony } from "@/lib/transcripts/formats/conversations/harmony";
import type { InlinePiece } from "@/lib/transcripts/formats/conversations/inline-piece";
import { type MessagePlace, partAt } from "@/lib/transcripts/formats/conversations/message-place";
import { splitAtTags } from "@/lib/transcripts/formats/conversations/reasoning-tags";
import type { PartDraft } from "@/lib/transcripts/transcript";

/** The pieces of a model's text: reasoning in tags or Harmony channels, and what is around. Joined they are the text. */
export function inlinePieces(text: string): InlinePiece[] {
  return isHarmony(text) ? splitHarmony(text) : splitAtTags(text);
}

/**
 * The parts of a text. That of a model is split where reasoning stands in it, if the place says so: the text between tags
 * is kept exactly as it came, line breaks beside the tags included; the tags themselves are in no part, nor is what is
 * nothing but white space beside a tag. An empty text makes no part, except as a tool's result or call.
 */
export function partsOfText(text: string, place: MessagePlace): PartDraft[] {
  const isSplit = place.inlineReasoning && place.role === "assistant" && place.kind === "text";
  const pieces = isSplit ? inlinePieces(text) : [];
  if (pieces.every(({ kind }) => kind === "text"))
    return text !== "" || isOfTool(place.kind) ? [partAt(place, text)] : [];
  const parts: PartDraft[] = [];
  let { turn } = place;
  for (const { kind, text: piece, role = place.role, toolName = null } of pieces) {
    if (kind === "markup" || (piece.trim() === "" && !isOfTool(kind))) continue;
    const last = parts.at(-1);
    if (last && last.role !== role) turn += 1;
    parts.push({ ...partAt(place, piece), turn, role, kind, toolName });
  }
  return parts;
}

function isOfTool(kind: PartDraft["kind"]): boolean {
  return kind === "tool_call" || kind === "tool_result";
}
