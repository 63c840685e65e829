import "server-only";
import { blocksFrom, blocksWithin, boundsOf, endOfLargestBlock, type IdBlock } from "@/lib/search/id-blocks";
import { Prisma } from "@/lib/server/data/generated/client";
import { SearchDriver } from "@/lib/server/data/search-driver";
import type { SearchSession } from "@/lib/server/data/search-session";
import { keepIn, type SearchSource } from "@/lib/server/data/search-source";
import { readingSql } from "@/lib/server/data/transcript-order";

/** Some more transcripts that were found, in order; none is left out up to `reached`, in the direction of reading. */
export type Found = {
  readonly ids: readonly string[];
  readonly reached: string;
  /** How many more there are certainly beyond. */
  readonly moreCount: number;
};

type Walk = {
  readonly projectId: string;
  /** Sides of the search, those that are cheap to ask first. At least one can name candidates. */
  readonly sources: readonly SearchSource[];
  /** The id beyond which to read; null for all. */
  readonly beyondId: string | null;
  readonly isDescending: boolean;
  /** About how many candidates are taken at once. */
  readonly atOnce?: number;
};
type Walking = Walk & { readonly driver: SearchDriver };

const usualAtOnce = 1000;

/** Of how many candidates is asked first whether they fulfil everything. */
const fewest = 60;

/**
 * Finds the transcripts that every source lets through, in the order of their ids. It looks into blocks of ids, the
 * nearest first and each group of blocks many times as large as those before, so that frequent conditions fill a page
 * from a small block and rare ones need few looks. Blocks that hold too many are taken apart.
 */
export async function* walkBlocks(session: SearchSession, walk: Walk): AsyncGenerator<Found> {
  const { isDescending } = walk;
  const walking = { ...walk, driver: new SearchDriver(walk.sources, walk.atOnce ?? usualAtOnce) };
  let id = walk.beyondId ?? (await nextId(session, walk, null));
  while (id !== null) {
    const groups = blocksFrom({ id, isDescending });
    const present = await presentBlocks(session, walk, groups.flat());
    for (const blocks of groups)
      yield* walkGroup(
        session,
        walking,
        blocks.filter((block) => present.has(block)),
      );
    id = await nextId(session, walk, endOfLargestBlock({ id, isDescending }));
  }
}

type NextId = Pick<Walk, "projectId" | "isDescending"> & {
  /** Whether the id itself counts. */
  readonly isIncluded?: boolean;
};

/** The project's next id beyond another; its first when that is null. */
export async function nextId(
  session: SearchSession,
  { projectId, isDescending, isIncluded = false }: NextId,
  id: string | null,
): Promise<string | null> {
  const { beyond, direction } = readingSql(isDescending);
  const itself = isIncluded ? Prisma.sql`=` : Prisma.empty;
  const further = id === null ? Prisma.empty : Prisma.sql`AND "id" ${beyond}${itself} ${id}::uuid`;
  const [row] = await session.rows<{ id: string }>(Prisma.sql`
    SELECT "id" FROM "Transcript" WHERE "projectId" = ${projectId}::uuid ${further} ORDER BY "id" ${direction} LIMIT 1`);
  return row?.id ?? null;
}

/** Those of some blocks that hold any transcript of the project, in the same order: most stretches of time hold none. */
async function presentBlocks(
  session: SearchSession,
  { projectId }: Walk,
  blocks: readonly IdBlock[],
): Promise<ReadonlySet<IdBlock>> {
  const bounds = blocks.map((block) => boundsOf([block]));
  const rows = await session.rows<{ prefix: string }>(Prisma.sql`
    SELECT b."prefix"
    FROM unnest(
      ${blocks}::text[], ${bounds.map(({ low }) => low)}::uuid[], ${bounds.map(({ high }) => high)}::uuid[]
    ) WITH ORDINALITY AS b("prefix", "low", "high", "place")
    CROSS JOIN LATERAL (
      SELECT FROM "Transcript" t
      WHERE t."projectId" = ${projectId}::uuid AND t."id" BETWEEN b."low" AND b."high" LIMIT 1
    ) any_row ORDER BY b."place"`);
  return new Set(rows.map(({ prefix }) => prefix));
}

/** Of blocks in the order of reading; what lies between them is empty. */
async function* walkGroup(session: SearchSession, walk: Walking, blocks: readonly IdBlock[]): AsyncGenerator<Found> {
  let left = blocks.filter((block) => isBeyond(walk, block));
  for (let [block] = left; block !== undefined; [block] = left) {
    const named = await walk.driver.name(left);
    if (named) {
      yield* keepAll(walk, named.ids, named.source);
      const moreCount = walk.driver.isExact ? named.moreCount : 0;
      yield { ids: [], reached: endOf(left.slice(0, named.blockCount), walk), moreCount };
    } else {
      const parts = blocksWithin(block, walk.isDescending);
      const present = parts && (await presentBlocks(session, walk, parts));
      yield* present ? walkGroup(session, walk, [...present]) : walkRows(session, walk, block);
    }
    left = left.slice(named?.blockCount ?? 1);
  }
}

async function* keepAll(walk: Walking, candidates: readonly string[], namedBy?: SearchSource): AsyncGenerator<Found> {
  const { beyondId, isDescending } = walk;
  const isWanted = (id: string) => beyondId === null || (isDescending ? id < beyondId : id > beyondId);
  const ids = candidates.filter(isWanted).sort();
  if (isDescending) ids.reverse();
  let found = 0;
  for (let [start, count] = [0, fewest]; start < ids.length; start += count, count *= 2) {
    const slice = ids.slice(start, start + count);
    const kept = await keepIn(walk.sources, slice, namedBy);
    found += kept.length;
    yield { ids: kept, reached: slice.at(-1) ?? "", moreCount: 0 };
  }
  walk.driver.tell(ids.length, found);
}

/** Of a smallest block that holds more than anyone takes at once: by row, which is dense there. */
async function* walkRows(session: SearchSession, walk: Walking, block: IdBlock): AsyncGenerator<Found> {
  const { projectId, isDescending } = walk;
  const { low, high } = boundsOf([block]);
  const { beyond, direction } = readingSql(isDescending);
  let from: string | undefined;
  do {
    const further = from === undefined ? Prisma.empty : Prisma.sql`AND "id" ${beyond} ${from}::uuid`;
    const rows: { readonly id: string }[] = await session.rows<{ id: string }>(Prisma.sql`
      SELECT "id" FROM "Transcript" WHERE "projectId" = ${projectId}::uuid
        AND "id" BETWEEN ${low}::uuid AND ${high}::uuid ${further} ORDER BY "id" ${direction} LIMIT ${usualAtOnce}`);
    from = rows.at(-1)?.id;
    const candidates = rows.map(({ id }) => id);
    yield* keepAll(walk, candidates);
  } while (from !== undefined);
  yield { ids: [], reached: endOf([block], walk), moreCount: 0 };
}

/** Whether any id of a block lies beyond where reading begins. */
function isBeyond({ beyondId, isDescending }: Walk, block: IdBlock): boolean {
  if (beyondId === null) return true;
  const { low, high } = boundsOf([block]);
  return isDescending ? low < beyondId : high > beyondId;
}

function endOf(blocks: readonly IdBlock[], { isDescending }: Walk): string {
  const { low, high } = boundsOf(blocks);
  return isDescending ? low : high;
}
