import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Anchor, type ColumnValues, type PageStart, planScan, type Stretch } from "@/lib/transcripts/keyset";

type Row = { readonly id: string; readonly value: number | null };

/** What a database would answer, stretch by stretch. */
function read(rows: readonly Row[], start: PageStart<number>): Row[] {
  const { isDescending, stretches } = planScan(start);
  const beyond = (a: number | string, b: number | string) => (isDescending ? a < b : a > b);
  const isAt = ({ are, value: at }: Extract<ColumnValues<number>, { readonly value: number }>, value: number) =>
    are === "equal" ? value === at : beyond(value, at);
  const isIn = ({ column, beyondId }: Stretch<number>, { id, value }: Row) => {
    if (beyondId !== null && !beyond(id, beyondId)) return false;
    if ("value" in column) return value !== null && isAt(column, value);
    return column.are === "any" || (value === null) === (column.are === "absent");
  };
  const inOrder = (a: Row, b: Row) => {
    const byValue = start.column === "key" || a.value === b.value ? 0 : beyond(a.value ?? 0, b.value ?? 0) ? 1 : -1;
    return byValue || (beyond(a.id, b.id) ? 1 : -1);
  };
  return stretches.flatMap((stretch) => rows.filter((row) => isIn(stretch, row)).toSorted(inOrder));
}

/** The whole list as it should be: by value, those without one last, then by id. */
function sorted(rows: readonly Row[], isDescending: boolean, isById: boolean): Row[] {
  const sign = isDescending ? -1 : 1;
  return rows.toSorted((a, b) => {
    if (!isById && a.value !== b.value) {
      if (a.value === null || b.value === null) return a.value === null ? 1 : -1;
      return sign * (a.value - b.value);
    }
    return sign * (a.id < b.id ? -1 : 1);
  });
}

const rowsOf = (values: readonly (number | null)[]): Row[] =>
  values.map((value, index) => ({ id: String(index).padStart(3, "0"), value }));

const list = fc.constantFrom<PageStart<number>["column"]>("key", "required", "nullable").chain((column) =>
  fc.record({
    column: fc.constant(column),
    isDescending: fc.boolean(),
    rows: fc
      .array(column === "nullable" ? fc.option(fc.nat({ max: 4 })) : fc.nat({ max: 4 }), {
        minLength: 1,
        maxLength: 25,
      })
      .map(rowsOf),
  }),
);

describe("a page of a sorted list", () => {
  it("begins with the first row when there is no anchor", () => {
    fc.assert(
      fc.property(list, ({ rows, column, isDescending }) => {
        const all = sorted(rows, isDescending, column === "key");
        expect(read(rows, { column, isDescending, anchor: null, direction: "forward" })).toEqual(all);
        expect(read(rows, { column, isDescending, anchor: null, direction: "backward" })).toEqual(all.toReversed());
      }),
    );
  });

  it("goes on from any row, forward and backward, without a row lost or repeated", () => {
    fc.assert(
      fc.property(list, fc.nat(), ({ rows, column, isDescending }, pick) => {
        const all = sorted(rows, isDescending, column === "key");
        const place = pick % all.length;
        const anchor: Anchor<number> | null = all[place] ?? null;
        const forward = read(rows, { column, isDescending, anchor, direction: "forward" });
        const backward = read(rows, { column, isDescending, anchor, direction: "backward" });
        expect(forward).toEqual(all.slice(place + 1));
        expect(backward).toEqual(all.slice(0, place).toReversed());
      }),
    );
  });

  it("keeps rows without a value last in either direction of sorting", () => {
    const rows = rowsOf([2, null, 1]);
    const values = (isDescending: boolean) =>
      read(rows, { column: "nullable", isDescending, anchor: null, direction: "forward" }).map((row) => row.value);
    expect(values(false)).toEqual([1, 2, null]);
    expect(values(true)).toEqual([2, 1, null]);
  });

  it("never asks for missing values of a column that has none missing", () => {
    const scan = planScan({
      column: "required",
      isDescending: false,
      anchor: { id: "a", value: 1 },
      direction: "forward",
    });
    expect(scan.stretches.map((stretch) => stretch.column.are)).toEqual(["equal", "beyond"]);
  });
});
