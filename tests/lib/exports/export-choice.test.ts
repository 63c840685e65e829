import { describe, expect, it } from "vitest";
import { exportQuerySchema } from "@/lib/exports/export-choice";

describe("the query of a download", () => {
  it("asks for pseudonyms and exact text unless told otherwise", () => {
    expect(exportQuerySchema.parse({ format: "jsonl" })).toEqual({
      ...{ format: "jsonl", spreadsheet: false, names: false, archived: false },
    });
  });

  it("turns options on with 1 and with nothing else", () => {
    expect(exportQuerySchema.parse({ format: "csv", spreadsheet: "1", names: "1", archived: "1" })).toEqual({
      format: "csv",
      spreadsheet: true,
      names: true,
      archived: true,
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
