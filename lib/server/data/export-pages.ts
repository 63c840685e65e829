import "server-only";
import { db } from "@/lib/server/data/client";

/** Transcripts asked for at a time. */
const step = 200;
/** What one page of transcripts may weigh, in UTF-16 code units of text; a heavier transcript is a page of its own. */
const budget = 2_000_000;
/** What a marked range weighs, its span and its links included. */
const rangeWeight = 500;

type ReadIds = (after: string | null, take: number) => Promise<readonly { readonly id: string }[]>;

/**
 * Ids of transcripts, page by page, each page light enough to be read whole: one project holds ten thousand transcripts
 * of a line, another ten of 30 MB. Pages and not a cursor, so that a reader who stops half-way holds no connection.
 */
export async function* transcriptPages(readIds: ReadIds): AsyncGenerator<readonly string[]> {
  let after: string | null = null;
  for (;;) {
    const ids: string[] = (await readIds(after, step)).map(({ id }) => id);
    const last = ids.at(-1);
    if (last === undefined) return;
    yield* cutByWeight(ids, await readWeights(ids));
    after = last;
  }
}

async function readWeights(ids: string[]): Promise<ReadonlyMap<string, number>> {
  const where = { transcriptId: { in: ids } };
  const [texts, ranges] = await Promise.all([
    db().part.groupBy({ by: "transcriptId", where, _sum: { utf16Length: true } }),
    db().spanRange.groupBy({ by: "transcriptId", where, _count: true }),
  ]);
  const weights = new Map(texts.map((row) => [row.transcriptId, row._sum.utf16Length ?? 0]));
  for (const { transcriptId, _count } of ranges) {
    weights.set(transcriptId, (weights.get(transcriptId) ?? 0) + _count * rangeWeight);
  }
  return weights;
}

function cutByWeight(ids: readonly string[], weights: ReadonlyMap<string, number>): string[][] {
  const pages: string[][] = [];
  let weight = Number.POSITIVE_INFINITY;
  for (const id of ids) {
    const own = weights.get(id) ?? 0;
    const page = weight + own > budget ? undefined : pages.at(-1);
    if (page) page.push(id);
    else pages.push([id]);
    weight = page ? weight + own : own;
  }
  return pages;
}
