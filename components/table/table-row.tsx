"use client";

import Link from "next/link";
import type { ReactNode } from "react";
import { SelectCell } from "@/components/table/select-cell";
import type { TableSelection } from "@/components/table/table-selection";
import { cn } from "@/lib/cn";
import { isChosen } from "@/lib/table/row-selection";

type TableRowProps<Item> = {
  readonly item: Item;
  readonly id: string;
  /** Where the row leads; its first cell is the link. */
  readonly href: string;
  readonly cells: readonly { readonly id: string; readonly isNumeric: boolean; readonly content: ReactNode }[];
  readonly selection: TableSelection<Item> | null;
  /** What is said of the row below it, over its whole width; null for nothing. */
  readonly detail: ReactNode;
};

/** A row, and below it what else there is to say of it. */
export function TableRow<Item>({ item, id, href, cells, selection, detail }: TableRowProps<Item>) {
  const isSelected = selection !== null && isChosen(selection.state, id);
  const line = detail ? "" : "border-b";
  return (
    <>
      <tr
        data-row={id}
        className={cn(
          "relative h-9 has-[a:focus-visible]:bg-accent-quiet",
          isSelected ? "bg-accent-quiet" : "hover:bg-quiet",
        )}
      >
        {selection ? (
          <SelectCell id={id} label={selection.nameOf(item)} selection={selection} className={line} />
        ) : null}
        {cells.map((cell, index) => (
          <td
            key={cell.id}
            className={cn("px-3 last:pr-2", line, index === 0 && !selection && "pl-2", cell.isNumeric && "text-right")}
          >
            {index === 0 ? (
              <Link href={href} prefetch={false} data-row-link className="after:absolute after:inset-0">
                {cell.content}
              </Link>
            ) : (
              cell.content
            )}
          </td>
        ))}
      </tr>
      {detail ? (
        <tr className={cn(isSelected && "bg-accent-quiet")}>
          {selection ? <td className="border-b" /> : null}
          <td colSpan={cells.length} className={cn("border-b pb-2", selection ? "pl-2" : "pl-1")}>
            {/* As wide as what is seen of the table, however far it scrolls. */}
            <div className="sticky left-2 max-w-[calc(100cqw-48px)]">{detail}</div>
          </td>
        </tr>
      ) : null}
    </>
  );
}
