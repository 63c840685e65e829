import "server-only";
import { annotationColumns } from "@/lib/exports/annotation-row";
import { type Columns, type Row, withoutNames } from "@/lib/exports/column";
import type { CsvLayout } from "@/lib/exports/csv-cells";
import type { ExportChoice } from "@/lib/exports/export-choice";
import { scoreColumns } from "@/lib/exports/score-row";
import { spanColumns } from "@/lib/exports/span-rows";
import { transcriptColumns } from "@/lib/exports/transcript-row";
import { openAnnotationRows } from "@/lib/server/data/export-annotations";
import { openScoreRows } from "@/lib/server/data/export-scores";
import { openSpanRows } from "@/lib/server/data/export-spans";
import { openTranscriptRows } from "@/lib/server/data/export-transcripts";
import type { Viewer } from "@/lib/viewer";

/** A table on its way out: its columns, and its rows page by page. */
export type ExportSheet = CsvLayout & { readonly pages: AsyncIterable<readonly Row[]> };

/** Opens a table. @throws AppError `notFound` when the viewer may not read it, before any row is read */
export async function openSheet(
  viewer: Viewer,
  project: string,
  { table, hasNames, hasArchived }: Pick<ExportChoice, "table" | "hasNames" | "hasArchived">,
): Promise<ExportSheet> {
  const wanted = { hasNames, hasArchived };
  const named = (columns: Columns) => (hasNames ? columns : withoutNames(columns));
  switch (table) {
    case "transcripts":
      return {
        columns: transcriptColumns,
        keys: [],
        pages: await openTranscriptRows(viewer, project, { hasArchived }),
      };
    case "annotations":
      return { columns: named(annotationColumns), ...(await openAnnotationRows(viewer, project, wanted)) };
    case "spans":
      return { columns: named(spanColumns), keys: [], pages: await openSpanRows(viewer, project, wanted) };
    case "scores":
      return { columns: scoreColumns, ...(await openScoreRows(viewer, project)) };
  }
}
