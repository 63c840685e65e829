import "server-only";
import type { PoolClient } from "pg";
import { parse, v7 } from "uuid";
import { Prisma } from "@/lib/server/data/generated/client";
import { type CopyValue, copyRows, jsonb } from "@/lib/server/data/import-copy";
import type { ImportCounts, RefusedRecord } from "@/lib/transcripts/import-report";
import type { PartDraft, TranscriptDraft } from "@/lib/transcripts/transcript";

/** A part as it is stored. */
export type NewPart = Omit<PartDraft, "text"> & {
  /** The text's UTF-8. */
  readonly utf8: Uint8Array;
  readonly utf16Length: number;
  readonly textHash: Uint8Array;
};

/** A transcript as it is stored, if its content is new to the project. */
export type NewTranscript = Omit<TranscriptDraft, "parts"> & {
  readonly id: string;
  readonly contentHash: Uint8Array;
  readonly sourceFile: string;
  readonly sourceRecord: number;
  readonly reasoningLength: number;
  readonly parts: readonly NewPart[];
};

/** Records that are written together or not at all. */
export type ImportBatch = {
  readonly transcripts: readonly NewTranscript[];
  readonly refused: readonly RefusedRecord[];
};

/** The import that a batch belongs to. */
export type ImportTarget = { readonly importId: string; readonly projectId: string; readonly ratersWanted: number };

/** Where transcripts wait to be compared with those that the project has. Gone with the connection. */
export const createBatchTable = Prisma.sql`
  CREATE TEMPORARY TABLE "import_batch" (
    "id" uuid, "taskId" uuid, "model" text, "externalId" text, "epoch" integer, "condition" text, "pairKey" text,
    "split" "Split", "cue" text, "correctness" "Correctness", "metadata" jsonb, "contentHash" bytea, "sourceFile" text,
    "sourceRecord" integer, "partCount" integer, "reasoningLength" integer
  ) ON COMMIT DELETE ROWS`;

const batchColumns = `"import_batch"`;
const partColumns = `"Part" ("transcriptId", "index", "turn", "role", "kind", "text", "utf16Length", "toolName", "callId", "textHash")`;

/**
 * Writes a batch in one transaction: what is new to the project, its tasks, the counts and the refusals, so that an
 * import that is cut off has counted exactly what it stored. Texts are sent for new transcripts only.
 */
export async function writeBatch(
  client: PoolClient,
  target: ImportTarget,
  { transcripts, refused }: ImportBatch,
): Promise<ImportCounts> {
  await client.query("BEGIN");
  try {
    const added = await addTranscripts(client, target, transcripts);
    const counts = {
      read: transcripts.length + refused.length,
      imported: added.size,
      alreadyThere: transcripts.length - added.size,
      refused: refused.length,
    };
    await copyRows(client, partColumns, partRows(transcripts.filter(({ id }) => added.has(id))));
    await addRefusals(client, target, refused);
    await count(client, target, counts);
    await client.query("COMMIT");
    return counts;
  } catch (error) {
    // The connection may be what failed; then there is nothing to roll back, and the first error is the one to tell.
    await client.query("ROLLBACK").catch(() => undefined);
    throw error;
  }
}

/** Adds what is new and gives the ids of that. Of equal contents in a batch the first one is added. */
async function addTranscripts(
  client: PoolClient,
  { projectId, importId, ratersWanted }: ImportTarget,
  transcripts: readonly NewTranscript[],
): Promise<ReadonlySet<string>> {
  if (transcripts.length === 0) return new Set();
  await addModels(client, projectId, transcripts);
  await copyRows(client, batchColumns, transcripts.map(transcriptRow));
  // In the order of the hashes, so that two imports of the same files wait for each other instead of locking up.
  const { rows } = await client.query<{ id: string }>(Prisma.sql`
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
      SELECT b."taskId", ${projectId}::uuid, "id", ${ratersWanted}::int FROM "added" JOIN "import_batch" b USING ("id")
    )
    SELECT "id" FROM "added"`);
  return new Set(rows.map(({ id }) => id));
}

async function addModels(client: PoolClient, projectId: string, transcripts: readonly NewTranscript[]): Promise<void> {
  const names = [...new Set(transcripts.map(({ model }) => model))].toSorted();
  const ids = names.map(() => v7());
  await client.query(Prisma.sql`
    INSERT INTO "Model" ("id", "projectId", "name")
    SELECT new."id", ${projectId}::uuid, new."name" FROM unnest(${ids}::uuid[], ${names}::text[]) AS new("id", "name")
    ON CONFLICT ("projectId", "name") DO NOTHING`);
}

async function addRefusals(
  client: PoolClient,
  { importId }: ImportTarget,
  refused: readonly RefusedRecord[],
): Promise<void> {
  if (refused.length === 0) return;
  const column = <Key extends keyof RefusedRecord>(key: Key) => refused.map((one) => one[key]);
  await client.query(Prisma.sql`
    INSERT INTO "ImportRefusal" ("importId", "ordinal", "file", "record", "path", "reason")
    SELECT i."id", i."refused" + new."place", new."file", new."record", new."path", new."reason"
    FROM "Import" i, unnest(
      ${column("file")}::text[], ${column("record")}::int[], ${column("path")}::text[], ${column("reason")}::text[]
    ) WITH ORDINALITY AS new("file", "record", "path", "reason", "place")
    WHERE i."id" = ${importId}::uuid`);
}

async function count(client: PoolClient, target: ImportTarget, counts: ImportCounts): Promise<void> {
  const { read, imported, alreadyThere, refused } = counts;
  await client.query(Prisma.sql`
    UPDATE "Import" SET "read" = "read" + ${read}, "imported" = "imported" + ${imported},
      "alreadyThere" = "alreadyThere" + ${alreadyThere}, "refused" = "refused" + ${refused}
    WHERE "id" = ${target.importId}::uuid`);
  if (imported === 0) return;
  // Last, because everyone who submits labels in the project waits for this row.
  await client.query(Prisma.sql`
    UPDATE "Project" SET "transcriptCount" = "transcriptCount" + ${imported} WHERE "id" = ${target.projectId}::uuid`);
}

function transcriptRow(transcript: NewTranscript): readonly CopyValue[] {
  const { id, model, externalId, epoch, condition, pairKey, split, cue, correctness, metadata } = transcript;
  const { contentHash, sourceFile, sourceRecord, parts, reasoningLength } = transcript;
  return [
    parse(id),
    parse(v7()),
    model,
    externalId,
    epoch,
    condition,
    pairKey,
    split,
    cue,
    correctness,
    jsonb(metadata),
    contentHash,
    sourceFile,
    sourceRecord,
    parts.length,
    reasoningLength,
  ];
}

function* partRows(transcripts: readonly NewTranscript[]): Generator<readonly CopyValue[]> {
  for (const { id, parts } of transcripts) {
    const transcriptId = parse(id);
    for (const [index, { turn, role, kind, utf8, utf16Length, toolName, callId, textHash }] of parts.entries()) {
      yield [transcriptId, index, turn, role, kind, utf8, utf16Length, toolName, callId, textHash];
    }
  }
}
