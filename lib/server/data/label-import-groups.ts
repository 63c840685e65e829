import "server-only";
import type { PoolClient } from "pg";
import { z } from "zod";
import { type Said, saidSchema } from "@/lib/labels/label-row";
import { Prisma } from "@/lib/server/data/generated/client";
import { matchItems } from "@/lib/server/data/label-import-items";
import { matchRaters } from "@/lib/server/data/label-import-raters";
import type { RefusedRecord } from "@/lib/transcripts/import-report";

/** What the rows say of one transcript for one rater: what becomes one annotation. */
export type LabelGroup = {
  /** 1, 2, 3, … in the order of the first rows. */
  readonly number: number;
  readonly transcriptId: string;
  readonly taskId: string;
  readonly raterId: string;
  readonly partCount: number;
  readonly rowCount: number;
  /** Of what the rows say, as JSON. */
  readonly bytes: number;
};

const pageSize = 5000;

/**
 * Finds what the staged rows are of and by whom, and puts together what belongs together. Afterwards `label_refused` has
 * the rows that belong nowhere. All on the connection of the stage, and so through `pg`.
 */
export async function groupRows(client: PoolClient, projectId: string): Promise<void> {
  await client.query(`ANALYZE "label_row"`);
  await followHeads(client);
  await matchStagedItems(client, projectId);
  await matchStagedRaters(client, projectId);
  await client.query(`
    ANALYZE "label_item"; ANALYZE "label_rater";
    INSERT INTO "label_refused"
      SELECT r."ordinal", r."file", r."record", r."path", coalesce(i."problem", w."problem", 'Nobody labelled it')
      FROM "label_row" r JOIN "label_item" i USING ("item") LEFT JOIN "label_rater" w USING ("rater")
      WHERE i."transcriptId" IS NULL OR w."raterId" IS NULL;
    CREATE TEMPORARY TABLE "label_group" AS
      SELECT (row_number() OVER (ORDER BY min(r."ordinal")))::int AS "number", i."transcriptId", i."taskId", w."raterId",
        min(i."partCount") AS "partCount", count(*)::int AS "rowCount", sum(octet_length(r."said"))::float8 AS "bytes"
      FROM "label_row" r JOIN "label_item" i USING ("item") JOIN "label_rater" w USING ("rater")
      WHERE i."transcriptId" IS NOT NULL AND w."raterId" IS NOT NULL
      GROUP BY i."transcriptId", i."taskId", w."raterId";
    ALTER TABLE "label_group" ADD PRIMARY KEY ("number");
    ANALYZE "label_group";
    CREATE TEMPORARY TABLE "label_member" AS
      SELECT g."number", r."ordinal", r."file", r."record", r."path", r."said"
      FROM "label_row" r JOIN "label_item" i USING ("item") JOIN "label_rater" w USING ("rater")
      JOIN "label_group" g ON g."transcriptId" = i."transcriptId" AND g."raterId" = w."raterId"
      ORDER BY g."number", r."ordinal";
    CREATE INDEX ON "label_member" ("number");
    ANALYZE "label_member";
    TRUNCATE "label_row"`);
}

/** Rows that are parts of an annotation go where its head goes, and nowhere without one. */
async function followHeads(client: PoolClient): Promise<void> {
  await client.query(`
    UPDATE "label_row" r SET "item" = h."item", "rater" = h."rater", "isHead" = 1
    FROM "label_row" h
    WHERE h."annotation" = r."annotation" AND h."isHead" = 1 AND r."isHead" = 0;
    WITH "lost" AS (DELETE FROM "label_row" WHERE "isHead" = 0 RETURNING *)
    INSERT INTO "label_refused"
      SELECT "ordinal", "file", "record", "path",
        'Its annotation is not among the files: give the annotations together with the spans'
      FROM "lost"`);
}

async function matchStagedItems(client: PoolClient, projectId: string): Promise<void> {
  await client.query(`INSERT INTO "label_item" ("item") SELECT DISTINCT "item" FROM "label_row"`);
  for (let after = ""; ; ) {
    const { rows } = await client.query<{ item: string }>(
      Prisma.sql`SELECT "item" FROM "label_item" WHERE "item" > ${after} ORDER BY "item" LIMIT ${pageSize}`,
    );
    const items = rows.map(({ item }) => item);
    if (items.length === 0) return;
    const matched = await matchItems(projectId, items);
    const column = <Key extends keyof (typeof matched)[number]>(key: Key) => matched.map((one) => one[key]);
    await client.query(Prisma.sql`
      UPDATE "label_item" i SET "transcriptId" = m."transcriptId", "taskId" = m."taskId", "partCount" = m."partCount",
        "problem" = m."problem"
      FROM unnest(${column("item")}::text[], ${column("transcriptId")}::uuid[], ${column("taskId")}::uuid[],
        ${column("partCount")}::int[], ${column("problem")}::text[])
        AS m("item", "transcriptId", "taskId", "partCount", "problem")
      WHERE m."item" = i."item"`);
    after = items.at(-1) ?? after;
  }
}

