import type { Result } from "@/lib/result";
import type { DeleteMapping, RenameMapping, SavedMapping, SaveMapping } from "@/lib/transcripts/saved-mapping";

/** What can be done with the mappings that a project keeps. */
export type MappingActions = {
  readonly save: (input: SaveMapping) => Promise<Result<SavedMapping>>;
  readonly rename: (input: RenameMapping) => Promise<Result<unknown>>;
  readonly remove: (input: DeleteMapping) => Promise<Result<unknown>>;
};
