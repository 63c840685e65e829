import "server-only";
import { listRefusals, type OrdinalRefusal } from "@/lib/server/data/imports";
import { csvText } from "@/lib/server/exports/csv-text";
import { refusedRecordSchema } from "@/lib/transcripts/import-report";
import type { Viewer } from "@/lib/viewer";

type Wanted = { readonly project: string; readonly id: string; readonly format: "csv" | "json" };

const pageSize = 1000;
const columns = refusedRecordSchema.keyof().options;

/** The refused records of an import as CSV with a header, or as a JSON array; read as fast as they are taken. */
export async function* refusalsText(viewer: Viewer, { project, id, format }: Wanted): AsyncGenerator<string> {
  yield format === "csv" ? csvText([columns]) : "[";
  let after = 0;
  for (;;) {
    const page = await listRefusals(viewer, { project, id, after, limit: pageSize });
    if (page.length === 0) break;
    yield format === "csv" ? csvPage(page) : `${after === 0 ? "\n" : ",\n"}${jsonPage(page)}`;
    after = page.at(-1)?.ordinal ?? after;
  }
  if (format === "json") yield "\n]\n";
}

function csvPage(page: readonly OrdinalRefusal[]): string {
  return csvText(page.map((refusal) => columns.map((column) => refusal[column])));
}

function jsonPage(page: readonly OrdinalRefusal[]): string {
  return page.map(({ ordinal: _ordinal, ...refusal }) => JSON.stringify(refusal)).join(",\n");
}
