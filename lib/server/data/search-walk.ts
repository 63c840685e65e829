import "server-only";
import { blocksFrom, blocksWithin, boundsOf, endOfLargestBlock, type IdBlock } from "@/lib/search/id-blocks";
import { Prisma } from "@/lib/server/data/generated/client";
import type { SearchSession } from "@/lib/server/data/search-session";
import { keepIn, type SearchSource } from "@/lib/server/data/search-source";
import { readingSql } from "@/lib/server/data/transcript-order";

/** Some more transcripts that were found, in order; none is left out up to `reached`, in the direction of reading. */
export type Found = { readonly ids: readonly string[]; readonly reached: string };

type Walk = {
  readonly projectId: string;
  /** Sides of the search, those that are cheap to ask first. At least one can name candidates. */
  readonly sources: readonly SearchSource[];
  /** The id beyond which to read; null for all. */
  readonly beyondId: string | null;
  readonly isDescending: boolean;
};

/** How many candidates are taken at once, and of how many is asked first whether they fulfil everything. */
const maxCandidates = 1000;
const fewest = 60;

/**
 * Finds the transcripts that every source lets through, in the order of their ids. It looks into blocks of ids, the
 * nearest first and each group of blocks many times as large as those before, so that frequent conditions fill a page
 * from a small block and rare ones need few looks. Blocks that hold too many are taken apart.
 */
export async function* walkBlocks(session: SearchSession, walk: Walk): AsyncGenerator<Found> {
  const { isDescending } = walk;
  let id = walk.beyondId ?? (await nextId(session, walk, null));
  while (id !== null) {
    for (const blocks of blocksFrom({ id, isDescending })) yield* walkGroup(session, walk, blocks);
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

/** Of blocks that lie next to each other. */
async function* walkGroup(session: SearchSession, walk: Walk, blocks: readonly IdBlock[]): AsyncGenerator<Found> {
  const wanted = blocks.filter((block) => isBeyond(walk, block));
  const [block] = wanted;
  if (block === undefined) return;
  for (const source of walk.sources) {
    const candidates = await source.candidates?.(wanted, maxCandidates);
    if (!candidates) continue;
    yield* keepAll(walk, source, candidates);
    return yield { ids: [], reached: endOf(wanted, walk) };
  }
  if (wanted.length > 1) {
    const half = Math.ceil(wanted.length / 2);
    yield* walkGroup(session, walk, wanted.slice(0, half));
    yield* walkGroup(session, walk, wanted.slice(half));
    return;
  }
  const parts = blocksWithin(block, walk.isDescending);
  if (parts) yield* walkGroup(session, walk, parts);
  else yield* walkRows(session, walk, block);
}

async function* keepAll(
  walk: Walk,
  source: SearchSource | undefined,
  candidates: readonly string[],
): AsyncGenerator<Found> {
  const { beyondId, isDescending } = walk;
  const isWanted = (id: string) => beyondId === null || (isDescending ? id < beyondId : id > beyondId);
  const ids = candidates.filter(isWanted).sort();
  if (isDescending) ids.reverse();
  for (let [start, count] = [0, fewest]; start < ids.length; start += count, count *= 2) {
    const slice = ids.slice(start, start + count);
    yield { ids: await keepIn(walk.sources, slice, source), reached: slice.at(-1) ?? "" };
  }
}

/** Of a smallest block that holds more than anyone takes at once: by row, which is dense there. */
async function* walkRows(session: SearchSession, walk: Walk, block: IdBlock): AsyncGenerator<Found> {
  const { projectId, isDescending } = walk;
  const { low, high } = boundsOf([block]);
  const { beyond, direction } = readingSql(isDescending);
  let from: string | undefined;
  do {
    const further = from === undefined ? Prisma.empty : Prisma.sql`AND "id" ${beyond} ${from}::uuid`;
    const rows: { readonly id: string }[] = await session.rows<{ id: string }>(Prisma.sql`
      SELECT "id" FROM "Transcript" WHERE "projectId" = ${projectId}::uuid
        AND "id" BETWEEN ${low}::uuid AND ${high}::uuid ${further} ORDER BY "id" ${direction} LIMIT ${maxCandidates}`);
    from = rows.at(-1)?.id;
    yield* keepAll(
      walk,
      undefined,
      rows.map(({ id }) => id),
    );
  } while (from !== undefined);
  yield { ids: [], reached: endOf([block], walk) };
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
