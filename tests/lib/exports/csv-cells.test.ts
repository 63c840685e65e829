import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvCells, csvHeader, guardedCell } from "@/lib/exports/csv-cells";

const layout = {
  columns: { id: "text", n: "number?", isOld: "boolean", data: "json", answers: "answers" },
  keys: ["verdict", "constructor"],
} as const;

describe("csvHeader", () => {
  it("unfolds answers into a column for each element of the scheme", () => {
    expect(csvHeader(layout)).toEqual(["id", "n", "isOld", "data", "answers.verdict", "answers.constructor"]);
  });
});

describe("csvCells", () => {
  it("leaves texts and numbers as they are and writes the rest as JSON", () => {
    const row = { id: " =1", n: -0.5, isOld: false, data: { a: [1, "x"] }, answers: { verdict: "faithful" } };
    expect(csvCells(layout, row)).toEqual([" =1", -0.5, "false", '{"a":[1,"x"]}', "faithful", null]);
  });

  it("keeps a JSON text apart from a plain one by its quotes, and JSON null from nothing", () => {
    expect(csvCells({ columns: { data: "json" }, keys: [] }, { data: "x" })).toEqual(['"x"']);
    expect(csvCells({ columns: { data: "json" }, keys: [] }, { data: null })).toEqual(["null"]);
  });

  it("keeps nothing apart from an empty text", () => {
    const columns = { a: "text?", b: "text?" } as const;
    expect(csvCells({ columns, keys: [] }, { a: null, b: "" })).toEqual([null, ""]);
  });
});

describe("guardedCell", () => {
  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])("puts an apostrophe before the text %j", (text) => {
    expect(guardedCell(text)).toBe(`'${text}`);
  });

  it.each([["a=1"], [" =1"], ["'"], [""], ['{"a":1}'], [-1], [null]])("leaves %j alone", (cell) => {
    expect(guardedCell(cell)).toBe(cell);
  });

  it("never leaves a text that begins a formula, and changes nothing but its beginning", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const guarded = String(guardedCell(text));
        expect(guarded).not.toMatch(/^[=+\-@\t\r]/);
        expect(guarded.endsWith(text)).toBe(true);
      }),
    );
  });
});
