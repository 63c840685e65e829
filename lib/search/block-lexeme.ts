import type { IdBlock } from "@/lib/search/id-blocks";

/**
 * A block of ids as a word of the index. No text has a word with an exclamation mark. Of the project the end of its id,
 * which is random, is enough: whatever is found is looked up in the project itself.
 */
export function blockLexeme(projectId: string, block: IdBlock): string {
  return `!${projectId.slice(-8)}${block}`;
}
