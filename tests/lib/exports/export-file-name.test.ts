import { describe, expect, it } from "vitest";
import { exportFileName } from "@/lib/exports/export-file-name";

describe("exportFileName", () => {
  it("says the project, the table, and what sets this file apart", () => {
    const plain = {
      table: "spans",
      format: "csv",
      isForSpreadsheets: false,
      hasNames: false,
      hasArchived: false,
    } as const;
    expect(exportFileName("demo", plain)).toBe("demo-spans.csv");
    expect(exportFileName("demo", { ...plain, format: "jsonl" })).toBe("demo-spans.jsonl");
    expect(exportFileName("demo", { ...plain, isForSpreadsheets: true, hasNames: true })).toBe(
      "demo-spans-names-spreadsheet.csv",
    );
  });

  it("says nothing of names where a table has none", () => {
    const choice = {
      table: "transcripts",
      format: "csv",
      isForSpreadsheets: false,
      hasNames: true,
      hasArchived: false,
    } as const;
    expect(exportFileName("demo", choice)).toBe("demo-transcripts.csv");
  });

  it("calls JSONL the same with and without the spreadsheet option, which does not touch it", () => {
    const choice = {
      table: "spans",
      format: "jsonl",
      isForSpreadsheets: true,
      hasNames: false,
      hasArchived: false,
    } as const;
    expect(exportFileName("demo", choice)).toBe("demo-spans.jsonl");
  });
});
