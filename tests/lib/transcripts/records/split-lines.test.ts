import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { importLimits } from "@/lib/transcripts/import-limits";
import { parsePath } from "@/lib/transcripts/json-path";
import { LineSplitter } from "@/lib/transcripts/records/split-lines";
import { split } from "@/tests/lib/transcripts/records/documents";

const lineSplitter = (records = "", limits = {}) =>
  new LineSplitter({ way: parsePath(records)?.steps ?? [], limits: { ...importLimits, ...limits } });

describe("taking JSONL apart", () => {
  it("reads a value to the line, with either line end, without the blank ones, with or without the last end", () => {
    const expected = [1, 2, 3].map((a) => ({ record: { a }, outer: [], positions: [] }));
    expect(split(lineSplitter(), '{"a":1}\n\n{"a":2}\r\n \t\r\n{"a":3}')).toEqual(expected);
    expect(split(lineSplitter(), '{"a":1}\n{"a":2}\n{"a":3}\n')).toEqual(expected);
    expect(split(lineSplitter(), "\n\n")).toEqual([]);
  });

  it("refuses a line that cannot be read by its number in the file, and reads the next", () => {
    const lines = Buffer.from('{"a":1}\n\n{"a"\n"\xc3\x28"\n[[[[]]]]\n{"a":"0123456789"}\n{"a":2}', "latin1");
    expect(split(lineSplitter("", { maxRecordBytes: 14, maxDepth: 3 }), lines)).toMatchObject([
      { record: { a: 1 } },
      { path: "", reason: expect.stringMatching(/^Line 3: Not JSON: /) },
      { path: "", reason: "Line 4: Not UTF-8 at byte 2 of the record" },
      { path: "", reason: "Line 5: Nested deeper than the limit, 3 (PLUMBLINE_MAX_JSON_DEPTH)" },
      { path: "", reason: "Line 6: Larger than the limit for one record, 14 bytes (PLUMBLINE_MAX_RECORD_MB)" },
      { record: { a: 2 } },
    ]);
  });

  it("finds records within the value of a line, and says which line has none", () => {
    expect(split(lineSplitter("c[]"), '{"q":1,"c":[{"a":1},{"a":2}]}\n{"q":2}\n')).toEqual([
      { record: { a: 1 }, outer: [{ q: 1, c: [{ a: 1 }, { a: 2 }] }], positions: [1] },
      { record: { a: 2 }, outer: [{ q: 1, c: [{ a: 1 }, { a: 2 }] }], positions: [2] },
      { path: "$.c", reason: "There are no records here" },
    ]);
  });

  it("lets the last of duplicate keys count", () => {
    expect(split(lineSplitter(), '{"a":1,"a":2}')).toMatchObject([{ record: { a: 2 } }]);
  });

  it("finds the values that were written, however the bytes come", () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue({ maxDepth: 3 })), fc.integer({ min: 1, max: 30 }), (values, size) => {
        const lines = values.map((value) => JSON.stringify(value));
        const found = split(lineSplitter(), lines.join("\n"), size);
        expect(found).toEqual(lines.map((line) => ({ record: JSON.parse(line), outer: [], positions: [] })));
      }),
    );
  });
});
