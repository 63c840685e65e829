import "server-only";
import { z } from "zod";
import type { ItemKey } from "@/lib/labels/label-row";
import { db } from "@/lib/server/data/client";

/** The transcript that an item is, or why it is none: words for people. */
export type MatchedItem = {
  /** The item as it was asked for. */
  readonly item: string;
  readonly transcriptId: string | null;
  readonly taskId: string | null;
  readonly partCount: number | null;
  readonly problem: string | null;
};

const rowsSchema = z.array(
  z.object({
    item: z.string(),
    transcriptId: z.string().nullable(),
    taskId: z.string().nullable(),
    partCount: z.int().nullable(),
    problem: z.string().nullable(),
  }),
);

/** An item as a text, by which it is asked for. */
export function itemText({ ids, model, condition, epoch }: ItemKey): string {
  return JSON.stringify({ ids, model, condition, epoch });
}

/**
 * Finds the transcripts of a project that labels are of; archived ones are not looked at. The first of an item's ids that
 * finds any counts, as a transcript's id before a content hash before an external id. Whoever calls has checked that the
 * transcripts may be read.
 *
 * One statement, because most of it is choosing the best of what several indexes find, which Prisma cannot say.
 *
 * @param items As {@link itemText} writes them, a few thousand at most.
 */
export async function matchItems(projectId: string, items: readonly string[]): Promise<MatchedItem[]> {
  const rows = await db().$queryRaw`
    WITH "wanted" AS (
      SELECT i."item", k."id", k."rank", i."item"::json ->> 'model' AS "model",
        i."item"::json ->> 'condition' AS "condition", (i."item"::json ->> 'epoch')::int AS "epoch"
      FROM unnest(${items}::text[]) AS i("item"),
        json_array_elements_text(i."item"::json -> 'ids') WITH ORDINALITY AS k("id", "rank")
    ), "found" AS (
      SELECT w."item", w."rank", 1 AS "tier", t."id" FROM "wanted" w JOIN "Transcript" t ON t."id" = CASE
        WHEN w."id" ~* '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' THEN w."id"::uuid END
      WHERE t."projectId" = ${projectId}::uuid AND t."archivedAt" IS NULL
      UNION ALL
      SELECT w."item", w."rank", 2, t."id" FROM "wanted" w JOIN "Transcript" t ON t."contentHash" = CASE
        WHEN w."id" ~* '^[0-9a-f]{64}$' THEN decode(w."id", 'hex') END
      WHERE t."projectId" = ${projectId}::uuid AND t."archivedAt" IS NULL
      UNION ALL
      SELECT w."item", w."rank", 3, t."id" FROM "wanted" w
      JOIN "Transcript" t ON t."projectId" = ${projectId}::uuid AND t."externalId" = w."id" AND t."archivedAt" IS NULL
      JOIN "Model" m ON m."id" = t."modelId"
      WHERE (w."model" IS NULL OR m."name" = w."model") AND (w."condition" IS NULL OR t."condition" = w."condition")
        AND (w."epoch" IS NULL OR t."epoch" = w."epoch")
    ), "best" AS (
      SELECT "item", "id" FROM (
        SELECT "item", "id", rank() OVER (PARTITION BY "item" ORDER BY "rank", "tier") AS "place" FROM "found"
      ) AS f WHERE "place" = 1
    ), "counted" AS (
      SELECT b."item", count(*) AS "count", (array_agg(t."id" ORDER BY t."id"))[1] AS "transcriptId",
        array_agg(DISTINCT m."name" ORDER BY m."name") AS "models",
        array_agg(DISTINCT coalesce(t."condition", 'none') ORDER BY coalesce(t."condition", 'none')) AS "conditions",
        array_agg(DISTINCT t."epoch" ORDER BY t."epoch") AS "epochs"
      FROM "best" b JOIN "Transcript" t ON t."id" = b."id" JOIN "Model" m ON m."id" = t."modelId"
      GROUP BY b."item"
    )
    SELECT i."item",
      CASE WHEN c."count" = 1 THEN t."id"::text END AS "transcriptId",
      CASE WHEN c."count" = 1 THEN k."id"::text END AS "taskId",
      CASE WHEN c."count" = 1 THEN t."partCount" END AS "partCount",
      CASE
        WHEN c."count" IS NULL THEN 'No transcript of the project has the id ' || i."ids"
          || coalesce(' and the model ' || (i."item"::json ->> 'model'), '')
          || coalesce(' and the condition ' || (i."item"::json ->> 'condition'), '')
          || coalesce(' and the epoch ' || (i."item"::json ->> 'epoch'), '')
        WHEN c."count" > 1 THEN c."count" || ' transcripts have the id ' || i."ids" || ': '
          || coalesce('narrow it down by ' || nullif(concat_ws(', by ',
            CASE WHEN cardinality(c."models") > 1 THEN 'model (' || array_to_string(c."models"[1:5], ', ') || ')' END,
            CASE WHEN cardinality(c."conditions") > 1
              THEN 'condition (' || array_to_string(c."conditions"[1:5], ', ') || ')' END,
            CASE WHEN cardinality(c."epochs") > 1 THEN 'epoch (' || array_to_string(c."epochs"[1:5], ', ') || ')' END
          ), ''), 'give the transcript''s id or content hash')
      END AS "problem"
    FROM (
      SELECT u."item", (SELECT string_agg(k, ' or ') FROM json_array_elements_text(u."item"::json -> 'ids') AS k) AS "ids"
      FROM unnest(${items}::text[]) AS u("item")
    ) AS i
    LEFT JOIN "counted" c ON c."item" = i."item"
    LEFT JOIN "Transcript" t ON t."id" = c."transcriptId"
    LEFT JOIN "Task" k ON k."transcriptId" = t."id"`;
  return rowsSchema.parse(rows);
}
