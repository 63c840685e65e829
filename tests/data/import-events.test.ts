import { Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import { pool } from "@/lib/server/data/client";
import { listImports } from "@/lib/server/data/imports";
import { importEvents } from "@/lib/server/imports/import-events";
import type { ImportFile } from "@/lib/server/imports/import-file";
import { refusalsText } from "@/lib/server/imports/refusals-text";
import { toPlumblineRecord } from "@/lib/transcripts/formats/plumbline";
import { type ImportEvent, importEventSchema } from "@/lib/transcripts/import-events";
import { operator, type Viewer } from "@/lib/viewer";
import { draftOf, makePerson, makeProject } from "@/tests/data/builders";

function fileOf(count: number, ...bad: readonly string[]): ImportFile {
  const lines = Array.from({ length: count }, (_, index) =>
    JSON.stringify(toPlumblineRecord(draftOf({ externalId: `${index}` }))),
  );
  return { name: "t.jsonl", open: () => Readable.from([...lines, ...bad].map((line) => Buffer.from(`${line}\n`))) };
}

type Asked = { readonly project: string; readonly file: ImportFile; readonly signal?: AbortSignal };

function eventsOf(viewer: Viewer, { project, file, signal = new AbortController().signal }: Asked) {
  return importEvents(viewer, { project, files: [file], requestId: "r", signal });
}

/** As they arrive at the other end. */
async function received(events: AsyncGenerator<ImportEvent>): Promise<ImportEvent[]> {
  const all: ImportEvent[] = [];
  for await (const event of events) all.push(importEventSchema.parse(JSON.parse(JSON.stringify(event))));
  return all;
}

describe("the events of an import", () => {
  it("are progress, then the report", async () => {
    const { slug, owner } = await makeProject();
    const events = await received(eventsOf(owner, { project: slug, file: fileOf(3, "{") }));
    expect(events[0]).toMatchObject({ type: "progress", read: 0, bytesTotal: null });
    expect(events.at(-1)).toMatchObject({
      type: "report",
      read: 4,
      imported: 3,
      refused: 1,
      refusals: [{ record: 4 }],
    });
    expect(new Set(events.slice(0, -1).map(({ type }) => type))).toEqual(new Set(["progress"]));
  });

  it("do not begin for a stranger, or with a file that is not recognised", async () => {
    const { slug, owner } = await makeProject();
    const stranger = await makePerson();
    await expect(eventsOf(stranger, { project: slug, file: fileOf(1) }).next()).rejects.toMatchObject({
      code: "notFound",
    });
    await expect(eventsOf(owner, { project: slug, file: fileOf(0, '{"x":1}') }).next()).rejects.toMatchObject({
      code: "invalid",
    });
  });

  it("end with a failure and its words when the import fails on its way", async () => {
    const { slug, owner } = await makeProject();
    let opened = 0;
    const open = () => {
      opened += 1;
      return opened === 1 ? fileOf(1).open() : Readable.from([], { objectMode: true }).destroy(new Error("disc"));
    };
    const events = await received(eventsOf(owner, { project: slug, file: { name: "t.jsonl", open } }));
    expect(events.at(-1)).toMatchObject({
      type: "failure",
      message: expect.stringContaining("Quote r"),
      requestId: "r",
    });
    expect((await listImports(owner, { project: slug, limit: 1 }))[0]).toMatchObject({ state: "failed", read: 0 });
  });

  it("stop the import when whoever asked is gone, or leaves the loop", async () => {
    const { slug, owner } = await makeProject();
    const gone = new AbortController();
    const events = eventsOf(owner, { project: slug, file: fileOf(5000), signal: gone.signal });
    await events.next();
    gone.abort();
    expect((await received(events)).filter(({ type }) => type !== "progress")).toEqual([]);
    for await (const _event of eventsOf(owner, { project: slug, file: fileOf(5000) })) break;
    const cancelled = { state: "failed", failure: "Cancelled" };
    await expect.poll(() => listImports(owner, { project: slug, limit: 5 })).toMatchObject([cancelled, cancelled]);
    const { rows } = await pool().query(
      `SELECT sum("imported")::int - (SELECT count(*)::int FROM "Transcript" t WHERE t."projectId" = i."projectId") AS "difference"
      FROM "Import" i JOIN "Project" p ON p."id" = i."projectId" WHERE p."slug" = $1 GROUP BY i."projectId"`,
      [slug],
    );
    expect(rows).toEqual([{ difference: 0 }]);
  });
});

describe("the refused records as a file", () => {
  it("are all there, as CSV and as JSON", async () => {
    const { slug } = await makeProject();
    const count = 1500;
    const bad = Array.from({ length: count }, () => '{"format":"plumbline/1","a, \\"b\\"":1}');
    const events = await received(eventsOf(operator, { project: slug, file: fileOf(0, ...bad) }));
    const report = events.at(-1);
    if (report?.type !== "report") throw new Error("The import failed");
    expect(report).toMatchObject({ refused: count, refusals: { length: 1000 } });
    const textOf = async (format: "csv" | "json") => {
      const pieces: string[] = [];
      const wanted = { project: slug, id: report.importId, format };
      for await (const piece of refusalsText(operator, wanted)) pieces.push(piece);
      return pieces.join("");
    };
    const json: unknown = JSON.parse(await textOf("json"));
    expect(json).toHaveLength(count);
    expect(json).toMatchObject({
      0: { file: "t.jsonl", record: 1 },
      1499: { record: 1500, reason: expect.any(String) },
    });
    const csv = await textOf("csv");
    expect(csv.split("\r\n")).toHaveLength(count + 2);
    expect(csv).toMatch(/^file,record,path,reason\r\nt\.jsonl,1,/);
  });
});
