import { createHash, randomUUID } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { pool } from "@/lib/server/data/client";
import { getImport, listImports, listRefusals } from "@/lib/server/data/imports";
import type { ImportFile } from "@/lib/server/imports/import-file";
import { type ImportRequest, importTranscripts } from "@/lib/server/imports/import-transcripts";
import { contentHashInput } from "@/lib/transcripts/content-hash-input";
import { toPlumblineRecord } from "@/lib/transcripts/formats/plumbline";
import { importLimits } from "@/lib/transcripts/import-limits";
import type { ImportProgress } from "@/lib/transcripts/import-report";
import type { TranscriptDraft } from "@/lib/transcripts/transcript";
import { operator } from "@/lib/viewer";
import { draftOf, makeMember, makePerson, makeProject } from "@/tests/data/builders";

const lineOf = (draft: TranscriptDraft) => JSON.stringify(toPlumblineRecord(draft));

const directory = mkdtempSync(path.join(os.tmpdir(), "plumbline-test-"));
afterAll(() => rmSync(directory, { recursive: true }));

function fileOf(name: string, lines: readonly string[]): ImportFile {
  const bytes = Buffer.from(lines.map((line) => `${line}\n`).join(""));
  const place = path.join(directory, randomUUID());
  writeFileSync(place, bytes);
  return { name, path: place, sizeBytes: bytes.length };
}

const importInto = (project: string, ...files: ImportFile[]) => importTranscripts(operator, { project, files });

async function rows(text: string, slug: string): Promise<Record<string, unknown>[]> {
  const { rows: found } = await pool().query(`WITH p AS (SELECT "id" FROM "Project" WHERE "slug" = $1) ${text}`, [
    slug,
  ]);
  return found;
}

const storedOf = (slug: string) =>
  rows(
    `SELECT t.*, m."name" AS "model", k."ratersWanted", k."status",
      (SELECT json_agg(x ORDER BY x."index") FROM "Part" x WHERE x."transcriptId" = t."id") AS "parts"
    FROM "Transcript" t JOIN p ON t."projectId" = p."id" JOIN "Model" m ON m."id" = t."modelId"
    JOIN "Task" k ON k."transcriptId" = t."id" ORDER BY t."id"`,
    slug,
  );

