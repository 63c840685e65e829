import { createContentReader } from "@/lib/transcripts/formats/mapped-content";
import { createMetadataReader } from "@/lib/transcripts/formats/mapped-metadata";
import { createScalarReader } from "@/lib/transcripts/formats/mapped-scalars";
import type { Mapping } from "@/lib/transcripts/formats/mapping";
import { isRefusal, type Reader, refusal, toDraft } from "@/lib/transcripts/formats/reading";
import { lookupPath } from "@/lib/transcripts/formats/source-values";
import { isObject, parsePath } from "@/lib/transcripts/json-path";
import type { Json } from "@/lib/transcripts/transcript";

/** The reader of the records that a mapping describes. */
export function createMappedReader(mapping: Mapping): Reader {
  const way = parsePath(mapping.records)?.steps ?? [];
  const failures = mapping.refuseWhen.map((path) => lookupPath(path, way));
  const readScalars = createScalarReader(mapping.fields, way);
  const readParts = createContentReader(mapping.fields, way);
  const readMetadata = createMetadataReader(mapping, way);
  return (record, context) => {
    if (!isObject(record)) return refusal("", "Expected an object for a record");
    const failure = failures.map((lookup) => lookup(record, context)).find(({ value }) => saysSomething(value));
    if (failure) return refusal(failure.path, wordsOf(failure.value));
    const scalars = readScalars(record, context);
    if (isRefusal(scalars)) return scalars;
    const parts = readParts(record, context);
    if (isRefusal(parts)) return parts;
    const metadata = readMetadata(record, context);
    return "refused" in metadata ? metadata.refused : toDraft({ ...scalars, parts, metadata: metadata.value });
  };
}

function saysSomething(value: Json | undefined): boolean {
  if (Array.isArray(value)) return value.length > 0;
  return isObject(value) ? Object.keys(value).length > 0 : Boolean(value);
}

function wordsOf(value: Json | undefined): string {
  return typeof value === "string" ? value : `The record says that it failed: ${JSON.stringify(value)}`;
}
