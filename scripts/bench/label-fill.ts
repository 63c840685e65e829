import { pool } from "@/lib/server/data/client";
import { createProject } from "@/lib/server/data/projects";
import { operator } from "@/lib/viewer";

type Size = { readonly tasks: number; readonly raters: number };

const slug = "bench-labelled";
const batch = 2000;

/**
 * A project with so many tasks, each labelled by as many raters with every question answered and a few marks, made in
 * the database itself. Raters agree three times in four; everything follows from row numbers, so that runs are alike. Ids
 * grow with the time, as they do where people work.
 */
export async function fillLabels({ tasks, raters }: Size): Promise<string> {
  await createProject(operator, { slug, name: "Bench", description: "" });
  await pool().query(
    `INSERT INTO "Model" ("id", "projectId", "name")
      SELECT uuidv7(), "id", 'bench-' || n FROM "Project", generate_series(0, 3) n WHERE "slug" = $1`,
    [slug],
  );
  await pool().query(
    `INSERT INTO "Rater" ("id", "projectId", "kind", "name", "pseudonym")
      SELECT uuidv7(), "id", 'imported', 'rater ' || n, 'R-' || n
      FROM "Project", generate_series(1, $2::int) n WHERE "slug" = $1`,
    [slug, raters],
  );
  for (let from = 0; from < tasks; from += batch) await fillBatch(from, Math.min(batch, tasks - from));
  await pool().query(`UPDATE "Project" SET "labelRevision" = 1 WHERE "slug" = $1`, [slug]);
  // As autovacuum would have done by the time that a project has so many.
  await pool().query("VACUUM ANALYZE");
  return slug;
}

async function fillBatch(from: number, size: number): Promise<void> {
  const first = [slug, from, size];
  await pool().query(transcripts, first);
  await pool().query(tasksOf, [slug, from]);
  await pool().query(annotations, [slug, from]);
  await pool().query(answers, [slug, from]);
  await pool().query(spans, [slug, from]);
  await pool().query(ranges, [slug, from]);
  await pool().query(links, [slug, from]);
}

/** Four parts of 800 characters. */
const transcripts = `
  WITH "new" AS (
    INSERT INTO "Transcript" ("id", "projectId", "modelId", "externalId", "condition", "pairKey", "split", "metadata",
      "contentHash", "sourceFile", "sourceRecord", "partCount", "reasoningLength")
    SELECT uuidv7(), p."id", m."id", 'fill-' || n, CASE n % 2 WHEN 0 THEN 'baseline' ELSE 'cue' END,
      'fill-' || n / 2, (ARRAY['dev', 'validation', 'heldout'])[1 + n % 3]::"Split", '{}', sha256(n::text::bytea),
      'fill', n + 1, 4, 1600
    FROM generate_series($2::int, $2::int + $3::int - 1) n, "Project" p
    JOIN LATERAL (SELECT "id", "name" FROM "Model" WHERE "projectId" = p."id") m ON true
    WHERE p."slug" = $1 AND m."name" = 'bench-' || n / 2 % 4
    RETURNING "id"
  )
  INSERT INTO "Part" ("transcriptId", "index", "turn", "role", "kind", "text", "utf16Length", "textHash")
  SELECT "id", n, n, 'assistant', (CASE n % 2 WHEN 0 THEN 'reasoning' ELSE 'text' END)::"PartKind",
    repeat(md5("id"::text), 25), 800, sha256("id"::text::bytea)
  FROM "new", generate_series(0, 3) n`;

const tasksOf = `
  INSERT INTO "Task" ("id", "projectId", "transcriptId", "ratersWanted", "slotsTaken", "submittedCount")
  SELECT uuidv7(), p."id", t."id", r."count", r."count", r."count"
  FROM "Project" p JOIN "Transcript" t ON t."projectId" = p."id"
  CROSS JOIN LATERAL (SELECT count(*)::int AS "count" FROM "Rater" WHERE "projectId" = p."id") r
  WHERE p."slug" = $1 AND t."sourceRecord" > $2`;

