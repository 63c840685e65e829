/**
 * Which values of the sort column a stretch holds. `beyond` is after the value in the direction of reading; `any` is
 * for a list sorted by id alone or by a column that is never null.
 */
export type ColumnValues<Value> =
  | { readonly are: "any" | "present" | "absent" }
  | { readonly are: "equal" | "beyond"; readonly value: Value };

/** Rows that one index scan reads in order: by the column, then by the id. */
export type Stretch<Value> = {
  readonly column: ColumnValues<Value>;
  /** Only rows whose id is beyond this one in the direction of reading; null for all. */
  readonly beyondId: string | null;
};

/** The stretches to read one after the other until the page is full, all in the same direction. */
export type Scan<Value> = { readonly isDescending: boolean; readonly stretches: readonly Stretch<Value>[] };

/** The row next to which a page begins, with its value in the sort column. */
export type Anchor<Value> = { readonly id: string; readonly value: Value | null };

export type PageStart<Value> = {
  readonly isDescending: boolean;
  /** `key` when the list is sorted by id alone. */
  readonly column: "key" | "required" | "nullable";
  /** Null for the first page. */
  readonly anchor: Anchor<Value> | null;
  /** `backward` reads the rows before the anchor, the nearest first. */
  readonly direction: "forward" | "backward";
};

/**
 * Where to read a page of a sorted list. Rows without a value come last in either direction of sorting. PostgreSQL
 * would scan for `(value, id) > (…)` with nulls in it; as separate stretches each is one range of the index.
 */
export function planScan<Value>({ isDescending, column, anchor, direction }: PageStart<Value>): Scan<Value> {
  const isBackward = direction === "backward";
  return {
    isDescending: isDescending !== isBackward,
    stretches: column === "key" ? keyStretches(anchor) : columnStretches(anchor, column === "nullable", isBackward),
  };
}

function keyStretches<Value>(anchor: Anchor<Value> | null): Stretch<Value>[] {
  return [{ column: { are: "any" }, beyondId: anchor?.id ?? null }];
}

function columnStretches<Value>(
  anchor: Anchor<Value> | null,
  isNullable: boolean,
  isBackward: boolean,
): Stretch<Value>[] {
  const present: Stretch<Value> = { column: { are: isNullable ? "present" : "any" }, beyondId: null };
  const absent: Stretch<Value> = { column: { are: "absent" }, beyondId: null };
  const end = isNullable && !isBackward ? [absent] : [];
  if (anchor === null) return isBackward && isNullable ? [absent, present] : [present, ...end];
  const { id: beyondId, value } = anchor;
  if (value === null) return [{ column: absent.column, beyondId }, ...(isBackward ? [present] : [])];
  return [{ column: { are: "equal", value }, beyondId }, { column: { are: "beyond", value }, beyondId: null }, ...end];
}
