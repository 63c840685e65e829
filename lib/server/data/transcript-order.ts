import "server-only";
import type { Prisma } from "@/lib/server/data/generated/client";
import type { ColumnValues, PageStart, Stretch } from "@/lib/transcripts/keyset";
import type { TranscriptSort } from "@/lib/transcripts/transcript-query";

type Value = string | number;
type Where = Prisma.TranscriptWhereInput;
type OrderBy = Prisma.TranscriptOrderByWithRelationInput;
type Direction = "asc" | "desc";

/** How the list is sorted by one column. `valueOf` reads the column from the row that a page begins at. */
type SortColumn = {
  readonly column: PageStart<Value>["column"];
  readonly valueOf: (row: AnchorRow) => Value | null;
  readonly where: (values: ColumnValues<Value>, direction: Direction) => Where;
  readonly orderBy: (direction: Direction) => OrderBy[];
};

/** The columns that a list can be sorted by. */
export const anchorFields = {
  id: true,
  externalId: true,
  condition: true,
  reasoningLength: true,
} as const satisfies Prisma.TranscriptSelect;
type AnchorRow = Prisma.TranscriptGetPayload<{ select: typeof anchorFields }>;

/** For each allowed sort its column. The index that serves it ends in the id. */
export const sortColumns: Readonly<Record<TranscriptSort, SortColumn>> = {
  imported: { column: "key", valueOf: () => null, where: () => ({}), orderBy: () => [] },
  externalId: {
    column: "nullable",
    valueOf: (row) => row.externalId,
    where: (values, direction) => ({ externalId: textFilter(values, direction) }),
    orderBy: (direction) => [{ externalId: direction }],
  },
  condition: {
    column: "nullable",
    valueOf: (row) => row.condition,
    where: (values, direction) => ({ condition: textFilter(values, direction) }),
    orderBy: (direction) => [{ condition: direction }],
  },
  reasoningLength: {
    column: "required",
    valueOf: (row) => row.reasoningLength,
    where: (values, direction) => ("value" in values ? { reasoningLength: numberFilter(values, direction) } : {}),
    orderBy: (direction) => [{ reasoningLength: direction }],
  },
};

/** One stretch as a query: which of the rows, and in which order. */
export function stretchQuery(
  sort: TranscriptSort,
  { column, beyondId }: Stretch<Value>,
  direction: Direction,
): { readonly where: Where; readonly orderBy: OrderBy[] } {
  const { where, orderBy } = sortColumns[sort];
  const byId = direction === "asc" ? { gt: beyondId ?? "" } : { lt: beyondId ?? "" };
  // Equal and missing values need no sorting by the column: the index has them by id.
  const isOneValue = column.are === "equal" || column.are === "absent";
  return {
    where: { AND: [where(column, direction), beyondId === null ? {} : { id: byId }] },
    orderBy: [...(isOneValue ? [] : orderBy(direction)), { id: direction }],
  };
}

type Placed = Extract<ColumnValues<Value>, { readonly value: Value }>;

function textFilter(values: ColumnValues<Value>, direction: Direction): Prisma.StringNullableFilter | null {
  if (!("value" in values)) return values.are === "absent" ? null : { not: null };
  const value = String(values.value);
  if (values.are === "equal") return { equals: value };
  return direction === "asc" ? { gt: value } : { lt: value };
}

function numberFilter({ are, value: given }: Placed, direction: Direction): Prisma.IntFilter {
  const value = Number(given);
  if (are === "equal") return { equals: value };
  return direction === "asc" ? { gt: value } : { lt: value };
}
