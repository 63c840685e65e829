import type { Result } from "@/lib/result";
import type { ImportSummary } from "@/lib/transcripts/import-report";
import type { Given } from "@/lib/transcripts/import-request";

type ImportPlace = { readonly project: string; readonly id: string };

/** What can be done with an import on its page. */
export type ImportActions = {
  readonly start: (input: ImportPlace & { readonly given: Given }) => Promise<Result<unknown>>;
  readonly cancel: (input: ImportPlace) => Promise<Result<ImportSummary>>;
  readonly resume: (input: ImportPlace) => Promise<Result<unknown>>;
  readonly discard: (input: ImportPlace) => Promise<Result<unknown>>;
};
