import "server-only";
import { z } from "zod";
import { requireProjectId } from "@/lib/server/data/access";
import { db } from "@/lib/server/data/client";
import type { Prisma } from "@/lib/server/data/generated/client";
import type { TranscriptFilter } from "@/lib/transcripts/transcript-query";
import type { Viewer } from "@/lib/viewer";

/** More choices than anyone reads through. */
const maxChoices = 500;

/** The transcripts of a project that a filter lets through. */
export async function transcriptsWhere(
  projectId: string,
  { model, condition, split, status }: TranscriptFilter,
): Promise<Prisma.TranscriptWhereInput> {
  return {
    projectId,
    ...(model === null ? {} : { modelId: { in: await modelIds(projectId, model) } }),
    ...(condition === null ? {} : { condition: condition || null }),
    ...(split === null ? {} : { split: split || null }),
    // The project is named again so that the index of tasks by project and status can serve.
    ...(status === null ? {} : { task: { projectId, status } }),
  };
}

/** The model with this name, or nothing, which lets no transcript through. */
async function modelIds(projectId: string, name: string): Promise<string[]> {
  const model = await db().model.findUnique({ where: { projectId_name: { projectId, name } }, select: { id: true } });
  return model ? [model.id] : [];
}

const conditionRowsSchema = z.array(z.object({ condition: z.string() }));

/** What the filters offer. */
export type FilterChoices = { readonly models: readonly string[]; readonly conditions: readonly string[] };

/** The project's models and conditions, by name. */
export async function listFilterChoices(viewer: Viewer, project: string): Promise<FilterChoices> {
  const projectId = await requireProjectId(viewer, project, { permission: "research" });
  const models = await db().model.findMany({
    where: { projectId },
    orderBy: { name: "asc" },
    take: maxChoices,
    select: { name: true },
  });
  return { models: models.map((model) => model.name), conditions: await listConditions(projectId) };
}

/** Steps through the index from one condition to the next: PostgreSQL's DISTINCT would read every transcript. */
async function listConditions(projectId: string): Promise<string[]> {
  const rows = await db().$queryRaw`
    WITH RECURSIVE step AS (
      (SELECT t."condition" FROM "Transcript" t
        WHERE t."projectId" = ${projectId}::uuid AND t."condition" IS NOT NULL ORDER BY t."condition" LIMIT 1)
      UNION ALL
      SELECT (SELECT t."condition" FROM "Transcript" t
        WHERE t."projectId" = ${projectId}::uuid AND t."condition" > step."condition" ORDER BY t."condition" LIMIT 1)
      FROM step WHERE step."condition" IS NOT NULL
    )
    SELECT "condition" FROM step WHERE "condition" IS NOT NULL LIMIT ${maxChoices}`;
  return conditionRowsSchema.parse(rows).map((row) => row.condition);
}
