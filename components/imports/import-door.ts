import { z } from "zod";
import { paths } from "@/lib/paths";
import { begunImportSchema, importAnswerSchema } from "@/lib/transcripts/import-answers";
import type { ImportSummary } from "@/lib/transcripts/import-report";
import type { newImportSchema } from "@/lib/transcripts/import-request";

/** What came of a request: its answer, the server's refusal in words, or nothing because nobody answered. */
export type Answer<Value> =
  | { readonly kind: "answered"; readonly value: Value }
  | { readonly kind: "refused"; readonly words: string }
  | { readonly kind: "unreachable" };

type ImportPlace = { readonly project: string; readonly id: string };

/** Begins an import, whose files are sent after it. */
export function beginImport(
  project: string,
  request: z.input<typeof newImportSchema>,
): Promise<Answer<{ readonly id: string }>> {
  return ask(paths.api.imports(project), postOfJson(JSON.stringify(request)), (body) => begunImportSchema.parse(body));
}

/** How an import stands, and the server's clock, which its moments are of. */
export type ImportNow = { readonly run: ImportSummary; readonly nowMs: number };

export function readImport({ project, id }: ImportPlace): Promise<Answer<ImportNow>> {
  return ask(paths.api.import(project, id), {}, (body, { headers }) => ({
    run: importAnswerSchema.parse(body),
    nowMs: Date.parse(headers.get("date") ?? "") || Date.now(),
  }));
}

/** What an import would do with its files when it is given what the JSON `given` says. */
export function readPreview<Schema extends z.ZodType>(
  { project, id }: ImportPlace,
  given: string,
  schema: Schema,
): Promise<Answer<z.output<Schema>>> {
  return ask(paths.api.importStep(project, id, "preview"), postOfJson(given), (body) => schema.parse(body));
}

const postOfJson = (body: string): RequestInit => ({
  method: "POST",
  headers: { "content-type": "application/json" },
  body,
});

async function ask<Value>(
  url: string,
  request: RequestInit,
  read: (body: unknown, response: Response) => Value,
): Promise<Answer<Value>> {
  const response = await fetch(url, request).catch(() => null);
  const body = await response?.text().catch(() => null);
  if (!response || typeof body !== "string") return { kind: "unreachable" };
  if (!response.ok) return { kind: "refused", words: refusalWords(body, response) };
  return { kind: "answered", value: read(JSON.parse(body), response) };
}

const problemSchema = z.object({ detail: z.string() });

/** Why the server refused, in its words; the status where something before it answered. */
export function refusalWords(
  body: string,
  { status, statusText }: { readonly status: number; readonly statusText: string },
): string {
  try {
    return problemSchema.parse(JSON.parse(body)).detail;
  } catch {
    // Not our server's answer but that of something before it.
    return `${status} ${statusText}`;
  }
}
