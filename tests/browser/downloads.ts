import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { parse } from "csv-parse/sync";

export type DownloadedFile = { readonly name: string; readonly text: string };

/** Presses a button that gives a file, and reads the file. */
export async function download(page: Page, button: string): Promise<DownloadedFile> {
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: button }).click()]);
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), "utf8") };
}

/** The rows of a JSONL file; each line is ended. */
export function readJsonl({ text }: DownloadedFile): readonly Readonly<Record<string, unknown>>[] {
  const lines = text.split("\n");
  if (lines.pop() !== "") throw new Error("The last line has no end");
  return lines.map((line) => JSON.parse(line));
}

/** The rows of a CSV file, every cell as text. */
export function readCsv({ text }: DownloadedFile): readonly Readonly<Record<string, string>>[] {
  return parse<Record<string, string>>(text, { columns: true, recordDelimiter: "\r\n" });
}
