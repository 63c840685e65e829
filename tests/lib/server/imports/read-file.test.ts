import { readdirSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { parquetWriteBuffer } from "hyparquet-writer";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { closeFiles, openFiles } from "@/lib/server/imports/open-file";
import { readFile } from "@/lib/server/imports/read-file";
import { sampleOf } from "@/lib/server/imports/sample-file";
import { isRefusal } from "@/lib/transcripts/formats/reading";
import { importLimits } from "@/lib/transcripts/import-limits";
import { startSplitter } from "@/lib/transcripts/records/start-splitter";
import { temporaryFiles } from "@/tests/lib/server/imports/temporary-files";

const { file, directory } = temporaryFiles();
beforeAll(() => void vi.stubEnv("PLUMBLINE_DATA_DIR", directory));
afterAll(() => void vi.unstubAllEnvs());

const limits = importLimits;

/** The documents of a file, or the words of what stands in their place. */
async function readAll(content: string | Uint8Array) {
  const given = await file("f", content);
  const opened = await openFiles([given], limits);
  try {
    const [one] = opened;
    if (!one) throw new Error("Not open");
    const { container } = await sampleOf(one, { limits, bytes: 100_000 });
    const plan = {
      way: [],
      startSplitter: () => {
        if (container === "parquet" || container === "archive") throw new Error("Not text");
        return startSplitter(container, { way: [], wantedAt: () => new Set(), limits });
      },
    };
    const found: unknown[] = [];
    let bytes = 0;
    for await (const piece of readFile(one, plan, limits)) {
      bytes += piece.bytes;
      found.push(...piece.records.map((raw) => (isRefusal(raw) ? raw.reason : raw.record)));
    }
    expect(bytes).toBeLessThanOrEqual(given.sizeBytes);
    return { container, found, isAllRead: bytes === given.sizeBytes };
  } finally {
    await closeFiles(opened);
  }
}

const lines = Array.from({ length: 3000 }, (_, id) => ({ id, text: `Tëxt ${id * 7919}` }));
const jsonl = lines.map((line) => `${JSON.stringify(line)}\n`).join("");
const table = `id,text\n${lines.map(({ id, text }) => `${id},${text}\n`).join("")}`;
const asTexts = lines.map(({ id, text }) => ({ id: String(id), text }));

describe("a file", () => {
  it("has the same records plain, in gzip and behind a byte order mark", async () => {
    for (const content of [jsonl, gzipSync(jsonl), `\ufeff${jsonl}`, gzipSync(`\ufeff${jsonl}`)])
      expect(await readAll(content)).toEqual({ container: "lines", found: lines, isAllRead: true });
    const array = JSON.stringify(lines);
    expect(await readAll(gzipSync(array))).toEqual({ container: "array", found: lines, isAllRead: true });
    for (const content of [table, gzipSync(table)])
      expect(await readAll(content)).toEqual({ container: "csv", found: asTexts, isAllRead: true });
  });

  it("that is cut off in gzip gives its whole records and one refusal", async () => {
    for (const [text, whole] of [
      [jsonl, lines],
      [JSON.stringify(lines), lines],
      [table, asTexts],
    ] as const) {
      const packed = gzipSync(text);
      const { found } = await readAll(packed.subarray(0, packed.length / 2));
      const count = found.length - 1;
      expect(count).toBeGreaterThan(500);
      expect(found.slice(0, -1)).toEqual(whole.slice(0, count));
      expect(found.at(-1)).toMatch(/^The gzip file is cut off after .+\. What comes after is not read$/);
    }
  });

  it("in Parquet has its rows, in gzip too, which leaves nothing behind", async () => {
    const buffer = parquetWriteBuffer({
      columnData: [
        { name: "id", data: lines.map(({ id }) => id), type: "INT32" },
        { name: "text", data: lines.map(({ text }) => text), type: "STRING" },
      ],
    });
    const { found, container } = await readAll(new Uint8Array(buffer));
    expect(container).toBe("parquet");
    expect(found).toEqual(lines);
    expect((await readAll(gzipSync(new Uint8Array(buffer)))).found).toEqual(lines);
    expect(readdirSync(path.join(directory, "uploads"))).toEqual([]);
  });
});

describe("a file that is refused as a whole", () => {
  const refused = (content: string | Uint8Array) => expect(readAll(content)).rejects;

  it("is empty, plain or in gzip", async () => {
    for (const content of ["", gzipSync(""), "\ufeff \n", gzipSync(" \n")])
      await refused(content).toMatchObject({ code: "invalid", key: "importEmpty" });
  });

  it("is in UTF-16, or in Latin-1 from its first line on", async () => {
    for (const content of [
      Buffer.from(`\ufeff${jsonl}`, "utf16le"),
      gzipSync(Buffer.from(jsonl, "utf16le")),
      Buffer.from("größe,text\n1,x\n", "latin1"),
    ])
      await refused(content).toMatchObject({ key: "importEncoding" });
  });

  it("is compressed twice, or otherwise than with gzip", async () => {
    await refused(gzipSync(gzipSync(jsonl))).toMatchObject({ key: "importNestedGzip" });
    for (const [signature, compression] of [
      ["28b52ffd00", "zstd"],
      ["425a6839314159", "bzip2"],
      ["fd377a585a0000", "xz"],
      ["377abcaf271c00", "7z"],
    ] as const)
      await refused(Buffer.from(signature, "hex")).toMatchObject({ key: "importCompression", values: { compression } });
    const tar = `${"t.jsonl".padEnd(257, "\0")}ustar\u000000${"\0".repeat(249)}${jsonl}`;
    for (const content of [tar, gzipSync(tar)])
      await refused(content).toMatchObject({ key: "importCompression", values: { compression: "tar" } });
  });

  it("is damaged where it begins, or is only called gzip or Parquet by its first bytes", async () => {
    await refused(Buffer.from("1f8bffff", "hex")).toMatchObject({ key: "importGzip" });
    await refused(Buffer.from("1f8b", "hex")).toMatchObject({ key: "importGzip" });
    for (const content of ["PAR1", "PAR1 and so on", "PAR1\uffff\uffff\uffff\uffffPAR1"])
      await refused(content).toMatchObject({ key: "importParquet" });
    await refused(gzipSync("PAR1PAR1PAR1PAR1")).toMatchObject({ key: "importParquet" });
  });
});
