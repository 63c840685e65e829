import "server-only";
import type { PoolClient } from "pg";
import { AppError } from "@/lib/errors";
import { pool } from "@/lib/server/data/client";
import { Prisma } from "@/lib/server/data/generated/client";
import { batchTable } from "@/lib/server/data/import-batch";

/**
 * A batch need not wait for the disc: its transaction is whole or not there after a crash, and the import is reported only
 * after `endRun`, whose commit waits for everything before it. Long texts are most of the work; where the server was
 * built with LZ4 it packs them several times as fast.
 */
const settings = Prisma.sql`
  SELECT set_config('synchronous_commit', 'off', false)
  UNION ALL SELECT set_config("name", 'lz4', false) FROM pg_settings
    WHERE "name" = 'default_toast_compression' AND 'lz4' = ANY("enumvals")`;

/** An import that this process alone may change, until it is let go. */
export type HeldImport = { readonly client: PoolClient; readonly letGo: () => Promise<void> };

/**
 * Takes an import into this process's hands: a connection of its own with a lock in the import's name. As long as it is
 * held the import is live, and whatever ends the process ends the lock.
 *
 * @throws AppError `conflict` when it is held already, here or elsewhere
 */
export async function holdImport(importId: string): Promise<HeldImport> {
  const client = await pool().connect();
  // Someone has to listen while no query runs; the next query fails and says what happened.
  client.on("error", () => {});
  // Closed rather than given back: the temporary table goes with it. The server ends the session some time after, and whoever
  // takes the import up again need not wait for that.
  const letGo = async () => {
    await client.query(Prisma.sql`SELECT pg_advisory_unlock_all()`).catch(() => undefined);
    client.release(true);
  };
  try {
    // Through `pg` like all that the connection does: the lock is of its session.
    const { rows } = await client.query<{ isOurs: boolean }>(
      Prisma.sql`SELECT pg_try_advisory_lock(hashtextextended(${importId}, 0)) AS "isOurs"`,
    );
    if (rows[0]?.isOurs !== true) throw new AppError("conflict", "importRunning");
    await client.query(batchTable);
    await client.query(settings);
    return { client, letGo };
  } catch (error) {
    await letGo();
    throw error;
  }
}
