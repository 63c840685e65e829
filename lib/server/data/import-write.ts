import "server-only";
import type { PoolClient } from "pg";
import { v7 } from "uuid";
import { Prisma } from "@/lib/server/data/generated/client";
import { type ImportBatch, partColumns } from "@/lib/server/data/import-batch";
import { copyInto } from "@/lib/server/data/import-copy";
import type { ImportCounts, RefusedRecord } from "@/lib/transcripts/import-report";

/** The import that a batch belongs to. */
export type ImportTarget = {
  readonly importId: string;
  readonly projectId: string;
  readonly ratersWanted: number;
  /** What earlier runs have counted; the records they read are read over. */
  readonly before: ImportCounts;
};

/**
 * Writes a batch in one transaction: what is new to the project, its tasks, the counts and the refusals, so that an
 * import that is cut off has counted exactly what it stored. Texts are sent for new transcripts only.
 *
 * All of it on the connection that has the table of the batch, and so through `pg`.
 */
export async function writeBatch(client: PoolClient, target: ImportTarget, batch: ImportBatch): Promise<ImportCounts> {
  await client.query("BEGIN");
  try {
    const there = await addTranscripts(client, target, batch);
    const imported = batch.size - there.size;
    const refused = batch.refused.length;
    const counts = { read: batch.size + refused, imported, alreadyThere: there.size, refused };
    if (imported > 0) await copyInto(client, partColumns, batch.partRowsWithout(there));
    await countRecords(client, target, { ...counts, refusals: batch.refused });
    // Last, because everyone who submits labels in the project waits for this row.
    if (imported > 0) await countTranscripts(client, target, imported);
    await client.query("COMMIT");
    return counts;
  } catch (error) {
    // The connection may be what failed; then there is nothing to roll back, and the first error is the one to tell.
    await client.query("ROLLBACK").catch(() => undefined);
    throw error;
  }
}

/** Adds what is new and gives the places in the batch of what is not. Of equal contents in it the first one is added. */
async function addTranscripts(
  client: PoolClient,
  { projectId, importId, ratersWanted }: ImportTarget,
  batch: ImportBatch,
): Promise<ReadonlySet<number>> {
  if (batch.size === 0) return new Set();
  await addModels(client, projectId, batch.models);
  await copyInto(client, `"import_batch"`, batch.transcriptRows);
  // In the order of the hashes, so that two imports of the same files wait for each other instead of locking up.
  const { rows } = await client.query<{ ordinal: number }>(Prisma.sql`
    WITH "added" AS (
      INSERT INTO "Transcript" (
        "id", "projectId", "modelId", "importId", "externalId", "epoch", "condition", "pairKey", "split", "cue",
        "correctness", "metadata", "contentHash", "sourceFile", "sourceRecord", "partCount", "reasoningLength"
      )
      SELECT b."id", m."projectId", m."id", ${importId}::uuid, b."externalId", b."epoch", b."condition", b."pairKey",
        b."split", b."cue", b."correctness", b."metadata", b."contentHash", b."sourceFile", b."sourceRecord",
        b."partCount", b."reasoningLength"
      FROM "import_batch" b JOIN "Model" m ON m."projectId" = ${projectId}::uuid AND m."name" = b."model"
      ORDER BY b."contentHash", b."id"
      ON CONFLICT ("projectId", "contentHash") DO NOTHING
      RETURNING "id"
    ), "tasks" AS (
      INSERT INTO "Task" ("id", "projectId", "transcriptId", "ratersWanted")
      SELECT b."taskId", ${projectId}::uuid, "id", ${ratersWanted}::int
      FROM "added" JOIN "import_batch" b USING ("id")
    )
    SELECT b."ordinal" FROM "import_batch" b LEFT JOIN "added" a USING ("id") WHERE a."id" IS NULL`);
  return new Set(rows.map(({ ordinal }) => ordinal));
}

async function addModels(client: PoolClient, projectId: string, names: readonly string[]): Promise<void> {
  const ids = names.map(() => v7());
  await client.query(Prisma.sql`
    INSERT INTO "Model" ("id", "projectId", "name")
    SELECT new."id", ${projectId}::uuid, new."name" FROM unnest(${ids}::uuid[], ${names}::text[]) AS new("id", "name")
    ON CONFLICT ("projectId", "name") DO NOTHING`);
}

type Counted = ImportCounts & { readonly refusals: readonly RefusedRecord[] };

/** Adds to an import's counts and refusals, in the transaction that stores what is counted. */
export async function countRecords(
  client: PoolClient,
  { importId }: ImportTarget,
  { read, imported, alreadyThere, refused, refusals }: Counted,
): Promise<void> {
  await addRefusals(client, importId, refusals);
  await client.query(Prisma.sql`
    UPDATE "Import" SET "read" = "read" + ${read}, "imported" = "imported" + ${imported},
      "alreadyThere" = "alreadyThere" + ${alreadyThere}, "refused" = "refused" + ${refused}
    WHERE "id" = ${importId}::uuid`);
}

async function addRefusals(client: PoolClient, importId: string, refused: readonly RefusedRecord[]): Promise<void> {
  if (refused.length === 0) return;
  const column = (key: keyof RefusedRecord) => refused.map((one) => one[key]);
  await client.query(Prisma.sql`
    INSERT INTO "ImportRefusal" ("importId", "ordinal", "file", "record", "path", "reason")
    SELECT i."id", i."refused" + new."place", new."file", new."record", new."path", new."reason"
    FROM "Import" i, unnest(
      ${column("file")}::text[], ${column("record")}::int[], ${column("path")}::text[], ${column("reason")}::text[]
    ) WITH ORDINALITY AS new("file", "record", "path", "reason", "place")
    WHERE i."id" = ${importId}::uuid`);
}

async function countTranscripts(client: PoolClient, { projectId }: ImportTarget, added: number): Promise<void> {
  await client.query(Prisma.sql`
    UPDATE "Project" SET "transcriptCount" = "transcriptCount" + ${added} WHERE "id" = ${projectId}::uuid`);
}
