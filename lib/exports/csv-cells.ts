import type { ColumnKind, Columns, Row } from "@/lib/exports/column";
import { isObject } from "@/lib/transcripts/json-path";
import type { Json } from "@/lib/transcripts/transcript";

/** A CSV cell. Null is an empty cell; an empty text is an empty cell in quotes. */
export type Cell = string | number | null;

/** What CSV needs to know of a table: its columns, and the keys of the scheme that `answers` or `rates` unfold into. */
export type CsvLayout = { readonly columns: Columns; readonly keys: readonly string[] };

/** Whether a column becomes one column for each key of the scheme. */
export function isUnfolded(kind: ColumnKind): boolean {
  return kind === "answers" || kind === "rates";
}

/** The first row: the columns' names, an unfolded one as `answers.<key>` for each key. */
export function csvHeader({ columns, keys }: CsvLayout): string[] {
  return Object.entries(columns).flatMap(([name, kind]) =>
    isUnfolded(kind) ? keys.map((key) => `${name}.${key}`) : [name],
  );
}

/** A row's cells, in the order of {@link csvHeader}. Texts and numbers stand as they are, the rest as JSON writes it. */
export function csvCells({ columns, keys }: CsvLayout, row: Row): Cell[] {
  return Object.entries(columns).flatMap(([name, kind]) => {
    const value = row[name] ?? null;
    if (isUnfolded(kind)) return keys.map((key) => memberCell(value, key));
    return [kind === "json" ? JSON.stringify(value) : toCell(value)];
  });
}

function memberCell(value: Json, key: string): Cell {
  return isObject(value) && Object.hasOwn(value, key) ? toCell(value[key] ?? null) : null;
}

function toCell(value: Json): Cell {
  return typeof value === "string" || typeof value === "number" || value === null ? value : JSON.stringify(value);
}

const formulaStart = /^[=+\-@\t\r]/;

/**
 * A cell that a spreadsheet shows and does not run: an apostrophe goes before a text that begins with `=`, `+`, `-`, `@`,
 * a tab or a return. Numbers keep their sign.
 *
 * @see OWASP, "CSV Injection"
 */
export function guardedCell(cell: Cell): Cell {
  return typeof cell === "string" && formulaStart.test(cell) ? `'${cell}` : cell;
}
