import "server-only";
import type { PoolClient } from "pg";
import { v7 } from "uuid";
import { Prisma } from "@/lib/server/data/generated/client";
import { newLease } from "@/lib/server/data/slots";

/** Locks tasks until the transaction ends, in the order of their ids, like everywhere that several are. */
export async function lockTasks(client: PoolClient, taskIds: readonly string[]): Promise<void> {
  await client.query(Prisma.sql`SELECT FROM "Task" WHERE "id" = ANY (${taskIds}::uuid[]) ORDER BY "id" FOR UPDATE`);
}

export type Holder = { readonly taskId: string; readonly raterId: string };

/**
 * Gives people whose labels came in a file a slot each of tasks that the transaction has locked, and counts their
 * submissions. Where the slots are taken the task wants more raters from now on.
 */
export async function holdSlots(client: PoolClient, holders: readonly Holder[]): Promise<void> {
  if (holders.length === 0) return;
  const ids = holders.map(() => v7());
  const tasks = holders.map(({ taskId }) => taskId);
  const raters = holders.map(({ raterId }) => raterId);
  // As many numbers as there are slots taken and wanted hold enough that are free, whichever are taken.
  await client.query(Prisma.sql`
    WITH "new" AS (
      SELECT n.*, row_number() OVER (PARTITION BY n."taskId" ORDER BY n."id") AS "place"
      FROM unnest(${ids}::uuid[], ${tasks}::uuid[], ${raters}::uuid[]) AS n("id", "taskId", "raterId")
    ), "free" AS (
      SELECT t."id" AS "taskId", s."slot", row_number() OVER (PARTITION BY t."id" ORDER BY s."slot") AS "place"
      FROM (SELECT "taskId", count(*) AS "count" FROM "new" GROUP BY "taskId") AS c
      JOIN "Task" t ON t."id" = c."taskId"
      CROSS JOIN LATERAL generate_series(1, t."slotsTaken" + c."count"::int) AS s("slot")
      WHERE NOT EXISTS (SELECT FROM "Assignment" a WHERE a."taskId" = t."id" AND a."slot" = s."slot")
    )
    INSERT INTO "Assignment" ("id", "taskId", "raterId", "state", "slot", "leaseUntil")
    SELECT n."id", n."taskId", n."raterId", 'submitted', f."slot", ${newLease()}
    FROM "new" n JOIN "free" f ON f."taskId" = n."taskId" AND f."place" = n."place"`);
  await client.query(Prisma.sql`
    UPDATE "Task" t SET "slotsTaken" = t."slotsTaken" + n."count", "submittedCount" = t."submittedCount" + n."count",
      "ratersWanted" = greatest(t."ratersWanted", t."slotsTaken" + n."count")
    FROM (SELECT "taskId", count(*)::int AS "count" FROM unnest(${tasks}::uuid[]) AS n("taskId") GROUP BY "taskId") AS n
    WHERE n."taskId" = t."id"`);
}

/** Counts submissions on their raters, and the change of labels on the project: last, because everyone waits for it. */
export async function countLabels(
  client: PoolClient,
  projectId: string,
  { added, isChanged }: { readonly added: readonly string[]; readonly isChanged: boolean },
): Promise<void> {
  if (!isChanged) return;
  await client.query(Prisma.sql`
    UPDATE "Rater" r SET "submittedCount" = r."submittedCount" + n."count"
    FROM (SELECT "id", count(*)::int AS "count" FROM unnest(${added}::uuid[]) AS n("id") GROUP BY "id" ORDER BY "id") AS n
    WHERE n."id" = r."id"`);
  await client.query(Prisma.sql`
    UPDATE "Project" SET "labelRevision" = "labelRevision" + 1 WHERE "id" = ${projectId}::uuid`);
}
