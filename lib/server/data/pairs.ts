import "server-only";
import { z } from "zod";
import { pairStates } from "@/lib/pairs/pair-groups";
import type { PairPlace, PairQuery } from "@/lib/pairs/pair-query";
import { missingConditions, type PairMember, type PairPage, type PairRow, type PairTotals } from "@/lib/pairs/pair-row";
import { requireProjectId } from "@/lib/server/data/access";
import { db } from "@/lib/server/data/client";
import { Prisma } from "@/lib/server/data/generated/client";
import { listConditions } from "@/lib/server/data/pairs-conditions";
import { listUnkeyed } from "@/lib/server/data/pairs-unkeyed";
import { taskStatusSchema } from "@/lib/transcripts/transcript-row";
import type { Viewer } from "@/lib/viewer";

const pageSize = 50;
/** Counting stops here: beyond it a click would cost the more the larger the project. */
const maxCount = 1000;
/** A pair is two transcripts, rarely a few more; a key that thousands share is a mistake and not worth a long page. */
const maxMembers = 20;
const maxOthers = 5;

type State = (typeof pairStates)[number];

/**
 * A page of a project's pairs, or of what is left over.
 * @throws AppError `notFound` when the project is not the viewer's to research
 */
export async function listPairs(viewer: Viewer, project: string, query: PairQuery): Promise<PairPage> {
  const projectId = await requireProjectId(viewer, project, { permission: "research" });
  if (query.show === "unkeyed") return listUnkeyed(projectId, { after: query.afterId, take: pageSize });
  const [found, conditions] = await Promise.all([
    readGroups({ projectId, state: query.show, after: query.after }),
    listConditions(projectId),
  ]);
  const rows = found.slice(0, pageSize).map((row) => ({ ...row, missing: missingConditions(conditions, row.members) }));
  return { kind: "groups", rows, next: found.length > pageSize ? (rows.at(-1) ?? null) : null };
}

/**
 * How many pairs a project has and how much is left over, each counted up to 1,000.
 * @throws AppError `notFound` when the project is not the viewer's to research
 */
export async function countPairs(viewer: Viewer, project: string): Promise<PairTotals> {
  const projectId = await requireProjectId(viewer, project, { permission: "research" });
  const take = maxCount + 1;
  const ofState = (state: State) => db().pair.count({ where: { projectId, state }, take });
  const counts = await Promise.all([
    ...[ofState("paired"), ofState("alone"), ofState("repeated")],
    db().transcript.count({ where: { projectId, pairKey: null, archivedAt: null }, take }),
  ]);
  const [paired = 0, alone = 0, repeated = 0, unkeyed = 0] = counts;
  const bounded = (count: number) => ({ count: Math.min(count, maxCount), isExact: count <= maxCount });
  return { paired: bounded(paired), alone: bounded(alone), repeated: bounded(repeated), unkeyed: bounded(unkeyed) };
}

const memberSchema = z
  .object({
    ...{ id: z.uuid(), externalId: z.string().nullable(), condition: z.string().nullable() },
    ...{ status: taskStatusSchema.nullable(), submitted: z.int().nullable(), wanted: z.int().nullable() },
  })
  .transform(({ status, submitted, wanted, ...member }): PairMember => {
    const task = status === null ? null : { status, submitted: submitted ?? 0, wanted: wanted ?? 0 };
    return { ...member, task };
  });

const groupsSchema = z.array(
  z.object({
    ...{ key: z.string(), modelId: z.uuid(), model: z.string(), epoch: z.int(), transcriptCount: z.int() },
    state: z.enum(pairStates),
    members: z.array(memberSchema),
    others: z.array(z.object({ model: z.string(), epoch: z.int() })),
  }),
);

type Groups = { readonly projectId: string; readonly state: State; readonly after: PairPlace | null };

/** One statement: a page of groups by the index on their state, each with its first members and its namesakes. */
async function readGroups({ projectId, state, after }: Groups): Promise<Omit<PairRow, "missing">[]> {
  const beyond = after
    ? Prisma.sql`AND (p."key", p."modelId", p."epoch") > (${after.key}, ${after.modelId}::uuid, ${after.epoch}::int)`
    : Prisma.empty;
  const rows = await db().$queryRaw`
    SELECT p."key", p."modelId", m."name" AS "model", p."epoch", p."state"::text, p."transcriptCount",
      coalesce((
        SELECT json_agg(s ORDER BY s."condition" NULLS FIRST, s."id") FROM (
          SELECT t."id", t."externalId", t."condition", w."status", w."submittedCount" AS "submitted",
            w."ratersWanted" AS "wanted"
          FROM "Transcript" t LEFT JOIN "Task" w ON w."transcriptId" = t."id"
          WHERE t."projectId" = p."projectId" AND t."pairKey" = p."key" AND t."modelId" = p."modelId"
            AND t."epoch" = p."epoch" AND t."archivedAt" IS NULL
          LIMIT ${maxMembers}
        ) s
      ), '[]') AS "members",
      coalesce((
        SELECT json_agg(s ORDER BY s."model", s."epoch") FROM (
          SELECT n."name" AS "model", o."epoch" FROM "Pair" o JOIN "Model" n ON n."id" = o."modelId"
          WHERE o."projectId" = p."projectId" AND o."key" = p."key"
            AND (o."modelId", o."epoch") <> (p."modelId", p."epoch")
          LIMIT ${maxOthers}
        ) s
      ), '[]') AS "others"
    FROM (
      SELECT * FROM "Pair" p WHERE p."projectId" = ${projectId}::uuid AND p."state" = ${state}::"PairState" ${beyond}
      ORDER BY p."key", p."modelId", p."epoch" LIMIT ${pageSize + 1}
    ) p JOIN "Model" m ON m."id" = p."modelId"
    ORDER BY p."key", p."modelId", p."epoch"`;
  return groupsSchema.parse(rows);
}
