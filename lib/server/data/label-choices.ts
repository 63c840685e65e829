import "server-only";
import { z } from "zod";
import type { LabelChoices } from "@/lib/agreement/label-choices";
import { raterKinds } from "@/lib/raters/rater";
import { db } from "@/lib/server/data/client";
import { findLabelSource, listRaters } from "@/lib/server/data/labels";
import { splitSchema } from "@/lib/transcripts/transcript";
import type { Viewer } from "@/lib/viewer";

const rowsSchema = z.array(
  z.object({
    model: z.string(),
    condition: z.string(),
    split: splitSchema.or(z.literal("")),
    raterId: z.string(),
    kind: z.enum(raterKinds),
    scheme: z.number(),
    guideline: z.number(),
  }),
);

/**
 * What the submitted labels of a project can be filtered by.
 * @throws AppError `notFound` for those who may not see everyone's labels
 */
export async function readLabelChoices(viewer: Viewer, project: string): Promise<LabelChoices> {
  const { projectId } = await findLabelSource(viewer, project);
  // Prisma would fetch every annotation to find the few combinations there are.
  const found = db().$queryRaw`
    SELECT DISTINCT m."name" AS "model", coalesce(t."condition", '') AS "condition", coalesce(t."split"::text, '') AS "split",
      a."raterId", r."kind"::text AS "kind", s."number" AS "scheme", coalesce(g."number", 0) AS "guideline"
    FROM "Annotation" a
      JOIN "Transcript" t ON t."id" = a."transcriptId" JOIN "Model" m ON m."id" = t."modelId"
      JOIN "Rater" r ON r."id" = a."raterId" JOIN "SchemeVersion" s ON s."id" = a."schemeVersionId"
      LEFT JOIN "GuidelineVersion" g ON g."id" = a."guidelineVersionId"
    WHERE a."projectId" = ${projectId}::uuid AND a."state" = 'submitted' AND a."kind" = 'rating' AND t."archivedAt" IS NULL`;
  const [raters, rows] = await Promise.all([listRaters(viewer, projectId), found]);
  const combinations = rowsSchema.parse(rows);
  const raterIds = new Set(combinations.map(({ raterId }) => raterId));
  return {
    models: distinct(combinations.map(({ model }) => model)),
    conditions: distinct(combinations.map(({ condition }) => condition)),
    splits: distinct(combinations.map(({ split }) => split)),
    kinds: distinct(combinations.map(({ kind }) => kind)),
    raters: raters.filter(({ id }) => raterIds.has(id)),
    schemes: distinct(combinations.map(({ scheme }) => scheme)),
    guidelines: distinct(combinations.map(({ guideline }) => guideline)),
  };
}

function distinct<Value extends string | number>(values: readonly Value[]): Value[] {
  return [...new Set(values)].sort((a, b) => (typeof a === "number" && typeof b === "number" ? a - b : a < b ? -1 : 1));
}
