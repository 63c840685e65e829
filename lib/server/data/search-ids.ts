import "server-only";
import { openSearch } from "@/lib/server/data/search-matches";
import { withSearchSession } from "@/lib/server/data/search-session";
import { takeMatches } from "@/lib/server/data/search-take";
import { nextId } from "@/lib/server/data/search-walk";
import type { TranscriptFilter } from "@/lib/transcripts/transcript-query";

type Choice = { readonly projectId: string; readonly filter: TranscriptFilter; readonly take?: number };

const order = { by: "imported", isDescending: false } as const;

/**
 * The ids of the transcripts that a filter lets through, each once, in the order of import, about `take` at a time. What
 * is done to those that were given does not matter to the rest, and what is imported meanwhile is left out. A search
 * finds what has been indexed.
 */
export async function* idsOfFilter({ projectId, filter, take = 1000 }: Choice): AsyncGenerator<readonly string[]> {
  const newest = await withSearchSession((session) => nextId(session, { projectId, isDescending: true }, null));
  let from: string | null = null;
  while (newest !== null) {
    const { ids, reached } = await withSearchSession(async (session) => {
      const search = await openSearch(session, projectId, filter);
      if (!search) return { ids: [], reached: null, moreCount: 0 };
      const anchor = from === null ? null : { id: from, value: null };
      const place = { order, anchor, direction: "forward" } as const;
      return takeMatches(session, search, { ...place, enough: take, most: take, isOver: () => false });
    });
    const wanted = ids.filter((id) => id <= newest);
    if (wanted.length > 0) yield wanted;
    if (reached === null || reached >= newest) return;
    from = reached;
  }
}
