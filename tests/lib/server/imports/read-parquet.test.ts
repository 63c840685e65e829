import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { type ParquetWriteOptions, parquetWriteBuffer } from "hyparquet-writer";
import { describe, expect, it } from "vitest";
import { AppError } from "@/lib/errors";
import { readParquet } from "@/lib/server/imports/parquet/read-parquet";
import { importLimits } from "@/lib/transcripts/import-limits";
import { temporaryFiles } from "@/tests/lib/server/imports/temporary-files";

const { file } = temporaryFiles();

const compressors = { GZIP: (bytes: Uint8Array) => new Uint8Array(gzipSync(bytes)) };

type Options = Omit<ParquetWriteOptions, "writer">;

async function readBytes(bytes: Uint8Array, limits = importLimits) {
  const given = await file("f.parquet", bytes);
  const rows: unknown[] = [];
  let pieces = 0;
  for await (const piece of readParquet(given, limits)) {
    rows.push(...piece.rows.map((row) => ("value" in row ? row.value : row)));
    pieces++;
  }
  return { rows, pieces };
}

const bytesOf = (options: Options) => new Uint8Array(parquetWriteBuffer(options));
const read = (options: Options, limits = importLimits) => readBytes(bytesOf(options), limits);

const texts = Array.from({ length: 4000 }, (_, index) => `Tëxt ${index * 7919} `.repeat(1 + (index % 20)));

