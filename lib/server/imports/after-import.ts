import "server-only";
import { startIndexing } from "@/lib/server/search/indexing";

/** What is to be done when a project has new transcripts or labels. Never fails: the import is over and stands. */
export function afterImport(): void {
  startIndexing();
}
