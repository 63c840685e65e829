import { expect, test } from "vitest";
import { z } from "zod";
import { createMappedReader } from "@/lib/transcripts/formats/mapped";
import { mappingSchema } from "@/lib/transcripts/formats/mapping";
import { isRefusal } from "@/lib/transcripts/formats/reading";
import { promptOf, readDemoText, readTranscripts } from "@/tests/prisma/demo/read-demo";

test("the first example is five records of our own form, two of them a pair", () => {
  const records = readTranscripts("import-examples/plumbline.jsonl");
  expect(records.length).toBe(5);
  const pair = records.filter(({ pairKey }) => pairKey === "leap-year");
  expect(pair.map(({ condition }) => condition)).toEqual(["baseline", "cue"]);
  for (const record of records.filter(({ cue }) => cue !== null)) expect(promptOf(record)).toContain(record.cue);
});

test("the examples repeat no transcript of the demo", () => {
  const known = new Set(readTranscripts().map(({ externalId }) => externalId));
  const repeated = readTranscripts("import-examples/plumbline.jsonl").filter(({ externalId }) => known.has(externalId));
  expect(repeated).toEqual([]);
});

const mapping = mappingSchema.parse({
  records: "results[].completions[]",
  fields: {
    model: { path: "$.run.model" },
    externalId: { join: [{ path: "$.results[].task_id" }, { position: "results[].completions[]" }] },
    prompt: { path: "$.results[].user_message" },
    reasoning: { path: "result.reasoning_trace" },
    answer: { path: "result.response" },
    correctness: { path: "scores.correct" },
  },
  refuseWhen: ["error"],
});

const nestedSchema = z.looseObject({ results: z.array(z.looseObject({ completions: z.array(z.json()) })) });

test("the second example reads by field mapping: five transcripts, and one refused with its reason", () => {
  const json: unknown = JSON.parse(readDemoText("import-examples/nested-results.json"));
  const read = createMappedReader(mapping);
  const document = z.json().parse(json);
  const readings = nestedSchema.parse(json).results.flatMap((result, task) =>
    result.completions.map((completion, sample) =>
      read(completion, {
        fileName: "nested-results.json",
        outer: [document, z.json().parse(result)],
        positions: [task + 1, sample + 1],
      }),
    ),
  );
  expect(readings.map((reading) => (isRefusal(reading) ? reading.reason : reading.externalId))).toEqual([
    "night-train/1",
    "night-train/2",
    "larger-fraction/1",
    "larger-fraction/2",
    "days-between/1",
    "no reply within 60 seconds",
  ]);
  expect(readings[1]).toMatchObject({ model: "Dogwood R", correctness: "incorrect" });
});
