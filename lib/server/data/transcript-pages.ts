import "server-only";
import { openSearch, type Search } from "@/lib/server/data/search-matches";
import { countQueued } from "@/lib/server/data/search-queue";
import type { ListPlace } from "@/lib/server/data/search-scan";
import type { SearchSession } from "@/lib/server/data/search-session";
import { readSnippets, type Snippets } from "@/lib/server/data/search-snippets";
import { findAnchor, rowUpTo, type Taken, takeMatches } from "@/lib/server/data/search-take";
import { countByCounters, countOf, maxCount } from "@/lib/server/data/transcript-counts";
import type { TranscriptQuery } from "@/lib/transcripts/transcript-query";
import type { TranscriptPage } from "@/lib/transcripts/transcript-row";

const pageSize = 50;

/** Shares of a list's time: until when a page is looked for, until when counting goes on with it, and by itself. */
const [pageShare, withPageShare, countShare] = [0.7, 0.5, 0.8];

const fromStart: ListPlace = { order: { by: "imported", isDescending: false }, anchor: null, direction: "forward" };

type PageOfIds = Omit<TranscriptPage, "rows"> & { readonly ids: readonly string[]; readonly snippets: Snippets };

const nothing: PageOfIds = {
  ids: [],
  total: { count: 0, isExact: true },
  before: null,
  after: null,
  isPartial: false,
  notYetSearchable: 0,
  snippets: new Map(),
};

/** The ids of one page of a project's transcripts. */
export async function readPage(session: SearchSession, projectId: string, query: TranscriptQuery): Promise<PageOfIds> {
  const search = await openSearch(session, projectId, query);
  if (!search) return nothing;
  const anchor = await findAnchor(session, { projectId, id: query.after ?? query.before, order: query.sort });
  const direction = anchor && query.before ? "backward" : "forward";
  const place: ListPlace = { order: query.sort, anchor, direction };
  const counted = await countByCounters(projectId, query);
  // The first page is where counting begins too.
  const most = anchor || counted ? pageSize + 1 : maxCount + 1;
  const isOver = (isEnough: boolean) => session.isPast(isEnough ? withPageShare : pageShare);
  const taken = await takeMatches(session, search, { ...place, enough: pageSize + 1, most, isOver });
  const edges = await edgesOf(session, search, { place, taken });
  const total =
    counted ?? countOf(anchor ? await takeMatches(session, search, { ...fromStart, ...counting(session) }) : taken);
  const notYetSearchable = search.words ? await countQueued(projectId, maxCount) : 0;
  return { ...edges, total, notYetSearchable, snippets: await readSnippets(session, search.words, edges.ids) };
}

type Reading = { readonly place: ListPlace; readonly taken: Taken };

async function edgesOf(
  session: SearchSession,
  search: Search,
  { place, taken }: Reading,
): Promise<Pick<PageOfIds, "ids" | "isPartial" | "before" | "after">> {
  const ids = taken.ids.slice(0, pageSize);
  const isPartial = ids.length < pageSize && taken.reached !== null;
  const hasFurther = taken.ids.length > pageSize || taken.reached !== null;
  const further = isPartial ? await rowUpTo(session, search, { ...place, id: taken.reached }) : (ids.at(-1) ?? null);
  const beyond = hasFurther ? further : null;
  const nearest = place.anchor ? (ids[0] ?? place.anchor.id) : null;
  if (place.direction === "forward") return { ids, isPartial, before: nearest, after: beyond };
  return { ids: ids.toReversed(), isPartial, before: beyond, after: nearest };
}

const counting = (session: SearchSession) => ({
  enough: 0,
  most: maxCount + 1,
  isOver: () => session.isPast(countShare),
});

/** The transcripts before and after one in a list; null when the one is not in the project. */
export async function readNeighbours(
  session: SearchSession,
  projectId: string,
  { id, ...query }: TranscriptQuery & { readonly id: string },
): Promise<{ readonly previous: string | null; readonly next: string | null } | null> {
  const { sort: order } = query;
  const anchor = await findAnchor(session, { projectId, id, order });
  if (!anchor) return null;
  const search = await openSearch(session, projectId, query);
  const nearest = async (direction: ListPlace["direction"], share: number) => {
    const wanted = { enough: 1, most: 1, isOver: () => session.isPast(share) };
    const taken = search && (await takeMatches(session, search, { order, anchor, direction, ...wanted }));
    return taken?.ids[0] ?? null;
  };
  return { previous: await nearest("backward", 0.5), next: await nearest("forward", 1) };
}
