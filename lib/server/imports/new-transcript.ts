import "server-only";
import { createHash } from "node:crypto";
import { v7 } from "uuid";
import type { NewPart, NewTranscript } from "@/lib/server/data/import-batch";
import { contentHashInput } from "@/lib/transcripts/content-hash-input";
import type { PartDraft, TranscriptDraft } from "@/lib/transcripts/transcript";

type Source = Pick<NewTranscript, "sourceFile" | "sourceRecord">;

/** A draft made ready to be stored: with an id, later ones greater, its texts as UTF-8 and their hashes. */
export function newTranscript(draft: TranscriptDraft, source: Source): NewTranscript {
  const parts = draft.parts.map(newPart);
  const hashed = parts.map((part) => ({ ...part, textHash: Buffer.from(part.textHash).toString("hex") }));
  const contentHash = createHash("sha256").update(contentHashInput({ ...draft, parts: hashed }));
  const reasoning = parts.filter(({ kind }) => kind === "reasoning");
  return {
    ...draft,
    ...source,
    id: v7(),
    contentHash: contentHash.digest(),
    reasoningLength: reasoning.reduce((sum, { utf16Length }) => sum + utf16Length, 0),
    parts,
  };
}

function newPart({ text, ...rest }: PartDraft): NewPart {
  const utf8 = Buffer.from(text);
  return { ...rest, utf8, utf16Length: text.length, textHash: createHash("sha256").update(utf8).digest() };
}
