"use client";

import { ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { FacetList } from "@/components/transcripts/finding/facet-list";
import { MetadataForm } from "@/components/transcripts/finding/metadata-form";
import { hasMetadata, toggleMetadata } from "@/lib/transcripts/filter-chips";
import type { TranscriptFilter } from "@/lib/transcripts/transcript-query";
import type { TranscriptFacets } from "@/lib/transcripts/transcript-row";

type MetadataFacetsProps = {
  readonly filter: TranscriptFilter;
  readonly facets: TranscriptFacets["metadata"];
  readonly onChange: (change: Partial<TranscriptFilter>) => void;
};

/** The paths of metadata with their most frequent values, and a condition of one's own. */
export function MetadataFacets({ filter, facets, onChange }: MetadataFacetsProps) {
  const text = useTranslations("transcripts.metadata");
  const chosenOf = (path: string) =>
    filter.metadata.flatMap((one) => (one.op === "is" && one.path === path ? [one.value] : []));
  return (
    <section>
      <h2 className="px-2 pb-1 text-faint text-sm">{text("title")}</h2>
      {facets.map(({ path, values }) => (
        <details key={path} className="group" open={chosenOf(path).length > 0 || undefined}>
          <summary className="flex min-h-7 list-none items-center gap-1 rounded px-1 text-sm hover:bg-quiet">
            <ChevronRight aria-hidden="true" size={14} className="shrink-0 text-faint group-open:rotate-90" />
            <bdi title={path} className="truncate">
              {path}
            </bdi>
          </summary>
          <div className="pb-1 pl-4">
            <FacetList
              label={path}
              values={values}
              chosen={chosenOf(path)}
              nameOf={(value) => (value === "" ? text("emptyValue") : value)}
              onPress={(value) => onChange(toggleMetadata(filter, { path, op: "is", value }))}
            />
          </div>
        </details>
      ))}
      <MetadataForm
        paths={facets.map(({ path }) => path)}
        onAdd={(condition) => {
          if (!hasMetadata(filter, condition)) onChange(toggleMetadata(filter, condition));
        }}
      />
    </section>
  );
}
