"use client";

import { X } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";
import { cn } from "@/lib/cn";

type RowListProps<Row> = {
  readonly rows: readonly Row[];
  /** How the cells of a row stand beside each other. */
  readonly className: string;
  /** Whether the last row has to stay. */
  readonly keepsOne: boolean;
  readonly removeLabel: (number: number) => string;
  readonly onChange: (rows: Row[]) => void;
  /** The cells of a row, its number from 1, and how it is changed. */
  readonly children: (row: Row, number: number, put: (next: Row) => void) => ReactNode;
};

/** Rows that come and go. What is open in one stays with it when one above it is taken away. */
export function RowList<Row>({ rows, className, keepsOne, removeLabel, onChange, children }: RowListProps<Row>) {
  const [keys, setKeys] = useState<readonly number[]>(() => rows.map((_, index) => index));
  // Rows are also added, undone and proposed from outside: those at the end are the new ones.
  if (keys.length !== rows.length) setKeys(fitted(keys, rows.length));
  return rows.map((row, index) => (
    <div key={keys[index]} className={cn("grid items-center gap-1.5", className)}>
      {children(row, index + 1, (next) => onChange(rows.with(index, next)))}
      <Button
        look="quiet"
        className="px-1.5"
        aria-label={removeLabel(index + 1)}
        disabled={keepsOne && rows.length === 1}
        onClick={() => {
          setKeys(keys.toSpliced(index, 1));
          onChange(rows.toSpliced(index, 1));
        }}
      >
        <X aria-hidden="true" size={14} />
      </Button>
    </div>
  ));
}

function fitted(keys: readonly number[], length: number): readonly number[] {
  const next = Math.max(-1, ...keys) + 1;
  return Array.from({ length }, (_, index) => keys[index] ?? next + index);
}
