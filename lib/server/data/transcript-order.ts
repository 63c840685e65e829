import "server-only";
import { Prisma } from "@/lib/server/data/generated/client";
import type { PageStart, Stretch } from "@/lib/transcripts/keyset";
import type { TranscriptSort } from "@/lib/transcripts/transcript-query";

export type SortValue = string | number;

/** The columns of "Transcript" that a list can be sorted by beside its key. The index that serves each ends in the id. */
const columns = {
  externalId: { name: Prisma.sql`t."externalId"`, type: Prisma.sql`text`, isNullable: true },
  condition: { name: Prisma.sql`t."condition"`, type: Prisma.sql`text`, isNullable: true },
  reasoningLength: { name: Prisma.sql`t."reasoningLength"`, type: Prisma.sql`integer`, isNullable: false },
} as const;
type Column = (typeof columns)[keyof typeof columns];

/** How the list is sorted: by its key alone, or by a column first. */
export function sortKind(sort: TranscriptSort): PageStart<SortValue>["column"] {
  if (sort === "imported") return "key";
  return columns[sort].isNullable ? "nullable" : "required";
}

/** The value that rows are sorted by; null where the list is sorted by its key. */
export function sortValue(sort: TranscriptSort): Prisma.Sql {
  return sort === "imported" ? Prisma.sql`NULL` : columns[sort].name;
}

/** What lies beyond a row, and the order, in a direction of reading. */
export function readingSql(isDescending: boolean): { readonly beyond: Prisma.Sql; readonly direction: Prisma.Sql } {
  return isDescending
    ? { beyond: Prisma.sql`<`, direction: Prisma.sql`DESC` }
    : { beyond: Prisma.sql`>`, direction: Prisma.sql`ASC` };
}

/** One stretch as SQL: which of the rows, and in which order. */
export function stretchSql(
  sort: TranscriptSort,
  { column, beyondId }: Stretch<SortValue>,
  isDescending: boolean,
): { readonly where: Prisma.Sql; readonly orderBy: Prisma.Sql } {
  const { beyond, direction } = readingSql(isDescending);
  const byId = beyondId === null ? [] : [Prisma.sql`t."id" ${beyond} ${beyondId}::uuid`];
  const inOrderOfId = Prisma.sql`t."id" ${direction}`;
  if (sort === "imported") return { where: all(byId), orderBy: inOrderOfId };
  const sorted = columns[sort];
  // Equal and missing values need no sorting by the column: the index has them by id.
  const isOneValue = column.are === "equal" || column.are === "absent";
  return {
    where: all([...valueSql(sorted, column, beyond), ...byId]),
    orderBy: isOneValue ? inOrderOfId : Prisma.sql`${sorted.name} ${direction}, ${inOrderOfId}`,
  };
}

function all(conditions: readonly Prisma.Sql[]): Prisma.Sql {
  return conditions.length === 0 ? Prisma.sql`true` : Prisma.join([...conditions], " AND ");
}

function valueSql({ name, type, isNullable }: Column, values: Stretch<SortValue>["column"], beyond: Prisma.Sql) {
  if (values.are === "equal") return [Prisma.sql`${name} = ${values.value}::${type}`];
  if (values.are === "beyond") return [Prisma.sql`${name} ${beyond} ${values.value}::${type}`];
  if (!isNullable || values.are === "any") return [];
  return [values.are === "absent" ? Prisma.sql`${name} IS NULL` : Prisma.sql`${name} IS NOT NULL`];
}
