"use client";

import { SlidersHorizontal } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { ColumnMenu } from "@/components/table/column-menu";
import { ChipRow } from "@/components/transcripts/finding/chip-row";
import { FacetPanel } from "@/components/transcripts/finding/facet-panel";
import { IndexingNote } from "@/components/transcripts/finding/indexing-note";
import { SavedViews } from "@/components/transcripts/finding/saved-views";
import { SearchBox } from "@/components/transcripts/finding/search-box";
import { usePanelChoice } from "@/components/transcripts/finding/use-panel-choice";
import type { ViewActions } from "@/components/transcripts/finding/view-actions";
import { TranscriptTable, tableName } from "@/components/transcripts/transcript-table";
import { useTranscriptColumns } from "@/components/transcripts/use-transcript-columns";
import { useTranscriptQuery } from "@/components/transcripts/use-transcript-query";
import { Button } from "@/components/ui/button";
import { Page } from "@/components/ui/page";
import { cn } from "@/lib/cn";
import { paths } from "@/lib/paths";
import { filterChips } from "@/lib/transcripts/filter-chips";
import type { SavedView } from "@/lib/transcripts/saved-view";
import { transcriptSearch } from "@/lib/transcripts/transcript-query";
import type { TranscriptFacets, TranscriptPage } from "@/lib/transcripts/transcript-row";

const panelId = "transcript-filters";

type TranscriptBrowserProps = {
  readonly project: string;
  readonly page: TranscriptPage;
  readonly facets: Promise<TranscriptFacets>;
  readonly views: readonly SavedView[];
  readonly viewActions: ViewActions;
};

/** The list of transcripts: searched, narrowed, sorted. The address holds what is shown, to be sent to someone. */
export function TranscriptBrowser({ project, page, facets, views, viewActions }: TranscriptBrowserProps) {
  const text = useTranslations("transcripts");
  const columns = useTranscriptColumns();
  const state = useTranscriptQuery();
  const { query, change } = state;
  const [isOpen, choose] = usePanelChoice();
  const search = transcriptSearch({ ...query, before: null, after: null });
  const chipCount = filterChips(query).filter(({ key }) => key !== "q").length;
  return (
    <Page
      title={text("title")}
      actions={
        <>
          <SavedViews project={project} views={views} search={search} actions={viewActions} />
          <Button asChild look="quiet">
            <Link href={paths.transcriptChanges(project)}>{text("changes")}</Link>
          </Button>
          <Button asChild>
            <Link href={paths.imports(project)}>{text("import")}</Link>
          </Button>
        </>
      }
    >
      <div className="mb-3 flex flex-wrap items-center gap-2">
        <Button
          aria-expanded={isOpen ?? false}
          aria-controls={panelId}
          onClick={() => choose(!isOpen)}
          className={cn(chipCount > 0 && "border-accent")}
        >
          <SlidersHorizontal aria-hidden="true" size={16} />
          {chipCount > 0 ? text("filtersCount", { count: chipCount }) : text("filters")}
        </Button>
        <SearchBox q={query.q} onSearch={(q, options) => change({ q }, options)} />
        <ColumnMenu table={tableName} columns={columns.slice(1)} />
      </div>
      <ChipRow filter={query} onChange={change} />
      {page.notYetSearchable > 0 && query.q !== null ? <IndexingNote count={page.notYetSearchable} /> : null}
      <div className="flex flex-col gap-5 lg:flex-row">
        <section
          id={panelId}
          aria-label={text("filters")}
          className={cn(
            "shrink-0 rounded-lg border bg-panel p-2 lg:sticky lg:top-3 lg:max-h-[calc(100dvh-24px)] lg:w-56 lg:self-start lg:overflow-y-auto",
            isOpen === false && "hidden",
            // Until the browser has said what was chosen.
            isOpen === null && "max-xl:hidden",
          )}
        >
          <FacetPanel filter={query} facets={facets} onChange={change} />
        </section>
        <div className="min-w-0 flex-1">
          <TranscriptTable project={project} page={page} columns={columns} search={search} state={state} />
        </div>
      </div>
    </Page>
  );
}
