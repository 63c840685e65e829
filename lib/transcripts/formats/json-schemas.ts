import { z } from "zod";
import { draftMappingSchema } from "@/lib/transcripts/formats/mapping";
import { plumblineRecordSchema } from "@/lib/transcripts/formats/plumbline";

/** The JSON Schemas (draft 2020-12) of what people write for Plumbline, by the names of their files in `public/schemas`. */
export function jsonSchemas(): Readonly<Record<string, object>> {
  return {
    transcript: {
      ...z.toJSONSchema(plumblineRecordSchema, { io: "input", reused: "ref" }),
      title: "Plumbline transcript",
      description: "A line of Plumbline JSONL. `turn` is the 0-based number of the message a part belongs to.",
    },
    mapping: {
      ...z.toJSONSchema(draftMappingSchema, { io: "input", reused: "ref" }),
      title: "Plumbline mapping",
      description:
        "How the records of a JSON or JSONL file become transcripts. Model, and answer or reasoning, are needed.",
    },
  };
}
