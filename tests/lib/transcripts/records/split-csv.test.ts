import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvText } from "@/lib/server/exports/csv-text";
import { isRefusal } from "@/lib/transcripts/formats/reading";
import { importLimits } from "@/lib/transcripts/import-limits";
import { csvContainerOf } from "@/lib/transcripts/records/csv-container";
import { columnNames } from "@/lib/transcripts/records/csv-rows";
import { CsvSplitter } from "@/lib/transcripts/records/split-csv";
import { split } from "@/tests/lib/transcripts/records/documents";

type Options = { readonly delimiter?: string; readonly size?: number; readonly maxRecordBytes?: number };

function read(content: string | Uint8Array, { delimiter = ",", size, maxRecordBytes = 1000 }: Options = {}) {
  const limits = { ...importLimits, maxRecordBytes };
  const found = split(new CsvSplitter({ delimiter, way: [], limits }), content, size);
  return found.map((raw) => (isRefusal(raw) ? raw.reason : raw.record));
}

describe("taking CSV apart", () => {
  it("makes an object of texts of each row behind the first, exactly as they stand", () => {
    const content = 'a,b\r\n1, two \r\n"x, ""y""\r\nz",\n\n,"";\n';
    const rows = [
      { a: "1", b: " two " },
      { a: 'x, "y"\r\nz', b: "" },
      { a: "", b: "" },
    ];
    // The last row ends a quoted cell with something else than a delimiter.
    for (const size of [1, 2, 3, 100])
      expect(read(content, { size })).toEqual([...rows.slice(0, 2), "Line 6: Text after the closing quote of cell 2"]);
    expect(read(content.replace(";", ""))).toEqual(rows);
    expect(read("a;b\n1,5;2", { delimiter: ";" })).toEqual([{ a: "1,5", b: "2" }]);
    expect(read("a\tb\n\t\n", { delimiter: "\t" })).toEqual([{ a: "", b: "" }]);
  });

  it("leaves a quote within a cell as it is", () => {
    expect(read('a,b\n5" disk,say "x"\n')).toEqual([{ a: '5" disk', b: 'say "x"' }]);
  });

  it("refuses a row with too many or too few cells, or behind a bad quote, with its line, and reads the next", () => {
    expect(read('a,b\n1\n1,2,3\n"1" x,2\n"1\n\n","2"x\n3,4\n')).toEqual([
      "Line 2: Has 1 cells where the first row names 2",
      "Line 3: Has 3 cells where the first row names 2",
      "Line 4: Text after the closing quote of cell 1",
      "Line 5: Text after the closing quote of cell 2",
      { a: "3", b: "4" },
    ]);
  });

  it("refuses a row over the limit, and what is no UTF-8, and reads the next", () => {
    const latin = Buffer.from("ü,2\n", "latin1");
    const content = Buffer.concat([Buffer.from("a,b\n"), latin, Buffer.from(`${"x".repeat(50)},1\n3,4\n`)]);
    for (const size of [1, 7, 1000])
      expect(read(content, { size, maxRecordBytes: 20 })).toEqual([
        "Line 2: Not UTF-8 at byte 1 of the record",
        "Line 3: Larger than the limit for one record, 20 bytes (PLUMBLINE_MAX_RECORD_MB)",
        { a: "3", b: "4" },
      ]);
  });

  it("loses one line by a quote that is never closed, at the end of the file or at the limit", () => {
    const content = 'a,b\n"1,2\n3,4\n5,"6\n7"\n8,9';
    const rows = [
      { a: "3", b: "4" },
      { a: "5", b: "6\n7" },
      { a: "8", b: "9" },
    ];
    const open = 'a,b\n"1,2\n3,4\n5,6\n7,8\n';
    const rest = [
      { a: "3", b: "4" },
      { a: "5", b: "6" },
      { a: "7", b: "8" },
    ];
    for (const size of [1, 4, 1000]) {
      expect(read(open, { size })).toEqual(["Line 2: A quote is not closed", ...rest]);
      expect(read(open, { size, maxRecordBytes: 10 })).toEqual(["Line 2: A quote is not closed", ...rest]);
    }
    // A later quote closes it: then it cannot be told from a cell with several lines.
    expect(read(content)[0]).toBe("Line 2: Text after the closing quote of cell 1");
    expect(read(content).slice(-1)).toEqual(rows.slice(-1));
    expect(read(`a,b\n"${"x".repeat(100)}\n3,4`, { size: 7, maxRecordBytes: 10 })).toEqual([
      "Line 2: Larger than the limit for one record, 10 bytes (PLUMBLINE_MAX_RECORD_MB)",
      { a: "3", b: "4" },
    ]);
  });

  it("keeps a column called __proto__ as a column", () => {
    const [row] = read("__proto__,b\n1,2\n");
    expect(Object.entries(row ?? {})).toEqual([
      ["__proto__", "1"],
      ["b", "2"],
    ]);
  });

  it("reads whatever is written as CSV, in pieces of any size, as another reader does", () => {
    const cell = fc.string({ unit: fc.constantFrom("a", '"', ",", "\n", "\r", "ü", "😀", " ", ";") });
    const cells = fc.array(fc.tuple(fc.constant("x"), cell, cell), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(cells, fc.integer({ min: 1, max: 20 }), (rows, size) => {
        const content = csvText([["a", "b", "c"], ...rows]);
        const expected: unknown = parse(content, { columns: true, skip_empty_lines: true });
        expect(read(content, { size })).toEqual(expected);
        expect(read(content, { size })).toEqual(rows.map(([a, b, c]) => ({ a, b, c })));
      }),
    );
  });

  it("gives a refusal or a row for every line of anything at all, and comes to an end", () => {
    const piece = fc.constantFrom("a", '"', '""', ",", "\n", "\r\n", "x,y\n");
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), fc.integer({ min: 1, max: 9 }), (pieces, size) => {
        const content = `a,b\n${pieces.join("")}`;
        const whole = read(content, { maxRecordBytes: 40 });
        expect(whole.every((one) => typeof one === "string" || Object.keys(one ?? {}).length === 2)).toBe(true);
        expect(read(content, { size, maxRecordBytes: 10_000 })).toEqual(read(content, { maxRecordBytes: 10_000 }));
      }),
    );
  });
});

describe("recognising a table", () => {
  const container = (content: string, isWhole = true) => csvContainerOf(Buffer.from(content), isWhole);

  it("goes by what gives the rows as many cells as the first one has", () => {
    expect(container("id,text\n1,x\n")).toBe("csv");
    expect(container("id;text\n1;1,5\n2;2,5\n")).toBe("ssv");
    expect(container("id\ttext\n1\ta, b, c\n2\td\n")).toBe("tsv");
    expect(container('id,text\n1,"a\nb;\nc"\n2,x')).toBe("csv");
    expect(container("a,b,c\n1,2\n1,2,3\n4,5,6\n")).toBe("csv");
  });

  it("is not misled by a last row that is cut off, and takes prose for nothing", () => {
    expect(container('a,b\n1,"cut off', false)).toBe("csv");
    for (const prose of ["Dear all", "Dear all,\nthis is a letter\nof some lines\n", "a\nb\n", ""])
      expect(container(prose)).toBeNull();
  });

  it("gives every column a name of its own", () => {
    expect(columnNames(["", "a", "a", "", "a"])).toEqual(["column 1", "a", "a 2", "column 4", "a 3"]);
    expect(columnNames(["a", "a 2", "a"])).toEqual(["a", "a 2", "a 3"]);
  });
});
