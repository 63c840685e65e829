import "server-only";
import { stringify } from "csv-stringify/sync";
import { type Cell, guardedCell } from "@/lib/exports/csv-cells";

const byteOrderMark = "\ufeff";

/**
 * Rows as RFC 4180 text: comma, CRLF, quotes where a cell needs them. Line breaks within a cell stay as they are. Null is
 * an empty cell and an empty text is `""`, as PostgreSQL reads them.
 */
export function csvText(rows: readonly (readonly Cell[])[]): string {
  return stringify([...rows], {
    record_delimiter: "windows",
    // Without it a lone return or newline in a cell would stand unquoted.
    quote_record_delimiter: true,
    quoted_match: /^$/,
  });
}

/** The same for people with a spreadsheet: no cell runs as a formula. */
export function guardedCsvText(rows: readonly (readonly Cell[])[]): string {
  return csvText(rows.map((cells) => cells.map(guardedCell)));
}

/** The header row; for spreadsheets behind the mark by which they know UTF-8. */
export function csvHeaderText(header: readonly string[], isForSpreadsheets: boolean): string {
  return isForSpreadsheets ? `${byteOrderMark}${guardedCsvText([header])}` : csvText([header]);
}
