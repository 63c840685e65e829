import { contentFields, type Mapping, placesOf } from "@/lib/transcripts/formats/mapping";
import type { RecordContext, Refusal } from "@/lib/transcripts/formats/reading";
import { lookupPath, stepsInRecord } from "@/lib/transcripts/formats/source-values";
import type { Step } from "@/lib/transcripts/json-path";
import { createPruner } from "@/lib/transcripts/prune";
import { unstorableIn } from "@/lib/transcripts/storable";
import type { Json } from "@/lib/transcripts/transcript";

/** What the parts were made of in a record: steps from the record. */
type Taken = readonly (readonly Step[])[];

type Metadata = { readonly value: Readonly<Record<string, Json>> } | { readonly refused: Refusal };

/**
 * Reads what a mapping keeps beside the fields: the rest of the record under its own keys, and what is named. What a
 * field, an exception or a name already takes, and what became parts, is not in the rest.
 */
export function createMetadataReader(
  mapping: Mapping,
  way: readonly Step[],
): (record: Json, context: RecordContext, taken: Taken) => Metadata {
  const { rest, fields } = mapping.metadata;
  const places = placesOf(mapping).filter(({ place }) => !contentFields.some((field) => field === place));
  const except = places.flatMap(({ path }) => stepsInRecord(path, way));
  const named = Object.entries(fields).map(([name, path]) => ({ name, lookup: lookupPath(path, way) }));
  return (record, context, taken) => {
    const kept = rest ? createPruner([...except, ...taken])(record) : {};
    const refused = unstorableIn(kept, "");
    if (refused) return { refused };
    const metadata = new Map(Object.entries(kept));
    for (const { name, lookup } of named) {
      const { value, path } = lookup(record, context);
      const bad = value === undefined ? null : unstorableIn(value, path);
      if (bad) return { refused: bad };
      if (value !== undefined) metadata.set(name, value);
    }
    return { value: Object.fromEntries(metadata) };
  };
}
