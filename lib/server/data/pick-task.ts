import "server-only";
import { z } from "zod";
import type { Client } from "@/lib/server/data/client";
import { Prisma } from "@/lib/server/data/generated/client";

export type RaterPlace = { readonly projectId: string; readonly raterId: string };

const pickedSchema = z.array(z.object({ id: z.uuid() })).max(1);

/** Tasks `t` that this rater has never had and that may be given out, wanting raters or not. */
const neverHad = ({ projectId, raterId }: RaterPlace) => Prisma.sql`
  t."projectId" = ${projectId}::uuid AND NOT t."isArchived"
  AND NOT EXISTS (SELECT 1 FROM "Assignment" a WHERE a."taskId" = t."id" AND a."raterId" = ${raterId}::uuid)`;

/** By priority, then those that others have begun. */
const inTurn = Prisma.sql`ORDER BY t."priority" DESC, t."slotsTaken" DESC, t."id" LIMIT 1`;

/**
 * Locks the next open task that this rater has never had. Rows that others are just taking are skipped, so that raters
 * do not queue for one row; if that leaves none, it waits for them, for a task may still want a second rater.
 */
export async function pickTask(tx: Prisma.TransactionClient, place: RaterPlace): Promise<string | null> {
  const rows = await tx.$queryRaw`
    SELECT t."id" FROM "Task" t WHERE t."slotsTaken" < t."ratersWanted" AND ${neverHad(place)}
    ${inTurn} FOR UPDATE SKIP LOCKED`;
  const [skipping] = pickedSchema.parse(rows);
  if (skipping) return skipping.id;
  const waited = await tx.$queryRaw`
    SELECT t."id" FROM "Task" t WHERE t."slotsTaken" < t."ratersWanted" AND ${neverHad(place)}
    ORDER BY t."id" LIMIT 1 FOR UPDATE`;
  return pickedSchema.parse(waited)[0]?.id ?? null;
}

/** What {@link pickTask} would give now were nobody else to ask, also once leases that ran out are ended; it locks nothing. */
export async function foreseeTask(client: Client, place: RaterPlace): Promise<string | null> {
  const rows = await client.$queryRaw`
    SELECT t."id" FROM "Task" t WHERE t."slotsTaken" < t."ratersWanted" AND ${neverHad(place)} ${inTurn}`;
  const [free] = pickedSchema.parse(rows);
  if (free) return free.id;
  const freed = await client.$queryRaw`
    SELECT t."id" FROM (
      SELECT "id", "projectId", "isArchived", "priority", "slotsTaken" - expired."count" AS "slotsTaken"
      FROM "Task", LATERAL (
        SELECT count(*) AS "count" FROM "Assignment" a
        WHERE a."taskId" = "Task"."id" AND a."state" = 'open' AND a."leaseUntil" < now()
      ) AS expired
      WHERE "projectId" = ${place.projectId}::uuid AND expired."count" > 0
    ) AS t WHERE ${neverHad(place)} ${inTurn}`;
  return pickedSchema.parse(freed)[0]?.id ?? null;
}
