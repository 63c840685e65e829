import { type Refusal, refusal } from "@/lib/transcripts/formats/reading";
import { formatPath, type Step, valueInto } from "@/lib/transcripts/json-path";
import type { FoundRecord, RawRecord } from "@/lib/transcripts/records/raw-record";
import type { Json } from "@/lib/transcripts/transcript";

type Place = Pick<FoundRecord, "outer" | "positions"> & { readonly taken: readonly Step[] };

const start: Place = { outer: [], positions: [], taken: [] };

/** The records of one document, at the end of a way of keys and arrays. Where the way breaks off, a refusal says so. */
export function* recordsIn(document: Json, way: readonly Step[], place = start): Generator<RawRecord> {
  const index = way.findIndex(({ kind }) => kind === "each");
  const keys = index < 0 ? way : way.slice(0, index);
  const inner = keys.reduce<Json | undefined>(valueInto, document);
  const taken = [...place.taken, ...keys];
  const outer = way.length === 0 ? place.outer : [...place.outer, document];
  if (index >= 0 && Array.isArray(inner)) {
    for (const [at, element] of inner.entries()) {
      const positions = [...place.positions, at + 1];
      yield* recordsIn(element, way.slice(index + 1), { outer, positions, taken: [...taken, { kind: "each" }] });
    }
  } else if (index >= 0 || inner === undefined) yield noRecordsAt(taken);
  else yield { record: inner, outer, positions: place.positions };
}

/** Why a document, or an element on the way, gives no record. */
export function noRecordsAt(taken: readonly Step[]): Refusal {
  return refusal(taken.length === 0 ? "$" : `$.${formatPath(taken)}`, "There are no records here");
}
