import "server-only";
import type { IdBlock } from "@/lib/search/id-blocks";

/**
 * One side of a search: conditions that one index answers. A list asks the side that has the fewest transcripts in some
 * blocks which ones, and the others whether they agree.
 */
export type SearchSource = {
  /**
   * The transcripts in these blocks, in no order, that may fulfil the conditions; null when there are more than `limit`.
   * Those that do are all among them.
   */
  readonly candidates?: (blocks: readonly IdBlock[], limit: number) => Promise<string[] | null>;
  /** Whether every candidate fulfils the conditions, so that `keep` need not be asked. */
  readonly isExact: boolean;
  /** Those of some transcripts that fulfil the conditions, in no order. */
  readonly keep: (ids: readonly string[]) => Promise<string[]>;
};

/** Those of some ids that all sources let through, in the same order. One source may have named them already. */
export async function keepIn(
  sources: readonly SearchSource[],
  ids: readonly string[],
  namedBy?: SearchSource,
): Promise<string[]> {
  let kept = new Set(ids);
  for (const source of sources) {
    if (kept.size === 0) break;
    if (source !== namedBy || !source.isExact) kept = new Set(await source.keep([...kept]));
  }
  return ids.filter((id) => kept.has(id));
}
