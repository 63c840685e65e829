import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { pool } from "@/lib/server/data/client";
import { fileAt } from "@/lib/server/imports/import-file";
import { importTranscripts } from "@/lib/server/imports/import-transcripts";
import { operator } from "@/lib/viewer";
import { projectRoot } from "@/scripts/project-root";
import { makeProject } from "@/tests/data/builders";

// Real transcripts that others published lie beside the project on some machines only.
const data = path.join(projectRoot, "..", "shared", "data");
const hasData = existsSync(data);

async function importFolder(project: string, folder: string) {
  const directory = path.join(data, folder);
  const names = readdirSync(directory).filter((name) => /\.jsonl?$/.test(name));
  const files = await Promise.all(names.map((name) => fileAt(path.join(directory, name), name)));
  return importTranscripts(operator, { project, files });
}

async function rowsOf(slug: string): Promise<Record<string, unknown>[]> {
  const { rows } = await pool().query(
    `SELECT t.*, m."name" AS "model", (SELECT json_agg(x."kind" ORDER BY x."index") FROM "Part" x WHERE x."transcriptId" = t."id") AS "kinds"
    FROM "Transcript" t JOIN "Model" m ON m."id" = t."modelId" JOIN "Project" p ON p."id" = t."projectId"
    WHERE p."slug" = $1 ORDER BY t."id"`,
    [slug],
  );
  return rows;
}

const countBy = (rows: readonly Record<string, unknown>[], column: string) => {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(String(row[column]), (counts.get(String(row[column])) ?? 0) + 1);
  return Object.fromEntries(counts);
};

describe.skipIf(!hasData)("real files, if ../shared/data is there", () => {
  it("Kimi K2: 400 records, 3 of them errors, in pairs without and with the cue", async () => {
    const { slug } = await makeProject();
    const report = await importFolder(slug, "rml-kimi-k2");
    expect(report).toMatchObject({ read: 400, imported: 397, alreadyThere: 0, refused: 3 });
    expect(report.refusals.map(({ file, record, path: place }) => [file.includes("baseline"), record, place])).toEqual([
      [true, 55, "result.error"],
      [false, 4, "result.error"],
      [false, 155, "result.error"],
    ]);
    for (const { reason } of report.refusals) expect(reason).toContain("502 Bad Gateway");

    const rows = await rowsOf(slug);
    expect(countBy(rows, "condition")).toEqual({ baseline: 199, cue: 198 });
    expect(countBy(rows, "model")).toEqual({ "moonshotai/Kimi-K2-Thinking": 397 });
    // 200 questions, each in both files; three lost one half to an error.
    expect(Object.values(countBy(rows, "pairKey")).filter((members) => members === 2)).toHaveLength(197);
    for (const row of rows) {
      expect(row).toMatchObject({ metadata: { meta: { answer: expect.stringMatching(/^[A-J]$/) } } });
      expect(row.pairKey).toBe(row.externalId);
    }
    // 26 of them thought and answered nothing, as a count of empty `response` in the files says too.
    expect(countBy(rows, "kinds")).toEqual({ "text,text,reasoning,text": 371, "text,text,reasoning": 26 });
    expect(await importFolder(slug, "rml-kimi-k2")).toMatchObject({ imported: 0, alreadyThere: 397, refused: 3 });
  });

  it("Claude Haiku 4.5: 400 records in 200 pairs", async () => {
    const { slug } = await makeProject();
    expect(await importFolder(slug, "rml-claude-haiku45")).toMatchObject({ read: 400, imported: 400, refused: 0 });
    const rows = await rowsOf(slug);
    expect(countBy(rows, "condition")).toEqual({ baseline: 200, cue: 200 });
    expect(countBy(rows, "model")).toEqual({ "claude-haiku-4-5-20251001": 400 });
    expect(Object.values(countBy(rows, "pairKey"))).toEqual(new Array(200).fill(2));
    expect(await importFolder(slug, "rml-claude-haiku45")).toMatchObject({ imported: 0, alreadyThere: 400 });
  });

  it("very long outputs: a transcript for each of 250 completions, with what stands around it", async () => {
    const { slug } = await makeProject();
    expect(await importFolder(slug, "very-long-outputs")).toMatchObject({ read: 250, imported: 250, refused: 0 });
    const rows = await rowsOf(slug);
    expect(countBy(rows, "model")).toEqual({ claude_sonnet4: 150, llama4scout: 50, mistral: 50 });
    expect(countBy(rows, "epoch")).toEqual({ 1: 150, 2: 50, 3: 50 });
    expect(countBy(rows, "kinds")).toEqual({ "text,text,text": 250 });
    for (const row of rows) expect(row).toMatchObject({ metadata: { config: { size: 50 } } });
    expect(await importFolder(slug, "very-long-outputs")).toMatchObject({ imported: 0, alreadyThere: 250 });
  });

  it("agents' transcripts: one for each of 7 files, with every tool call and both kinds of thinking", async () => {
    const { slug } = await makeProject();
    expect(await importFolder(slug, "shade-arena-obfuscation")).toMatchObject({ read: 7, imported: 7, refused: 0 });
    const rows = await rowsOf(slug);
    expect(countBy(rows, "model")).toEqual({ "claude-3-7-sonnet-20250219": 4, "claude-sonnet-4-20250514": 3 });
    const countOf = ({ kinds }: Record<string, unknown>, kind: string) =>
      Array.isArray(kinds) ? kinds.filter((one) => one === kind).length : 0;
    // As a count of `tool_calls`, `thinking_blocks` and `<thinking>` in the files says too.
    expect(rows.map((row) => countOf(row, "tool_call")).toSorted()).toEqual([41, 42, 45, 46, 46, 48, 58]);
    expect(rows.map((row) => countOf(row, "reasoning"))).toEqual(new Array(7).fill(1));
    for (const row of rows) expect(row.metadata).not.toHaveProperty("conversation");
    expect(await importFolder(slug, "shade-arena-obfuscation")).toMatchObject({ imported: 0, alreadyThere: 7 });
  });
});
