import type { MessagePlace } from "@/lib/transcripts/formats/conversations/message-place";
import { field, isEmpty, textField } from "@/lib/transcripts/formats/inspect/fields";
import { mediaStandIn } from "@/lib/transcripts/formats/inspect/media-stand-in";
import type { MessageParts } from "@/lib/transcripts/formats/inspect/message-parts";
import { type Refusal, refusal } from "@/lib/transcripts/formats/reading";
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
    case "data":
      return addData(block, place, at);
    case "image":
    case "audio":
    case "video":
    case "document":
      return addStandIn(mediaStandIn(type, block, at.parts.attachments), place, at);
    default:
      return refusal(at.path, `Not a content block that is read here: ${type || "it has no type"}`);
  }
}

function addBlockText(block: Json, place: MessagePlace, { parts, path }: At): Refusal | null {
  const text = field(block, "text");
  if (typeof text !== "string") return refusal(`${path}.text`, "Expected a text");
  return text === "" ? null : parts.addText(text, place, `${path}.text`);
}

function addReasoning(block: Json, place: MessagePlace, { parts, path }: At): Refusal | null {
  const reasoning = textField(block, "reasoning") ?? "";
  const summary = textField(block, "summary") ?? "";
  // Without the reasoning itself its summary is all there is to see: it is as opaque as if it were marked so.
  if (field(block, "redacted") === true || (reasoning === "" && summary !== ""))
    return parts.addPart(summary, { ...place, kind: "redacted_reasoning" }, `${path}.summary`);
  if (summary !== "") parts.addNote("reasoning_summaries", { turn: place.turn, summary });
  return reasoning === "" ? null : parts.addPart(reasoning, { ...place, kind: "reasoning" }, `${path}.reasoning`);
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

function addData(block: Json, place: MessagePlace, at: At): Refusal | null {
  const data = field(block, "data");
  if (!isEmpty(data)) at.parts.addNote("data_blocks", { turn: place.turn, data: data ?? null });
  return addStandIn("[data]", place, at);
}

function addStandIn(words: string | null, place: MessagePlace, { parts, path }: At): Refusal | null {
  if (words === null) return refusal(path, "The block is empty");
  return parts.addPart(words, place, path);
}

/** Arguments and results are texts; in some logs they are the values themselves. */
export function asText(value: Json | undefined): string {
  if (value === undefined || value === null) return "";
  return typeof value === "string" ? value : JSON.stringify(value);
}
