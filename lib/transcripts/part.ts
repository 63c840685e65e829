import type { PartKind, Role } from "@/lib/transcripts/transcript";

/** One part of a stored transcript, as it is read and marked. */
export type Part = {
  /** Its place among the transcript's parts, from 0: what ranges name. */
  readonly index: number;
  /** 0-based ordinal of the message it belongs to. */
  readonly turn: number;
  readonly role: Role;
  readonly kind: PartKind;
  /** Exactly as it was imported. */
  readonly text: string;
  readonly toolName: string | null;
  /** Joins a tool call with its result. */
  readonly callId: string | null;
};
