import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { pool } from "@/lib/server/data/client";
import { importTranscripts } from "@/lib/server/imports/import-transcripts";
import { toPlumblineRecord } from "@/lib/transcripts/formats/plumbline";
import { type ImportLimits, importLimits } from "@/lib/transcripts/import-limits";
import { operator } from "@/lib/viewer";
import { draftOf, makeProject, withFile } from "@/tests/data/builders";

const good = () => JSON.stringify(toPlumblineRecord(draftOf()));
/** A good record whose metadata are written like this. */
const withMetadata = (json: string) => good().replace('"metadata":{}', `"metadata":${json}`);

type Options = { readonly limits?: Partial<ImportLimits>; readonly model?: string };

async function importBytes(content: string | Uint8Array, { limits = {}, model }: Options = {}) {
  const { slug } = await makeProject();
  return withFile("f", content, (file) =>
    importTranscripts(operator, {
      project: slug,
      files: [file],
      limits: { ...importLimits, ...limits },
      given: model === undefined ? {} : { model },
    }),
  );
}

const reasons = (report: Awaited<ReturnType<typeof importBytes>>) =>
  report.refusals.map(({ record, path, reason }) => `${record} ${path}: ${reason}`);

describe("hostile records", () => {
  it("with keys that programs trip over are refused, or are keys like others; nothing is polluted", async () => {
    const report = await importBytes(
      [
        withMetadata('{"__proto__":{"polluted":1}}'),
        withMetadata('{"a":[{"b":{"__proto__":null}}]}'),
        withMetadata('{"constructor":{"prototype":{"polluted":1}}}'),
        `{"__proto__":{"polluted":1},${good().slice(1)}`,
        good(),
      ].join("\n"),
    );
    expect(report).toMatchObject({ read: 5, imported: 2, refused: 3 });
    expect(reasons(report)).toEqual([
      "1 metadata: Holds a key __proto__, which is not accepted",
      "2 metadata.a[0].b: Holds a key __proto__, which is not accepted",
      "4 : Holds a key __proto__, which is not accepted",
    ]);
    expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
    const { rows } = await pool().query(
      `SELECT "metadata" FROM "Transcript" WHERE "importId" = $1 AND "metadata" <> '{}'`,
      [report.importId],
    );
    expect(rows).toEqual([{ metadata: JSON.parse('{"constructor":{"prototype":{"polluted":1}}}') }]);
  });

  it("with half a character or NUL are refused with the place, in JSON and in a table", async () => {
    const half = good().replace("Five.", "Five\\ud83d.");
    const nul = good().replace("Five.", "Five\\u0000.");
    expect(reasons(await importBytes(`${half}\n${nul}\n${good()}\n`))).toEqual([
      "1 parts[2].text: Holds half a surrogate pair at offset 4: it is not Unicode text",
      "2 parts[2].text: Holds the character NUL (U+0000) at offset 4, which cannot be stored",
    ]);
    const table = await importBytes("response,reasoning\nA\0,B\nC,D\n", { model: "m" });
    expect(table).toMatchObject({ read: 2, imported: 1, refused: 1 });
    expect(table.refusals[0]?.reason).toContain("NUL");
  });

  it("in another encoding are refused one by one, a whole file of it at once", async () => {
    const latin = Buffer.from(good().replace("Five.", "Fünf."), "latin1");
    const content = Buffer.concat([Buffer.from(`${good()}\n`), latin, Buffer.from(`\n${good()}\n`)]);
    const report = await importBytes(content);
    expect(report).toMatchObject({ read: 3, imported: 2, refused: 1 });
    expect(report.refusals[0]).toMatchObject({
      record: 2,
      reason: expect.stringMatching(/^Line 2: Not UTF-8 at byte \d+/),
    });
    for (const wide of [Buffer.from(good(), "utf16le"), Buffer.from(`\ufeff${good()}`, "utf16le")])
      await expect(importBytes(wide)).rejects.toMatchObject({ key: "importEncoding" });
  });

  it("over a limit are refused with its figure and the setting that changes it", async () => {
    const deep = withMetadata(`{"a":${"[".repeat(300)}${"]".repeat(300)}}`);
    const large = good().replace("Five.", "x".repeat(5000));
    const limits = { maxRecordBytes: 4000, maxParts: 2 };
    expect(reasons(await importBytes(`${deep}\n${large}\n${good()}\n`, { limits }))).toEqual([
      "1 : Line 1: Nested deeper than the limit, 200 (PLUMBLINE_MAX_JSON_DEPTH)",
      "2 : Line 2: Larger than the limit for one record, 4000 bytes (PLUMBLINE_MAX_RECORD_MB)",
      "3 parts: Has 3 parts; the limit is 2 (PLUMBLINE_MAX_PARTS)",
    ]);
    await expect(importBytes(good(), { limits: { maxFileBytes: 10 } })).rejects.toMatchObject({
      code: "tooLarge",
      values: { limit: "10 bytes (PLUMBLINE_MAX_FILE_MB)" },
    });
  });

  it("of one id are all kept when they differ, and once when they do not", async () => {
    const [one, other] = [draftOf({ externalId: "same" }), draftOf({ externalId: "same", epoch: 2 })];
    const lines = [one, other, one].map((draft) => JSON.stringify(toPlumblineRecord(draft)));
    expect(await importBytes(lines.join("\n"))).toMatchObject({ read: 3, imported: 2, alreadyThere: 1 });
  });
});

describe("hostile files", () => {
  it("that are bombs or cut off give what is whole, and one refusal", async () => {
    const bomb = gzipSync(`${good()}\n${good()}\n${" ".repeat(30_000_000)}`);
    const report = await importBytes(bomb, { limits: { maxArchiveRatio: 100 } });
    expect(report).toMatchObject({ read: 3, imported: 2, refused: 1 });
    expect(report.refusals[0]?.reason).toBe(
      "Unpacks to more than the limit, 100 (PLUMBLINE_MAX_ARCHIVE_RATIO) times its size. What comes after is not read",
    );
    const lines = Array.from({ length: 2000 }, () => `${good()}\n`).join("");
    const packed = gzipSync(lines);
    const cut = await importBytes(packed.subarray(0, packed.length / 2));
    expect(cut).toMatchObject({ read: cut.imported + 1, alreadyThere: 0, refused: 1 });
    expect(cut.imported).toBeGreaterThan(500);
    expect(cut.refusals[0]).toMatchObject({ record: cut.read, reason: expect.stringContaining("is cut off") });
  });

  it("that hold nothing are refused as a whole", async () => {
    for (const empty of ["", " \n\r\n", gzipSync(""), gzipSync("\ufeff")])
      await expect(importBytes(empty)).rejects.toMatchObject({ code: "invalid", key: "importEmpty" });
    await expect(importBytes("PK\u0005\u0006".padEnd(22, "\0"))).rejects.toMatchObject({ code: "invalid" });
  });

  it("that are a file in JSON after all but not a record are refused record by record", async () => {
    const report = await importBytes(`${good()}\nnull\n[]\n"x"\n1\n{}\n`);
    expect(report).toMatchObject({ read: 6, imported: 1, refused: 5 });
  });
});
