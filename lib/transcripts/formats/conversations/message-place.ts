import type { PartDraft, PartKind, Role } from "@/lib/transcripts/transcript";

/** Where a text stands that becomes parts, and how it is read. */
export type MessagePlace = {
  /** The ordinal of the message, from 0. */
  readonly turn: number;
  readonly role: Role;
  /** The kind of plain text here. */
  readonly kind: PartKind;
  /** Whether reasoning that stands within the model's text is split from it. */
  readonly inlineReasoning: boolean;
  readonly toolName?: string | null;
  readonly callId?: string | null;
};

/** What a reader is told of a message before it is read. */
export type MessageStart = Pick<MessagePlace, "turn" | "inlineReasoning">;

/** A part at a place, of the place's kind. */
export function partAt({ turn, role, kind, toolName, callId }: MessagePlace, text: string): PartDraft {
  return { turn, role, kind, text, toolName: toolName ?? null, callId: callId ?? null };
}
