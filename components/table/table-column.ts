import { type ColumnDef, columnVisibilityFeature, rowSortingFeature, tableFeatures } from "@tanstack/react-table";
import type { ReactNode } from "react";

/** A column of a table whose rows the server has filtered, sorted and cut to a page. */
export type TableColumn<Row> = {
  /** What the column is called in the sort order and in the remembered choice. */
  readonly id: string;
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  readonly isSortable?: boolean;
  /** Numbers stand at the end. */
  readonly isNumeric?: boolean;
};

/** A sort order: the column's id and its direction. */
export type TableOrder = { readonly by: string; readonly isDescending: boolean };

export const features = tableFeatures({ columnVisibilityFeature, rowSortingFeature });

/** The column as TanStack Table takes it. The first names the row, so it cannot be hidden. */
export function columnDef<Row extends object>(
  column: TableColumn<Row>,
  index: number,
): ColumnDef<typeof features, Row> {
  return {
    id: column.id,
    header: column.header,
    accessorFn: (row) => row,
    cell: ({ row }) => column.cell(row.original),
    enableHiding: index > 0,
    enableSorting: column.isSortable ?? false,
    sortDescFirst: false,
  };
}
