import { Attachments } from "@/lib/transcripts/formats/inspect/attachments";
import { arrayField, field, isEmpty, textField } from "@/lib/transcripts/formats/inspect/fields";
import { addMessage } from "@/lib/transcripts/formats/inspect/message";
import { MessageParts } from "@/lib/transcripts/formats/inspect/message-parts";
import { replay } from "@/lib/transcripts/formats/petri/replay";
import { isRefusal, type Reading, refusal, toDraft } from "@/lib/transcripts/formats/reading";
import type { GivenFacts } from "@/lib/transcripts/formats/record-format";
import { asText } from "@/lib/transcripts/formats/source-values";
import { isObject } from "@/lib/transcripts/json-path";
import { unstorableIn } from "@/lib/transcripts/storable";
import type { Json } from "@/lib/transcripts/transcript";

/** The conversation in other forms, and what services were sent: no metadata. */
const leftOut = new Set(["events", "messages", "target_messages", "transcript", "metadata", "llm_calls", "raw"]);
/** What the transcript has a field of its own for. */
const taken = new Set(["target_model", "transcript_id"]);

/**
 * The transcript of one audit: `{metadata, events}`, or an object that holds it as `transcript`.
 *
 * @param around The metadata of what the record lies in.
 */
export function readEvents(record: Json, around: Json | undefined, given: GivenFacts): Reading {
  if (!isObject(record)) return refusal("", "Expected an object for a transcript");
  const inner = field(record, "transcript");
  const [transcript, prefix] = isObject(inner) ? [inner, "transcript."] : [record, ""];
  const replayed = replay(arrayField(transcript, "events"), `${prefix}events`);
  if (isRefusal(replayed)) return replayed;
  const parts = new MessageParts(new Attachments(undefined));
  for (const { message, path } of replayed.messages) {
    const problem = isAside(message) ? null : addMessage(message, { parts, path });
    if (problem) return problem;
  }
  if (!parts.parts.some(({ role }) => role === "assistant"))
    return refusal(`${prefix}events`, "There is no message of the target here");
  const about = field(transcript, "metadata");
  const metadata = metadataOf([record, about], {
    ...Object.fromEntries(parts.noted),
    taken_back: replayed.takenBack || null,
  });
  const scalars = {
    model: given.model ?? modelOf([about, transcript, record, around]),
    externalId: firstOf([about, record], ["transcript_id", "test_case_id", "variation_number"]),
    epoch: field(record, "repetition_number") ?? 1,
    condition: given.condition ?? null,
  };
  if (scalars.model === null) return refusal(`${prefix}metadata.target_model`, "There is no model here");
  const refused = unstorableIn([scalars.model, scalars.externalId], "") ?? unstorableIn(metadata, "metadata");
  return refused ?? toDraft({ ...scalars, metadata, parts: parts.parts });
}

/** What tells of the conversation rather than being part of it: `info`, and calls that a service did not answer. */
function isAside(message: Json): boolean {
  return field(message, "role") === "info" || field(message, "type") === "api_failure";
}

function modelOf(places: readonly (Json | undefined)[]): string | null {
  const named = places.map((place) => textField(place, "target_model") ?? textField(place, "target"));
  return named.find((model) => model !== null) ?? textField(places.at(-1), "model");
}

function firstOf(places: readonly (Json | undefined)[], keys: readonly string[]): string | null {
  const found = places.flatMap((place) => keys.map((key) => asText(field(place, key))));
  return found.find((text) => text !== null) ?? null;
}

function metadataOf(places: readonly (Json | undefined)[], notes: Readonly<Record<string, Json>>) {
  const entries = places.flatMap((place) => (isObject(place) ? Object.entries(place) : []));
  return Object.fromEntries(
    [...entries.filter(([key]) => !leftOut.has(key) && !taken.has(key)), ...Object.entries(notes)].filter(
      ([, value]) => !isEmpty(value),
    ),
  );
}
