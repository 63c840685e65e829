import type { Columns, Row } from "@/lib/exports/column";

/** A row as a line of JSONL, its newline included; keys in the order of the columns, so equal rows are equal bytes. */
export function jsonLine(columns: Columns, row: Row): string {
  return `${JSON.stringify(Object.fromEntries(Object.keys(columns).map((name) => [name, row[name] ?? null])))}\n`;
}
