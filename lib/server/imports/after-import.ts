import "server-only";
import { startIndexing } from "@/lib/server/search/indexing";

/** What is to be done when a project has new transcripts. It begins at once and goes on by itself; it never fails. */
export function afterImport(): void {
  startIndexing();
}
