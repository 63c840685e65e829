import type { PartKind, Role } from "@/lib/transcripts/transcript";

/** A piece of a model's text: what is a part by itself, or the markup around such. */
export type InlinePiece = {
  readonly kind: Exclude<PartKind, "redacted_reasoning"> | "markup";
  /** Exactly as it stands in the text. */
  readonly text: string;
  /** Who speaks; the model when it is left out. */
  readonly role?: Role;
  readonly toolName?: string;
};
