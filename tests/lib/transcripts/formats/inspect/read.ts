import { inspectFormat } from "@/lib/transcripts/formats/inspect/inspect";
import type { Reading } from "@/lib/transcripts/formats/reading";
import type { GivenFacts } from "@/lib/transcripts/formats/record-format";
import type { Json } from "@/lib/transcripts/transcript";

export const evaluation = { task: "sums", model: "openai/gpt-4o" };

type Fields = { readonly [key: string]: Json };
type Around = { readonly evaluation?: Json; readonly given?: GivenFacts };

/** What becomes of a sample with these fields. */
export function readSample(fields: Fields, { evaluation: log = evaluation, given = {} }: Around = {}): Reading {
  const context = { fileName: "log.json", outer: [{ eval: log }], positions: [1] };
  return inspectFormat.createReader(given)({ id: 1, epoch: 1, ...fields }, context);
}

/** What becomes of a conversation. */
export function readMessages(messages: readonly Json[], fields: Fields = {}): Reading {
  return readSample({ ...fields, messages });
}

const answer = { role: "assistant", content: "Yes" };

/** What becomes of a message after which the model says yes. */
export function readMessage(message: Json, fields: Fields = {}): Reading {
  return readMessages([message, answer], fields);
}
