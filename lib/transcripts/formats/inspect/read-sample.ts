import { Attachments } from "@/lib/transcripts/formats/inspect/attachments";
import { conversationOf } from "@/lib/transcripts/formats/inspect/conversation";
import { field, textField } from "@/lib/transcripts/formats/inspect/fields";
import { addMessage } from "@/lib/transcripts/formats/inspect/message";
import { MessageParts } from "@/lib/transcripts/formats/inspect/message-parts";
import { errorOf, metadataOf } from "@/lib/transcripts/formats/inspect/sample-metadata";
import { correctnessOf, scoresOf } from "@/lib/transcripts/formats/inspect/scores";
import { type Reading, type Refusal, refusal, toDraft } from "@/lib/transcripts/formats/reading";
import type { GivenFacts } from "@/lib/transcripts/formats/record-format";
import { isObject } from "@/lib/transcripts/json-path";
import { unstorableIn } from "@/lib/transcripts/storable";
import type { Json } from "@/lib/transcripts/transcript";

/** What a log calls a model that was never set. */
const noModel = "none/none";

/**
 * The transcript of one sample of an evaluation. A sample that ended in an error is read when the model has spoken by
 * then; otherwise the error is why it is refused.
 *
 * @param evaluation The log's `eval`.
 */
export function readSample(sample: Json, evaluation: Json | undefined, given: GivenFacts): Reading {
  if (!isObject(sample)) return refusal("", "Expected an object for a sample");
  const evaluated = modelOf(evaluation);
  const attachments = new Attachments(sample.attachments ?? field(sample.transcript, "content"));
  const parts = new MessageParts(attachments);
  const { messages, isFromCall } = conversationOf(sample, evaluated);
  for (const { message, path } of messages) {
    const problem = addMessage(message, { parts, path });
    if (problem) return problem;
  }
  if (!parts.parts.some(({ role }) => role === "assistant")) return silence(sample);
  const scores = scoresOf(sample, evaluation);
  const notes = { ...Object.fromEntries(parts.noted), conversation: isFromCall ? "last model call" : null };
  const metadata = metadataOf({ sample, evaluation, scores, parts: parts.parts, notes }, attachments);
  if ("refused" in metadata) return metadata.refused;
  const scalars = scalarsOf(sample, given.model ?? evaluated ?? textField(sample.output, "model"));
  if ("reason" in scalars) return scalars;
  const correctness = correctnessOf(scores, evaluation);
  const condition = given.condition ?? null;
  return toDraft({ ...scalars, condition, correctness, metadata: metadata.value, parts: parts.parts });
}

function modelOf(evaluation: Json | undefined): string | null {
  const model = textField(evaluation, "model");
  return model === noModel ? null : model;
}

function silence(sample: Json): Refusal {
  const error = errorOf(sample);
  return error === null
    ? refusal("messages", "There is no message of the model here")
    : refusal("error", `The sample failed before the model spoke: ${error}`);
}

type Scalars = { readonly model: string; readonly externalId: string | null; readonly epoch: Json };

function scalarsOf(sample: Json, model: string | null): Scalars | Refusal {
  if (model === null) return refusal("$.eval.model", "There is no model here");
  const id = field(sample, "id") ?? null;
  if (typeof id === "number" && !Number.isSafeInteger(id))
    return refusal("id", "A number this large loses digits in JSON: write it as a text, in quotes");
  const externalId = typeof id === "string" || typeof id === "number" ? String(id) : null;
  const epoch = field(sample, "epoch") ?? 1;
  return (
    unstorableIn(model, "$.eval.model") ??
    unstorableIn(externalId ?? "", "id") ?? { model, externalId: externalId === "" ? null : externalId, epoch }
  );
}
