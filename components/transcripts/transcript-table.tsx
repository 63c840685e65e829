"use client";

import { useTranslations } from "next-intl";
import { DataTable } from "@/components/table/data-table";
import { PageButtons } from "@/components/table/page-buttons";
import type { TableColumn } from "@/components/table/table-column";
import { ChangeBar } from "@/components/transcripts/changes/change-bar";
import { NoMatch } from "@/components/transcripts/finding/no-match";
import { PartialNote } from "@/components/transcripts/finding/partial-note";
import { SelectionBar } from "@/components/transcripts/finding/selection-bar";
import { SnippetList } from "@/components/transcripts/finding/snippet-list";
import { useRowChoice } from "@/components/transcripts/finding/use-row-choice";
import type { TranscriptQueryState } from "@/components/transcripts/use-transcript-query";
import { paths } from "@/lib/paths";
import { transcriptSortSchema } from "@/lib/transcripts/transcript-query";
import { type TranscriptPage, type TranscriptRow, transcriptName } from "@/lib/transcripts/transcript-row";

/** The name under which the table remembers its columns. */
export const tableName = "transcripts";

type TranscriptTableProps = {
  readonly project: string;
  readonly page: TranscriptPage;
  readonly columns: readonly TableColumn<TranscriptRow>[];
  /** The search part of the list's address, which a transcript's address carries on. */
  readonly search: string;
  readonly state: TranscriptQueryState;
};

/** A page of transcripts, with the words found in each, and what can be done with those that are chosen. */
export function TranscriptTable({ project, page, columns, search, state }: TranscriptTableProps) {
  const text = useTranslations("transcripts");
  const { query, isPending, change, goTo } = state;
  const { before, after } = page;
  const { selection, choice, count } = useRowChoice(query, page);
  const { count: all, isExact } = page.total;
  // None so far is no count.
  const totalText = isExact || all > 0 ? text(isExact ? "total" : "totalAtLeast", { count: all }) : null;
  const onNext = after === null ? null : () => goTo({ after });
  const onPrevious = before === null ? null : () => goTo({ before });
  const hrefOf = ({ id }: TranscriptRow) => paths.transcript(project, id) + search;
  return (
    <>
      <DataTable
        name={tableName}
        label={text("tableLabel")}
        columns={columns}
        rows={page.rows}
        rowKey={(row) => row.id}
        rowHref={hrefOf}
        order={query.sort}
        onOrder={({ by, isDescending }) => change({ sort: { by: transcriptSortSchema.parse(by), isDescending } })}
        isPending={isPending}
        empty={page.isPartial ? null : <NoMatch filter={query} onChange={change} />}
        selection={{ ...selection, nameOf: transcriptName }}
        detail={(row) =>
          row.snippets.length === 0 ? null : <SnippetList href={hrefOf(row)} snippets={row.snippets} />
        }
      />
      {page.isPartial ? (
        <PartialNote hasRows={page.rows.length > 0} onLookOn={query.before === null ? onNext : onPrevious} />
      ) : null}
      <PageButtons onPrevious={onPrevious} onNext={onNext}>
        {totalText}
      </PageButtons>
      {choice === null ? null : (
        <SelectionBar
          selection={selection.state}
          total={page.total}
          onAll={() => selection.step({ kind: "all" })}
          onNone={() => selection.step({ kind: "none" })}
        >
          <ChangeBar
            project={project}
            choice={choice}
            count={count}
            isArchived={query.archived !== null}
            onDone={() => selection.step({ kind: "none" })}
          />
        </SelectionBar>
      )}
    </>
  );
}