describe("reading Parquet", () => {
  it("gives the rows in their order, over row groups and pages of any size", async () => {
    const columnData = [
      { name: "id", data: texts.map((_, index) => index), type: "INT32" as const },
      { name: "text", data: texts, type: "STRING" as const },
    ];
    const expected = texts.map((text, id) => ({ id, text }));
    for (const sizes of [{}, { rowGroupSize: 700 }, { pageSize: 500 }, { rowGroupSize: 5000, pageSize: 3000 }]) {
      const { rows, pieces } = await read({ columnData, ...sizes });
      expect(rows).toEqual(expected);
      expect(pieces).toBeGreaterThan(1);
    }
    expect((await read({ columnData, codec: "GZIP", compressors })).rows).toEqual(expected);
  });

  it("puts lists, structures and what is missing together, over pages too", async () => {
    const messages = texts.map((text, index) =>
      ["user", "assistant", "tool"].slice(0, index % 4).map((role) => ({ role, content: index % 5 ? text : null })),
    );
    const schema: Options["schema"] = [
      { name: "root", num_children: 1 },
      { name: "messages", repetition_type: "OPTIONAL", num_children: 1, converted_type: "LIST" },
      { name: "list", repetition_type: "REPEATED", num_children: 1 },
      { name: "element", repetition_type: "OPTIONAL", num_children: 2 },
      { name: "role", type: "BYTE_ARRAY", converted_type: "UTF8", repetition_type: "OPTIONAL" },
      { name: "content", type: "BYTE_ARRAY", converted_type: "UTF8", repetition_type: "OPTIONAL" },
    ];
    const { rows } = await read({ columnData: [{ name: "messages", data: messages }], schema, pageSize: 2000 });
    expect(rows).toEqual(messages.map((one) => ({ messages: one })));
  });

  it("writes what JSON does not have as it says it does", async () => {
    const { rows } = await read({
      columnData: [
        { name: "large", data: [2n ** 53n - 1n, 2n ** 53n, -5n], type: "INT64" },
        { name: "number", data: [0.5, Number.NaN, Number.POSITIVE_INFINITY], type: "DOUBLE" },
        { name: "at", data: [new Date(0), new Date(1_700_000_000_123), null], type: "TIMESTAMP" },
        { name: "bytes", data: [Buffer.from("ü"), Buffer.from([0xff, 0]), null], type: "BYTE_ARRAY" },
        { name: "json", data: [{ a: [1] }, "x", null], type: "JSON" },
      ],
    });
    expect(rows).toEqual([
      { large: 9007199254740991, number: 0.5, at: "1970-01-01T00:00:00.000Z", bytes: "ü", json: { a: [1] } },
      { large: "9007199254740992", number: null, at: "2023-11-14T22:13:20.123Z", bytes: "/wA=", json: "x" },
      { large: -5, number: null, at: null, bytes: null, json: null },
    ]);
  });

  it("refuses a row with a text that is no UTF-8, or over the limit, and reads the next", async () => {
    const data = ["one", "f\u00fcr", "x".repeat(2000), "two"];
    const bytes = Buffer.from(bytesOf({ columnData: [{ name: "text", data, type: "STRING" }], codec: "UNCOMPRESSED" }));
    bytes.fill(0xff, bytes.indexOf("\u00fcr"), bytes.indexOf("\u00fcr") + 2);
    const { rows } = await readBytes(bytes, { ...importLimits, maxRecordBytes: 1000 });
    expect(rows).toEqual([
      { text: "one" },
      { path: "text", reason: "Not UTF-8 at byte 2 of the record" },
      { path: "", reason: "Larger than the limit for one record, 1000 bytes (PLUMBLINE_MAX_RECORD_MB)" },
      { text: "two" },
    ]);
  });

  it("has one refusal for the rest of a row group that is damaged, and reads the next one", async () => {
    const columnData = [{ name: "text", data: texts, type: "STRING" as const }];
    const bytes = bytesOf({ columnData, rowGroupSize: 1000, pageSize: 20_000, codec: "UNCOMPRESSED" });
    const whole = (await readBytes(bytes)).rows;
    const at = Buffer.from(bytes).indexOf(texts[1500] ?? "") - 200;
    const damaged = bytes.slice();
    damaged.fill(0xff, at, at + 2000);
    const { rows } = await readBytes(damaged);
    const place = rows.findIndex((row) => typeof row === "object" && row !== null && "reason" in row);
    const lost = 2000 - place;
    expect(rows.slice(0, place)).toEqual(whole.slice(0, place));
    expect(rows[place]).toMatchObject({ reason: expect.stringMatching(/^Row group 2 cannot be read after \d+ rows/) });
    expect(rows.slice(place + 1)).toEqual(whole.slice(place + lost));
  });

  it("says what is wrong with a file that is cut off, and with one that has a column __proto__", async () => {
    const bytes = bytesOf({ columnData: [{ name: "text", data: texts, type: "STRING" }] });
    await expect(readBytes(bytes.subarray(0, bytes.length / 2))).rejects.toMatchObject({
      key: "importParquet",
      values: { reason: "it does not end as a Parquet file does; is it whole?" },
    });
    await expect(readBytes(bytes.subarray(100))).resolves.toBeDefined();
    await expect(read({ columnData: [{ name: "__proto__", data: ["x"] }] })).rejects.toMatchObject({
      key: "importParquet",
    });
  });
});

describe("a damaged Parquet file", () => {
  const bytes = bytesOf({
    columnData: [
      { name: "id", data: texts.slice(0, 300).map((_, index) => index), type: "INT32" },
      { name: "text", data: texts.slice(0, 300), type: "STRING" },
    ],
    rowGroupSize: 100,
    pageSize: 500,
  });

  it("is refused as a whole or in part, wherever the damage is, and never stops the process", async () => {
    const damage = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      put: fc.uint8Array({ minLength: 1, maxLength: 4 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 5 }), async (all) => {
        const damaged = bytes.slice();
        for (const { at, put } of all) damaged.set(put, Math.floor(at * (bytes.length - put.length)));
        const read = await readBytes(damaged).catch((error: unknown) => error);
        if (read instanceof AppError) expect(read.key).toBe("importParquet");
        else expect(read).toHaveProperty("rows");
      }),
      { numRuns: 100 },
    );
  }, 60_000);
});
