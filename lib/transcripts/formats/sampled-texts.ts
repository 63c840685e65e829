import { partsOfContent } from "@/lib/transcripts/formats/conversations/content-blocks";
import { parseJsonText } from "@/lib/transcripts/formats/conversations/json-text";
import { readConversation, recogniseConversation } from "@/lib/transcripts/formats/conversations/read-conversation";
import type { ContentFields } from "@/lib/transcripts/formats/propose-content";
import { isRefusal } from "@/lib/transcripts/formats/reading";
import type { Json, PartDraft } from "@/lib/transcripts/transcript";

const start = { turn: 0, inlineReasoning: false };

/** The texts that would become parts of the sampled record at an index: what the model was given, and what it wrote. */
export function sampledTexts(
  content: ContentFields,
  index: number,
): { readonly asked: readonly string[]; readonly said: readonly string[] } {
  const { conversation, system, prompt, reasoning, answer } = content;
  const parts = (value: Json | undefined, role: "user" | "assistant") =>
    value === undefined ? [] : partsIn(value, role);
  const given = [system, prompt].flatMap((field) => parts(field?.values[index], "user"));
  const made = [reasoning, answer].flatMap((field) => parts(field?.values[index], "assistant"));
  const all = [...given, ...parts(cellIn(conversation?.values[index]), "user"), ...made];
  const isSaid = ({ role }: PartDraft) => role === "assistant";
  return {
    asked: all.filter((part) => !isSaid(part)).map(({ text }) => text),
    said: all.filter(isSaid).map(({ text }) => text),
  };
}

/** The texts of a value that is content or a conversation; none when it is neither. */
export function textsOf(value: Json): readonly string[] {
  return partsIn(value, "user").map(({ text }) => text);
}

function partsIn(value: Json, role: "user" | "assistant"): readonly PartDraft[] {
  const isConversation = typeof value !== "string" && recogniseConversation(value) !== null;
  const read = isConversation
    ? readConversation(value, start)
    : partsOfContent(value, { ...start, role, kind: "text" });
  if (isRefusal(read)) return [];
  return Array.isArray(read) ? read : read.parts;
}

/** A conversation that stands in a cell as JSON, as its value. */
function cellIn(value: Json | undefined): Json | undefined {
  if (typeof value !== "string") return value;
  const decoded = parseJsonText(value);
  return isRefusal(decoded) ? undefined : decoded.value;
}
