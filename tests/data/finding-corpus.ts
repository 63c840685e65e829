import { createHash } from "node:crypto";
import { v7 } from "uuid";
import { pool } from "@/lib/server/data/client";
import type { Correctness, Json, PartDraft, Split } from "@/lib/transcripts/transcript";
import type { TaskStatus } from "@/lib/transcripts/transcript-row";

/** A transcript with all that lists are filtered, sorted or searched by. */
export type Known = {
  readonly id: string;
  readonly model: string;
  readonly externalId: string | null;
  readonly condition: string | null;
  readonly pairKey: string | null;
  readonly split: Split | null;
  readonly correctness: Correctness | null;
  readonly reasoningLength: number;
  readonly metadata: { readonly [key: string]: Json };
  readonly status: TaskStatus;
  readonly isArchived: boolean;
  readonly parts: readonly PartDraft[];
};

type Random = () => number;

/** One of some values. */
export function pick<Value>(random: Random, values: readonly Value[]): Value {
  const value = values[Math.floor(random() * values.length)];
  if (value === undefined) throw new RangeError("Nothing to choose from");
  return value;
}

const models = ["Alder 2", "Cedar mini", "Birch"];
const conditions = [null, null, "baseline", "cue", "Hinweis ü"];
const splits = [null, "dev", "validation", "heldout"] as const;
const answers = [null, "correct", "incorrect", "unknown"] as const;
const statuses = ["unlabelled", "unlabelled", "in_progress", "labelled"] as const;
export const metadataTexts = ["physics", "true", "5", "a.b", 'quoted "x"', "π", "null", "-3"];
const numbers = [0, 1, 5, -3, 0.5, 1e-7, 1e21];

function metadataOf(random: Random): Known["metadata"] {
  const all: readonly (readonly [string, Json])[] = [
    ["subject", pick(random, metadataTexts)],
    ["score", pick<Json>(random, [...numbers, "5", null, true])],
    ["question", { id: pick(random, [1, 2, 3]), "a.b": { deep: pick<Json>(random, [null, false, "yes"]) } }],
    ["tags", [pick(random, metadataTexts), { name: pick(random, metadataTexts) }]],
  ];
  return Object.fromEntries(all.filter(() => random() < 0.7));
}

/** A transcript in which everything is left to chance but what is given. */
export function makeKnown(random: Random, given: Partial<Known> & { readonly msecs: number }): Known {
  const { msecs, ...known } = given;
  return {
    id: v7({ msecs, random: Uint8Array.from({ length: 16 }, () => Math.floor(random() * 256)) }),
    model: pick(random, models),
    externalId: random() < 0.2 ? null : `record ${Math.floor(random() * 40)}`,
    condition: pick(random, conditions),
    pairKey: pick(random, [null, null, "one", "two"]),
    split: pick(random, splits),
    correctness: pick(random, answers),
    reasoningLength: Math.floor(random() * 30),
    metadata: metadataOf(random),
    status: pick(random, statuses),
    isArchived: random() < 0.1,
    parts: [],
    ...known,
  };
}

const hash = (text: string) => createHash("sha256").update(text).digest("hex");

/** Writes transcripts into a project as they are, ids and all, which no import would let one choose. */
export async function insertKnown(slug: string, known: readonly Known[]): Promise<void> {
  const rows = JSON.stringify(known.map(({ parts, ...row }) => ({ ...row, hash: hash(row.id), parts: parts.length })));
  const parts = JSON.stringify(
    known.flatMap(({ id, parts: own }) =>
      own.map((part, index) => ({ ...part, id, index, length: part.text.length, hash: hash(part.text) })),
    ),
  );
  await pool().query(
    `INSERT INTO "Model" ("id", "projectId", "name") SELECT gen_random_uuid(), p."id", m FROM "Project" p, unnest($2::text[]) m
     WHERE p."slug" = $1 ON CONFLICT DO NOTHING`,
    [slug, models],
  );
  await pool().query(insertTranscripts, [slug, rows]);
  await pool().query(insertTasks, [slug, rows]);
  await pool().query(insertParts, [parts]);
  await pool().query(`UPDATE "Project" SET "transcriptCount" = "transcriptCount" + $2 WHERE "slug" = $1`, [
    slug,
    known.length,
  ]);
  const archived = known.filter(({ isArchived }) => isArchived).map(({ id }) => id);
  await pool().query(`UPDATE "Transcript" SET "archivedAt" = now() WHERE "id" = ANY($1::uuid[])`, [archived]);
}

const insertTranscripts = `
  INSERT INTO "Transcript" ("id", "projectId", "modelId", "externalId", "condition", "pairKey", "split", "correctness",
    "reasoningLength", "metadata", "contentHash", "partCount")
  SELECT k."id", p."id", m."id", k."externalId", k."condition", k."pairKey", k."split", k."correctness",
    k."reasoningLength", k."metadata", decode(k."hash", 'hex'), k."parts"
  FROM jsonb_to_recordset($2::jsonb) AS k(
    "id" uuid, "model" text, "externalId" text, "condition" text, "pairKey" text, "split" "Split",
    "correctness" "Correctness", "reasoningLength" int, "metadata" jsonb, "hash" text, "parts" int
  ) JOIN "Project" p ON p."slug" = $1 JOIN "Model" m ON m."projectId" = p."id" AND m."name" = k."model"`;

/** Three raters are wanted, of whom none, one or all have submitted. */
const insertTasks = `
  INSERT INTO "Task" ("id", "projectId", "transcriptId", "ratersWanted", "slotsTaken", "submittedCount")
  SELECT gen_random_uuid(), p."id", k."id", 3, s."count", s."count"
  FROM jsonb_to_recordset($2::jsonb) AS k("id" uuid, "status" text) JOIN "Project" p ON p."slug" = $1
  JOIN (VALUES ('unlabelled', 0), ('in_progress', 1), ('labelled', 3)) AS s("status", "count") ON s."status" = k."status"`;

const insertParts = `
  INSERT INTO "Part" ("transcriptId", "index", "turn", "role", "kind", "text", "utf16Length", "toolName", "callId", "textHash")
  SELECT "id", "index", "turn", "role", "kind", "text", "length", "toolName", "callId", decode("hash", 'hex')
  FROM jsonb_to_recordset($1::jsonb) AS k(
    "id" uuid, "index" int, "turn" int, "role" "Role", "kind" "PartKind", "text" text, "length" int, "toolName" text,
    "callId" text, "hash" text
  )`;
