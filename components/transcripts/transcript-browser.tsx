"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { ColumnMenu } from "@/components/table/column-menu";
import { DataTable } from "@/components/table/data-table";
import { PageButtons } from "@/components/table/page-buttons";
import { TranscriptFilters } from "@/components/transcripts/transcript-filters";
import { useTranscriptColumns } from "@/components/transcripts/use-transcript-columns";
import { useTranscriptQuery } from "@/components/transcripts/use-transcript-query";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Page } from "@/components/ui/page";
import { paths } from "@/lib/paths";
import { transcriptSearch, transcriptSortSchema } from "@/lib/transcripts/transcript-query";
import type { TranscriptPage } from "@/lib/transcripts/transcript-row";

const table = "transcripts";

type TranscriptBrowserProps = {
  readonly project: string;
  readonly page: TranscriptPage;
  readonly models: readonly string[];
  readonly conditions: readonly string[];
};

/** The list of transcripts with its filters. The address holds what is shown, so that a view can be sent to someone. */
export function TranscriptBrowser({ project, page, models, conditions }: TranscriptBrowserProps) {
  const text = useTranslations("transcripts");
  const columns = useTranscriptColumns();
  const { query, isPending, change, goTo } = useTranscriptQuery();
  const { before, after } = page;
  const search = transcriptSearch({ ...query, before: null, after: null });
  const total = { count: page.total.count };
  const importLink = (look: "plain" | "main") => (
    <Button asChild look={look}>
      <Link href={paths.imports(project)}>{text("import")}</Link>
    </Button>
  );
  return (
    <Page title={text("title")} actions={importLink("plain")}>
      <div className="mb-3 flex flex-wrap items-center gap-2">
        <TranscriptFilters filter={query} models={models} conditions={conditions} onChange={change} />
        <div className="ml-auto">
          <ColumnMenu table={table} columns={columns.slice(1)} />
        </div>
      </div>
      <DataTable
        name={table}
        label={text("tableLabel")}
        columns={columns}
        rows={page.rows}
        rowKey={(row) => row.id}
        rowHref={(row) => paths.transcript(project, row.id) + search}
        order={query.sort}
        onOrder={({ by, isDescending }) => change({ sort: { by: transcriptSortSchema.parse(by), isDescending } })}
        isPending={isPending}
        empty={<EmptyState title={text("noMatchTitle")} text={text("noMatchText")} />}
      />
      <PageButtons
        onPrevious={before === null ? null : () => goTo({ before })}
        onNext={after === null ? null : () => goTo({ after })}
      >
        {page.total.isExact ? text("total", total) : text("totalAtLeast", total)}
      </PageButtons>
    </Page>
  );
}
