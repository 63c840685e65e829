import "server-only";
import { csvCells, csvHeader } from "@/lib/exports/csv-cells";
import type { ExportChoice } from "@/lib/exports/export-choice";
import { exportFileName } from "@/lib/exports/export-file-name";
import { jsonLine } from "@/lib/exports/json-line";
import { csvHeaderText, csvText, guardedCsvText } from "@/lib/server/exports/csv-text";
import { type ExportSheet, openSheet } from "@/lib/server/exports/export-sheet";
import type { Viewer } from "@/lib/viewer";

/** UTF-16 code units. */
const fewestInPiece = 65_536;

/** A file on its way out: its name, its media type, and its text piece by piece. */
export type OpenExport = {
  readonly fileName: string;
  readonly mediaType: string;
  readonly text: AsyncGenerator<string>;
};

/**
 * Opens an export. Memory is that of a page of rows, whatever the project's size, and the same data give the same bytes.
 * @throws AppError `notFound` when the viewer may not read the table, before any text is made
 */
export async function openExport(viewer: Viewer, project: string, choice: ExportChoice): Promise<OpenExport> {
  const sheet = await openSheet(viewer, project, choice);
  const fileName = exportFileName(project, choice);
  return choice.format === "jsonl"
    ? { fileName, mediaType: "application/x-ndjson; charset=utf-8", text: inPieces(jsonlText(sheet)) }
    : { fileName, mediaType: "text/csv; charset=utf-8; header=present", text: inPieces(csvTextOf(sheet, choice)) };
}

async function* jsonlText({ columns, pages }: ExportSheet): AsyncGenerator<string> {
  for await (const rows of pages) yield rows.map((row) => jsonLine(columns, row)).join("");
}

async function* csvTextOf(sheet: ExportSheet, { isForSpreadsheets }: ExportChoice): AsyncGenerator<string> {
  yield csvHeaderText(csvHeader(sheet), isForSpreadsheets);
  const toText = isForSpreadsheets ? guardedCsvText : csvText;
  for await (const rows of sheet.pages) yield toText(rows.map((row) => csvCells(sheet, row)));
}

/** Joins small texts, so that a row of a few bytes is not a packet of its own. */
async function* inPieces(texts: AsyncIterable<string>): AsyncGenerator<string> {
  let piece = "";
  for await (const text of texts) {
    piece += text;
    if (piece.length < fewestInPiece) continue;
    yield piece;
    piece = "";
  }
  if (piece !== "") yield piece;
}
