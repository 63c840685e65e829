import "server-only";
import type { PoolClient } from "pg";
import { db, pool } from "@/lib/server/data/client";
import { Prisma } from "@/lib/server/data/generated/client";
import { batchTable } from "@/lib/server/data/import-batch";

/**
 * A batch need not wait for the disc: its transaction is whole or not there after a crash, and the import is reported only
 * after `endImport`, whose commit waits for everything before it. Long texts are most of the work; where the server was
 * built with LZ4 it packs them several times as fast.
 */
const settings = Prisma.sql`
  SELECT set_config('synchronous_commit', 'off', false)
  UNION ALL SELECT set_config("name", 'lz4', false) FROM pg_settings
    WHERE "name" = 'default_toast_compression' AND 'lz4' = ANY("enumvals")`;

/**
 * Runs an import's work on a connection of its own, which holds a lock in the import's name: as long as it is held the
 * import is live, and whatever ends the process ends the lock.
 */
export async function withImportConnection<Result>(
  importId: string,
  work: (client: PoolClient) => Promise<Result>,
): Promise<Result> {
  const client = await pool().connect();
  // Someone has to listen while no query runs; the next query fails and says what happened.
  client.on("error", () => {});
  try {
    // Through `pg` like all that the connection does: the lock is of its session.
    await client.query(Prisma.sql`SELECT pg_advisory_lock(hashtextextended(${importId}, 0))`);
    await client.query(batchTable);
    await client.query(settings);
    return await work(client);
  } finally {
    // Closed rather than given back: lock and temporary table go with it.
    client.release(true);
  }
}

/** Those of some imports whose work goes on somewhere, in this process or another. */
export async function liveImports(ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  // Prisma has no word for locks.
  const rows = await db().$queryRaw<{ id: string }[]>`
    SELECT i."id" FROM unnest(${ids}::text[]) AS i("id")
    JOIN pg_locks l ON l."locktype" = 'advisory' AND l."objsubid" = 1
      AND l."database" = (SELECT "oid" FROM pg_database WHERE "datname" = current_database())
      AND ((l."classid"::bigint << 32) | l."objid"::bigint) = hashtextextended(i."id", 0)`;
  return new Set(rows.map(({ id }) => id));
}
