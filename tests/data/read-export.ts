import type { ExportChoice, ExportTable } from "@/lib/exports/export-choice";
import { openExport } from "@/lib/server/exports/open-export";
import type { Viewer } from "@/lib/viewer";

type Wanted = { readonly table: ExportTable } & Partial<ExportChoice>;

/** A whole export as text: JSONL without names unless told otherwise. */
export async function readExport(viewer: Viewer, project: string, wanted: Wanted): Promise<string> {
  const plain = { format: "jsonl", isForSpreadsheets: false, hasNames: false, hasArchived: false } as const;
  const choice = { ...plain, ...wanted };
  let whole = "";
  for await (const piece of (await openExport(viewer, project, choice)).text) whole += piece;
  return whole;
}

/** The rows of a table from its JSONL. */
export async function readRows(viewer: Viewer, project: string, table: ExportTable) {
  const lines = (await readExport(viewer, project, { table })).split("\n");
  if (lines.pop() !== "") throw new Error("The last line has no end");
  return lines.map((line) => JSON.parse(line));
}
