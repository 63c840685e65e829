import { joinCallsToResults } from "@/lib/transcripts/formats/conversations/call-ids";
import { partsOfMessage } from "@/lib/transcripts/formats/conversations/chat-message";
import { roleNamed } from "@/lib/transcripts/formats/conversations/chat-role";
import type { MessageStart } from "@/lib/transcripts/formats/conversations/message-place";
import { refusedWithin } from "@/lib/transcripts/formats/conversations/refused-within";
import { isModelItem, isResponsesItem, partsOfItem } from "@/lib/transcripts/formats/conversations/responses-item";
import { isSharegptTurn, partsOfSharegptTurn } from "@/lib/transcripts/formats/conversations/sharegpt-turn";
import { isRefusal, type Refusal } from "@/lib/transcripts/formats/reading";
import { isObject } from "@/lib/transcripts/json-path";
import type { Json, PartDraft } from "@/lib/transcripts/transcript";

/** How the messages of a conversation are written. */
export type MessageForm = "messages" | "responses" | "sharegpt";

/** The form of one message of a conversation; null when it is none. */
export function messageForm(value: Json): MessageForm | null {
  if (isSharegptTurn(value)) return "sharegpt";
  if (isResponsesItem(value)) return "responses";
  return isObject(value) && roleNamed(value.role) !== null ? "messages" : null;
}

/** Whether a message is the model's. */
export function isFromModel(value: Json): boolean {
  if (!isObject(value)) return false;
  return isModelItem(value) || roleNamed(value.role ?? value.from) === "assistant";
}

/**
 * The parts of the messages of a conversation, be they OpenAI's or Anthropic's messages, items of the Responses API or
 * ShareGPT's turns, each by what it is. Each message that has a part is a turn, and so are the items of one response.
 */
export function partsOfMessages(messages: readonly Json[], start: MessageStart): PartDraft[] | Refusal {
  const parts: PartDraft[] = [];
  for (const [index, message] of messages.entries()) {
    const last = parts.at(-1);
    const isContinued = last?.role === "assistant" && isModelItem(message) && isModelItem(messages[index - 1] ?? null);
    const turn = last === undefined ? start.turn : last.turn + (isContinued ? 0 : 1);
    const made = partsOf(message, { ...start, turn });
    if (isRefusal(made)) return refusedWithin(`[${index}]`, made);
    for (const part of made) parts.push(part);
  }
  return joinCallsToResults(parts);
}

function partsOf(message: Json, start: MessageStart): PartDraft[] | Refusal {
  const form = messageForm(message);
  if (form === "sharegpt") return partsOfSharegptTurn(message, start);
  if (form === "messages" || !isObject(message) || typeof message.type !== "string")
    return isObject(message) && typeof message.from === "string"
      ? partsOfSharegptTurn(message, start)
      : partsOfMessage(message, start);
  return partsOfItem(message, start);
}
