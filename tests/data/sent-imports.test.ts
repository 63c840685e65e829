import { existsSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { pool } from "@/lib/server/data/client";
import { holdImport } from "@/lib/server/data/import-connection";
import { getImport, listRefusals } from "@/lib/server/data/imports";
import { cancelImport, discardImport } from "@/lib/server/imports/cancel-import";
import { createImport } from "@/lib/server/imports/create-import";
import { previewImport } from "@/lib/server/imports/preview-import";
import { receivePiece } from "@/lib/server/imports/receive-piece";
import { resumeImport, startImport } from "@/lib/server/imports/start-import";
import type { ImportSummary } from "@/lib/transcripts/import-report";
import type { Given } from "@/lib/transcripts/import-request";
import { operator, type Viewer } from "@/lib/viewer";
import { makeMember, makePerson, makeProject } from "@/tests/data/builders";
import { linesOf, ownDataDirectory, pieces, send, whenOver, withImportsHeldUp } from "@/tests/data/send-files";

const kept = ownDataDirectory();

type Start = { readonly project: string; readonly id: string; readonly given: Given };

/** Starts an import and has it stop when it has stored something, but not all. */
async function startAndCancel(viewer: Viewer, start: Start): Promise<ImportSummary> {
  await withImportsHeldUp(start.project, async () => {
    await startImport(viewer, start);
    await cancelImport(viewer, start);
    // Whoever runs it looks every second.
    await setTimeout(2000);
  });
  return whenOver(start.project, start.id);
}

describe("an import of files that were sent", () => {
  it("runs by itself to its end, and leaves no files behind", async () => {
    const { slug: project, owner } = await makeProject();
    const content = Buffer.concat([linesOf(1500), Buffer.from("{\n")]);
    const id = await send(owner, project, { content: gzipSync(content), name: "t.jsonl.gz" });
    const begun = await startImport(owner, { project, id, given: {} });
    expect(["running", "finished"]).toContain(begun.state);
    const ended = await whenOver(project, id);
    const total = gzipSync(content).length;
    expect(ended).toMatchObject({ state: "finished", read: 1501, imported: 1500, refused: 1, failure: null });
    expect(ended).toMatchObject({ bytesRead: total, bytesTotal: total, readBefore: 0, hasFiles: false });
    expect(ended.startedBy).toBe(owner.name);
    await expect.poll(() => existsSync(kept(id))).toBe(false);
    for (const step of [
      () => startImport(owner, { project, id, given: {} }),
      () => resumeImport(owner, { project, id }),
    ])
      await expect(step()).rejects.toMatchObject({ code: "conflict" });
  });

  it("says before it starts what it would do, and what stands against it", async () => {
    const { slug: project, owner } = await makeProject();
    const other = Buffer.from('{"q":"Q1","response":"A1"}\n{"q":"Q2","response":"A2"}\n');
    const id = await send(
      owner,
      project,
      { name: "own.jsonl", content: linesOf(20) },
      { name: "other.jsonl", content: other },
    );
    const preview = await previewImport(owner, { project, id, given: {} });
    expect(preview).toMatchObject({
      files: [
        { name: "own.jsonl", format: "plumbline", problem: null },
        { name: "other.jsonl", format: "mapping", problem: null },
      ],
      mapping: { fields: { answer: { path: "response" } } },
      isProposed: true,
      problem: expect.stringContaining("Give the model"),
      sampledRecords: 2,
    });
    if (!("paths" in preview)) throw new Error("Not of transcripts");
    expect(preview.paths).toContainEqual({ path: "response", example: "A1", count: 2 });
    expect(preview.records.map(({ file, record }) => `${file} ${record}`)).toEqual([
      ...[1, 2, 3, 4, 5].map((record) => `own.jsonl ${record}`),
      "other.jsonl 1",
      "other.jsonl 2",
    ]);
    await expect(startImport(owner, { project, id, given: {} })).rejects.toMatchObject({ key: "importModelUnknown" });
    expect((await getImport(owner, { project, id })).state).toBe("ready");
    expect(await previewImport(owner, { project, id, given: { model: "m" } })).toMatchObject({ problem: null });
    await startImport(owner, { project, id, given: { model: "m" } });
    expect(await whenOver(project, id)).toMatchObject({ state: "finished", imported: 22 });
  });

  it("says of each file what is wrong with it", async () => {
    const { slug: project, owner } = await makeProject();
    const id = await send(
      owner,
      project,
      { name: "a.gz", content: gzipSync(gzipSync("x")) },
      { name: "b.txt", content: Buffer.from("Dear all") },
      { name: "c.jsonl", content: linesOf(1) },
    );
    expect(await previewImport(owner, { project, id, given: {} })).toMatchObject({
      files: [
        { format: null, problem: expect.stringContaining("gzip file within a gzip file") },
        { format: null, problem: expect.stringContaining("neither JSON") },
        { format: "plumbline", problem: null },
      ],
      problem: expect.stringContaining("a.gz"),
      records: [{ file: "c.jsonl", record: 1 }],
    });
  });

  it("can be stopped from anywhere and taken up again: every record once, counts exact", async () => {
    const { slug: project, owner } = await makeProject();
    const count = 6000;
    const content = Buffer.concat([linesOf(count / 2), Buffer.from("{\n"), linesOf(count / 2, count / 2)]);
    const id = await send(owner, project, { content });
    const cancelled = await startAndCancel(owner, { project, id, given: {} });
    expect(cancelled).toMatchObject({ state: "cancelled", failure: null, hasFiles: true });
    expect(cancelled.read).toBeGreaterThan(0);
    expect(cancelled.read).toBeLessThan(count);
    await resumeImport(owner, { project, id });
    const ended = await whenOver(project, id);
    expect(ended).toMatchObject({
      state: "finished",
      read: count + 1,
      imported: count,
      alreadyThere: 0,
      refused: 1,
      readBefore: cancelled.read,
    });
    const refusals = await listRefusals(owner, { project, id, after: 0, limit: 5 });
    expect(refusals.map(({ ordinal, record }) => [ordinal, record])).toEqual([[1, count / 2 + 1]]);
    const { rows } = await pool().query(
      `SELECT count(*)::int AS "stored", count(DISTINCT "sourceRecord")::int AS "places" FROM "Transcript" WHERE "importId" = $1`,
      [id],
    );
    expect(rows).toEqual([{ stored: count, places: count }]);
  });

  it("is taken up by the mapping that it was started with", async () => {
    const { slug: project, owner } = await makeProject();
    const lines = Array.from({ length: 5000 }, (_, index) => `{"q":"Q","response":"A${index}","text":"B${index}"}\n`);
    const id = await send(owner, project, { content: Buffer.from(lines.join("")) });
    await startAndCancel(owner, { project, id, given: { model: "m", condition: "cue" } });
    await resumeImport(owner, { project, id });
    expect(await whenOver(project, id)).toMatchObject({ state: "finished", imported: 5000 });
    const { rows } = await pool().query(
      `SELECT DISTINCT t."condition", m."name" FROM "Transcript" t JOIN "Model" m ON m."id" = t."modelId" WHERE t."importId" = $1`,
      [id],
    );
    expect(rows).toEqual([{ condition: "cue", name: "m" }]);
  });

  it("is started, resumed and discarded by one at a time", async () => {
    const { slug: project, owner } = await makeProject();
    const id = await send(owner, project, { content: linesOf(10) });
    const held = await holdImport(id);
    const running = { code: "conflict", key: "importRunning" };
    await expect(startImport(owner, { project, id, given: {} })).rejects.toMatchObject(running);
    await expect(discardImport(owner, { project, id })).rejects.toMatchObject(running);
    await held.letGo();
    const starts = await Promise.allSettled([1, 2, 3].map(() => startImport(owner, { project, id, given: {} })));
    expect(starts.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await whenOver(project, id)).toMatchObject({ state: "finished", read: 10, imported: 10 });
  });

  it("that was interrupted can be cancelled for good, and its files taken away", async () => {
    const { slug: project, owner } = await makeProject();
    const id = await send(owner, project, { content: linesOf(10) });
    await pool().query(`UPDATE "Import" SET "state" = 'running', "startedAt" = now() WHERE "id" = $1`, [id]);
    expect((await getImport(owner, { project, id })).state).toBe("interrupted");
    expect((await cancelImport(owner, { project, id })).state).toBe("cancelled");
    await discardImport(owner, { project, id });
    expect(await getImport(owner, { project, id })).toMatchObject({ state: "cancelled", hasFiles: false });
    await expect(resumeImport(owner, { project, id })).rejects.toMatchObject({ key: "importNoFiles" });
  });

  it("is there for owners and adjudicators, and for nobody else at any step", async () => {
    const project = await makeProject();
    const adjudicator = await makeMember(project, "adjudicator");
    const outsiders = [await makePerson(), await makeMember(project, "rater"), (await makeProject()).owner];
    const id = await send(adjudicator, project.slug, { content: linesOf(2) });
    const place = { project: project.slug, id };
    const piece = { ...place, file: 0, offset: 0, body: pieces(Buffer.from("x")), length: 1 };
    const files = [{ name: "f", sizeBytes: 1 }];
    for (const outsider of outsiders) {
      for (const step of [
        () => createImport(outsider, { project: project.slug, kind: "transcripts", files }),
        () => receivePiece(outsider, piece),
        () => previewImport(outsider, { ...place, given: {} }),
        () => startImport(outsider, { ...place, given: {} }),
        () => cancelImport(outsider, place),
        () => resumeImport(outsider, place),
        () => discardImport(outsider, place),
        () => getImport(outsider, place),
      ])
        await expect(step()).rejects.toMatchObject({ code: "notFound", key: "notFound" });
    }
    for (const wrong of ["' OR true", "00000000-0000-7000-8000-000000000000"])
      await expect(startImport(operator, { ...place, id: wrong, given: {} })).rejects.toMatchObject({
        code: "notFound",
      });
    await expect(receivePiece(operator, { ...piece, file: 1 })).rejects.toMatchObject({ code: "notFound" });
    await startImport(adjudicator, { ...place, given: {} });
    expect(await whenOver(project.slug, id)).toMatchObject({ state: "finished", imported: 2 });
  });
});
