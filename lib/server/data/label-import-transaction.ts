import "server-only";
import type { PoolClient } from "pg";

/** Does work in one transaction on a connection that has temporary tables, which Prisma's transactions cannot see. */
export async function inTransaction<Result>(client: PoolClient, work: () => Promise<Result>): Promise<Result> {
  await client.query("BEGIN");
  try {
    const result = await work();
    await client.query("COMMIT");
    return result;
  } catch (error) {
    // The connection may be what failed; then there is nothing to roll back, and the first error is the one to tell.
    await client.query("ROLLBACK").catch(() => undefined);
    throw error;
  }
}
