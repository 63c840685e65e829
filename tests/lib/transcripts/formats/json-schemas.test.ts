import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { jsonSchemas } from "@/lib/transcripts/formats/json-schemas";

it.each(Object.entries(jsonSchemas()))("public/schemas/%s.json is what the zod schema says now", (name, schema) => {
  const written: unknown = JSON.parse(readFileSync(`public/schemas/${name}.json`, "utf8"));
  expect(written, "run: node scripts/run.mjs scripts/write-schemas.ts").toEqual(schema);
});
