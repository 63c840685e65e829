"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useFilterWords } from "@/components/transcripts/finding/use-filter-words";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { parseSearch } from "@/lib/search/search-query";
import { chipId, filterChips, withoutChip } from "@/lib/transcripts/filter-chips";
import { noFilter, type TranscriptFilter } from "@/lib/transcripts/transcript-query";

type NoMatchProps = {
  readonly filter: TranscriptFilter;
  readonly onChange: (change: Partial<TranscriptFilter>) => void;
};

/** Says that nothing passes, and offers what can be dropped, each alone or all. */
export function NoMatch({ filter, onChange }: NoMatchProps) {
  const text = useTranslations("transcripts");
  const { chipWords } = useFilterWords();
  const chips = filterChips(filter);
  if (chips.length === 0) return <EmptyState title={text("allArchivedTitle")} text={text("allArchivedText")} />;
  const reason = isWithoutWords(filter) ? "search.noWords" : chips.length === 1 ? "noMatchOne" : "noMatchText";
  return (
    <EmptyState title={text("noMatchTitle")} text={text(reason)}>
      {chips.map((chip) => {
        const { label, value } = chipWords(chip);
        return (
          <Button
            key={chipId(chip)}
            onClick={() => onChange(withoutChip(filter, chip))}
            aria-label={text("dropFilter", { label, value })}
            className="max-w-full"
          >
            <X aria-hidden="true" size={14} className="shrink-0" />
            <span className="text-dim">
              <bdi>{label}</bdi>
            </span>
            <bdi className="max-w-72 truncate">{value}</bdi>
          </Button>
        );
      })}
      {chips.length > 1 ? (
        <Button look="main" onClick={() => onChange(noFilter)}>
          {text("dropAll")}
        </Button>
      ) : null}
    </EmptyState>
  );
}

function isWithoutWords({ q }: TranscriptFilter): boolean {
  return q !== null && parseSearch(q).terms.length === 0;
}
