import "server-only";
import { z } from "zod";
import { fillPairTemplate, type PairTemplate } from "@/lib/pairs/pair-template";
import { db } from "@/lib/server/data/client";
import { Prisma } from "@/lib/server/data/generated/client";
import { type ChangedField, lockRows } from "@/lib/server/data/transcript-changes-fields";
import type { PlannedValue } from "@/lib/server/data/transcript-changes-plan";

type Transaction = Prisma.TransactionClient;

/** A change on its way: its row in the history, and what it does. */
export type RunningChange = {
  readonly id: string;
  readonly projectId: string;
  readonly field: ChangedField;
  readonly planned: PlannedValue;
};

/** What became of a batch. */
export type BatchCount = { readonly changed: number; readonly withoutValue: number };

/**
 * Changes a batch and records it with what was there before, in one transaction: a change that is cut off has recorded
 * exactly what it changed. Only rows that differ are written.
 *
 * @returns null when someone has undone the change meanwhile, and nothing more is to be changed
 */
export async function changeBatch(running: RunningChange, ids: readonly string[]): Promise<BatchCount | null> {
  return db().$transaction(async (tx) => {
    if (!(await lockRunning(tx, running.id))) return null;
    await lockRows(tx, running.field, { projectId: running.projectId, ids });
    const { rows, withoutValue } = await valuesFor(tx, running, ids);
    const changed = await writeValues(tx, running, rows);
    if (changed > 0) {
      await tx.bulkChange.update({
        where: { id: running.id },
        data: { changed: { increment: changed } },
        select: { id: true },
      });
    }
    return { changed, withoutValue };
  });
}

/** Whether a change still runs, which it then does until the transaction ends. */
async function lockRunning(tx: Transaction, id: string): Promise<boolean> {
  const rows = await tx.$queryRaw`
    SELECT 1 AS "found" FROM "BulkChange" WHERE "id" = ${id}::uuid AND "state" = 'running' FOR UPDATE`;
  return z.array(z.unknown()).parse(rows).length > 0;
}

/** Rows of transcripts' ids and the values, as texts, that they are to have. */
type NewValues = { readonly rows: Prisma.Sql; readonly withoutValue: number };

async function valuesFor(
  tx: Transaction,
  { projectId, planned }: RunningChange,
  ids: readonly string[],
): Promise<NewValues> {
  if (planned.kind === "same") {
    return {
      rows: Prisma.sql`SELECT i."id", ${planned.value}::text AS "value" FROM unnest(${ids}::uuid[]) AS i("id")`,
      withoutValue: 0,
    };
  }
  const found = await readTemplateValues(tx, planned.template, { projectId, ids });
  const keyed = found.flatMap(({ id, ...values }) => {
    const key = fillPairTemplate(planned.template, values);
    return key === null ? [] : [{ id, key }];
  });
  const keyedIds = keyed.map(({ id }) => id);
  const keys = keyed.map(({ key }) => key);
  return {
    rows: Prisma.sql`SELECT * FROM unnest(${keyedIds}::uuid[], ${keys}::text[]) AS k("id", "value")`,
    withoutValue: found.length - keyed.length,
  };
}

const templateRowsSchema = z.array(
  z.object({ id: z.uuid(), externalId: z.string().nullable(), metadata: z.record(z.string(), z.json()) }),
);

/** What a rule is made from, of some transcripts: only the keys it names, for metadata may be long. */
async function readTemplateValues(
  tx: Transaction,
  template: PairTemplate,
  { projectId, ids }: { readonly projectId: string; readonly ids: readonly string[] },
): Promise<z.infer<typeof templateRowsSchema>> {
  const rows = await tx.$queryRaw`
    SELECT t."id", t."externalId", ${namedMetadata(template)} AS "metadata" FROM "Transcript" t
    WHERE t."projectId" = ${projectId}::uuid AND t."id" = ANY (${ids}::uuid[])`;
  return templateRowsSchema.parse(rows);
}

/** Of the metadata of a transcript `t` what a template begins its paths with. */
export function namedMetadata(template: PairTemplate): Prisma.Sql {
  const keys = template.flatMap((piece) => {
    const [first] = piece.kind === "metadata" ? piece.steps : [];
    return first?.kind === "key" ? [first.key] : [];
  });
  return Prisma.sql`(
    SELECT coalesce(jsonb_object_agg(k."key", t."metadata" -> k."key"), '{}')
    FROM unnest(${keys}::text[]) AS k("key") WHERE t."metadata" ? k."key"
  )`;
}

/** Writes the values that differ, and beside them what was there. The rows are locked, so the values are those of now. */
async function writeValues(tx: Transaction, { id, projectId, field }: RunningChange, rows: Prisma.Sql) {
  const { table, transcriptId, column, type, differs } = field;
  return tx.$executeRaw`
    WITH new AS MATERIALIZED (${rows}), old AS MATERIALIZED (
      SELECT t."id", n."value", t.${transcriptId} AS "transcriptId", to_jsonb(t.${column}) AS "before"
      FROM ${table} t JOIN new n ON n."id" = t.${transcriptId}
      WHERE t."projectId" = ${projectId}::uuid AND ${differs(Prisma.sql`n."value"`)}
    ), changed AS (
      UPDATE ${table} t SET ${column} = o."value"::${type} FROM old o WHERE t."id" = o."id"
      RETURNING o."transcriptId", o."before", to_jsonb(t.${column}) AS "after"
    )
    INSERT INTO "ChangedTranscript" ("changeId", "transcriptId", "before", "after")
    SELECT ${id}::uuid, c."transcriptId", c."before", c."after" FROM changed c`;
}
