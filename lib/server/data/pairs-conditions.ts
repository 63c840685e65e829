import "server-only";
import { z } from "zod";
import { db } from "@/lib/server/data/client";

/** With more than a few nobody can say which is missing. */
const maxConditions = 20;

const rowsSchema = z.array(z.object({ condition: z.string() }));

/**
 * The first conditions of a project by name. It steps through the index from one to the next: PostgreSQL's DISTINCT would
 * read every transcript. Whoever calls has checked that they may be read.
 */
export async function listConditions(projectId: string): Promise<string[]> {
  const rows = await db().$queryRaw`
    WITH RECURSIVE step AS (
      (SELECT t."condition" FROM "Transcript" t
        WHERE t."projectId" = ${projectId}::uuid AND t."condition" IS NOT NULL ORDER BY t."condition" LIMIT 1)
      UNION ALL
      SELECT (SELECT t."condition" FROM "Transcript" t
        WHERE t."projectId" = ${projectId}::uuid AND t."condition" > step."condition" ORDER BY t."condition" LIMIT 1)
      FROM step WHERE step."condition" IS NOT NULL
    )
    SELECT "condition" FROM step WHERE "condition" IS NOT NULL LIMIT ${maxConditions}`;
  return rowsSchema.parse(rows).map((row) => row.condition);
}
