"use client";

import { ArrowDown, ArrowUp } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "@/lib/cn";

type SortHeaderProps = {
  readonly isNumeric: boolean;
  readonly sorted: false | "asc" | "desc";
  /** Null for a column that the server does not sort by. */
  readonly onSort: (() => void) | null;
  readonly children: ReactNode;
};

const directions = { asc: "ascending", desc: "descending" } as const;

/** The head of a column; a button where a click sorts by it, and again turns the order round. */
export function SortHeader({ isNumeric, sorted, onSort, children }: SortHeaderProps) {
  return (
    <th
      scope="col"
      aria-sort={sorted ? directions[sorted] : onSort ? "none" : undefined}
      className={cn(
        "sticky top-0 z-10 h-9 whitespace-nowrap border-b bg-bg px-3 font-normal first:pl-2 last:pr-2",
        isNumeric ? "text-right" : "text-left",
        sorted ? "text-text" : "text-faint",
      )}
    >
      {onSort ? (
        <button
          type="button"
          onClick={onSort}
          className={cn("inline-flex items-center gap-1 align-middle hover:text-text", isNumeric && "flex-row-reverse")}
        >
          {children}
          <span aria-hidden="true" className="w-3.5">
            {sorted === "asc" ? <ArrowUp size={14} /> : null}
            {sorted === "desc" ? <ArrowDown size={14} /> : null}
          </span>
        </button>
      ) : (
        children
      )}
    </th>
  );
}
