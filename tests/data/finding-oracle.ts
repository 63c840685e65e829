import { parsePath, valueInto } from "@/lib/transcripts/json-path";
import type { MetadataCondition } from "@/lib/transcripts/metadata-condition";
import type { Json } from "@/lib/transcripts/transcript";
import type { TranscriptFilter, TranscriptOrder } from "@/lib/transcripts/transcript-query";
import type { Known } from "@/tests/data/finding-corpus";

/** Whether a filter should let a transcript through, its words aside; said as plainly as can be. */
export function isLetThrough(known: Known, filter: TranscriptFilter): boolean {
  const given = (asked: string | null, value: string | null) => asked === null || asked === (value ?? "");
  return (
    given(filter.model, known.model) &&
    given(filter.condition, known.condition) &&
    given(filter.split, known.split) &&
    given(filter.correctness, known.correctness) &&
    given(filter.pair, known.pairKey) &&
    given(filter.status, known.status) &&
    (filter.archived === "yes") === known.isArchived &&
    filter.import === null &&
    filter.metadata.every((condition) => hasMetadata(known.metadata, condition))
  );
}

function hasMetadata(metadata: Json, condition: MetadataCondition): boolean {
  const steps = parsePath(condition.path)?.steps ?? [];
  const value = steps.reduce<Json | undefined>(valueInto, metadata);
  if (value === undefined) return false;
  if (condition.op === "has") return true;
  if (condition.op === "is") return isScalar(value) && String(value) === condition.value;
  if (typeof value !== "number") return false;
  return condition.op === "above" ? value > condition.value : value < condition.value;
}

const isScalar = (value: Json) => value === null || typeof value !== "object";

/** As the list should be sorted: by the column, rows without a value last, then by id. */
export function inOrder(all: readonly Known[], { by, isDescending }: TranscriptOrder): Known[] {
  const sign = isDescending ? -1 : 1;
  const value = (known: Known) => (by === "imported" ? null : known[by]);
  return all.toSorted((a, b) => {
    const [one, other] = [value(a), value(b)];
    if (one === other) return sign * (a.id < b.id ? -1 : 1);
    if (one === null || other === null) return one === null ? 1 : -1;
    return sign * (one < other ? -1 : 1);
  });
}
