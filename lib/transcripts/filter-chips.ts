import type { MetadataCondition } from "@/lib/transcripts/metadata-condition";
import { metadataConditionText, type TranscriptFilter } from "@/lib/transcripts/transcript-query";

const keys = ["q", "model", "condition", "split", "status", "correctness", "pair", "import", "archived"] as const;

/** One thing that a filter asks for, so that it can be named and dropped alone. */
export type FilterChip =
  | { readonly key: (typeof keys)[number]; readonly value: string }
  | { readonly key: "metadata"; readonly condition: MetadataCondition };

/** Everything that a filter asks for, in a fixed order; empty values, which ask for "none", among it. */
export function filterChips(filter: TranscriptFilter): FilterChip[] {
  const values = keys.flatMap((key) => {
    const value = filter[key];
    return value === null ? [] : [{ key, value }];
  });
  return [...values, ...filter.metadata.map((condition) => ({ key: "metadata" as const, condition }))];
}

/** What names a chip among those of one filter. */
export function chipId(chip: FilterChip): string {
  return chip.key === "metadata" ? `metadata ${metadataConditionText(chip.condition)}` : chip.key;
}

/** The change to a filter that drops one thing it asks for. */
export function withoutChip({ metadata }: TranscriptFilter, chip: FilterChip): Partial<TranscriptFilter> {
  if (chip.key === "metadata") return { metadata: metadata.filter((one) => !isSame(one, chip.condition)) };
  return { [chip.key]: null };
}

const isSame = (one: MetadataCondition, other: MetadataCondition) =>
  metadataConditionText(one) === metadataConditionText(other);

/** Whether a filter asks for this of the metadata. */
export function hasMetadata({ metadata }: TranscriptFilter, condition: MetadataCondition): boolean {
  return metadata.some((one) => isSame(one, condition));
}

/** The filter's conditions on metadata with one more, or without it when it was there. */
export function toggleMetadata(
  filter: TranscriptFilter,
  condition: MetadataCondition,
): Pick<TranscriptFilter, "metadata"> {
  const { metadata } = filter;
  return hasMetadata(filter, condition)
    ? { metadata: metadata.filter((one) => !isSame(one, condition)) }
    : { metadata: [...metadata, condition] };
}