describe("an import", () => {
  it("stores each transcript as it came, with a task, in the order of the records", async () => {
    const { slug, owner } = await makeProject();
    const texts = ["", "é\u0301\r\n\t\\N", "😀 שלום", "\\.\n"];
    const drafts = texts.map((text, index) =>
      draftOf({
        model: index % 2 ? "Birch 70B" : "Alder 2",
        externalId: index === 0 ? null : `id ${index}`,
        epoch: index,
        condition: "cue",
        pairKey: "p",
        split: "heldout",
        cue: "A professor says five.",
        correctness: "incorrect",
        metadata: { a: [1, null, "ü"], b: { c: true } },
        parts: [
          { turn: 0, role: "user", kind: "text", text: "Q", toolName: null, callId: null },
          { turn: 1, role: "assistant", kind: "reasoning", text, toolName: null, callId: null },
          { turn: 1, role: "assistant", kind: "tool_call", text: "{}", toolName: "größe", callId: "c1" },
        ],
      }),
    );
    const report = await importTranscripts(owner, { project: slug, files: [fileOf("t.jsonl", drafts.map(lineOf))] });
    expect(report).toMatchObject({ read: 4, imported: 4, alreadyThere: 0, refused: 0, refusals: [], mapping: null });

    const stored = await storedOf(slug);
    expect(stored.map(({ sourceRecord }) => sourceRecord)).toEqual([1, 2, 3, 4]);
    for (const [index, row] of stored.entries()) {
      const { parts, ...draft } = drafts[index] ?? draftOf();
      const hashed = parts.map((part) => ({ ...part, textHash: createHash("sha256").update(part.text).digest("hex") }));
      expect(row).toMatchObject({
        ...draft,
        sourceFile: "t.jsonl",
        importId: report.importId,
        partCount: 3,
        reasoningLength: texts[index]?.length,
        ratersWanted: 3,
        status: "unlabelled",
        contentHash: createHash("sha256")
          .update(contentHashInput({ ...draft, parts: hashed }))
          .digest(),
        parts: hashed.map((part, place) => ({
          ...part,
          transcriptId: row.id,
          index: place,
          utf16Length: part.text.length,
          textHash: `\\x${part.textHash}`,
        })),
      });
    }
    const [project] = await rows(`SELECT "transcriptCount" FROM "Project" JOIN p USING ("id")`, slug);
    expect(project).toEqual({ transcriptCount: 4 });
  });

  it("adds nothing when it is repeated, and takes the same content in one file once", async () => {
    const { slug } = await makeProject();
    const [one, two] = [draftOf({ condition: "baseline" }), draftOf()];
    const file = fileOf("t.jsonl", [one, two, { ...one, condition: "cue", metadata: { a: 1 } }].map(lineOf));
    expect(await importInto(slug, file)).toMatchObject({ read: 3, imported: 2, alreadyThere: 1 });
    expect(await importInto(slug, { ...file, name: "again.jsonl" })).toMatchObject({ imported: 0, alreadyThere: 3 });
    const stored = await storedOf(slug);
    expect(stored.map(({ condition, sourceRecord }) => [condition, sourceRecord])).toEqual([
      ["baseline", 1],
      [null, 2],
    ]);
  });

  it("holds what differs in model, id, epoch or a part for different, in a project of its own or not", async () => {
    const [{ slug }, other] = [await makeProject(), await makeProject()];
    const draft = draftOf();
    const [question, ...rest] = draft.parts;
    const changed = question ? [{ ...question, text: `${question.text} ` }, ...rest] : [];
    const variants = [draft, { ...draft, model: "Cedar" }, { ...draft, externalId: null }, { ...draft, epoch: 2 }];
    const file = fileOf("t.jsonl", [...variants, { ...draft, parts: changed }].map(lineOf));
    expect(await importInto(slug, file)).toMatchObject({ imported: 5 });
    expect(await importInto(other.slug, file)).toMatchObject({ imported: 5 });
  });

  it("refuses bad records one by one and keeps file, record, path and reason of each", async () => {
    const { slug, owner } = await makeProject();
    const bad = ['{"format":"plumbline/1","model":"m","parts":[]}', "{", '{"format":"plumbline/1","x":"\\u0000"}'];
    const lines = [lineOf(draftOf()), ...bad, lineOf(draftOf())];
    const report = await importInto(slug, fileOf("a.jsonl", lines), fileOf("b.jsonl", lines.toReversed()));
    expect(report).toMatchObject({ read: 10, imported: 2, alreadyThere: 2, refused: 6 });
    expect(report.refusals.map(({ file, record, path }) => [file, record, path])).toEqual([
      ["a.jsonl", 2, "parts"],
      ["a.jsonl", 3, ""],
      ["a.jsonl", 4, "x"],
      ["b.jsonl", 2, "x"],
      ["b.jsonl", 3, ""],
      ["b.jsonl", 4, "parts"],
    ]);
    const place = { project: slug, id: report.importId };
    const pages = [
      await listRefusals(owner, { ...place, after: 0, limit: 4 }),
      await listRefusals(owner, { ...place, after: 4, limit: 4 }),
    ];
    expect(pages.map((page) => page.map(({ ordinal }) => ordinal))).toEqual([
      [1, 2, 3, 4],
      [5, 6],
    ]);
    expect(pages.flat().map(({ ordinal: _ordinal, ...refusal }) => refusal)).toEqual(report.refusals);
  });

  it("is in the project's history with its counts, newest first, page by page", async () => {
    const { slug, owner } = await makeProject();
    const first = await importTranscripts(owner, { project: slug, files: [fileOf("a.jsonl", [lineOf(draftOf())])] });
    const second = await importInto(slug, fileOf("b.jsonl", [lineOf(draftOf())]));
    const [newest, ...older] = await listImports(owner, { project: slug, limit: 1 });
    expect(older).toEqual([]);
    expect(newest).toMatchObject({
      id: second.importId,
      files: [{ name: "b.jsonl" }],
      state: "finished",
      startedBy: null,
    });
    const rest = await listImports(owner, { project: slug, before: second.importId, limit: 5 });
    expect(rest).toMatchObject([{ id: first.importId, read: 1, imported: 1, startedBy: owner.name }]);
    expect(await getImport(owner, { project: slug, id: first.importId })).toEqual(rest[0]);
  });

  it("says how far it is, from nothing to all of it", async () => {
    const { slug } = await makeProject();
    const file = fileOf("t.jsonl", [lineOf(draftOf()), lineOf(draftOf())]);
    const seen: ImportProgress[] = [];
    await importTranscripts(operator, { project: slug, files: [file], onProgress: (progress) => seen.push(progress) });
    const total = { file: "t.jsonl", bytesTotal: file.sizeBytes };
    expect(seen[0]).toMatchObject({ ...total, read: 0, bytesRead: 0 });
    expect(seen.at(-1)).toMatchObject({ ...total, read: 2, imported: 2, bytesRead: file.sizeBytes });
  });

  it("stops when it is told to, keeps and counts what it stored, and brings the rest when repeated", async () => {
    const { slug, owner } = await makeProject();
    const lines = Array.from({ length: 2500 }, (_, index) => lineOf(draftOf({ externalId: `${index}` })));
    const stop = new AbortController();
    const onProgress = ({ read }: ImportProgress) => read > 0 && stop.abort();
    const file = fileOf("t.jsonl", lines);
    const request: ImportRequest = { project: slug, files: [file], onProgress, signal: stop.signal };
    await expect(importTranscripts(operator, request)).rejects.toMatchObject({ name: "AbortError" });
    const [run] = await listImports(owner, { project: slug, limit: 1 });
    const stored = (await storedOf(slug)).length;
    expect(stored).toBeGreaterThan(0);
    expect(stored).toBeLessThan(2500);
    expect(run).toMatchObject({ state: "cancelled", failure: null, imported: stored, read: stored });
    expect(await importInto(slug, file)).toMatchObject({ read: 2500, imported: 2500 - stored, alreadyThere: stored });
  });

  it("may run twice at a time on the same content: each transcript is stored once", async () => {
    const { slug } = await makeProject();
    const lines = Array.from({ length: 1500 }, (_, index) => lineOf(draftOf({ externalId: `${index}` })));
    const reports = await Promise.all([
      importInto(slug, fileOf("a.jsonl", lines)),
      importInto(slug, fileOf("b.jsonl", lines.toReversed())),
    ]);
    expect(reports.reduce((sum, { imported }) => sum + imported, 0)).toBe(1500);
    expect(await storedOf(slug)).toHaveLength(1500);
    const [project] = await rows(`SELECT "transcriptCount" FROM "Project" JOIN p USING ("id")`, slug);
    expect(project).toEqual({ transcriptCount: 1500 });
  });

  it("does not begin when a file is empty, too large, not recognised or there twice", async () => {
    const { slug, owner } = await makeProject();
    const good = fileOf("good.jsonl", [lineOf(draftOf())]);
    const begin = (file: ImportFile, limits = importLimits) =>
      importTranscripts(operator, { project: slug, files: [good, file], limits });
    await expect(begin(fileOf("e.jsonl", []))).rejects.toMatchObject({
      key: "importEmpty",
      values: { file: "e.jsonl" },
    });
    await expect(begin(fileOf("c.txt", ["no table"]))).rejects.toMatchObject({ key: "importNotJson" });
    await expect(begin(fileOf("x.jsonl", ['{"x":1}']))).rejects.toMatchObject({ key: "importUnrecognised" });
    await expect(begin(good)).rejects.toMatchObject({ key: "importSameName" });
    const limits = { ...importLimits, maxFileBytes: 10 };
    await expect(begin(fileOf("l.jsonl", ['{"x":1}']), limits)).rejects.toMatchObject({ code: "tooLarge" });
    expect(await listImports(owner, { project: slug, limit: 5 })).toEqual([]);
  });
});

