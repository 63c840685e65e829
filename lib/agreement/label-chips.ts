import type { LabelFilter } from "@/lib/agreement/label-filter";

/** One thing that labels are filtered by. */
export type LabelChip = { readonly key: keyof LabelFilter; readonly value: string | number };

const keys = ["model", "condition", "split", "kind", "rater", "without", "scheme", "guideline", "from", "to"] as const;

/** What a filter is made of, name by name. */
export function labelChips(filter: LabelFilter): LabelChip[] {
  return keys.flatMap((key) => [filter[key] ?? []].flat().map((value) => ({ key, value })));
}

/** The filter without one of its parts. */
export function withoutLabelChip(filter: LabelFilter, { key, value }: LabelChip): LabelFilter {
  if (key === "from" || key === "to") return { ...filter, [key]: null };
  const left: readonly (string | number)[] = filter[key];
  return { ...filter, [key]: left.filter((one) => one !== value) };
}
