import { isPlumblineRecord, readPlumblineRecord } from "@/lib/transcripts/formats/plumbline";
import type { GivenFacts, RecordFormat } from "@/lib/transcripts/formats/record-format";
import { isObject } from "@/lib/transcripts/json-path";
import type { Json } from "@/lib/transcripts/transcript";

/** Plumbline JSONL. What its records say of themselves stands; what is given fills in what they do not say. */
export const plumblineFormat: RecordFormat = {
  name: "plumbline",
  recognises: isPlumblineRecord,
  records: "",
  wanted: [],
  createReader: (given) => (record) => readPlumblineRecord(withGiven(record, given)),
};

function withGiven(record: Json, { model, condition }: GivenFacts): Json {
  if (!isObject(record) || (model === undefined && condition === undefined)) return record;
  const isUnsaid = (key: string) => !Object.hasOwn(record, key) || record[key] === null;
  return {
    ...record,
    ...(model !== undefined && isUnsaid("model") && { model }),
    ...(condition !== undefined && isUnsaid("condition") && { condition }),
  };
}
