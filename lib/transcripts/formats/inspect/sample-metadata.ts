import { withoutData } from "@/lib/transcripts/formats/conversations/described-block";
import type { Attachments, Resolved } from "@/lib/transcripts/formats/inspect/attachments";
import { arrayField, field, isEmpty, textField } from "@/lib/transcripts/formats/inspect/fields";
import { isObject } from "@/lib/transcripts/json-path";
import { unstorableIn } from "@/lib/transcripts/storable";
import type { Json, PartDraft } from "@/lib/transcripts/transcript";

/** What is taken of the evaluation, under the same names. */
const ofEvaluation = [
  "task",
  "eval_id",
  "run_id",
  "created",
  "solver",
  "task_args",
  "model_roles",
  "tags",
  "metadata",
] as const;
/** And of the sample. Its messages, events, store, files and sandbox are not metadata. */
const ofSample = ["target", "choices", "limit", "model_usage", "total_time", "working_time", "uuid"] as const;

type Source = {
  readonly sample: Json;
  readonly evaluation: Json | undefined;
  readonly scores: Json;
  readonly parts: readonly PartDraft[];
  /** What the conversation's messages said beside it. */
  readonly notes: Readonly<Record<string, Json>>;
};

/**
 * What is kept of a sample beside its conversation: names as in the log, the evaluation's own metadata as
 * `eval_metadata` and the sample's as `sample`. References to attachments are resolved where they lead anywhere.
 */
export function metadataOf(source: Source, attachments: Attachments): Resolved {
  const kept = Object.entries(allOf(source)).filter(([, value]) => !isEmpty(value));
  const resolved = attachments.resolveIn(Object.fromEntries(kept), "", { isLeft: true, shorten: withoutData });
  if ("refused" in resolved) return resolved;
  const refused = unstorableIn(resolved.value, "");
  return refused ? { refused } : resolved;
}

function allOf({ sample, evaluation, scores, parts, notes }: Source): Record<string, Json> {
  const named = (from: Json | undefined, keys: readonly string[]) =>
    Object.fromEntries(keys.map((key) => [key, field(from, key) ?? null]));
  const { metadata, ...ofLog } = named(evaluation, ofEvaluation);
  const input = field(sample, "input") ?? null;
  const output = field(sample, "output");
  return {
    ...ofLog,
    dataset: textField(field(evaluation, "dataset"), "name"),
    eval_metadata: metadata ?? null,
    output_model: textField(output, "model"),
    stop_reason: textField(arrayField(output, "choices")[0], "stop_reason"),
    ...named(sample, ofSample),
    input: isAmong(input, parts) ? null : input,
    scores,
    sample: field(sample, "metadata") ?? null,
    error: errorOf(sample),
    retries: arrayField(sample, "error_retries").length || null,
    ...notes,
  };
}

/** Why the sample ended early, in words; null when it did not. */
export function errorOf(sample: Json): string | null {
  const error = field(sample, "error");
  return textField(error, "message") ?? (typeof error === "string" && error !== "" ? error : null);
}

/** Whether all that was put in stands in the conversation word for word, so that it need not be kept twice. */
function isAmong(input: Json, parts: readonly PartDraft[]): boolean {
  const texts = Array.isArray(input) ? input.map((message) => (isObject(message) ? message.content : null)) : [input];
  return texts.every((text) => typeof text === "string" && parts.some((part) => part.text === text));
}
