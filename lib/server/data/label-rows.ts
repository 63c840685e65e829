import "server-only";
import { z } from "zod";
import { evidenceSchema, loadBearingSchema, severitySchema } from "@/lib/annotations/annotation";
import type { LabelledAnnotation } from "@/lib/annotations/labelled";
import type { SchemeVersion } from "@/lib/scheme/scheme-version";
import { pool } from "@/lib/server/data/client";
import { addSchemeVersions, versionOf } from "@/lib/server/data/scheme-versions";

/** Rows fetched at a time: enough that the way to the database and back does not count, few enough to hold twice. */
const batchSize = 1000;

/**
 * One row an annotation, its answers and spans gathered by the database: Prisma would send a query for each of the three
 * tables with every annotation's id in it, and hold all rows twice.
 */
const statement = `
  SELECT a."taskId", a."transcriptId", t."modelId", a."raterId", a."schemeVersionId",
    coalesce((
      SELECT json_object_agg(w."element", w."option") FROM "Answer" w WHERE w."annotationId" = a."id"
    ), '{}') AS "answers",
    coalesce((
      SELECT json_agg(json_build_object(
        'type', s."type", 'loadBearing', s."loadBearing", 'evidence', s."evidence", 'severity', s."severity"
      ) ORDER BY s."ordinal") FROM "Span" s WHERE s."annotationId" = a."id"
    ), '[]') AS "spans"
  FROM "Annotation" a JOIN "Transcript" t ON t."id" = a."transcriptId" JOIN "Rater" r ON r."id" = a."raterId"
  WHERE a."projectId" = $1 AND a."state" = 'submitted' AND a."kind" = 'rating' AND t."archivedAt" IS NULL
    AND ($2::uuid[] IS NULL OR a."taskId" = ANY ($2)) AND ($3 OR r."kind" <> 'machine')
  ORDER BY a."taskId", a."raterId"`;

const rowsSchema = z.array(
  z.object({
    taskId: z.string(),
    transcriptId: z.string(),
    modelId: z.string(),
    raterId: z.string(),
    schemeVersionId: z.string(),
    answers: z.record(z.string(), z.string()),
    spans: z.array(
      z.object({
        type: z.string(),
        loadBearing: loadBearingSchema.nullable(),
        evidence: evidenceSchema.nullable(),
        severity: severitySchema.nullable(),
      }),
    ),
  }),
);

type Wanted = {
  /** All when null. */
  readonly taskIds?: readonly string[] | null;
  /** Whether those of machine raters are among them. */
  readonly hasMachines?: boolean;
};

/**
 * The submitted ratings of a project, of some tasks or of all, by task and rater; those of archived transcripts are left
 * out. Whoever calls has checked that they may be read.
 */
export async function readLabelRows(
  projectId: string,
  { taskIds = null, hasMachines = true }: Wanted = {},
): Promise<LabelledAnnotation[]> {
  const client = await pool().connect();
  client.on("error", leaveToTheQuery);
  try {
    await client.query("BEGIN READ ONLY; SET LOCAL cursor_tuple_fraction = 1");
    await client.query(`DECLARE labels NO SCROLL CURSOR FOR ${statement}`, [projectId, taskIds, hasMachines]);
    const annotations: LabelledAnnotation[] = [];
    const versions = new Map<string, SchemeVersion>();
    for (let fetched = batchSize; fetched === batchSize; ) {
      const { rows } = await client.query(`FETCH ${batchSize} FROM labels`);
      const parsed = rowsSchema.parse(rows);
      await addSchemeVersions(
        versions,
        parsed.map(({ schemeVersionId }) => schemeVersionId),
      );
      annotations.push(
        ...parsed.map(({ schemeVersionId, ...row }) => ({ ...row, version: versionOf(versions, schemeVersionId) })),
      );
      fetched = rows.length;
    }
    await client.query("COMMIT");
    return annotations;
  } catch (error) {
    await client.query("ROLLBACK").catch(() => {});
    throw error;
  } finally {
    client.off("error", leaveToTheQuery);
    client.release();
  }
}

/** A connection that dies fails the query, and says so a second time to whoever listens; unheard it would end the process. */
function leaveToTheQuery(): void {}
