import { describeBlock, withoutData } from "@/lib/transcripts/formats/conversations/described-block";
import { type MessagePlace, partAt } from "@/lib/transcripts/formats/conversations/message-place";
import { partsOfReasoning } from "@/lib/transcripts/formats/conversations/reasoning-block";
import { field, textField } from "@/lib/transcripts/formats/inspect/fields";
import type { MessageParts } from "@/lib/transcripts/formats/inspect/message-parts";
import { type Refusal, refusal } from "@/lib/transcripts/formats/reading";
import { isObject } from "@/lib/transcripts/json-path";
import type { Json } from "@/lib/transcripts/transcript";

/** Adds a message's content: a text, or blocks in their order. */
export function addContent(content: Json | undefined, place: MessagePlace, into: At): Refusal | null {
  const { parts, path } = into;
  if (content === undefined || content === null) return null;
  if (typeof content === "string") return content === "" ? null : parts.addText(content, place, path);
  if (!Array.isArray(content)) return refusal(path, "Expected a text or a list of content blocks");
  for (const [index, block] of content.entries()) {
    const problem = addBlock(block, place, { parts, path: `${path}[${index}]` });
    if (problem) return problem;
  }
  return null;
}

/** Where parts are added, and the path of what they are made of. */
export type At = { readonly parts: MessageParts; readonly path: string };

function addBlock(block: Json, place: MessagePlace, at: At): Refusal | null {
  if (typeof block === "string") return block === "" ? null : at.parts.addText(block, place, at.path);
  const type = textField(block, "type") ?? "";
  switch (type) {
    case "text":
      return addBlockText(block, place, at);
    case "reasoning":
      return addReasoning(block, place, at);
    case "tool_use":
      return addServerTool(block, place, at);
    case "":
      return refusal(at.path, "A content block without a type");
    default:
      return addDescription(block, place, at);
  }
}

function addBlockText(block: Json, place: MessagePlace, { parts, path }: At): Refusal | null {
  const text = field(block, "text");
  if (typeof text !== "string") return refusal(`${path}.text`, "Expected a text");
  return text === "" ? null : parts.addText(text, place, `${path}.text`);
}

function addReasoning(block: Json, place: MessagePlace, { parts, path }: At): Refusal | null {
  const fields = ["type", "reasoning", "summary", "redacted"].map((key): [string, Json] => [
    key,
    field(block, key) ?? null,
  ]);
  const said = Object.fromEntries(fields.filter(([, value]) => value !== null));
  const resolved = parts.attachments.resolveIn(said, path);
  if ("refused" in resolved) return resolved.refused;
  return isObject(resolved.value) ? parts.add(partsOfReasoning(resolved.value, place) ?? [], path) : null;
}

/** A tool that ran on the side of the model's provider: call and result stand in one block. */
function addServerTool(block: Json, place: MessagePlace, { parts, path }: At): Refusal | null {
  const names = { toolName: textField(block, "name"), callId: textField(block, "id") };
  const call = { ...place, kind: "tool_call", ...names } as const;
  const result = { ...place, role: "tool", kind: "tool_result", ...names } as const;
  const [given, error] = [asText(field(block, "result")), textField(block, "error")];
  return (
    parts.addPart(asText(field(block, "arguments")), call, `${path}.arguments`) ??
    (given === "" && error !== null ? null : parts.addPart(given, result, `${path}.result`)) ??
    (error === null ? null : parts.addPart(error, result, `${path}.error`))
  );
}

/** An image, a sound, a video, a document, what only a provider understands: as JSON without binary data. */
function addDescription(block: Json, place: MessagePlace, { parts, path }: At): Refusal | null {
  const resolved = parts.attachments.resolveIn(block, path, { isLeft: true, shorten: withoutData });
  if ("refused" in resolved) return resolved.refused;
  return parts.add([partAt(place, describeBlock(resolved.value))], path);
}

/** Arguments and results are texts; in some logs they are the values themselves. */
export function asText(value: Json | undefined): string {
  if (value === undefined || value === null) return "";
  return typeof value === "string" ? value : JSON.stringify(value);
}
