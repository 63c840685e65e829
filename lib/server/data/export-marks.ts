import "server-only";
import { z } from "zod";
import { evidenceSchema, loadBearingSchema, relationSchema, severitySchema } from "@/lib/annotations/annotation";
import type { MarkedTranscript } from "@/lib/exports/span-rows";
import { db } from "@/lib/server/data/client";
import { Prisma } from "@/lib/server/data/generated/client";

const rangeSchema = z.object({ part: z.int(), start: z.int(), end: z.int() });

const spanSchema = z.object({
  ...{ id: z.string(), type: z.string(), note: z.string(), confidence: z.int().nullable() },
  loadBearing: loadBearingSchema.nullable(),
  evidence: evidenceSchema.nullable(),
  severity: severitySchema.nullable(),
  ranges: z.array(rangeSchema),
  links: z.array(z.object({ id: z.string(), relation: relationSchema, range: rangeSchema })),
});

const rowsSchema = z.array(
  z.object({
    transcript: z.object({ id: z.string(), externalId: z.string().nullable(), epoch: z.int(), model: z.string() }),
    parts: z.array(
      z.object({ index: z.int(), role: z.string(), kind: z.string(), text: z.string(), textSha256: z.string() }),
    ),
    annotations: z.array(
      z.object({
        ...{ id: z.string(), kind: z.string() },
        rater: z.object({ pseudonym: z.string(), kind: z.string(), name: z.string().nullable() }),
        spans: z.array(spanSchema),
      }),
    ),
  }),
);

const range = (from: Prisma.Sql) =>
  Prisma.sql`json_build_object('part', ${from}."partIndex", 'start', ${from}."start", 'end', ${from}."end")`;

const spans = Prisma.sql`
  SELECT json_agg(json_build_object(
    'id', s."id", 'type', s."type", 'note', s."note", 'confidence', s."confidence",
    'loadBearing', s."loadBearing", 'evidence', s."evidence", 'severity', s."severity",
    'ranges', (
      SELECT json_agg(${range(Prisma.sql`r`)} ORDER BY r."ordinal")
      FROM "SpanRange" r WHERE r."annotationId" = s."annotationId" AND r."spanId" = s."id"
    ),
    'links', coalesce((
      SELECT json_agg(
        json_build_object('id', l."id", 'relation', l."relation", 'range', ${range(Prisma.sql`l`)}) ORDER BY l."ordinal"
      ) FROM "Link" l WHERE l."annotationId" = s."annotationId" AND l."spanId" = s."id"
    ), '[]')
  ) ORDER BY s."ordinal")
  FROM "Span" s WHERE s."annotationId" = a."id"`;

const markedParts = Prisma.sql`
  SELECT json_agg(json_build_object(
    'index', p."index", 'role', p."role", 'kind', p."kind", 'text', p."text", 'textSha256', encode(p."textHash", 'hex')
  ))
  FROM "Part" p
  WHERE p."transcriptId" = t."id" AND (
    EXISTS (SELECT FROM "SpanRange" r WHERE r."transcriptId" = p."transcriptId" AND r."partIndex" = p."index")
    OR EXISTS (SELECT FROM "Link" l WHERE l."transcriptId" = p."transcriptId" AND l."partIndex" = p."index")
  )`;

/**
 * Transcripts with the marks of their submitted annotations and the texts these lie in, by id. Whoever calls has checked
 * that they may be read.
 *
 * One statement, because it is one moment: an annotation taken back while it runs is there whole or not at all. And
 * gathered by the database, because Prisma takes more than twice as long over the five tables.
 */
export async function readMarkedTranscripts(ids: readonly string[], hasNames: boolean): Promise<MarkedTranscript[]> {
  const rows = await db().$queryRaw`
    SELECT
      json_build_object('id', t."id", 'externalId', t."externalId", 'epoch', t."epoch", 'model', m."name") AS "transcript",
      coalesce((${markedParts}), '[]') AS "parts",
      coalesce((
        SELECT json_agg(json_build_object(
          'id', a."id", 'kind', a."kind", 'spans', (${spans}),
          'rater', json_build_object('pseudonym', w."pseudonym", 'kind', w."kind", 'name', CASE
            WHEN ${hasNames} THEN coalesce(u."name", concat_ws(' ', w."name", w."version"))
          END)
        ) ORDER BY a."id")
        FROM "Annotation" a
        JOIN "Rater" w ON w."id" = a."raterId"
        LEFT JOIN "User" u ON u."id" = w."userId"
        WHERE a."transcriptId" = t."id" AND a."state" = 'submitted'
          AND EXISTS (SELECT FROM "Span" s WHERE s."annotationId" = a."id")
      ), '[]') AS "annotations"
    FROM "Transcript" t JOIN "Model" m ON m."id" = t."modelId"
    WHERE t."id" = ANY (${ids}::uuid[])
    ORDER BY t."id"`;
  return rowsSchema.parse(rows);
}
