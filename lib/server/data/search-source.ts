import "server-only";
import type { IdBlock } from "@/lib/search/id-blocks";

/** Transcripts that may fulfil some conditions, of the first of some blocks. */
export type Candidates = {
  /** In no order; whatever fulfils the conditions in those blocks is among them. */
  readonly ids: readonly string[];
  /** Of how many of the blocks: of all, unless they have more candidates than were asked for. */
  readonly blockCount: number;
  /** How many more there are at least in the blocks behind. */
  readonly moreCount: number;
};

/**
 * One side of a search: conditions that one index answers. A list asks the side that has the fewest transcripts in some
 * blocks which ones, and the others whether they agree.
 */
export type SearchSource = {
  /** Looks up candidates, about `limit` at most, block by block in their order. */
  readonly candidates?: (blocks: readonly IdBlock[], limit: number) => Promise<Candidates>;
  /** Whether every candidate fulfils the conditions, so that `keep` need not be asked. */
  readonly isExact: boolean;
  /** Those of some transcripts that fulfil the conditions, in no order. */
  readonly keep: (ids: readonly string[]) => Promise<string[]>;
};

/** A transcript and the place of its block among those that were asked for, from 1. */
export type Candidate = { readonly id: string; readonly block: number };

/**
 * Candidates from rows, which come block by block. When there are more than `limit`, the last row's block may have more
 * than was read, and it and what is behind it are left out.
 */
export function toCandidates(rows: readonly Candidate[], blocks: readonly IdBlock[], limit: number): Candidates {
  const last = rows.length > limit ? (rows.at(-1)?.block ?? 1) : blocks.length + 1;
  const ids = rows.flatMap(({ id, block }) => (block < last ? [id] : []));
  return { ids, blockCount: last - 1, moreCount: rows.length - ids.length };
}

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