const annotations = `
  INSERT INTO "Annotation" ("id", "projectId", "taskId", "transcriptId", "raterId", "schemeVersionId", "state", "visible",
    "submittedAt")
  SELECT uuidv7(), p."id", k."id", t."id", r."id", v."id", 'submitted', '{}',
    now() - make_interval(mins => t."sourceRecord")
  FROM "Project" p JOIN "Transcript" t ON t."projectId" = p."id" JOIN "Task" k ON k."transcriptId" = t."id"
  JOIN "Rater" r ON r."projectId" = p."id" JOIN "SchemeVersion" v ON v."projectId" = p."id"
  WHERE p."slug" = $1 AND t."sourceRecord" > $2`;

/** A number that a text always has, from 0 to below 1,000. */
const chance = (text: string) => `abs(hashtext(${text}) % 1000)`;

const rated = `
  FROM "Project" p JOIN "Transcript" t ON t."projectId" = p."id" JOIN "Annotation" a ON a."transcriptId" = t."id"
  JOIN "Rater" r ON r."id" = a."raterId" JOIN "SchemeVersion" v ON v."id" = a."schemeVersionId"`;

const own = `t."sourceRecord"::text || r."pseudonym"`;

const answers = `
  INSERT INTO "Answer" ("annotationId", "element", "option")
  SELECT a."id", e->>'key', e->'options'->(
      CASE WHEN ${chance(`${own} || (e->>'key')`)} < 750 THEN ${chance(`t."sourceRecord"::text || (e->>'key')`)}
        ELSE ${chance(`(e->>'key') || ${own}`)} END % jsonb_array_length(e->'options')
    )->>'key'
  ${rated} CROSS JOIN LATERAL jsonb_array_elements(v."definition"->'elements') e
  WHERE p."slug" = $1 AND t."sourceRecord" > $2`;

/** Two marks and a half, on average. */
const spans = `
  INSERT INTO "Span" ("annotationId", "id", "ordinal", "type", "loadBearing", "evidence", "severity", "confidence")
  SELECT a."id", uuidv7(), n, v."definition"->'spanTypes'->(
      ${chance(`t."sourceRecord" || 'type' || n`)} % jsonb_array_length(v."definition"->'spanTypes')
    )->>'key', (ARRAY['yes', 'no', 'unclear'])[1 + ${chance(`${own} || n`)} % 3]::"LoadBearing",
    'within_transcript', 'minor', 3
  ${rated} CROSS JOIN LATERAL generate_series(0, ${chance(own)} % 6 - 1) n
  WHERE p."slug" = $1 AND t."sourceRecord" > $2`;

const ranges = `
  INSERT INTO "SpanRange" ("annotationId", "spanId", "ordinal", "transcriptId", "partIndex", "start", "end", "quote")
  SELECT a."id", s."id", 0, t."id", 2 * (s."ordinal" % 2), "from", "from" + 60, repeat('x', 60)
  ${rated} JOIN "Span" s ON s."annotationId" = a."id"
  CROSS JOIN LATERAL (SELECT ${chance(`t."sourceRecord" || 'place' || s."ordinal"`)} * 7 / 10 + ${chance(own)} % 30 AS "from") f
  WHERE p."slug" = $1 AND t."sourceRecord" > $2`;

const links = `
  INSERT INTO "Link" ("annotationId", "spanId", "id", "ordinal", "relation", "transcriptId", "partIndex", "start", "end",
    "quote")
  SELECT a."id", s."id", uuidv7(), 0, 'contradicts', t."id", 3, 100, 130, repeat('x', 30)
  ${rated} JOIN "Span" s ON s."annotationId" = a."id"
  WHERE p."slug" = $1 AND t."sourceRecord" > $2 AND s."ordinal" = 0`;
