import "server-only";
import { z } from "zod";
import type { AnswerDiscussion, Discussion, DiscussionPage, DiscussionQuery } from "@/lib/discussions/discussion";
import { AppError, notFound } from "@/lib/errors";
import { requireProjectId } from "@/lib/server/data/access";
import { db } from "@/lib/server/data/client";
import { Prisma } from "@/lib/server/data/generated/client";
import { raterNameFields, toRater } from "@/lib/server/data/rater-names";
import { type Person, userIdOf, type Viewer } from "@/lib/viewer";

const pageLength = 50;
/** What waits is counted up to here. */
export const mostOpenCounted = 99;

/**
 * What the raters of a project have flagged for discussion. A question about a task that the viewer is labelling
 * themselves stays hidden until they have submitted it, like the labels that it speaks of.
 * @throws AppError `notFound` when the project is not the viewer's to research
 */
export async function listDiscussions(
  viewer: Viewer,
  { project, ...query }: DiscussionQuery & { readonly project: string },
): Promise<DiscussionPage> {
  const projectId = await requireProjectId(viewer, project, { permission: "research" });
  const userId = userIdOf(viewer);
  const flagged = { projectId, ...query };
  const ids = await findIds({ ...flagged, isHidden: false, limit: pageLength + 1 }, userId);
  const [discussions, hidden] = await Promise.all([
    readDiscussions(ids.slice(0, pageLength), userId),
    findIds({ ...flagged, after: null, isHidden: true, limit: 1 }, userId),
  ]);
  const next = ids.length > pageLength ? (ids[pageLength - 1] ?? null) : null;
  return { discussions, next, hasHidden: hidden.length > 0 };
}

/**
 * How many questions wait that the viewer may answer, at most {@link mostOpenCounted}.
 * @throws AppError `notFound` when the project is not the viewer's to research
 */
export async function countOpenDiscussions(viewer: Viewer, project: string): Promise<number> {
  const projectId = await requireProjectId(viewer, project, { permission: "research" });
  const open = { projectId, show: "open", withArchived: false, after: null, isHidden: false } as const;
  return (await findIds({ ...open, limit: mostOpenCounted }, userIdOf(viewer))).length;
}

/**
 * Answers a question, or puts another answer in place of the first.
 * @throws AppError `notFound` when it is not the viewer's to answer; `conflict` when the rater asks something else by now
 */
export async function answerDiscussion(
  viewer: Person,
  { project, annotation: id, question, answer }: AnswerDiscussion,
): Promise<void> {
  await db().$transaction(async (tx) => {
    const projectId = await requireProjectId(viewer, project, { permission: "research", client: tx });
    const { userId } = viewer;
    const isSeen = { task: { assignments: { none: { state: "open", rater: { userId } } } } } as const;
    const mine: Prisma.AnnotationWhereInput = { id, projectId, kind: "rating", OR: [{ rater: { userId } }, isSeen] };
    const { count } = await tx.annotation.updateMany({
      where: { ...mine, discussion: question },
      data: { discussionAnswer: answer, discussionAnsweredAt: new Date(), discussionAnsweredById: userId },
    });
    if (count > 0) return;
    const found = await tx.annotation.findFirst({ where: mine, select: { discussion: true } });
    throw found?.discussion ? new AppError("conflict", "questionChanged") : notFound();
  });
}

type Flagged = DiscussionQuery & {
  readonly projectId: string;
  /** Those hidden from the viewer instead of those shown. */
  readonly isHidden: boolean;
  readonly limit: number;
};

const idsSchema = z.array(z.object({ id: z.uuid() }));

/** In SQL, for the index of what is flagged stands on an expression, which Prisma cannot say. */
async function findIds(
  { projectId, show, withArchived, after, isHidden, limit }: Flagged,
  userId: string | null,
): Promise<string[]> {
  const isOpen = show === "open";
  const [isAnswered, further, order] = isOpen
    ? [Prisma.sql`IS FALSE`, Prisma.sql`n."id" > ${after}::uuid`, Prisma.sql`ASC`]
    : [Prisma.sql`IS TRUE`, Prisma.sql`n."id" < ${after}::uuid`, Prisma.sql`DESC`];
  const rows = await db().$queryRaw`
    SELECT n."id" FROM "Annotation" n
    WHERE n."projectId" = ${projectId}::uuid AND n."discussion" IS NOT NULL
      AND (n."discussionAnsweredAt" IS NOT NULL) ${isAnswered} AND n."kind" = 'rating'
      AND (${after}::uuid IS NULL OR ${further})
      AND (${withArchived} OR NOT EXISTS (SELECT 1 FROM "Task" t WHERE t."id" = n."taskId" AND t."isArchived"))
      AND ${isHidden} = EXISTS (
        SELECT 1 FROM "Assignment" a JOIN "Rater" m ON m."id" = a."raterId"
        WHERE a."taskId" = n."taskId" AND a."state" = 'open' AND m."userId" = ${userId}::uuid AND m."id" <> n."raterId")
    ORDER BY n."id" ${order} LIMIT ${limit}`;
  return idsSchema.parse(rows).map(({ id }) => id);
}

const discussionFields = {
  ...{ id: true, transcriptId: true, state: true },
  ...{ discussion: true, discussionAnswer: true, discussionAnsweredAt: true },
  discussionAnsweredBy: { select: { name: true } },
  rater: { select: raterNameFields },
} as const satisfies Prisma.AnnotationSelect;

async function readDiscussions(ids: readonly string[], userId: string | null): Promise<Discussion[]> {
  const rows = await db().annotation.findMany({ where: { id: { in: [...ids] } }, select: discussionFields });
  const previews = await readPreviews(rows.map(({ transcriptId }) => transcriptId));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    // A flag may be taken away between the two queries.
    if (!row?.discussion) return [];
    const { discussionAnswer: text, discussionAnsweredAt: at, discussionAnsweredBy: by } = row;
    return [
      {
        ...{ id, transcriptId: row.transcriptId, annotationState: row.state, question: row.discussion },
        preview: previews.get(row.transcriptId) ?? "",
        rater: toRater(row.rater, userId),
        answer: text !== null && at !== null ? { text, at, by: by?.name ?? null } : null,
      },
    ];
  });
}

const previewsSchema = z.array(z.object({ id: z.uuid(), preview: z.string().nullable() }));

/** The beginnings of what the models were asked; Prisma would fetch the texts whole. */
async function readPreviews(transcriptIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await db().$queryRaw`
    SELECT x."id", (SELECT left(p."text", 160) FROM "Part" p
      WHERE p."transcriptId" = x."id" AND p."role" IN ('user', 'assistant') ORDER BY p."index" LIMIT 1) AS "preview"
    FROM unnest(${[...transcriptIds]}::uuid[]) AS x("id")`;
  return new Map(previewsSchema.parse(rows).map(({ id, preview }) => [id, preview ?? ""]));
}
