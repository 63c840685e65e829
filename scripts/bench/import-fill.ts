import { pool } from "@/lib/server/data/client";
import { createProject } from "@/lib/server/data/projects";
import { operator } from "@/lib/viewer";

const batch = 5000;

/** A project with so many small transcripts, each with a task and a part, made in the database itself. */
export async function fillProject(count: number): Promise<string> {
  const slug = "bench-filled";
  await createProject(operator, { slug, name: "Bench", description: "" });
  await pool().query(`INSERT INTO "Model" ("id", "projectId", "name")
    SELECT gen_random_uuid(), "id", 'bench-' || n FROM "Project", generate_series(0, 2) n WHERE "slug" = 'bench-filled'`);
  for (let from = 0; from < count; from += batch) await fillBatch(from, Math.min(batch, count - from));
  // As autovacuum would have done by the time that a project has so many.
  await pool().query("VACUUM ANALYZE");
  return slug;
}

/** Ids are made like those of uuid v7, which grow with the time. */
async function fillBatch(from: number, size: number): Promise<void> {
  await pool().query(
    `WITH p AS (SELECT "id" FROM "Project" WHERE "slug" = 'bench-filled'), "new" AS MATERIALIZED (
      SELECT n, (lpad(to_hex((extract(epoch FROM now()) * 1000)::bigint - 1000000000 + n), 12, '0') || '7000' || '8' ||
        substr(md5(n::text), 1, 15))::uuid AS "id"
      FROM generate_series($1::int, $1::int + $2::int - 1) n
    ), "transcripts" AS (
      INSERT INTO "Transcript" ("id", "projectId", "modelId", "externalId", "condition", "pairKey", "metadata",
        "contentHash", "sourceFile", "sourceRecord", "partCount", "reasoningLength")
      SELECT "new"."id", p."id", m."id", 'fill-' || n, CASE n % 2 WHEN 0 THEN 'baseline' ELSE 'cue' END, 'fill-' || n / 2,
        jsonb_build_object('subject', md5((n % 5000)::text), 'difficulty', n % 5),
        sha256(n::text::bytea), 'fill', n + 1, 1, 100
      FROM "new", p, "Model" m WHERE m."projectId" = p."id" AND m."name" = 'bench-' || n / 2 % 3
      RETURNING "id", "projectId"
    ), "parts" AS (
      INSERT INTO "Part" ("transcriptId", "index", "turn", "role", "kind", "text", "utf16Length", "textHash")
      SELECT "id", 0, 0, 'assistant', 'reasoning', md5("id"::text), 32, sha256("id"::text::bytea) FROM "transcripts"
    )
    INSERT INTO "Task" ("id", "projectId", "transcriptId", "ratersWanted")
    SELECT gen_random_uuid(), "projectId", "id", 3 FROM "transcripts"`,
    [from, size],
  );
}
