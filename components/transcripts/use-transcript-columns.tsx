"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useMemo } from "react";
import type { TableColumn } from "@/components/table/table-column";
import { TaskProgressLabel } from "@/components/transcripts/task-progress-label";
import { type TranscriptRow, transcriptName } from "@/lib/transcripts/transcript-row";

const nothing = <span className="text-faint">–</span>;

/** Long names are cut: a row is one line. */
const name = (value: string) => (
  <span title={value} className="block max-w-56 truncate">
    {value}
  </span>
);

/** The columns of the list of transcripts. */
export function useTranscriptColumns(): readonly TableColumn<TranscriptRow>[] {
  const text = useTranslations("transcripts");
  const format = useFormatter();
  return useMemo(
    () => [
      {
        id: "externalId",
        header: text("column.externalId"),
        isSortable: true,
        cell: (row) => (
          <span title={transcriptName(row)} className="block max-w-72 truncate font-medium">
            {transcriptName(row)}
            {row.epoch > 1 ? (
              <span className="font-normal text-faint"> {text("epoch", { epoch: row.epoch })}</span>
            ) : null}
          </span>
        ),
      },
      { id: "model", header: text("column.model"), cell: (row) => name(row.model) },
      {
        id: "condition",
        header: text("column.condition"),
        isSortable: true,
        cell: (row) => (row.condition === null ? nothing : name(row.condition)),
      },
      {
        id: "split",
        header: text("column.split"),
        cell: (row) => (row.split ? text(`split.${row.split}`) : nothing),
      },
      {
        id: "status",
        header: text("column.status"),
        cell: (row) => (row.task ? <TaskProgressLabel progress={row.task} /> : nothing),
      },
      {
        id: "correctness",
        header: text("column.correctness"),
        cell: (row) => (row.correctness ? text(`correctness.${row.correctness}`) : nothing),
      },
      {
        id: "pairKey",
        header: text("column.pairKey"),
        cell: (row) => (row.pairKey === null ? nothing : name(row.pairKey)),
      },
      {
        id: "reasoningLength",
        header: text("column.reasoningLength"),
        isSortable: true,
        isNumeric: true,
        cell: (row) => format.number(row.reasoningLength),
      },
      {
        id: "imported",
        header: text("column.imported"),
        isSortable: true,
        cell: ({ importedAt }) => (
          <time dateTime={importedAt.toISOString()} title={importedAt.toISOString()} className="whitespace-nowrap">
            {format.dateTime(importedAt, { dateStyle: "medium" })}
          </time>
        ),
      },
    ],
    [text, format],
  );
}
