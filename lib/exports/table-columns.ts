import { annotationColumns } from "@/lib/exports/annotation-row";
import type { ColumnKind, Columns } from "@/lib/exports/column";
import type { ExportTable } from "@/lib/exports/export-choice";
import { scoreColumns } from "@/lib/exports/score-row";
import { spanColumns } from "@/lib/exports/span-rows";
import { transcriptColumns } from "@/lib/exports/transcript-row";

/** The columns of every table, those for names included. A name means the same in each table that has it. */
export const tableColumns = {
  transcripts: transcriptColumns,
  annotations: annotationColumns,
  spans: spanColumns,
  scores: scoreColumns,
} as const satisfies Record<ExportTable, Columns>;

type ColumnsOf = typeof tableColumns;

/** The names of all columns. */
export type ColumnName = { [Table in ExportTable]: keyof ColumnsOf[Table] }[ExportTable];

/** The columns of a table one by one, in the order in which they are written. */
export function listColumns(table: ExportTable): readonly { readonly name: ColumnName; readonly kind: ColumnKind }[] {
  return Object.entries(tableColumns[table]).flatMap(([name, kind]) => (isColumnName(name) ? [{ name, kind }] : []));
}

function isColumnName(name: string): name is ColumnName {
  return Object.values(tableColumns).some((columns) => Object.hasOwn(columns, name));
}
