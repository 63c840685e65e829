import "server-only";
import { blockLexeme } from "@/lib/search/block-lexeme";
import type { IdBlock } from "@/lib/search/id-blocks";
import { type Expansions, indexQuery, quoted } from "@/lib/search/index-query";
import { type PartLength, portionsOf } from "@/lib/search/part-portions";
import { SearchMatch } from "@/lib/search/search-match";
import { placeOf } from "@/lib/search/search-place";
import type { SearchQuery, SearchTerm } from "@/lib/search/search-query";
import { isDense } from "@/lib/search/words";
import { Prisma } from "@/lib/server/data/generated/client";
import { type PartRow, partLengths, partsOf } from "@/lib/server/data/search-parts";
import type { SearchSession } from "@/lib/server/data/search-session";
import { type Candidate, type SearchSource, toCandidates } from "@/lib/server/data/search-source";

type Row = { readonly id: string; readonly isWhole: boolean };

/** What is asked of the texts: by the index on their words, then, where it does not know, by the texts themselves. */
export async function textSource(session: SearchSession, projectId: string, query: SearchQuery): Promise<SearchSource> {
  const { tsquery, isExact } = indexQuery(query, await expand(session, projectId, query));
  /** Those that the index has named, and whether it has all of their words. */
  const named = new Map<string, boolean>();
  const asked = (within: string) => (tsquery === null ? within : `(${tsquery}) & (${within})`);
  const lexemes = (blocks: readonly IdBlock[]) => blocks.map((block) => quoted(blockLexeme(projectId, block)));
  const remember = (rows: readonly Row[]) => {
    for (const { id, isWhole } of rows) named.set(id, isWhole);
  };
  /** How many there were in the blocks before, which are a fifteenth of the next ones or more. */
  let before = 0;
  const candidates = async (blocks: readonly IdBlock[], limit: number) => {
    const isRare = before * growth <= limit;
    const together = isRare ? await session.rows<Row>(inBlocks(asked(lexemes(blocks).join(" | ")), limit)) : null;
    if (together) remember(together);
    const isAll = together !== null && together.length <= limit;
    before = isAll ? together.length : limit;
    if (isAll) return { ids: together.map(({ id }) => id), blockCount: blocks.length, moreCount: 0 };
    const rows = await session.rows<Candidate & Row>(byBlock(lexemes(blocks).map(asked), limit));
    remember(rows);
    return toCandidates(rows, blocks, limit);
  };
  const fulfils = tsquery === null ? Prisma.sql`true` : Prisma.sql`s."words" @@ ${tsquery}::tsquery`;
  const askIndex = async (ids: readonly string[]) => {
    if (ids.length === 0) return;
    const rows = await session.rows<Row>(Prisma.sql`
      SELECT s."id", s."isWhole" FROM (
        SELECT "transcriptId" AS "id", "isWhole", "words" FROM "SearchText"
        WHERE "transcriptId" = ANY(${ids}::uuid[]) OFFSET 0
      ) s WHERE ${fulfils}`);
    for (const { id, isWhole } of rows) named.set(id, isWhole);
  };
  const keep = async (ids: readonly string[]) => {
    await askIndex(ids.filter((id) => !named.has(id)));
    const fulfilling = ids.filter((id) => named.has(id));
    const unsure = fulfilling.filter((id) => !isExact || !named.get(id));
    const found = new Set(await keepByText(session, query, unsure));
    return fulfilling.filter((id) => found.has(id) || (isExact && named.get(id)));
  };
  return { candidates, isExact: false, keep };
}

const growth = 15;

/** Of rare words all in one look-up: the index goes through them once, however many blocks there are. */
function inBlocks(tsquery: string, limit: number): Prisma.Sql {
  return Prisma.sql`
    SELECT t."transcriptId" AS "id", t."isWhole" FROM "SearchText" t WHERE t."words" @@ ${tsquery}::tsquery
    LIMIT ${limit + 1}`;
}

/** Of frequent ones block by block, until there are enough. */
function byBlock(tsqueries: readonly string[], limit: number): Prisma.Sql {
  return Prisma.sql`
    SELECT s."id", s."isWhole", b."block"::int
    FROM unnest(${tsqueries}::tsquery[]) WITH ORDINALITY AS b("asked", "block")
    CROSS JOIN LATERAL (
      SELECT t."transcriptId" AS "id", t."isWhole" FROM "SearchText" t WHERE t."words" @@ b."asked" LIMIT ${limit + 1}
    ) s LIMIT ${limit + 1}`;
}

/** More words than this are not looked up one by one, nor those of more terms. */
const [maxExpansion, maxExpanded] = [200, 10];

async function expand(session: SearchSession, projectId: string, { terms }: SearchQuery): Promise<Expansions> {
  const expansions = new Map<SearchTerm, readonly string[] | null>();
  for (const term of terms) {
    const beginning = term.words.at(-1)?.lexeme ?? "";
    // Of scripts without spaces the index has each character and each two.
    if (!term.isPrefix || isDense(beginning)) continue;
    const words = expansions.size < maxExpanded ? await wordsFrom(session, projectId, beginning) : [];
    expansions.set(term, expansions.size < maxExpanded && words.length <= maxExpansion ? words : null);
  }
  return expansions;
}

async function wordsFrom(session: SearchSession, projectId: string, beginning: string): Promise<string[]> {
  const rows = await session.rows<{ word: string }>(Prisma.sql`
    SELECT "word" FROM "SearchWord" WHERE "projectId" = ${projectId}::uuid
      AND "word" >= ${beginning} AND "word" < ${`${beginning}\u{10ffff}`} LIMIT ${maxExpansion + 1}`);
  return rows.map(({ word }) => word);
}

/** UTF-16 code units of texts that are in memory at once, unless one part is longer. */
const maxLength = 4_000_000;

/** Those of some transcripts in whose texts the search is found. */
async function keepByText(session: SearchSession, query: SearchQuery, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const lengths = await session.rows<PartLength>(partLengths(ids));
  const finders = new Map(ids.map((id) => [id, new SearchMatch(query)]));
  for (const portion of portionsOf(lengths, maxLength)) {
    const parts = await session.rows<PartRow>(partsOf(portion));
    for (const { transcriptId, text, ...part } of parts) finders.get(transcriptId)?.read(placeOf(part), text);
  }
  return ids.filter((id) => finders.get(id)?.isFound);
}
