import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { tableText } from "@/lib/server/exports/table-text";
import type { Table } from "@/lib/statistics/report-table";

async function textOf(table: Table): Promise<string> {
  let text = "";
  for await (const piece of tableText(table)) text += piece;
  return text;
}

describe("tableText", () => {
  it("is read back by any reader of CSV, figures unrounded and nulls empty", async () => {
    const columns = ["label", "alpha", "reason"];
    const rows = [
      ['a "quoted", name', 0.1 + 0.2, null],
      ["line\nbreak", null, "no pairs"],
    ];
    expect(parse(await textOf({ columns, rows }), { columns: true })).toEqual([
      { label: 'a "quoted", name', alpha: "0.30000000000000004", reason: "" },
      { label: "line\nbreak", alpha: "", reason: "no pairs" },
    ]);
  });

  it("has every row of a long table once, under one header", async () => {
    const rows = Array.from({ length: 2500 }, (_, index) => [index]);
    const lines = (await textOf({ columns: ["row"], rows })).trimEnd().split("\r\n");
    expect(lines).toEqual(["row", ...rows.map(([index]) => String(index))]);
  });

  it("is a header alone without rows", async () => {
    expect(await textOf({ columns: ["a", "b"], rows: [] })).toBe("a,b\r\n");
  });
});
