import "server-only";
import { Prisma } from "@/lib/server/data/generated/client";
import { findMatches, type Search } from "@/lib/server/data/search-matches";
import type { ListPlace } from "@/lib/server/data/search-scan";
import type { SearchSession } from "@/lib/server/data/search-session";
import { nextId } from "@/lib/server/data/search-walk";
import { type SortValue, sortValue } from "@/lib/server/data/transcript-order";
import type { Anchor } from "@/lib/transcripts/keyset";
import type { TranscriptOrder } from "@/lib/transcripts/transcript-query";

/** What was found, in order. */
export type Taken = {
  readonly ids: readonly string[];
  /** The id up to which nothing was left out; null when all has been looked through. */
  readonly reached: string | null;
  /** How many more there are certainly beyond. */
  readonly moreCount: number;
};

/** How many are wanted: at least `enough`, and up to `most` while there is time. */
export type Wanted = {
  readonly enough: number;
  readonly most: number;
  /** Whether the time is over, when there are enough or when there are not. */
  readonly isOver: (isEnough: boolean) => boolean;
};

/** Takes what a search finds next to a place, the nearest first. */
export async function takeMatches(
  session: SearchSession,
  search: Search,
  { enough, most, isOver, ...place }: ListPlace & Wanted,
): Promise<Taken> {
  const ids: string[] = [];
  for await (const { ids: more, reached, moreCount } of findMatches(session, search, place)) {
    ids.push(...more);
    const isEnough = ids.length >= enough;
    const isAll = ids.length >= most || (isEnough && ids.length + moreCount >= most);
    if (isAll || isOver(isEnough)) return { ids, reached, moreCount };
  }
  return { ids, reached: null, moreCount: 0 };
}

/** The row that a page begins at, with its value now; null when there is none, so that the list begins anew. */
export async function findAnchor(
  session: SearchSession,
  { projectId, id, order }: { readonly projectId: string; readonly id: string | null; readonly order: TranscriptOrder },
): Promise<Anchor<SortValue> | null> {
  if (id === null) return null;
  const [row] = await session.rows<Anchor<SortValue>>(Prisma.sql`
    SELECT t."id", ${sortValue(order.by)} AS "value" FROM "Transcript" t
    WHERE t."id" = ${id}::uuid AND t."projectId" = ${projectId}::uuid`);
  return row ?? null;
}

/** The last row, in the order of reading, up to an id that need not be a row's: from there reading can go on. */
export async function rowUpTo(
  session: SearchSession,
  { projectId }: Search,
  { order, direction, id }: Pick<ListPlace, "order" | "direction"> & { readonly id: string | null },
): Promise<string | null> {
  if (id === null || order.by !== "imported") return id;
  const isDescending = order.isDescending !== (direction === "backward");
  return nextId(session, { projectId, isDescending: !isDescending, isIncluded: true }, id);
}
