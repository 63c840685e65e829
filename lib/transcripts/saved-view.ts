import { z } from "zod";
import { slugSchema } from "@/lib/projects/project";
import { parseTranscriptQuery, transcriptSearch } from "@/lib/transcripts/transcript-query";

/** A filter and order of the list of transcripts that a project keeps under a name. */
export type SavedView = {
  readonly id: string;
  readonly name: string;
  /** The search part of the list's address, with its question mark; empty when nothing is filtered. */
  readonly search: string;
};

/** How many views a project can keep. */
export const maxSavedViews = 200;

const nameSchema = z
  .string()
  .trim()
  .min(1)
  .max(100)
  .refine((name) => !name.includes("\0"));

export const saveViewSchema = z.strictObject({
  project: slugSchema,
  name: nameSchema,
  search: z.string().max(20_000).transform(viewSearch),
});
export type SaveView = z.output<typeof saveViewSchema>;

export const changeViewSchema = z.strictObject({
  project: slugSchema,
  id: z.uuid(),
  name: nameSchema,
  search: z.string().max(20_000).transform(viewSearch),
});
export type ChangeView = z.output<typeof changeViewSchema>;

export const deleteViewSchema = z.strictObject({ project: slugSchema, id: z.uuid() });
export type DeleteView = z.output<typeof deleteViewSchema>;

/** What of an address's search part makes a view, always written the same way: filters and order, but no page. */
export function viewSearch(search: string): string {
  return transcriptSearch({ ...parseTranscriptQuery(searchRecord(search)), after: null, before: null });
}

/** The parameters of an address by name, as a page gets them: a list for those that are repeated. */
function searchRecord(search: string): Record<string, string | string[]> {
  const parameters = new URLSearchParams(search);
  return Object.fromEntries([...new Set(parameters.keys())].map((key) => [key, parameters.getAll(key)]));
}
