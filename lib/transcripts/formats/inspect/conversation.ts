import { arrayField, field, isEmpty, textField } from "@/lib/transcripts/formats/inspect/fields";
import { placesOfRefs } from "@/lib/transcripts/formats/inspect/message-refs";
import type { Json } from "@/lib/transcripts/transcript";

/** A message and where in the sample it stands. */
export type FoundMessage = { readonly message: Json; readonly path: string };

/** The messages of a sample, and whether they had to be taken from the record of its last model call. */
export type Conversation = { readonly messages: readonly FoundMessage[]; readonly isFromCall: boolean };

/**
 * The conversation of a sample: its `messages`. Where the model does not speak in them (an agent may keep its messages to
 * itself, and a sample that ended early may not have got so far) it is what the last call of the evaluated model was
 * given, and what the model answered.
 *
 * @param model The evaluated model's name as the log has it; null when it has none.
 */
export function conversationOf(sample: Json, model: string | null): Conversation {
  const messages = arrayField(sample, "messages").map((message, index) => ({ message, path: `messages[${index}]` }));
  if (messages.some(({ message }) => isFromModel(message))) return { messages, isFromCall: false };
  const fromCall = lastCall(sample, model);
  return fromCall ? { messages: fromCall, isFromCall: true } : { messages, isFromCall: false };
}

/** Whether the model speaks in any of these messages. */
export function isFromModel(message: Json): boolean {
  return field(message, "role") === "assistant";
}

function lastCall(sample: Json, model: string | null): FoundMessage[] | null {
  const events = [...arrayField(sample, "events"), ...arrayField(field(sample, "transcript"), "events")];
  const scoring = events.findIndex(isScoring);
  const before = scoring < 0 ? events : events.slice(0, scoring);
  const index = before.findLastIndex((event) => isCallOf(event, model));
  const call = before[index];
  const answer = field(arrayField(field(call, "output"), "choices")[0], "message");
  const input = call === undefined ? null : inputOf(call, sample);
  if (answer === undefined || input === null) return null;
  const path = `events[${index}]`;
  return [
    ...input.map((message, place) => ({ message, path: `${path}.input[${place}]` })),
    { message: answer, path: `${path}.output.choices[0].message` },
  ];
}

/** From here on other models are asked what they think of it. */
function isScoring(event: Json): boolean {
  const type = field(event, "type");
  return type === "scorer" || type === "scorers";
}

function isCallOf(event: Json, model: string | null): boolean {
  if (field(event, "event") !== "model" || textField(event, "role") !== null) return false;
  return (
    (model === null || field(event, "model") === model) && arrayField(field(event, "output"), "choices").length > 0
  );
}

/** What a call was given: messages, or references to the sample's pool of them. */
function inputOf(call: Json, sample: Json): readonly Json[] | null {
  const refs = field(call, "input_refs");
  if (isEmpty(refs)) return arrayField(call, "input");
  const pool = arrayField(field(sample, "events_data"), "messages");
  const messages = pool.length > 0 ? pool : arrayField(sample, "message_pool");
  return placesOfRefs(refs, messages.length)?.flatMap((place) => messages[place] ?? []) ?? null;
}
