import { mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { type LabelChoices, labelChoicesSchema } from "@/lib/labels/label-choices";
import { pool } from "@/lib/server/data/client";
import { fileAt, type ImportFile } from "@/lib/server/imports/import-file";
import type { ImportRequest } from "@/lib/server/imports/import-transcripts";
import { importLabels } from "@/lib/server/imports/labels/import-labels";
import type { ImportReport } from "@/lib/transcripts/import-report";
import { operator, type Viewer } from "@/lib/viewer";
import { draftOf, importDrafts, makeProject } from "@/tests/data/builders";

/** The contents of files by their names. */
export type Contents = Readonly<Record<string, string | Uint8Array>>;

/** Files with these contents, while something is done with them. */
export async function withFiles<Result>(
  contents: Contents,
  use: (files: ImportFile[]) => Promise<Result>,
): Promise<Result> {
  const directory = await mkdtemp(path.join(os.tmpdir(), "plumbline-test-"));
  try {
    const files = Object.entries(contents).map(async ([name, content], index) => {
      const place = path.join(directory, `file-${index}`);
      await writeFile(place, content);
      return fileAt(place, name);
    });
    return await use(await Promise.all(files));
  } finally {
    await rm(directory, { recursive: true });
  }
}

type Wanted = Partial<Pick<ImportRequest, "signal" | "onProgress">> & {
  readonly choices?: Partial<LabelChoices>;
  readonly viewer?: Viewer;
};

/** Imports files of labels with some choices. */
export function importLabelFiles(
  project: string,
  contents: Contents,
  { choices = {}, viewer = operator, ...rest }: Wanted = {},
): Promise<ImportReport> {
  const given = { labels: labelChoicesSchema.parse(choices) };
  return withFiles(contents, (files) => importLabels(viewer, { project, files, given, ...rest }));
}

/** Rows as a CSV file. */
export function csv(...rows: readonly (readonly (string | number)[])[]): string {
  return rows.map((row) => `${row.map(cell).join(",")}\n`).join("");
}

function cell(value: string | number): string {
  const text = String(value);
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Records as JSONL. */
export function jsonl(...records: readonly unknown[]): string {
  return records.map((record) => `${JSON.stringify(record)}\n`).join("");
}

/** What a query finds; `$1` is the project's slug. */
export async function rowsOf(slug: string, text: string): Promise<Record<string, unknown>[]> {
  return (await pool().query(text, [slug])).rows;
}

/** A project with transcripts of these external ids. */
export async function projectWith(...ids: readonly string[]) {
  const project = await makeProject();
  const drafts = ids.map((externalId) => draftOf({ externalId, cue: "A professor says five." }));
  if (drafts.length > 0) await importDrafts(project.slug, drafts);
  return project;
}

/** What a report counts: read, imported, already there, refused. */
export function countsOf({ read, imported, alreadyThere, refused }: ImportReport): readonly number[] {
  return [read, imported, alreadyThere, refused];
}
