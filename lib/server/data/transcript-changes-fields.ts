import "server-only";
import { Prisma } from "@/lib/server/data/generated/client";
import type { TranscriptChange } from "@/lib/transcripts/transcript-change";

type Sql = Prisma.Sql;

/** A column that is changed, as SQL: on the transcript, or on its task. */
export type ChangedField = {
  readonly table: Sql;
  /** The column of the table that says which transcript. */
  readonly transcriptId: Sql;
  readonly column: Sql;
  readonly type: Sql;
  /** Whether a row of the table `t` does not have a value given as text. */
  readonly differs: (value: Sql) => Sql;
};

const { sql } = Prisma;

function fieldOf({ column, type }: { readonly column: Sql; readonly type: Sql }): ChangedField {
  return {
    table: sql`"Transcript"`,
    transcriptId: sql`"id"`,
    column,
    type,
    differs: (value) => sql`t.${column} IS DISTINCT FROM ${value}::${type}`,
  };
}

const pairKey = fieldOf({ column: sql`"pairKey"`, type: sql`text` });

/** Which column a change writes. */
export const changedFields: Readonly<Record<TranscriptChange["kind"], ChangedField>> = {
  split: fieldOf({ column: sql`"split"`, type: sql`"Split"` }),
  condition: fieldOf({ column: sql`"condition"`, type: sql`text` }),
  pairKey,
  pairRule: pairKey,
  pair: pairKey,
  priority: {
    ...fieldOf({ column: sql`"priority"`, type: sql`integer` }),
    table: sql`"Task"`,
    transcriptId: sql`"transcriptId"`,
  },
  archive: {
    ...fieldOf({ column: sql`"archivedAt"`, type: sql`timestamptz` }),
    // What is archived already stays as it was: since when is its own.
    differs: (value) => sql`(t."archivedAt" IS NULL) = (${value} IS NOT NULL)`,
  },
};

type Rows = { readonly projectId: string; readonly ids: readonly string[] };

/**
 * Locks the rows of some transcripts, in the order of their ids so that two changes at once wait for each other rather
 * than in a circle. Prisma has no word for locks.
 */
export async function lockRows(
  tx: Prisma.TransactionClient,
  { table, transcriptId }: ChangedField,
  { projectId, ids }: Rows,
): Promise<void> {
  await tx.$queryRaw`
    SELECT 1 FROM ${table} WHERE "projectId" = ${projectId}::uuid AND ${transcriptId} = ANY (${ids}::uuid[])
    ORDER BY "id" FOR NO KEY UPDATE`;
}
