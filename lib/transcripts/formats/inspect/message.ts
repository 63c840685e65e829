import type { MessagePlace } from "@/lib/transcripts/formats/conversations/message-place";
import { type At, addContent, asText } from "@/lib/transcripts/formats/inspect/content";
import { arrayField, field, textField } from "@/lib/transcripts/formats/inspect/fields";
import { type Refusal, refusal } from "@/lib/transcripts/formats/reading";
import { isObject } from "@/lib/transcripts/json-path";
import type { Json } from "@/lib/transcripts/transcript";

/** Adds a message as Inspect writes it: content, the calls of tools, and of a tool's message the error. */
export function addMessage(message: Json, at: At): Refusal | null {
  if (!isObject(message)) return refusal(at.path, "Expected an object for a message");
  const place = { turn: at.parts.nextTurn, inlineReasoning: true, kind: "text" } as const;
  const content = { parts: at.parts, path: `${at.path}.content` };
  switch (field(message, "role")) {
    case "system":
    case "developer":
      return addContent(message.content, { ...place, role: "system" }, content);
    case "user":
      return addContent(message.content, { ...place, role: "user" }, content);
    case "assistant":
      return addAssistant(message, { ...place, role: "assistant" }, at);
    case "tool":
      return addToolResult(message, { ...place, role: "tool", kind: "tool_result" }, at);
    default:
      return refusal(`${at.path}.role`, "Expected system, user, assistant or tool");
  }
}

function addAssistant(message: Json, place: MessagePlace, { parts, path }: At): Refusal | null {
  // Before reasoning was a block of the content it stood beside it.
  const reasoning = textField(message, "reasoning");
  const problem =
    (reasoning === null ? null : parts.addPart(reasoning, { ...place, kind: "reasoning" }, `${path}.reasoning`)) ??
    addContent(field(message, "content"), place, { parts, path: `${path}.content` });
  if (problem) return problem;
  for (const [index, call] of arrayField(message, "tool_calls").entries()) {
    const problem = addToolCall(call, place, { parts, path: `${path}.tool_calls[${index}]` });
    if (problem) return problem;
  }
  return null;
}

function addToolCall(call: Json, place: MessagePlace, { parts, path }: At): Refusal | null {
  const toolName = textField(call, "function") ?? textField(call, "name");
  if (toolName === null) return refusal(`${path}.function`, "There is no name of a tool here");
  const callId = textField(call, "id");
  const parseError = textField(call, "parse_error");
  if (parseError !== null) parts.addNote("parse_errors", { call_id: callId, error: parseError });
  const given = parts.attachments.resolveIn(field(call, "arguments") ?? null, `${path}.arguments`);
  if ("refused" in given) return given.refused;
  return parts.addPart(asText(given.value), { ...place, kind: "tool_call", toolName, callId }, `${path}.arguments`);
}

/** What went wrong is what the model was told, whether or not the tool said something too. */
function addToolResult(message: Json, place: MessagePlace, { parts, path }: At): Refusal | null {
  const [toolName, callId] = [textField(message, "function"), textField(message, "tool_call_id")];
  const result = { ...place, toolName, callId };
  const before = parts.parts.length;
  const problem = addContent(field(message, "content"), result, { parts, path: `${path}.content` });
  if (problem) return problem;
  const error = field(message, "error");
  const words = textField(error, "message") ?? textField(message, "tool_error");
  if (words === null) return parts.parts.length > before ? null : parts.addPart("", result, `${path}.content`);
  parts.addNote("tool_errors", { call_id: callId, type: textField(error, "type") ?? "unknown" });
  if (parts.parts.length > before && parts.parts.at(-1)?.text === words) return null;
  return parts.addPart(words, result, `${path}.error.message`);
}
