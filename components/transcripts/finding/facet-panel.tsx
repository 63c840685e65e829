"use client";

import { useTranslations } from "next-intl";
import { FacetList } from "@/components/transcripts/finding/facet-list";
import { MetadataFacets } from "@/components/transcripts/finding/metadata-facets";
import { useFilterWords } from "@/components/transcripts/finding/use-filter-words";
import { useSettled } from "@/components/transcripts/finding/use-settled";
import { Skeleton } from "@/components/ui/skeleton";
import { cn } from "@/lib/cn";
import { parseTranscriptQuery, type TranscriptFilter } from "@/lib/transcripts/transcript-query";
import type { TranscriptFacets } from "@/lib/transcripts/transcript-row";

const noFacets: TranscriptFacets = { model: [], condition: [], split: [], status: [], correctness: [], metadata: [] };
const facetKeys = ["model", "condition", "split", "status", "correctness"] as const;

type FacetPanelProps = {
  readonly filter: TranscriptFilter;
  /** On its way while the rows are shown already: counting takes longer than a page. */
  readonly facets: Promise<TranscriptFacets>;
  readonly onChange: (change: Partial<TranscriptFilter>) => void;
};

/** What the list can be narrowed to, with counts. Pressing what is chosen lets it go. */
export function FacetPanel({ filter, facets, onChange }: FacetPanelProps) {
  const text = useTranslations("transcripts");
  const { nameOf } = useFilterWords();
  const { value, hasFailed, isStale } = useSettled(facets);
  if (value === null && !hasFailed) return <FacetSkeleton />;
  const found = value ?? noFacets;
  return (
    <div aria-busy={isStale} className={cn("flex flex-col gap-4", isStale && "opacity-60")}>
      {hasFailed ? <p className="px-2 text-sm text-warn">{text("facetsFailed")}</p> : null}
      {facetKeys.map((key) => {
        const chosen = filter[key];
        if (found[key].length === 0 && chosen === null) return null;
        return (
          <section key={key}>
            <h2 className="px-2 pb-1 text-faint text-sm">{text(`column.${key}`)}</h2>
            <FacetList
              label={text(`column.${key}`)}
              values={found[key]}
              chosen={chosen === null ? [] : [chosen]}
              nameOf={(value) => nameOf(key, value)}
              onPress={(value) =>
                onChange({ [key]: value === chosen ? null : parseTranscriptQuery({ [key]: value })[key] })
              }
            />
          </section>
        );
      })}
      <MetadataFacets filter={filter} facets={found.metadata} onChange={onChange} />
      <label className="flex min-h-7 items-center gap-2 px-2 text-sm">
        <input
          type="checkbox"
          checked={filter.archived !== null}
          onChange={(event) => onChange({ archived: event.target.checked ? "yes" : null })}
          className="size-4 accent-(--accent)"
        />
        {text("showArchived")}
      </label>
    </div>
  );
}

/** The shape of the facets while they are counted. */
function FacetSkeleton() {
  return facetKeys.map((key) => (
    <div key={key}>
      <Skeleton className="mb-2 h-4 w-20" />
      <Skeleton className="mb-1 h-6" />
      <Skeleton className="mb-1 h-6" />
    </div>
  ));
}
