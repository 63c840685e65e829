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
  const readContent = createContentReader(mapping, way);
  const readMetadata = createMetadataReader(mapping, way);
  const isList = (record: Json) => mapping.fields.conversation?.path === "" && Array.isArray(record);
  return (record, context) => {
    if (!isObject(record) && !isList(record)) return refusal("", "Expected an object for a record");
    const failure = failures.map((lookup) => lookup(record, context)).find(({ value }) => saysSomething(value));
    if (failure) return refusal(failure.path, wordsOf(failure.value));
    const scalars = readScalars(record, context);
    if (isRefusal(scalars)) return scalars;
    const content = readContent(record, context);
    if (isRefusal(content)) return content;
    const metadata = readMetadata(record, context, content.taken);
    if ("refused" in metadata) return metadata.refused;
    return toDraft({ ...scalars, parts: content.parts, metadata: metadata.value });
  };
}

function saysSomething(value: Json | undefined): boolean {
  if (Array.isArray(value)) return value.length > 0;
  return isObject(value) ? Object.keys(value).length > 0 : Boolean(value);
}

function wordsOf(value: Json | undefined): string {
  return typeof value === "string" ? value : `The record says that it failed: ${JSON.stringify(value)}`;
}
