import { partsOfContent } from "@/lib/transcripts/formats/conversations/content-blocks";
import type { MessagePlace } from "@/lib/transcripts/formats/conversations/message-place";
import { refusedWithin } from "@/lib/transcripts/formats/conversations/refused-within";
import type { Refusal } from "@/lib/transcripts/formats/reading";
import type { Json, PartDraft } from "@/lib/transcripts/transcript";

/** Where services put reasoning beside a message's content. Those that tell kinds of it apart come first. */
export const reasoningFields = [
  "thinking_blocks",
  "reasoning_details",
  "reasoning_content",
  "reasoning",
  "thinking",
] as const;

/**
 * The reasoning that stands beside a message's content. Several fields often say the same, so one that repeats what was
 * read before it makes no part.
 *
 * @param content The parts of the content, which may hold the same reasoning.
 */
export function partsOfReasoningFields(
  message: { readonly [key: string]: Json },
  place: MessagePlace,
  content: readonly PartDraft[],
): PartDraft[] | Refusal {
  const parts: PartDraft[] = [];
  const said = content.filter(isReasoning);
  for (const field of reasoningFields) {
    const value = message[field];
    if (typeof value !== "string" && (typeof value !== "object" || value === null)) continue;
    const made = partsOfContent(value, { ...place, kind: "reasoning" });
    if (!Array.isArray(made)) return refusedWithin(field, made);
    if (!repeats(made, said) && !repeats(made, parts)) for (const part of made) parts.push(part);
  }
  return parts;
}

/** Whether parts say, but for white space around, what others say one by one or all together. */
export function repeats(parts: readonly PartDraft[], said: readonly PartDraft[]): boolean {
  if (said.length === 0) return false;
  const texts = said.map(({ text }) => text);
  const sayings = new Set([...texts, ...["", "\n", "\n\n"].map((glue) => texts.join(glue))].map((text) => text.trim()));
  const isSaid = (text: string) => sayings.has(text.trim());
  return parts.every(({ text }) => isSaid(text)) || isSaid(parts.map(({ text }) => text).join(""));
}

/** Whether a part is reasoning, shown or withheld. */
export function isReasoning({ kind }: PartDraft): boolean {
  return kind === "reasoning" || kind === "redacted_reasoning";
}
