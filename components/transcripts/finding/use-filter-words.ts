"use client";

import { useTranslations } from "next-intl";
import type { FilterChip } from "@/lib/transcripts/filter-chips";
import type { MetadataCondition } from "@/lib/transcripts/metadata-condition";
import { correctnessSchema, splitSchema } from "@/lib/transcripts/transcript";
import { taskStatusSchema } from "@/lib/transcripts/transcript-row";

/** The facets that take one value each. */
export type ValueFacet = "model" | "condition" | "split" | "status" | "correctness";

export type FilterWords = {
  /** A value of a facet as it is shown. */
  readonly nameOf: (facet: ValueFacet, value: string) => string;
  /** What a chip says: of what, and which. */
  readonly chipWords: (chip: FilterChip) => { readonly label: string; readonly value: string };
};

/** Filters in words. */
export function useFilterWords(): FilterWords {
  const text = useTranslations("transcripts");
  const nameOf = (facet: ValueFacet, value: string) => {
    if (value === "") return text("without");
    const split = splitSchema.safeParse(value).data;
    const status = taskStatusSchema.safeParse(value).data;
    const correctness = correctnessSchema.safeParse(value).data;
    if (facet === "split" && split) return text(`split.${split}`);
    if (facet === "status" && status) return text(`status.${status}`);
    if (facet === "correctness" && correctness) return text(`correctness.${correctness}`);
    return value;
  };
  const conditionValue = (condition: MetadataCondition) =>
    condition.op === "has" ? text("metadata.any") : text(`metadata.chip.${condition.op}`, { value: condition.value });
  const chipWords = (chip: FilterChip) => {
    switch (chip.key) {
      case "metadata":
        return { label: chip.condition.path, value: conditionValue(chip.condition) };
      case "q":
        return { label: text("search.chip"), value: chip.value };
      case "pair":
        return { label: text("pairKey"), value: chip.value };
      case "import":
        return { label: text("importChip"), value: `…${chip.value.slice(-8)}` };
      case "archived":
        return { label: text("archived"), value: text("archivedOnly") };
      default:
        return { label: text(`column.${chip.key}`), value: nameOf(chip.key, chip.value) };
    }
  };
  return { nameOf, chipWords };
}
