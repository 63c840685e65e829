import "server-only";
import type { PoolClient } from "pg";
import { countThatFit } from "@/lib/search/part-portions";
import { db } from "@/lib/server/data/client";
import { Prisma } from "@/lib/server/data/generated/client";

/** A transcript that waits, with the UTF-16 code units of its texts; null when it has been deleted. */
export type Queued = {
  readonly projectId: string;
  readonly transcriptId: string;
  readonly length: number | null;
};

const maxTranscripts = 500;
const maxLength = 4_000_000;

/**
 * Takes transcripts from the queue for the running transaction, as many as are quickly read. Others pass over them, and
 * nobody can delete them meanwhile.
 */
export async function takeQueued(client: PoolClient): Promise<Queued[]> {
  const { rows } = await client.query<Queued>(Prisma.sql`
    WITH taken AS MATERIALIZED (
      SELECT "projectId", "transcriptId" FROM "SearchQueue"
      ORDER BY "projectId", "transcriptId" LIMIT ${maxTranscripts} FOR UPDATE SKIP LOCKED
    ), there AS MATERIALIZED (
      SELECT t."id" FROM "Transcript" t WHERE t."id" IN (SELECT "transcriptId" FROM taken) FOR KEY SHARE
    )
    SELECT q.*, CASE WHEN there."id" IS NOT NULL THEN (
      SELECT coalesce(sum(p."utf16Length"), 0)::int8::float8 FROM "Part" p WHERE p."transcriptId" = there."id"
    ) END AS "length"
    FROM taken q LEFT JOIN there ON there."id" = q."transcriptId" ORDER BY q."projectId", q."transcriptId"`);
  const lengths = rows.map(({ length }) => length ?? 0);
  return rows.slice(0, countThatFit(lengths, maxLength));
}

/** Takes transcripts out of the queue. */
export async function removeQueued(client: PoolClient, queued: readonly Queued[]): Promise<void> {
  await client.query(Prisma.sql`
    DELETE FROM "SearchQueue" q USING unnest(
      ${queued.map(({ projectId }) => projectId)}::uuid[], ${queued.map(({ transcriptId }) => transcriptId)}::uuid[]
    ) AS done("projectId", "transcriptId")
    WHERE q."projectId" = done."projectId" AND q."transcriptId" = done."transcriptId"`);
}

/** How many of a project's transcripts wait; counting stops at `limit`. */
export async function countQueued(projectId: string, limit: number): Promise<number> {
  return db().searchQueue.count({ where: { projectId }, take: limit });
}

/** Whether any transcript waits, of any project. */
export async function hasQueued(): Promise<boolean> {
  return (await db().searchQueue.findFirst({ select: { transcriptId: true } })) !== null;
}
