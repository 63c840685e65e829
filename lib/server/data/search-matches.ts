import "server-only";
import { parseSearch, type SearchQuery } from "@/lib/search/search-query";
import { db } from "@/lib/server/data/client";
import { Prisma } from "@/lib/server/data/generated/client";
import { facetSource, statusSource } from "@/lib/server/data/search-filter";
import { type ListPlace, scanRows } from "@/lib/server/data/search-scan";
import type { SearchSession } from "@/lib/server/data/search-session";
import type { SearchSource } from "@/lib/server/data/search-source";
import { textSource } from "@/lib/server/data/search-text";
import { type Found, walkBlocks } from "@/lib/server/data/search-walk";
import { conditionsOf } from "@/lib/server/data/transcript-conditions";
import type { TranscriptFilter } from "@/lib/transcripts/transcript-query";

/** A filter of a project's transcripts, ready to be looked up. */
export type Search = {
  readonly projectId: string;
  readonly words: SearchQuery | null;
  /** Those who can name transcripts, and one who asks each whether it is archived; the cheapest first. */
  readonly sources: readonly SearchSource[];
};

/** Makes a filter ready. Null when nothing can be found by it. */
export async function openSearch(
  session: SearchSession,
  projectId: string,
  filter: TranscriptFilter,
): Promise<Search | null> {
  const modelId = filter.model === null ? null : await findModel(projectId, filter.model);
  if (filter.model !== null && modelId === null) return null;
  const conditions = conditionsOf(filter, { projectId, modelId });
  const status = statusSource(session, conditions);
  const words = filter.q === null ? null : parseSearch(filter.q);
  if (words?.terms.length === 0) return null;
  const text = words && (await textSource(session, projectId, words));
  const sources = [status, facetSource(session, conditions), text].filter((source) => source !== null);
  return { projectId, words, sources };
}

async function findModel(projectId: string, name: string): Promise<string | null> {
  const model = await db().model.findUnique({ where: { projectId_name: { projectId, name } }, select: { id: true } });
  return model?.id ?? null;
}

/** Beyond this many, transcripts are not sorted by another column than their key after they were found. */
const maxSorted = 10_000;

/** Looking for all, to sort them, leaves time to look through the list in its order instead. */
const gatheringShare = 0.35;

/** What a search finds beside a place in a list, the nearest first. It ends when there is no more. */
export async function* findMatches(
  session: SearchSession,
  { projectId, sources }: Search,
  place: ListPlace,
): AsyncGenerator<Found> {
  const { order, anchor, direction } = place;
  const scan = { projectId, sources, ...place };
  if (!sources.some(({ candidates }) => candidates)) {
    return yield* scanRows(session, { ...scan, sources: [], from: notArchived });
  }
  const isDescending = order.isDescending !== (direction === "backward");
  const walk = { projectId, sources, beyondId: anchor?.id ?? null, isDescending };
  if (order.by === "imported") return yield* walkBlocks(session, walk);
  const all = await takeAll(walkBlocks(session, { ...walk, beyondId: null, atOnce: maxSorted }), () =>
    session.isPast(gatheringShare),
  );
  if (all === null) return yield* scanRows(session, { ...scan, from: Prisma.sql`"Transcript"` });
  yield* scanRows(session, { ...scan, sources: [], from: only(all) });
}

/** The index of a project's transcripts has them by themselves. */
const notArchived = Prisma.sql`(SELECT * FROM "Transcript" WHERE "archivedAt" IS NULL)`;

/** Read by their ids, then sorted. */
function only(ids: readonly string[]): Prisma.Sql {
  return Prisma.sql`(
    SELECT "id", "projectId", "externalId", "condition", "reasoningLength" FROM "Transcript"
    WHERE "id" = ANY(${ids}::uuid[]) OFFSET 0)`;
}

/** All of them; null when there are too many to be sorted. */
async function takeAll(found: AsyncIterable<Found>, isLate: () => boolean): Promise<string[] | null> {
  const all: string[] = [];
  for await (const { ids } of found) {
    all.push(...ids);
    if (all.length > maxSorted || isLate()) return null;
  }
  return all;
}
