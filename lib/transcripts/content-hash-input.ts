import type { PartDraft, TranscriptDraft } from "@/lib/transcripts/transcript";

/** A part as it counts for the content hash: its text by the hash of the text. */
export type HashedPart = Pick<PartDraft, "turn" | "role" | "kind" | "toolName" | "callId"> & {
  /** SHA-256 of the text's UTF-8, in lower-case hexadecimal. */
  readonly textHash: string;
};

type Identity = Pick<TranscriptDraft, "model" | "externalId" | "epoch"> & { readonly parts: readonly HashedPart[] };

/**
 * What the content hash of a transcript is taken over: SHA-256 of the UTF-8 of this text. Two transcripts of a project
 * with the same content hash are the same transcript. What people may edit (condition, pair key, split, cue, correctness,
 * metadata) is not in it.
 *
 * The text is JSON without spaces: `["plumbline-content/1", model, externalId, epoch, parts]`, each part as
 * `[turn, role, kind, toolName, callId, textHash]`. It is what `JSON.stringify` writes, and Python's
 * `json.dumps(value, ensure_ascii=False, separators=(",", ":"))`.
 */
export function contentHashInput({ model, externalId, epoch, parts }: Identity): string {
  const rows = parts.map(({ turn, role, kind, toolName, callId, textHash }) => [
    turn,
    role,
    kind,
    toolName,
    callId,
    textHash,
  ]);
  return JSON.stringify(["plumbline-content/1", model, externalId, epoch, rows]);
}
