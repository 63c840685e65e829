"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useFilterWords } from "@/components/transcripts/finding/use-filter-words";
import { Button } from "@/components/ui/button";
import { chipId, filterChips, withoutChip } from "@/lib/transcripts/filter-chips";
import { noFilter, type TranscriptFilter } from "@/lib/transcripts/transcript-query";

type ChipRowProps = {
  readonly filter: TranscriptFilter;
  readonly onChange: (change: Partial<TranscriptFilter>) => void;
};

/** What is filtered by, each to be dropped alone, or all together. The words that are searched for have their box. */
export function ChipRow({ filter, onChange }: ChipRowProps) {
  const text = useTranslations("transcripts");
  const { chipWords } = useFilterWords();
  const chips = filterChips(filter).filter(({ key }) => key !== "q");
  if (chips.length === 0) return null;
  return (
    <ul aria-label={text("filters")} className="mb-3 flex flex-wrap items-center gap-2">
      {chips.map((chip) => {
        const words = chipWords(chip);
        return (
          <li key={chipId(chip)} className="max-w-full">
            <button
              type="button"
              aria-label={text("dropFilter", words)}
              title={`${words.label} ${words.value}`}
              onClick={() => onChange(withoutChip(filter, chip))}
              className="inline-flex min-h-7 max-w-full items-center gap-1.5 rounded-full border border-accent bg-accent-quiet px-3 text-sm sm:max-w-96"
            >
              <span className="shrink-0 text-dim">
                <bdi>{words.label}</bdi>
              </span>
              <bdi className="truncate">{words.value}</bdi>
              <X aria-hidden="true" size={14} className="-mr-1 shrink-0 text-dim" />
            </button>
          </li>
        );
      })}
      <li>
        <Button look="quiet" onClick={() => onChange({ ...noFilter, q: filter.q })} className="min-h-7 py-0 text-sm">
          {text("clearFilters")}
        </Button>
      </li>
    </ul>
  );
}
