import "server-only";
import type { PoolClient } from "pg";
import { z } from "zod";
import { annotationsOfRows } from "@/lib/annotations/label-row";
import type { LabelledAnnotation } from "@/lib/annotations/labelled";
import { pool } from "@/lib/server/data/client";
import { readSchemeVersions } from "@/lib/server/data/scheme-versions";

/** Rows fetched at a time: enough that the way to the database and back does not count, few enough to hold twice. */
const batchSize = 1000;

const places = (table: string, own: string) => `
  (SELECT json_agg(json_build_array(${own}p."partIndex", p."start", p."end") ORDER BY p."ordinal")
    FROM "${table}" p WHERE p."annotationId" = s."annotationId" AND p."spanId" = s."id")`;

/**
 * One row an annotation, as JSON text that `annotationsOfRows` reads, its answers and spans gathered by the database:
 * Prisma would send a query for each of the five tables with every annotation's id in it, and hold all rows twice.
 */
const annotationStatement = `
  SELECT json_build_array(a."taskId", a."transcriptId", t."modelId", a."raterId", r."kind", v."number", g."number",
    floor(extract(epoch FROM a."submittedAt") * 1000),
    coalesce((
      SELECT json_object_agg(w."element", w."option") FROM "Answer" w WHERE w."annotationId" = a."id"
    ), '{}'),
    coalesce((
      SELECT json_agg(json_build_array(s."type", s."loadBearing", s."evidence", s."severity", s."confidence",
        coalesce(${places("SpanRange", "")}, '[]'), coalesce(${places("Link", 'p."relation", ')}, '[]')
      ) ORDER BY s."ordinal") FROM "Span" s WHERE s."annotationId" = a."id"
    ), '[]'))::text AS "row"
  FROM "Annotation" a JOIN "Transcript" t ON t."id" = a."transcriptId" JOIN "Rater" r ON r."id" = a."raterId"
  JOIN "SchemeVersion" v ON v."id" = a."schemeVersionId"
  LEFT JOIN "GuidelineVersion" g ON g."id" = a."guidelineVersionId"
  WHERE a."projectId" = $1 AND a."state" = 'submitted' AND a."kind" = $2::"AnnotationKind" AND t."archivedAt" IS NULL
    AND ($3::uuid[] IS NULL OR a."taskId" = ANY ($3))
  ORDER BY a."taskId", a."raterId"`;

/** One row a transcript that has an annotation, as JSON text that `transcriptsOfRows` reads. */
const transcriptStatement = `
  SELECT json_build_array(t."id", k."id", t."modelId", t."externalId", t."condition", t."split", t."pairKey", t."epoch",
    t."cue", t."correctness",
    (SELECT json_agg(p."utf16Length" ORDER BY p."index") FROM "Part" p WHERE p."transcriptId" = t."id"),
    t."reasoningLength")::text AS "row"
  FROM "Transcript" t JOIN "Task" k ON k."transcriptId" = t."id"
  WHERE t."projectId" = $1 AND t."archivedAt" IS NULL AND EXISTS (
    SELECT FROM "Annotation" a WHERE a."transcriptId" = t."id" AND a."state" = 'submitted'
  )`;

const rowsSchema = z.array(z.object({ row: z.string() }));

/** Rows of JSON as texts of as many as were fetched, each an array of them. */
export type RowTexts = AsyncGenerator<string>;

type Wanted = {
  readonly kind?: "rating" | "adjudication";
  /** All when null. */
  readonly taskIds?: readonly string[] | null;
};

/**
 * The submitted ratings of a project, of some tasks or of all, by task and rater; those of archived transcripts are left
 * out. Whoever calls has checked that they may be read.
 */
export async function readLabelRows(projectId: string, wanted: Wanted = {}): Promise<LabelledAnnotation[]> {
  const texts = await readTexts(async (client) => {
    const read: string[] = [];
    for await (const text of annotationTexts(client, projectId, wanted)) read.push(text);
    return read;
  });
  const versions = await readSchemeVersions(projectId);
  return texts.flatMap((text) => annotationsOfRows(JSON.parse(text), versions));
}

/** Reads texts on one snapshot of the database. */
export async function readTexts<Read>(read: (client: PoolClient) => Promise<Read>): Promise<Read> {
  const client = await pool().connect();
  client.on("error", leaveToTheQuery);
  try {
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL cursor_tuple_fraction = 1");
    const found = await read(client);
    await client.query("COMMIT");
    return found;
  } catch (error) {
    await client.query("ROLLBACK").catch(() => {});
    throw error;
  } finally {
    client.off("error", leaveToTheQuery);
    client.release();
  }
}

/** Annotations as texts. */
export function annotationTexts(
  client: PoolClient,
  projectId: string,
  { kind = "rating", taskIds = null }: Wanted = {},
): RowTexts {
  return fetchTexts(client, annotationStatement, [projectId, kind, taskIds]);
}

/** Labelled transcripts as texts. */
export function transcriptTexts(client: PoolClient, projectId: string): RowTexts {
  return fetchTexts(client, transcriptStatement, [projectId]);
}

async function* fetchTexts(client: PoolClient, statement: string, values: readonly unknown[]): RowTexts {
  await client.query(`DECLARE labels NO SCROLL CURSOR FOR ${statement}`, [...values]);
  for (let fetched = batchSize; fetched === batchSize; ) {
    const rows = rowsSchema.parse((await client.query(`FETCH ${batchSize} FROM labels`)).rows);
    if (rows.length > 0) yield `[${rows.map(({ row }) => row).join(",")}]`;
    fetched = rows.length;
  }
  await client.query("CLOSE labels");
}

/** A connection that dies fails the query, and says so a second time to whoever listens; unheard it would end the process. */
function leaveToTheQuery(): void {}
