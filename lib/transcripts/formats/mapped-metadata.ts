import { type Mapping, placesOf } from "@/lib/transcripts/formats/mapping";
import type { RecordContext, Refusal } from "@/lib/transcripts/formats/reading";
import { levelOf, lookupPath } from "@/lib/transcripts/formats/source-values";
import { parsePath, type Step } from "@/lib/transcripts/json-path";
import { createPruner } from "@/lib/transcripts/prune";
import { unstorableIn } from "@/lib/transcripts/storable";
import type { Json } from "@/lib/transcripts/transcript";

type Metadata = { readonly value: Readonly<Record<string, Json>> } | { readonly refused: Refusal };

/**
 * Reads what a mapping keeps beside the fields: the rest of the record under its own keys, and what is named. What a
 * field, an exception or a name already takes is not in the rest.
 */
export function createMetadataReader(
  mapping: Mapping,
  way: readonly Step[],
): (record: Json, context: RecordContext) => Metadata {
  const { rest, fields } = mapping.metadata;
  const prune = createPruner(placesOf(mapping).flatMap(({ path }) => stepsInRecord(path, way)));
  const named = Object.entries(fields).map(([name, path]) => ({ name, lookup: lookupPath(path, way) }));
  return (record, context) => {
    const kept = rest ? prune(record) : {};
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

/** The steps of a path within the record; none when it leads elsewhere. */
function stepsInRecord(text: string, way: readonly Step[]): (readonly Step[])[] {
  const path = parsePath(text);
  if (path === null) return [];
  if (!path.isAbsolute) return [path.steps];
  const shared = 1 + path.steps.findLastIndex(({ kind }) => kind === "each");
  return shared === way.length && levelOf(path.steps) === levelOf(way) ? [path.steps.slice(shared)] : [];
}
