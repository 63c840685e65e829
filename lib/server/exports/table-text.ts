import "server-only";
import { csvHeaderText, csvText } from "@/lib/server/exports/csv-text";
import type { Table } from "@/lib/statistics/report-table";

const rowsAtATime = 1000;

/** A table as CSV, piece by piece. */
export async function* tableText({ columns, rows }: Table): AsyncGenerator<string> {
  yield csvHeaderText(columns, false);
  for (let from = 0; from < rows.length; from += rowsAtATime) yield csvText(rows.slice(from, from + rowsAtATime));
}
