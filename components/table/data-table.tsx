"use client";

import { useTable } from "@tanstack/react-table";
import { type ReactNode, useMemo } from "react";
import { rowHandlers } from "@/components/table/row-handlers";
import { SelectHeader } from "@/components/table/select-cell";
import { SortHeader } from "@/components/table/sort-header";
import { columnDef, features, type TableColumn, type TableOrder } from "@/components/table/table-column";
import { TableRow } from "@/components/table/table-row";
import type { TableSelection } from "@/components/table/table-selection";
import { useColumnChoice } from "@/components/table/use-column-choice";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { cn } from "@/lib/cn";

type DataTableProps<Row> = {
  /** The name under which the table remembers its columns. */
  readonly name: string;
  /** What the table is, for those who cannot see it. */
  readonly label: string;
  /** The first names the row and is its link. Keep the array stable. */
  readonly columns: readonly TableColumn<Row>[];
  /** One page, filtered and sorted by the server. */
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly rowHref: (row: Row) => string;
  readonly order: TableOrder | null;
  readonly onOrder: (order: TableOrder) => void;
  /** Dims the rows while others are on their way. */
  readonly isPending: boolean;
  /** Shown in place of rows when there are none. */
  readonly empty: ReactNode;
  /** What is said of a row below it, over its whole width; null for nothing. */
  readonly detail?: (row: Row) => ReactNode;
  /** Lets rows be chosen. */
  readonly selection?: TableSelection<Row>;
};

/** A table that the server pages through. A row opens by a click anywhere on it and by Enter on its link. */
export function DataTable<Row extends object>({ name, label, columns, rows, ...props }: DataTableProps<Row>) {
  const [choice] = useColumnChoice(name);
  const defs = useMemo(() => columns.map(columnDef<Row>), [columns]);
  const table = useTable({
    features,
    columns: defs,
    data: rows,
    getRowId: props.rowKey,
    manualSorting: true,
    enableSortingRemoval: false,
    enableMultiSort: false,
    state: {
      sorting: props.order ? [{ id: props.order.by, desc: props.order.isDescending }] : [],
      // The first column names the row; a choice stored when another came first must not take it away.
      columnVisibility: { ...choice, [columns[0]?.id ?? ""]: true },
    },
  });
  const selection = props.selection ?? null;
  const numeric = new Set(columns.filter((column) => column.isNumeric).map((column) => column.id));

  if (rows.length === 0) return props.empty;
  return (
    <ScrollRegion label={label} className="@container max-h-[max(360px,calc(100dvh-232px))]">
      <table
        aria-busy={props.isPending}
        className={cn("w-full border-separate border-spacing-0 text-sm", props.isPending && "opacity-60")}
      >
        <thead>
          {table.getHeaderGroups().map((group) => (
            <tr key={group.id}>
              {selection ? <SelectHeader selection={selection} /> : null}
              {group.headers.map((header) => (
                <SortHeader
                  key={header.id}
                  isNumeric={numeric.has(header.id)}
                  sorted={header.column.getIsSorted()}
                  onSort={
                    header.column.getCanSort()
                      ? () => props.onOrder({ by: header.id, isDescending: header.column.getIsSorted() === "asc" })
                      : null
                  }
                >
                  <table.FlexRender header={header} />
                </SortHeader>
              ))}
            </tr>
          ))}
        </thead>
        <tbody {...rowHandlers(selection)}>
          {table.getRowModel().rows.map((row) => (
            <TableRow
              key={row.id}
              item={row.original}
              id={row.id}
              href={props.rowHref(row.original)}
              cells={row.getVisibleCells().map((cell) => ({
                id: cell.id,
                isNumeric: numeric.has(cell.column.id),
                content: <table.FlexRender cell={cell} />,
              }))}
              selection={selection}
              detail={props.detail?.(row.original)}
            />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
