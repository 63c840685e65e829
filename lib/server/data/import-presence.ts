import "server-only";
import { db } from "@/lib/server/data/client";

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
