import { field, textField } from "@/lib/transcripts/formats/inspect/fields";
import { readSample } from "@/lib/transcripts/formats/inspect/read-sample";
import type { RecordFormat } from "@/lib/transcripts/formats/record-format";
import { isObject } from "@/lib/transcripts/json-path";
import type { Json } from "@/lib/transcripts/transcript";

/**
 * Logs of Inspect AI: a document with the evaluation and its samples, each of which is a record. What is kept of a sample
 * is told in {@link readSample}.
 *
 * @see https://inspect.aisi.org.uk/eval-logs.html
 */
export const inspectFormat: RecordFormat = {
  name: "inspect",
  recognises: isInspectLog,
  records: "samples[]",
  wanted: ["$.eval"],
  createReader:
    (given) =>
    (record, { outer }) =>
      readSample(record, field(outer[0], "eval"), given),
};

function isInspectLog(document: Json): boolean {
  if (typeof field(document, "version") !== "number") return false;
  const evaluation = field(document, "eval");
  return isObject(evaluation) && (textField(evaluation, "task") !== null || textField(evaluation, "model") !== null);
}
