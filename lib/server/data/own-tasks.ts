import "server-only";
import { z } from "zod";
import { requireProjectId } from "@/lib/server/data/access";
import { db } from "@/lib/server/data/client";
import type { OwnTask, RaterProgress } from "@/lib/tasks/task";
import type { Person } from "@/lib/viewer";

const rowsSchema = z.array(
  z.object({
    id: z.uuid(),
    state: z.enum(["open", "submitted", "skipped", "expired"]),
    preview: z.string().nullable(),
    verdict: z.string().nullable(),
    spanCount: z.int(),
    skipReason: z.string().nullable(),
    updatedAt: z.date(),
  }),
);

/** The viewer's latest tasks in a project, newest first: what is open, what they submitted, what they skipped. */
export async function listOwnTasks(viewer: Person, project: string, limit = 50): Promise<OwnTask[]> {
  const projectId = await requireProjectId(viewer, project, { permission: "label" });
  // One statement with short cuts of the first user text; Prisma would fetch the texts whole.
  const rows = await db().$queryRaw`
    SELECT a."taskId" AS "id", a."state"::text, a."skipReason", a."updatedAt",
      (SELECT left(p."text", 160) FROM "Part" p
        WHERE p."transcriptId" = n."transcriptId" AND p."role" IN ('user', 'assistant') ORDER BY p."index" LIMIT 1) AS "preview",
      (SELECT w."option" FROM "Answer" w WHERE w."annotationId" = n."id" AND w."element" = 'verdict') AS "verdict",
      (SELECT count(*)::int FROM "Span" s WHERE s."annotationId" = n."id") AS "spanCount"
    FROM "Assignment" a
    JOIN "Rater" r ON r."id" = a."raterId"
    JOIN "Annotation" n ON n."taskId" = a."taskId" AND n."raterId" = r."id" AND n."kind" = 'rating'
    WHERE r."projectId" = ${projectId}::uuid AND r."userId" = ${viewer.userId}::uuid
    ORDER BY a."updatedAt" DESC, a."id" DESC LIMIT ${limit}`;
  return rowsSchema.parse(rows).map((row) => ({ ...row, preview: row.preview ?? "" }));
}

/** How many transcripts the viewer has submitted, of how many the project has; archived ones are neither. */
export async function getRaterProgress(viewer: Person, project: string): Promise<RaterProgress> {
  const projectId = await requireProjectId(viewer, project, { permission: "label" });
  const row = await db().project.findUniqueOrThrow({
    where: { id: projectId },
    select: {
      transcriptCount: true,
      raters: { where: { userId: viewer.userId }, select: { id: true, submittedCount: true } },
    },
  });
  const [rater] = row.raters;
  if (!rater) return { submitted: 0, total: row.transcriptCount };
  const archived = await db().annotation.count({
    where: { raterId: rater.id, state: "submitted", kind: "rating", task: { isArchived: true } },
  });
  return { submitted: rater.submittedCount - archived, total: row.transcriptCount };
}