/** Raters of whom no row found its transcript are not made. */
async function matchStagedRaters(client: PoolClient, projectId: string): Promise<void> {
  const { rows } = await client.query<{ rater: string }>(`
    SELECT "rater" FROM "label_row" JOIN "label_item" USING ("item") WHERE "transcriptId" IS NOT NULL
    GROUP BY "rater" ORDER BY min("ordinal")`);
  const texts = rows.map(({ rater }) => rater);
  const matched = await matchRaters(projectId, texts);
  const column = <Key extends keyof (typeof matched)[number]>(key: Key) => matched.map((one) => one[key]);
  await client.query(Prisma.sql`
    INSERT INTO "label_rater"
    SELECT * FROM unnest(${column("rater")}::text[], ${column("raterId")}::uuid[], ${column("problem")}::text[])`);
}

/** How many different raters the staged rows have. */
export async function countStagedRaters(client: PoolClient): Promise<number> {
  const { rows } = await client.query<{ count: number }>(
    `SELECT count(DISTINCT "rater")::int AS "count" FROM "label_row"`,
  );
  return rows[0]?.count ?? 0;
}

/** The groups after one, in order. */
export async function readGroups(client: PoolClient, after: number, limit: number): Promise<LabelGroup[]> {
  const { rows } = await client.query<LabelGroup>(
    Prisma.sql`SELECT * FROM "label_group" WHERE "number" > ${after} ORDER BY "number" LIMIT ${limit}`,
  );
  return rows;
}

/** A row of a group: where it stood, and what it says. */
export type LabelMember = {
  readonly number: number;
  readonly file: string;
  readonly record: number;
  readonly path: string;
  readonly said: Said;
};

const memberSchema = z.object({
  number: z.int(),
  file: z.string(),
  record: z.int(),
  path: z.string(),
  said: z.string(),
});

/** The rows of some groups by the groups' numbers, in the order of the files. */
export async function readMembers(
  client: PoolClient,
  numbers: readonly number[],
): Promise<ReadonlyMap<number, readonly LabelMember[]>> {
  const { rows } = await client.query(Prisma.sql`
    SELECT "number", "file", "record", "path", "said" FROM "label_member"
    WHERE "number" = ANY (${numbers}::int[]) ORDER BY "number", "ordinal"`);
  const members = new Map<number, LabelMember[]>();
  for (const row of z.array(memberSchema).parse(rows)) {
    const member = { ...row, said: saidSchema.parse(JSON.parse(row.said)) };
    const known = members.get(row.number);
    if (known) known.push(member);
    else members.set(row.number, [member]);
  }
  return members;
}

/** The places of a group's rows, for a group whose rows are too many to be read whole. */
export async function readPlaces(
  client: PoolClient,
  { number }: LabelGroup,
  { after, limit }: { readonly after: number; readonly limit: number },
): Promise<(Omit<RefusedRecord, "reason"> & { readonly ordinal: number })[]> {
  const { rows } = await client.query<Omit<RefusedRecord, "reason"> & { ordinal: number }>(Prisma.sql`
    SELECT "ordinal", "file", "record", "path" FROM "label_member"
    WHERE "number" = ${number} AND "ordinal" > ${after} ORDER BY "ordinal" LIMIT ${limit}`);
  return rows;
}

/** Rows that were refused before groups were made, in the order of the files. */
export async function readRefused(
  client: PoolClient,
  { after, limit }: { readonly after: number; readonly limit: number },
): Promise<(RefusedRecord & { readonly ordinal: number })[]> {
  const { rows } = await client.query<RefusedRecord & { ordinal: number }>(Prisma.sql`
    SELECT "ordinal", "file", "record", "path", "reason" FROM "label_refused"
    WHERE "ordinal" > ${after} ORDER BY "ordinal" LIMIT ${limit}`);
  return rows;
}
