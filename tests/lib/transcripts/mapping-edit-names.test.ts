import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fieldsOfRows, freeName, rowsOfFields } from "@/lib/transcripts/mapping-edit-names";

describe("named fields as rows", () => {
  it("are fields again", () => {
    expect(rowsOfFields({ subject: "meta.subject", score: "$.score" })).toEqual([
      { name: "subject", path: "meta.subject" },
      { name: "score", path: "$.score" },
    ]);
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.string()), (fields) => {
        expect(fieldsOfRows(rowsOfFields(fields))).toEqual({ ...fields });
      }),
    );
  });

  it("are no fields while two have the same name", () => {
    const rows = [
      { name: "a", path: "x" },
      { name: "a", path: "y" },
    ];
    expect(fieldsOfRows(rows)).toBeNull();
  });

  it("get a name that none has", () => {
    const rows = ["name", "name 2", "name 4"].map((name) => ({ name, path: "" }));
    expect(freeName([], "name")).toBe("name");
    expect(freeName(rows, "name")).toBe("name 3");
  });
});
