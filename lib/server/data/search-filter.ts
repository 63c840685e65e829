import "server-only";
import { boundsOf, type IdBlock } from "@/lib/search/id-blocks";
import { Prisma } from "@/lib/server/data/generated/client";
import type { SearchSession } from "@/lib/server/data/search-session";
import type { SearchSource } from "@/lib/server/data/search-source";
import { arrayOf, holds, type TranscriptConditions } from "@/lib/server/data/transcript-conditions";

type Row = { readonly id: string };

/** What is asked of the transcripts themselves, by the index on their facets. */
export function facetSource(session: SearchSession, conditions: TranscriptConditions): SearchSource {
  const { projectId, facets, indexed, unindexed, isOpen } = conditions;
  const candidates = async (blocks: readonly IdBlock[], limit: number) => {
    const hashes = blockHashes(projectId, blocks);
    const isOne = hashes.length === 1;
    const within = isOne ? [] : [Prisma.sql`t."facets" && ${arrayOf(hashes)}`];
    const all = arrayOf(isOne ? [...facets, ...hashes] : facets);
    const asked = Prisma.join([Prisma.sql`t."facets" @> ${all}`, ...within, ...indexed], " AND ");
    const rows = await session.rows<Row>(
      Prisma.sql`SELECT t."id" FROM "Transcript" t WHERE ${asked} LIMIT ${limit + 1}`,
    );
    return rows.length > limit ? null : rows.map(({ id }) => id);
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

/** The hashes under which indexes know some blocks of a project. */
export function blockHashes(projectId: string, blocks: readonly IdBlock[]): Prisma.Sql[] {
  return blocks.map((block) => Prisma.sql`id_block(${projectId}::uuid, ${block})`);
}

/** What is asked of the tasks, by the index on their status. */
export function statusSource(session: SearchSession, { projectId, status }: TranscriptConditions): SearchSource | null {
  if (status === null) return null;
  const asked = Prisma.sql`"projectId" = ${projectId}::uuid AND "status" = ${status}::"TaskStatus"`;
  return {
    isExact: true,
    candidates: async (blocks, limit) => {
      const { low, high } = boundsOf(blocks);
      const rows = await session.rows<Row>(Prisma.sql`
        SELECT "transcriptId" AS "id" FROM "Task"
        WHERE ${asked} AND "transcriptId" BETWEEN ${low}::uuid AND ${high}::uuid LIMIT ${limit + 1}`);
      return rows.length > limit ? null : rows.map(({ id }) => id);
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
