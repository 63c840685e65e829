import type { Result } from "@/lib/result";
import type { SavedView } from "@/lib/transcripts/saved-view";

type InProject = { readonly project: string };

/** How views are kept. */
export type ViewActions = {
  readonly save: (view: InProject & Omit<SavedView, "id">) => Promise<Result<unknown>>;
  readonly change: (view: InProject & SavedView) => Promise<Result<unknown>>;
  readonly remove: (view: InProject & Pick<SavedView, "id">) => Promise<Result<unknown>>;
};
