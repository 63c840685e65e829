import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isRefusal } from "@/lib/transcripts/formats/reading";
import { parsePath } from "@/lib/transcripts/json-path";
import { recordsIn } from "@/lib/transcripts/records/records-in";
import type { Json } from "@/lib/transcripts/transcript";
import { jsonSplitter, split } from "@/tests/lib/transcripts/records/documents";

const reasonsOf = (found: ReturnType<typeof split>) => found.map((one) => (isRefusal(one) ? one.reason : "record"));

describe("taking a JSON file apart", () => {
  it("finds nested records with their places and what they lie in", () => {
    const file = '{"name":"t","results":[{"q":"one","c":[{"a":1},{"a":2}]},{"q":"two","c":[{"a":3}]}]}';
    const splitter = jsonSplitter({ records: "results[].c[]", wanted: { 0: ["name"], 2: ["q"] } });
    expect(split(splitter, file)).toEqual([
      { record: { a: 1 }, outer: [{ name: "t" }, { q: "one" }], positions: [1, 1] },
      { record: { a: 2 }, outer: [{ name: "t" }, { q: "one" }], positions: [1, 2] },
      { record: { a: 3 }, outer: [{ name: "t" }, { q: "two" }], positions: [2, 1] },
    ]);
  });

  it("waits for what stands after the records", () => {
    const splitter = jsonSplitter({ records: "results[].c[]", wanted: { 0: ["name"], 2: ["q"] } });
    const [early, late] = ['{"results":[{"c":[{"a":1}],"q":"one"},{"c":[{"a":2}],"q":"two"}],', '"name":"t"}'];
    expect(splitter.push(new TextEncoder().encode(early))).toEqual([]);
    expect(splitter.push(new TextEncoder().encode(late))).toEqual([
      { record: { a: 1 }, outer: [{ name: "t" }, { q: "one" }], positions: [1, 1] },
      { record: { a: 2 }, outer: [{ name: "t" }, { q: "two" }], positions: [2, 1] },
    ]);
  });

  it("does not wait for what has come already", () => {
    const splitter = jsonSplitter({ records: "results[]", wanted: { 0: ["name"] } });
    expect(splitter.push(new TextEncoder().encode('{"name":"t","results":[{"a":1},'))).toHaveLength(1);
  });

  it("refuses records that would have to wait longer than memory allows, and those alone", () => {
    const splitter = jsonSplitter({
      records: "results[]",
      wanted: { 0: ["name"] },
      limits: { maxWaitingBytes: 20 },
    });
    const found = split(splitter, '{"results":[{"a":1000},{"a":2000},{"a":3000}],"name":"t"}');
    expect(reasonsOf(found)).toEqual([
      "Does not come within the limit of records that wait for it, 20 bytes (PLUMBLINE_MAX_WAITING_MB): write it before them",
      "record",
      "record",
    ]);
    expect(found[0]).toMatchObject({ path: "$.name" });
  });

  it("gives records without what never comes", () => {
    const splitter = jsonSplitter({ records: "results[]", wanted: { 0: ["name"] } });
    expect(split(splitter, '{"results":[{"a":1}]}')).toEqual([{ record: { a: 1 }, outer: [{}], positions: [1] }]);
  });

  it("passes over a record that is not JSON, not UTF-8, too deep or too large, and over no other", () => {
    const notUtf8 = Buffer.from('[{"a":1},{"a":x},{"a":"\xff"},{"a":[[[]]]},{"a":"1234567890"},{"a":2}]', "latin1");
    const found = split(jsonSplitter({ isArray: true, limits: { maxRecordBytes: 15, maxDepth: 3 } }), notUtf8);
    expect(reasonsOf(found)).toEqual([
      "record",
      expect.stringMatching(/^Not JSON: /),
      "Not UTF-8 at byte 7 of the record",
      "Nested deeper than the limit, 3 (PLUMBLINE_MAX_JSON_DEPTH)",
      "Larger than the limit for one record, 15 bytes (PLUMBLINE_MAX_RECORD_MB)",
      "record",
    ]);
  });

  it("says where an element on the way has no records, and where the whole file has none", () => {
    const nested = split(jsonSplitter({ records: "results[].c[]" }), '{"results":[{"error":"x"},{"c":[{"a":1}]},3]}');
    expect(nested).toMatchObject([
      { path: "$.results[].c", reason: "There are no records here" },
      { record: { a: 1 } },
      { path: "$.results[]", reason: "There are no records here" },
    ]);
    expect(split(jsonSplitter({ records: "results[]" }), '{"other":1}')).toMatchObject([{ path: "$.results" }]);
    expect(split(jsonSplitter({ records: "results[]" }), '{"results":{"a":1}}')).toMatchObject([{ path: "$.results" }]);
  });

  it("reads what is whole of a file that is cut off, and refuses the rest once", () => {
    const found = split(jsonSplitter({ isArray: true }), '[{"a":1},{"a":2},{"a":');
    expect(reasonsOf(found)).toEqual([
      "record",
      "record",
      "The file ends too early: brackets are still open. What comes after is not read",
    ]);
  });

  it("refuses what still waited when a file is cut off", () => {
    const splitter = jsonSplitter({ records: "results[]", wanted: { 0: ["name"] } });
    expect(reasonsOf(split(splitter, '{"results":[{"a":1}'))).toEqual([
      expect.stringContaining("Has not come"),
      expect.stringContaining("ends too early"),
    ]);
  });

  it("stops where brackets close that were not open, and says at which byte", () => {
    expect(reasonsOf(split(jsonSplitter({ isArray: true }), '[{"a":1}}{"a":2}]'))).toEqual([
      "record",
      "Not JSON from byte 9 of the file on. What comes after is not read",
    ]);
  });

  it("reads documents that follow one another, and nothing in an empty array", () => {
    expect(split(jsonSplitter({}), ' {"a":1}\n{"a":2} ')).toMatchObject([{ record: { a: 1 } }, { record: { a: 2 } }]);
    expect(split(jsonSplitter({ isArray: true }), " [ ] ")).toEqual([]);
  });

  it("refuses records by a member around them that cannot be read", () => {
    const splitter = jsonSplitter({ records: "results[]", wanted: { 0: ["name"] } });
    expect(split(splitter, '{"name":tru,"results":[{"a":1}]}')).toMatchObject([
      { path: "$.name", reason: expect.stringMatching(/^Not JSON/) },
    ]);
  });

  it("takes keys for keys, whatever they are called", () => {
    const splitter = jsonSplitter({ records: "__proto__.r[]", wanted: { 0: ["constructor"] } });
    expect(split(splitter, '{"constructor":1,"__proto__":{"r":[{"a":1}]}}')).toMatchObject([{ record: { a: 1 } }]);
    expect(Object.hasOwn(Object.prototype, "r")).toBe(false);
  });

  it("finds what parsing the whole file finds, however the bytes come", () => {
    const text = fc.string({ unit: "grapheme", maxLength: 6 });
    const record = fc.dictionary(text, fc.jsonValue({ maxDepth: 2 }), { noNullPrototype: true, maxKeys: 3 });
    const document = fc.record(
      {
        "na\\me": text,
        results: fc.array(fc.record({ q: text, c: fc.array(record, { maxLength: 3 }) }), { maxLength: 3 }),
        "]}": text,
      },
      { noNullPrototype: true },
    );
    fc.assert(
      fc.property(
        fc.array(document, { maxLength: 3 }),
        fc.integer({ min: 1, max: 30 }),
        fc.nat(2),
        (documents, size, indent) => {
          const file = JSON.stringify(documents, null, indent);
          fc.pre(!file.includes("__proto__"));
          const way = parsePath("results[].c[]")?.steps ?? [];
          const parsed: Json[] = JSON.parse(file);
          const expected = parsed.flatMap((one) => [...recordsIn(one, way)]);
          const wanted = { 0: ["na\\me", "]}"], 2: ["q"] };
          const found = split(jsonSplitter({ records: "results[].c[]", isArray: true, wanted }), file, size);
          expect(found.map(withoutWay)).toEqual(expected.map(withoutWay));
        },
      ),
    );
  }, 30_000);
});

/** Of what is around, only the members that were asked for are kept: the arrays on the way are not among them. */
function withoutWay(raw: ReturnType<typeof split>[number]) {
  if (isRefusal(raw)) return raw;
  const outer = JSON.parse(
    JSON.stringify(raw.outer, (key, value) => (key === "results" || key === "c" ? undefined : value)),
  );
  return { record: raw.record, positions: raw.positions, outer };
}
