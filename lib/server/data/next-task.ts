import "server-only";
import { z } from "zod";
import { requireProjectId } from "@/lib/server/data/access";
import { db } from "@/lib/server/data/client";
import type { Person } from "@/lib/viewer";

const answerSchema = z.tuple([z.object({ hasNext: z.boolean() })]);

/** Whether a next task could be opened: one they have open, one that wants a rater, or one whose lease ran out. */
export async function hasNextTask(viewer: Person, project: string): Promise<boolean> {
  const projectId = await requireProjectId(viewer, project, { permission: "label" });
  // Prisma compares no two columns of one row where a relation must be absent.
  const rows = await db().$queryRaw`
    WITH mine AS (
      SELECT a."taskId", a."state" FROM "Assignment" a JOIN "Rater" r ON r."id" = a."raterId"
      WHERE r."projectId" = ${projectId}::uuid AND r."userId" = ${viewer.userId}::uuid
    )
    SELECT EXISTS (SELECT 1 FROM mine WHERE mine."state" = 'open') OR EXISTS (
      SELECT 1 FROM "Task" t
      WHERE t."projectId" = ${projectId}::uuid AND NOT t."isArchived"
        AND NOT EXISTS (SELECT 1 FROM mine WHERE mine."taskId" = t."id")
        AND (t."slotsTaken" < t."ratersWanted" OR EXISTS (
          SELECT 1 FROM "Assignment" a
          WHERE a."taskId" = t."id" AND a."state" = 'open' AND a."leaseUntil" < now()))
    ) AS "hasNext"`;
  return answerSchema.parse(rows)[0].hasNext;
}
