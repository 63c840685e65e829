import { arrayField, field } from "@/lib/transcripts/formats/inspect/fields";
import { readEvents } from "@/lib/transcripts/formats/petri/read-events";
import { isSeen } from "@/lib/transcripts/formats/petri/replay";
import type { RecordFormat } from "@/lib/transcripts/formats/record-format";
import { isObject } from "@/lib/transcripts/json-path";
import type { Json } from "@/lib/transcripts/transcript";

/**
 * Transcripts of Petri and Bloom, and of others that write events alike: a document, or a line of JSONL, is one audit,
 * `{metadata, events}`. What the model under test saw and said is read.
 *
 * @see https://safety-research.github.io/petri/
 */
export const petriFormat: RecordFormat = {
  name: "petri",
  recognises: holdsEvents,
  records: "",
  wanted: [],
  createReader: (given) => (record) => readEvents(record, undefined, given),
};

/** Bloom's `rollout.json`: a document of many, `{metadata, rollouts: [{transcript: {events}}]}`. */
export const bloomRolloutsFormat: RecordFormat = {
  name: "petri",
  recognises: (document) =>
    arrayField(document, "rollouts").some((rollout) => holdsEvents(field(rollout, "transcript"))),
  records: "rollouts[]",
  wanted: ["$.metadata"],
  createReader:
    (given) =>
    (record, { outer }) =>
      readEvents(record, field(outer[0], "metadata"), given),
};

function holdsEvents(document: Json | undefined): boolean {
  return arrayField(document, "events").some(
    (event) => isObject(field(event, "edit")) && (isSeen(event) || isEdit(event)),
  );
}

function isEdit(event: Json): boolean {
  return field(event, "type") === "transcript_event";
}
