import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { guardedCell } from "@/lib/exports/csv-cells";
import { csvHeaderText, csvText, guardedCsvText } from "@/lib/server/exports/csv-text";

const nasty = fc.constantFrom("", ",", '"', '""', "\r", "\n", "\r\n", " ", "a,b", '=1+"2"', "\ufeff", "\t", "'");
const text = fc.array(fc.oneof(nasty, fc.string({ unit: "grapheme" })), { maxLength: 4 }).map((some) => some.join(""));
const table = fc
  .integer({ min: 2, max: 5 })
  .chain((width) => fc.array(fc.array(text, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }));

/** As programs read it: every cell a text, nothing trimmed, records ended by CRLF alone. */
const read = (csv: string) => parse(csv, { bom: false, recordDelimiter: "\r\n" });

describe("csvText", () => {
  it("is RFC 4180 to the letter", () => {
    expect(
      csvText([
        ["a", 1.5, null, ""],
        ['say "hi"', "x,y", "two\nlines", "\r"],
      ]),
    ).toBe('a,1.5,,""\r\n"say ""hi""","x,y","two\nlines","\r"\r\n');
  });

  it("gives every text back exactly to whoever parses it", () => {
    fc.assert(
      fc.property(table, (rows) => {
        expect(read(csvText(rows))).toEqual(rows);
      }),
    );
  });
});

describe("guardedCsvText", () => {
  it("gives back texts whose formulas have an apostrophe before them, and nothing else changed", () => {
    fc.assert(
      fc.property(table, (rows) => {
        expect(read(guardedCsvText(rows))).toEqual(rows.map((cells) => cells.map(guardedCell)));
      }),
    );
  });
});

describe("csvHeaderText", () => {
  it("begins with a byte order mark for spreadsheets only", () => {
    expect(csvHeaderText(["a", "b"], false)).toBe("a,b\r\n");
    expect(csvHeaderText(["a", "b"], true)).toBe("\ufeffa,b\r\n");
  });
});
