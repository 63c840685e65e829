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
};

/** How many are wanted: at least `enough`, unless it takes longer than `maxMs`; up to `most` while there is time. */
export type Wanted = {
  readonly enough: number;
  readonly most: number;
  readonly moreMs: number;
  readonly maxMs: number;
};

/** Takes what a search finds next to a place, the nearest first. */
export async function takeMatches(
  session: SearchSession,
  search: Search,
  { enough, most, moreMs, maxMs, ...place }: ListPlace & Wanted,
): Promise<Taken> {
  const start = performance.now();
  const isOver = (limitMs: number) => performance.now() - start > limitMs;
  const found = findMatches(session, search, { ...place, isLate: () => isOver(maxMs) });
  const ids: string[] = [];
  for await (const { ids: more, reached } of found) {
    ids.push(...more);
    if (ids.length >= most || isOver(ids.length < enough ? maxMs : moreMs)) return { ids, reached };
  }
  return { ids, reached: null };
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
