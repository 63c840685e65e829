import "server-only";
import { db } from "@/lib/server/data/client";
import { Prisma } from "@/lib/server/data/generated/client";
import type { SearchSession } from "@/lib/server/data/search-session";
import type { Json } from "@/lib/transcripts/transcript";
import type { TranscriptFacets } from "@/lib/transcripts/transcript-row";

/** The facets whose values a project has few of. */
export type FacetName = Exclude<keyof TranscriptFacets, "metadata">;
export const facetNames = ["model", "condition", "split", "status", "correctness"] as const satisfies FacetName[];

/** How many of some transcripts have each value; empty text stands for none. */
export type FacetCounts = Readonly<Record<FacetName, ReadonlyMap<string, number>>>;

type Row = { readonly facet: FacetName; readonly value: string; readonly count: number };

/** Counts the values of some transcripts, exactly. */
export async function countValues(session: SearchSession, ids: readonly string[]): Promise<FacetCounts> {
  const rows = await session.rows<Row>(Prisma.sql`
    WITH chosen AS MATERIALIZED (
      SELECT m."name" AS "model", t."condition", t."split"::text, k."status"::text, t."correctness"::text
      FROM (SELECT * FROM "Transcript" WHERE "id" = ANY(${ids}::uuid[]) OFFSET 0) t
      JOIN "Model" m ON m."id" = t."modelId" LEFT JOIN "Task" k ON k."transcriptId" = t."id"
    )
    SELECT v."facet", coalesce(v."value", '') AS "value", count(*)::int AS "count" FROM chosen, LATERAL (VALUES
      ('model', "model"), ('condition', "condition"), ('split', "split"), ('status', "status"),
      ('correctness', "correctness")
    ) AS v("facet", "value") GROUP BY 1, 2`);
  const of = (facet: FacetName) =>
    new Map(rows.flatMap((row) => (row.facet === facet ? [[row.value, row.count] as const] : [])));
  return {
    model: of("model"),
    condition: of("condition"),
    split: of("split"),
    status: new Map([...of("status")].filter(([value]) => value !== "")),
    correctness: of("correctness"),
  };
}

/** The metadata of some transcripts, in no order. */
export async function readMetadata(session: SearchSession, ids: readonly string[]): Promise<Json[]> {
  const rows = await session.rows<{ metadata: Json }>(Prisma.sql`
    SELECT "metadata" FROM "Transcript" WHERE "id" = ANY(${ids}::uuid[])`);
  return rows.map(({ metadata }) => metadata);
}

/** More than this many models or conditions are not counted one by one. */
const maxValues = 40;

/** The values that a project's transcripts may have; empty text stands for none. */
export async function listValues(
  session: SearchSession,
  projectId: string,
): Promise<Readonly<Record<FacetName, readonly string[]>>> {
  const models = await db().model.findMany({
    where: { projectId },
    orderBy: { name: "asc" },
    take: maxValues,
    select: { name: true },
  });
  return {
    model: models.map(({ name }) => name),
    condition: ["", ...(await listConditions(session, projectId))],
    split: ["", "dev", "validation", "heldout"],
    status: ["unlabelled", "in_progress", "labelled"],
    correctness: ["", "correct", "incorrect", "unknown"],
  };
}

/** Steps through the index from one condition to the next: PostgreSQL's DISTINCT would read every transcript. */
async function listConditions(session: SearchSession, projectId: string): Promise<string[]> {
  const rows = await session.rows<{ condition: string }>(Prisma.sql`
    WITH RECURSIVE step AS (
      (SELECT t."condition" FROM "Transcript" t
        WHERE t."projectId" = ${projectId}::uuid AND t."condition" IS NOT NULL ORDER BY t."condition" LIMIT 1)
      UNION ALL
      SELECT (SELECT t."condition" FROM "Transcript" t
        WHERE t."projectId" = ${projectId}::uuid AND t."condition" > step."condition" ORDER BY t."condition" LIMIT 1)
      FROM step WHERE step."condition" IS NOT NULL
    )
    SELECT "condition" FROM step WHERE "condition" IS NOT NULL LIMIT ${maxValues}`);
  return rows.map(({ condition }) => condition);
}