describe("imports of a project", () => {
  const missing = { code: "notFound", key: "notFound" };

  it("are made and seen by owners and adjudicators, and not there for raters and strangers", async () => {
    const project = await makeProject();
    const adjudicator = await makeMember(project, "adjudicator");
    const outsiders = [await makePerson(), await makeMember(project, "rater"), (await makeProject()).owner];
    const request = { project: project.slug, files: [fileOf("t.jsonl", [lineOf(draftOf()), "{"])] };
    for (const outsider of outsiders) await expect(importTranscripts(outsider, request)).rejects.toMatchObject(missing);
    expect(await storedOf(project.slug)).toEqual([]);

    const { importId: id } = await importTranscripts(adjudicator, request);
    const place = { project: project.slug, id };
    expect(await listRefusals(adjudicator, { ...place, after: 0, limit: 5 })).toHaveLength(1);
    for (const outsider of outsiders) {
      await expect(getImport(outsider, place)).rejects.toMatchObject(missing);
      expect(await listImports(outsider, { project: project.slug, limit: 5 })).toEqual([]);
      expect(await listRefusals(outsider, { ...place, after: 0, limit: 5 })).toEqual([]);
    }
  });

  it("are not there under another project, an unknown id or what is no id", async () => {
    const [project, other] = [await makeProject(), await makeProject()];
    const { importId: id } = await importInto(project.slug, fileOf("t.jsonl", [lineOf(draftOf())]));
    for (const place of [
      { project: other.slug, id },
      { project: project.slug, id: randomUUID() },
      { project: project.slug, id: "' OR true" },
    ])
      await expect(getImport(operator, place)).rejects.toMatchObject(missing);
  });
});
