import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { pool } from "@/lib/server/data/client";
import { getImport, listImports } from "@/lib/server/data/imports";
import { fileAt } from "@/lib/server/imports/import-file";
import { importTranscripts } from "@/lib/server/imports/import-transcripts";
import { resumeImport } from "@/lib/server/imports/start-import";
import { toPlumblineRecord } from "@/lib/transcripts/formats/plumbline";
import { operator } from "@/lib/viewer";
import { draftOf, makeProject } from "@/tests/data/builders";
import { linesOf, ownDataDirectory, send, whenOver } from "@/tests/data/send-files";
import { testDatabase } from "@/tests/setup/test-database";
import { environmentWith, typescriptArguments } from "@/tests/setup/typescript-process";

const directory = await mkdtemp(path.join(os.tmpdir(), "plumbline-test-"));
afterAll(() => rm(directory, { recursive: true }));

ownDataDirectory();
const count = 20_000;

describe("an import whose process is killed half-way", () => {
  it("has counted exactly what it stored, and repeated brings the rest: no loss, no duplicate", async () => {
    const { slug } = await makeProject();
    const file = path.join(directory, "t.jsonl");
    const lines = Array.from({ length: count }, (_, index) => toPlumblineRecord(draftOf({ externalId: `${index}` })));
    await writeFile(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(""));

    await importUntilKilled(slug, file);
    const [killed] = await listImports(operator, { project: slug, limit: 1 });
    const before = await countStored(slug);
    expect(before.transcripts).toBeGreaterThan(0);
    expect(before.transcripts).toBeLessThan(count);
    expect(before).toEqual({
      transcripts: before.transcripts,
      tasks: before.transcripts,
      parts: 3 * before.transcripts,
      counter: before.transcripts,
    });
    expect(killed).toMatchObject({
      state: "interrupted",
      finishedAt: null,
      imported: before.transcripts,
      read: before.transcripts,
    });

    const report = await importTranscripts(operator, { project: slug, files: [await fileAt(file, "t.jsonl")] });
    expect(report).toMatchObject({
      read: count,
      imported: count - before.transcripts,
      alreadyThere: before.transcripts,
    });
    expect(await countStored(slug)).toEqual({ transcripts: count, tasks: count, parts: 3 * count, counter: count });
  }, 120_000);

  it("is taken up again after what it has counted, when its files were sent: all records, none twice", async () => {
    const { slug: project } = await makeProject();
    const id = await send(operator, project, { content: linesOf(count) });
    await killHalfWay(["tests/data/start-until-killed.ts", project, id], async () => {
      const { read } = await getImport(operator, { project, id });
      return read > count / 10;
    });
    const interrupted = await getImport(operator, { project, id });
    const { transcripts } = await countStored(project);
    expect(interrupted).toMatchObject({
      state: "interrupted",
      imported: transcripts,
      read: transcripts,
      hasFiles: true,
    });
    expect(transcripts).toBeLessThan(count);
    await resumeImport(operator, { project, id });
    expect(await whenOver(project, id)).toMatchObject({
      state: "finished",
      read: count,
      imported: count,
      alreadyThere: 0,
      refused: 0,
      readBefore: transcripts,
    });
    expect(await countStored(project)).toEqual({ transcripts: count, tasks: count, parts: 3 * count, counter: count });
  }, 120_000);

  it("is shown as running as long as its process lives", async () => {
    const { slug } = await makeProject();
    const file = path.join(directory, "small.jsonl");
    await writeFile(file, `${JSON.stringify(toPlumblineRecord(draftOf()))}\n`);
    const states: Promise<string>[] = [];
    const stateNow = async () => (await listImports(operator, { project: slug, limit: 1 }))[0]?.state ?? "";
    const onProgress = () => states.push(stateNow());
    const { importId: id } = await importTranscripts(operator, {
      project: slug,
      files: [await fileAt(file, "t.jsonl")],
      onProgress,
    });
    expect((await Promise.all(states))[0]).toBe("running");
    expect((await getImport(operator, { project: slug, id })).state).toBe("finished");
  });
});

async function importUntilKilled(slug: string, file: string): Promise<void> {
  await killHalfWay(["tests/data/import-until-killed.ts", slug, file], async (output) => {
    return Number(output.trim().split("\n").at(-1)) > count / 10;
  });
}

/** Runs a script until something is so, and kills it then. */
async function killHalfWay(
  script: readonly [string, ...string[]],
  isTime: (output: string) => Promise<boolean>,
): Promise<void> {
  const child = spawn(process.execPath, typescriptArguments(...script), {
    env: environmentWith({ DATABASE_URL: testDatabase.url, PLUMBLINE_DATA_DIR: process.env.PLUMBLINE_DATA_DIR ?? "" }),
    stdio: ["ignore", "pipe", "inherit"],
  });
  let output = "";
  child.stdout.on("data", (chunk) => {
    output += String(chunk);
  });
  const ended = once(child, "exit");
  await expect.poll(() => isTime(output), { timeout: 60_000, interval: 20 }).toBe(true);
  child.kill("SIGKILL");
  expect(await ended).toEqual([null, "SIGKILL"]);
  await serverNoticed();
}

/** The database server lets the lock go when it notices that the connection is gone. */
async function serverNoticed(): Promise<void> {
  await expect
    .poll(async () => {
      const { rows } = await pool().query(`SELECT 1 FROM pg_locks l JOIN pg_database d ON d."oid" = l."database"
      WHERE l."locktype" = 'advisory' AND d."datname" = current_database()`);
      return rows.length;
    })
    .toBe(0);
}

async function countStored(slug: string) {
  const { rows } = await pool().query(
    `SELECT p."transcriptCount" AS "counter",
      (SELECT count(*)::int FROM "Transcript" WHERE "projectId" = p."id") AS "transcripts",
      (SELECT count(*)::int FROM "Task" WHERE "projectId" = p."id") AS "tasks",
      (SELECT count(*)::int FROM "Part" x JOIN "Transcript" t ON t."id" = x."transcriptId" WHERE t."projectId" = p."id") AS "parts"
    FROM "Project" p WHERE p."slug" = $1`,
    [slug],
  );
  return rows[0];
}
