import { z } from "zod";
import { type Reading, refusal, toDraft } from "@/lib/transcripts/formats/reading";
import { isObject } from "@/lib/transcripts/json-path";
import { unstorableIn } from "@/lib/transcripts/storable";
import { type Json, type TranscriptDraft, transcriptDraftSchema } from "@/lib/transcripts/transcript";

/** The value of `format` in a record of ours. */
const plumblineFormat = "plumbline/1";

/**
 * A line of Plumbline JSONL, our own form of a transcript: what exports write, imports read. Its JSON Schema is
 * `public/schemas/transcript.json`.
 */
export const plumblineRecordSchema = transcriptDraftSchema.extend({
  format: z.literal(plumblineFormat).describe("Marks the record as this form, version 1"),
  id: z.uuid().optional().describe("The transcript's id where it was exported; imports pass over it"),
});
export type PlumblineRecord = z.infer<typeof plumblineRecordSchema>;

/** Whether a record says that it is of this form. */
export function isPlumblineRecord(record: Json): boolean {
  return isObject(record) && Object.hasOwn(record, "format") && record.format === plumblineFormat;
}

/** Reads a record of this form. A key that the form does not have is refused rather than lost. */
export function readPlumblineRecord(record: Json): Reading {
  if (!isObject(record)) return refusal("", "Expected an object");
  if (!isPlumblineRecord(record)) return refusal("format", `Expected "${plumblineFormat}"`);
  const { format: _format, id: _id, ...draft } = record;
  return unstorableIn(record, "") ?? toDraft(draft);
}

/** A transcript as its line says it, keys in the order of the form. */
export function toPlumblineRecord(transcript: TranscriptDraft & { readonly id?: string }): PlumblineRecord {
  const { id, model, externalId, epoch, condition, pairKey, split, cue, correctness, metadata, parts } = transcript;
  return {
    format: plumblineFormat,
    ...(id === undefined ? {} : { id }),
    model,
    externalId,
    epoch,
    condition,
    pairKey,
    split,
    cue,
    correctness,
    metadata,
    parts: parts.map(({ turn, role, kind, text, toolName, callId }) => ({ turn, role, kind, text, toolName, callId })),
  };
}
