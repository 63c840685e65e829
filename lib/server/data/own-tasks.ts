import "server-only";
import { z } from "zod";
import { requireProjectId } from "@/lib/server/data/access";
import { db } from "@/lib/server/data/client";
import { Prisma } from "@/lib/server/data/generated/client";
import { readOwnTasks } from "@/lib/server/data/own-task-rows";
import { findOwnTasks } from "@/lib/server/data/own-task-walk";
import { mostCounted, type OwnTaskCounts, type OwnTaskPage, type OwnTaskQuery } from "@/lib/tasks/own-tasks";
import type { RaterProgress } from "@/lib/tasks/task";
import type { Person } from "@/lib/viewer";

/**
 * One page of the viewer's own tasks in a project, the latest first: what is open, what they submitted, what they gave
 * back. A search looks through prompts, the viewer's own notes and what they marked.
 */
export async function listOwnTasks(viewer: Person, project: string, query: OwnTaskQuery): Promise<OwnTaskPage> {
  const raterId = await findRater(viewer, project);
  if (raterId === null) return { tasks: [], next: null, searchedBackTo: null };
  const { rows, next, searchedBackTo } = await findOwnTasks(raterId, query);
  return { tasks: await readOwnTasks(rows, query.q), next, searchedBackTo };
}

const noTasks: OwnTaskCounts = {
  ...{ all: 0, open: 0, reopened: 0, submitted: 0, skipped: 0, expired: 0 },
  ...{ asked: 0, answered: 0 },
};
const count = z.int();
const countsSchema = z.tuple([
  z.object({
    ...{ open: count, reopened: count, submitted: count, skipped: count, expired: count },
    ...{ asked: count, answered: count },
  }),
]);

/** How many tasks of each kind the viewer has, each counted up to {@link mostCounted} and no further. */
export async function countOwnTasks(viewer: Person, project: string): Promise<OwnTaskCounts> {
  const raterId = await findRater(viewer, project);
  if (raterId === null) return noTasks;
  // Prisma counts to the end or not at all.
  const [counts] = countsSchema.parse(
    await db().$queryRaw`
    SELECT o."open", o."reopened", ${countOf("submitted", raterId)} AS "submitted",
      ${countOf("skipped", raterId)} AS "skipped", ${countOf("expired", raterId)} AS "expired",
      d."asked", d."answered"
    FROM (
      SELECT count(*) FILTER (WHERE NOT x."isReopened")::int AS "open", count(*) FILTER (WHERE x."isReopened")::int AS "reopened"
      FROM (SELECT a."isReopened" FROM "Assignment" a
        WHERE a."raterId" = ${raterId}::uuid AND a."state" = 'open' LIMIT ${mostCounted}) x
    ) o, (
      SELECT count(*) FILTER (WHERE NOT x."isAnswered")::int AS "asked", count(*) FILTER (WHERE x."isAnswered")::int AS "answered"
      FROM (SELECT n."discussionAnsweredAt" IS NOT NULL AS "isAnswered" FROM "Annotation" n
        WHERE n."raterId" = ${raterId}::uuid AND n."discussion" IS NOT NULL LIMIT ${mostCounted}) x
    ) d`,
  );
  const { open, reopened, submitted, skipped, expired } = counts;
  return { ...counts, all: Math.min(mostCounted, open + reopened + submitted + skipped + expired) };
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

/** @throws AppError `notFound` when the viewer may not label there */
async function findRater(viewer: Person, project: string): Promise<string | null> {
  const projectId = await requireProjectId(viewer, project, { permission: "label" });
  const key = { projectId_userId: { projectId, userId: viewer.userId } };
  return (await db().rater.findUnique({ where: key, select: { id: true } }))?.id ?? null;
}

/** How many tasks are in a state, no further than {@link mostCounted}. */
function countOf(state: "submitted" | "skipped" | "expired", raterId: string): Prisma.Sql {
  return Prisma.sql`(SELECT count(*)::int FROM (SELECT 1 FROM "Assignment" a
      WHERE a."raterId" = ${raterId}::uuid AND a."state" = ${state}::"AssignmentState" LIMIT ${mostCounted}) x)`;
}
