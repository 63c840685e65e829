import type { ImportActions } from "@/components/imports/import-actions";
import type { MappingActions } from "@/components/imports/mapping/mapping-actions";
import type { ImportSummary } from "@/lib/transcripts/import-report";
import type { SavedMapping } from "@/lib/transcripts/saved-mapping";

/** What an import that can be started needs on its page. */
export type ReadyProps = {
  readonly project: string;
  readonly run: ImportSummary;
  readonly actions: ImportActions;
  readonly mappings: readonly SavedMapping[];
  readonly mappingActions: MappingActions;
};
