import {
  isFromModel,
  type MessageForm,
  messageForm,
  partsOfMessages,
} from "@/lib/transcripts/formats/conversations/conversation";
import { exchangeIn, type Said } from "@/lib/transcripts/formats/conversations/exchange";
import type { MessageStart } from "@/lib/transcripts/formats/conversations/message-place";
import { refusedWithin } from "@/lib/transcripts/formats/conversations/refused-within";
import { isRefusal, type Refusal, refusal } from "@/lib/transcripts/formats/reading";
import { formatPath, isObject, type Step } from "@/lib/transcripts/json-path";
import type { Json, PartDraft } from "@/lib/transcripts/transcript";

/** What a conversation was recognised as. */
export type RecognisedConversation = {
  /** How its messages are written; `exchange` for a request and its response, or either of them. */
  readonly form: MessageForm | "exchange";
  /** Whether something in it is not the model's. */
  readonly isAsked: boolean;
  /** Whether something in it is the model's. */
  readonly isAnswered: boolean;
};

/** A conversation as parts. */
export type ReadConversation = {
  readonly parts: readonly PartDraft[];
  /** The places in the value that the parts were made of; no steps for the value as a whole. */
  readonly taken: readonly (readonly Step[])[];
};

/**
 * Recognises a conversation by what is in it: a list of messages, items or turns, one such alone, or a request with its
 * response. Null when it is none.
 */
export function recogniseConversation(value: Json): RecognisedConversation | null {
  if (Array.isArray(value)) return recogniseMessages(value);
  if (!isObject(value)) return null;
  const exchange = exchangeIn(value);
  if (exchange) return { form: "exchange", isAsked: exchange.asked.length > 0, isAnswered: true };
  return Array.isArray(value.messages) ? recogniseMessages(value.messages) : recogniseMessages([value]);
}

/**
 * Reads a conversation in any form that {@link recogniseConversation} knows. Never throws; what cannot be read is refused
 * with its path within the value.
 *
 * @param start The turn to begin with, and whether reasoning within the model's text is split from it.
 */
export function readConversation(value: Json, start: MessageStart): ReadConversation | Refusal {
  if (Array.isArray(value)) return readSaid([{ ...whole, messages: value, isList: true }], start);
  if (!isObject(value))
    return refusal("", "Expected a conversation: a list of messages, or a request and its response");
  const exchange = exchangeIn(value);
  if (exchange === null) return readAlone(value, start);
  if (isRefusal(exchange.answered)) return exchange.answered;
  return readSaid([...exchange.asked, exchange.answered], start);
}

const whole = { place: [], taken: [[]] };

function recogniseMessages(messages: readonly Json[]): RecognisedConversation | null {
  const form = messageForm(messages[0] ?? null);
  if (form === null) return null;
  const isAnswered = messages.some(isFromModel);
  return { form, isAsked: !messages.every(isFromModel), isAnswered };
}

/** A list of messages under its usual name, or a message by itself. */
function readAlone(value: { readonly [key: string]: Json }, start: MessageStart): ReadConversation | Refusal {
  const { messages } = value;
  const place: Step[] = [{ kind: "key", key: "messages" }];
  if (Array.isArray(messages)) return readSaid([{ messages, place, isList: true, taken: [place] }], start);
  if (messageForm(value) !== null) return readSaid([{ ...whole, messages: [value], isList: false }], start);
  return refusal("", "There is no conversation here: neither messages nor a response");
}

function readSaid(sides: readonly Said[], start: MessageStart): ReadConversation | Refusal {
  const parts: PartDraft[] = [];
  for (const { messages, place, isList } of sides) {
    const last = parts.at(-1);
    const made = partsOfMessages(messages, last ? { ...start, turn: last.turn + 1 } : start);
    if (isRefusal(made)) return refusedWithin(formatPath(place), isList ? made : withoutIndex(made));
    for (const part of made) parts.push(part);
  }
  return { parts, taken: sides.flatMap(({ taken }) => taken) };
}

/** Of a message that stands alone, which the list of one it is read in gave an index. */
function withoutIndex({ path, reason }: Refusal): Refusal {
  return { path: path.replace(/^\[0\]\.?/, ""), reason };
}
