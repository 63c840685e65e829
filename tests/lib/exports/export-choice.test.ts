import { describe, expect, it } from "vitest";
import { exportFileName, exportQuerySchema } from "@/lib/exports/export-choice";

describe("the query of a download", () => {
  it("asks for pseudonyms and exact text unless told otherwise", () => {
    expect(exportQuerySchema.parse({ format: "jsonl" })).toEqual({ format: "jsonl", spreadsheet: false, names: false });
  });

  it("turns options on with 1 and with nothing else", () => {
    expect(exportQuerySchema.parse({ format: "csv", spreadsheet: "1", names: "1" })).toEqual({
      format: "csv",
      spreadsheet: true,
      names: true,
    });
    expect(exportQuerySchema.safeParse({ format: "csv", names: "true" }).success).toBe(false);
  });

  it.each([[{}], [{ format: "xlsx" }], [{ format: "csv", name: "1" }]])(
    "refuses %j, for a misspelt option must not pass for its default",
    (query) => {
      expect(exportQuerySchema.safeParse(query).success).toBe(false);
    },
  );
});

describe("exportFileName", () => {
  it("says the project, the table, and what sets this file apart", () => {
    const plain = { table: "spans", format: "csv", isForSpreadsheets: false, hasNames: false } as const;
    expect(exportFileName("demo", plain)).toBe("demo-spans.csv");
    expect(exportFileName("demo", { ...plain, format: "jsonl" })).toBe("demo-spans.jsonl");
    expect(exportFileName("demo", { ...plain, isForSpreadsheets: true, hasNames: true })).toBe(
      "demo-spans-names-spreadsheet.csv",
    );
  });

  it("calls JSONL the same with and without the spreadsheet option, which does not touch it", () => {
    const choice = { table: "spans", format: "jsonl", isForSpreadsheets: true, hasNames: false } as const;
    expect(exportFileName("demo", choice)).toBe("demo-spans.jsonl");
  });
});
