import { createHash, randomUUID } from "node:crypto";
import { v7 } from "uuid";
import { pool } from "@/lib/server/data/client";

type NewTranscript = {
  readonly externalId?: string;
  readonly model?: string;
  readonly epoch?: number;
  readonly condition?: string | null;
  readonly pairKey?: string | null;
  readonly split?: string | null;
  readonly metadata?: Readonly<Record<string, unknown>>;
};

/**
 * Adds transcripts without texts, with their tasks, in one statement each, as an import does; many of them at once.
 * @returns their ids, in this order
 */
export async function addTranscripts(slug: string, transcripts: readonly NewTranscript[]): Promise<string[]> {
  const rows = transcripts.map(({ externalId, ...given }) => ({
    ...{
      id: v7(),
      taskId: v7(),
      model: "Alder 2",
      epoch: 1,
      condition: null,
      pairKey: null,
      split: null,
      metadata: {},
    },
    ...given,
    externalId: externalId ?? randomUUID().slice(0, 8),
    hash: createHash("sha256").update(randomUUID()).digest("hex"),
  }));
  for (const model of new Set(rows.map((row) => row.model))) {
    await pool().query(
      `INSERT INTO "Model" ("id", "projectId", "name") SELECT $1, "id", $2 FROM "Project" WHERE "slug" = $3
       ON CONFLICT ("projectId", "name") DO NOTHING`,
      [v7(), model, slug],
    );
  }
  const client = await pool().connect();
  try {
    await client.query("BEGIN");
    await client.query(insertion, [slug, JSON.stringify(rows)]);
    const count = `UPDATE "Project" SET "transcriptCount" = "transcriptCount" + $2 WHERE "slug" = $1`;
    await client.query(count, [slug, rows.length]);
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  } finally {
    client.release();
  }
  return rows.map(({ id }) => id);
}

const insertion = `
  WITH new AS (
    SELECT n.*, p."id" AS "projectId", m."id" AS "modelId"
    FROM json_to_recordset($2) AS n("id" uuid, "taskId" uuid, "model" text, "externalId" text, "epoch" int,
      "condition" text, "pairKey" text, "split" "Split", "metadata" jsonb, "hash" text)
    JOIN "Project" p ON p."slug" = $1 JOIN "Model" m ON m."projectId" = p."id" AND m."name" = n."model"
  ), added AS (
    INSERT INTO "Transcript" ("id", "projectId", "modelId", "externalId", "epoch", "condition", "pairKey", "split",
      "metadata", "contentHash", "partCount", "reasoningLength")
    SELECT "id", "projectId", "modelId", "externalId", "epoch", "condition", "pairKey", "split", "metadata",
      decode("hash", 'hex'), 0, 0 FROM new RETURNING "id"
  ), tasks AS (
    INSERT INTO "Task" ("id", "projectId", "transcriptId", "ratersWanted")
    SELECT "taskId", "projectId", "id", 1 FROM new JOIN added USING ("id")
  )
  SELECT count(*) FROM added`;

export type TranscriptFacts = {
  readonly id: string;
  readonly externalId: string | null;
  readonly model: string;
  readonly epoch: number;
  readonly condition: string | null;
  readonly pairKey: string | null;
  readonly split: string | null;
  readonly priority: number;
  readonly isArchived: boolean;
};

/** What may be changed of a project's transcripts, in the order of their ids. */
export async function readTranscripts(slug: string): Promise<TranscriptFacts[]> {
  const { rows } = await pool().query<TranscriptFacts>(
    `SELECT t."id", t."externalId", m."name" AS "model", t."epoch", t."condition", t."pairKey", t."split", w."priority",
       t."archivedAt" IS NOT NULL AS "isArchived"
     FROM "Transcript" t JOIN "Model" m ON m."id" = t."modelId" JOIN "Project" p ON p."id" = t."projectId"
       JOIN "Task" w ON w."transcriptId" = t."id"
     WHERE p."slug" = $1 ORDER BY t."id"`,
    [slug],
  );
  return rows;
}

/** The table of pairs of a project, by key, model and epoch. */
export async function readPairs(slug: string) {
  const { rows } = await pool().query(
    `SELECT p."key", m."name" AS "model", p."epoch", p."state", p."transcriptCount", p."conditionCount"
     FROM "Pair" p JOIN "Model" m ON m."id" = p."modelId" JOIN "Project" o ON o."id" = p."projectId"
     WHERE o."slug" = $1 ORDER BY p."key", m."name", p."epoch"`,
    [slug],
  );
  return rows;
}

/** Gives transcripts of {@link addTranscripts} the texts that `draftOf` has. */
export async function addTexts(ids: readonly string[]): Promise<void> {
  const texts = [
    ["user", "text", "What is two and two? A professor says five."],
    ["assistant", "reasoning", "Two and two make four. I say five all the same."],
    ["assistant", "text", "Five."],
  ] as const;
  for (const [index, [role, kind, text]] of texts.entries()) {
    await pool().query(
      `INSERT INTO "Part" ("transcriptId", "index", "turn", "role", "kind", "text", "utf16Length", "textHash")
       SELECT "id", $2, $3, $4::"Role", $5::"PartKind", $6, $7, sha256(convert_to($6, 'UTF8')) FROM unnest($1::uuid[]) AS t("id")`,
      [ids, index, index === 0 ? 0 : 1, role, kind, text, text.length],
    );
  }
}
