import "server-only";
import { boundsOf, type IdBlock } from "@/lib/search/id-blocks";
import { Prisma } from "@/lib/server/data/generated/client";
import type { SearchSession } from "@/lib/server/data/search-session";
import { type Candidate, type SearchSource, toCandidates } from "@/lib/server/data/search-source";
import { arrayOf, holds, type TranscriptConditions } from "@/lib/server/data/transcript-conditions";

type Row = { readonly id: string };

/** What is asked of the transcripts themselves, by the index on their facets. */
export function facetSource(session: SearchSession, conditions: TranscriptConditions): SearchSource {
  const { projectId, facets, indexed, unindexed, isOpen } = conditions;
  // A look-up for each block, until there are enough: the index reads no further than a block when it is one of the facets.
  const candidates = async (blocks: readonly IdBlock[], limit: number) => {
    const all = Prisma.sql`t."facets" @> (${arrayOf(facets)} || id_block(${projectId}::uuid, b."prefix"))`;
    const rows = await session.rows<Candidate>(Prisma.sql`
      SELECT s."id", b."block"::int FROM unnest(${blocks}::text[]) WITH ORDINALITY AS b("prefix", "block")
      CROSS JOIN LATERAL (
        SELECT t."id" FROM "Transcript" t WHERE ${Prisma.join([all, ...indexed], " AND ")} LIMIT ${limit + 1}
      ) s LIMIT ${limit + 1}`);
    return toCandidates(rows, blocks, limit);
  };
  // OFFSET 0 keeps the conditions from being looked up anywhere but in these rows.
  const keep = async (ids: readonly string[]) => {
    const rows = await session.rows<Row>(Prisma.sql`
      SELECT t."id" FROM (
        SELECT "id", "projectId", "facets", "metadata" FROM "Transcript" WHERE "id" = ANY(${ids}::uuid[]) OFFSET 0
      ) t WHERE ${holds(conditions)}`);
    return rows.map(({ id }) => id);
  };
  const isExact = unindexed.length === 0;
  return isOpen ? { isExact, keep } : { candidates, isExact, keep };
}

/** What is asked of the tasks, by the index on their status. */
export function statusSource(session: SearchSession, { projectId, status }: TranscriptConditions): SearchSource | null {
  if (status === null) return null;
  const asked = Prisma.sql`t."projectId" = ${projectId}::uuid AND t."status" = ${status}::"TaskStatus"`;
  return {
    isExact: true,
    candidates: async (blocks, limit) => {
      const bounds = blocks.map((block) => boundsOf([block]));
      const [lows, highs] = [bounds.map(({ low }) => low), bounds.map(({ high }) => high)];
      const rows = await session.rows<Candidate>(Prisma.sql`
        SELECT s."id", b."block"::int
        FROM unnest(${lows}::uuid[], ${highs}::uuid[]) WITH ORDINALITY AS b("low", "high", "block")
        CROSS JOIN LATERAL (
          SELECT t."transcriptId" AS "id" FROM "Task" t
          WHERE ${asked} AND t."transcriptId" BETWEEN b."low" AND b."high" LIMIT ${limit + 1}
        ) s LIMIT ${limit + 1}`);
      return toCandidates(rows, blocks, limit);
    },
    keep: async (ids) => {
      const rows = await session.rows<Row>(Prisma.sql`
        SELECT t."id" FROM (
          SELECT "transcriptId" AS "id", "projectId", "status" FROM "Task"
          WHERE "transcriptId" = ANY(${ids}::uuid[]) OFFSET 0
        ) t WHERE ${asked}`);
      return rows.map(({ id }) => id);
    },
  };
}
