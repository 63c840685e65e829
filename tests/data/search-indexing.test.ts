import { spawn } from "node:child_process";
import { once } from "node:events";
import { describe, expect, it } from "vitest";
import { seededRandom } from "@/lib/random";
import { pool } from "@/lib/server/data/client";
import { indexQueued } from "@/lib/server/data/search-indexing";
import { listTranscripts } from "@/lib/server/data/transcripts";
import { keepIndexed, startIndexing } from "@/lib/server/search/indexing";
import { noFilter } from "@/lib/transcripts/transcript-query";
import type { Person } from "@/lib/viewer";
import { makePerson, makeProject } from "@/tests/data/builders";
import { insertKnown, type Known, makeKnown } from "@/tests/data/finding-corpus";
import { testDatabase } from "@/tests/setup/test-database";
import { environmentWith, typescriptArguments } from "@/tests/setup/typescript-process";

type Project = { readonly slug: string; readonly owner: Person };
const start = Date.parse("2026-03-01T00:00:00Z");
const random = seededRandom(31);

function knownWith(n: number, ...texts: readonly string[]): Known {
  const parts = texts.map(
    (text, turn) =>
      ({ turn, role: turn === 0 ? "user" : "assistant", kind: "text", text, toolName: null, callId: null }) as const,
  );
  return makeKnown(random, { msecs: start + n, isArchived: false, parts });
}

const search = ({ slug, owner }: Project, q: string) =>
  listTranscripts(owner, slug, {
    ...noFilter,
    q,
    sort: { by: "imported", isDescending: false },
    after: null,
    before: null,
  });

async function idsFound(project: Project, q: string): Promise<string[]> {
  return (await search(project, q)).rows.map(({ id }) => id);
}

describe("what was imported", () => {
  it("is found once it is indexed, and until then said to be waiting", async () => {
    const project = await makeProject();
    const known = [knownWith(0, "alpha"), knownWith(1, "beta"), knownWith(2, "alpha beta")];
    await insertKnown(project.slug, known);
    expect(await search(project, "alpha")).toMatchObject({ rows: [], total: { count: 0 }, notYetSearchable: 3 });
    expect(await indexQueued()).toBe(3);
    expect(await search(project, "alpha")).toMatchObject({ total: { count: 2, isExact: true }, notYetSearchable: 0 });
    expect(await idsFound(project, "alpha")).toEqual([known[0]?.id, known[2]?.id]);
    expect(await indexQueued()).toBe(0);
  });

  it("is indexed anew when it is queued again", async () => {
    const project = await makeProject();
    const known = knownWith(0, "alpha");
    await insertKnown(project.slug, [known]);
    await indexQueued();
    await pool().query(`INSERT INTO "SearchQueue" SELECT "projectId", "id" FROM "Transcript" WHERE "id" = $1`, [
      known.id,
    ]);
    expect(await indexQueued()).toBe(1);
    expect(await idsFound(project, "alpha")).toEqual([known.id]);
  });

  it("leaves the index and the queue when it is deleted", async () => {
    const project = await makeProject();
    const [indexed, waiting] = [knownWith(0, "alpha"), knownWith(1, "alpha")];
    await insertKnown(project.slug, [indexed]);
    await indexQueued();
    await insertKnown(project.slug, [waiting]);
    await pool().query(`DELETE FROM "Transcript" WHERE "id" = ANY($1)`, [[indexed.id, waiting.id]]);
    expect(await search(project, "alpha")).toMatchObject({ rows: [], notYetSearchable: 1 });
    expect(await indexQueued()).toBe(1);
    expect(await search(project, "alpha")).toMatchObject({ rows: [], notYetSearchable: 0 });
  });

  it("is found anywhere in parts of megabytes, with the place", async () => {
    const project = await makeProject();
    const filler = (length: number, word: string) => `${word} `.repeat(Math.ceil(length / (word.length + 1)));
    const late = `${filler(2_000_000, "lorem")}needle at the end`;
    const dense = `${"漢字仮名".repeat(300_000)}針${"漢字".repeat(100_000)}`;
    const known = [
      knownWith(0, "needle"),
      knownWith(1, "question", late),
      knownWith(2, dense),
      knownWith(3, filler(1_200_000, "lorem")),
    ];
    await insertKnown(project.slug, known);
    await indexQueued();
    expect(await idsFound(project, "needle")).toEqual([known[0]?.id, known[1]?.id]);
    expect(await idsFound(project, '"needle at the end"')).toEqual([known[1]?.id]);
    expect(await idsFound(project, "名針漢")).toEqual([known[2]?.id]);
    const [, snippets] = (await search(project, "needle")).rows.map((row) => row.snippets);
    expect(snippets).toMatchObject([{ part: 1, text: expect.stringContaining("needle at the end") }]);
    expect(late.slice(snippets?.[0]?.offset)).toBe(snippets?.[0]?.text);
  });

  it("is found by any of its words when they are more than an index entry holds", async () => {
    const project = await makeProject();
    const words = Array.from({ length: 150_000 }, (_, n) => `word${n}x${(n * 7919) % 1_000_003}`);
    const known = [knownWith(0, words.join(" ")), knownWith(1, "word5x39595 and little else")];
    await insertKnown(project.slug, known);
    await indexQueued();
    const { rows } = await pool().query(`SELECT "isWhole" FROM "SearchText" WHERE "transcriptId" = $1`, [known[0]?.id]);
    expect(rows).toEqual([{ isWhole: false }]);
    expect(await idsFound(project, words[5] ?? "")).toEqual([known[0]?.id, known[1]?.id]);
    expect(await idsFound(project, words[149_999] ?? "")).toEqual([known[0]?.id]);
    expect(await idsFound(project, `${words[3]} nowhere`)).toEqual([]);
    expect(await idsFound(project, `${words[5]} -${words[149_998]}`)).toEqual([known[1]?.id]);
  });

  it("is nobody else's to find", async () => {
    const project = await makeProject();
    await insertKnown(project.slug, [knownWith(0, "alpha")]);
    await indexQueued();
    const other = await makeProject();
    expect(await idsFound(other, "alpha")).toEqual([]);
    expect(await idsFound(other, "alph*")).toEqual([]);
    await expect(search({ ...project, owner: await makePerson() }, "alpha")).rejects.toMatchObject({
      code: "notFound",
    });
  });
});

describe("indexing", () => {
  it("is done once by two at the same time", async () => {
    const project = await makeProject();
    const known = Array.from({ length: 1500 }, (_, n) => knownWith(n, `alpha number${n}`));
    await insertKnown(project.slug, known);
    const counts = await Promise.all([indexQueued(), indexQueued()]);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(1500);
    expect((await search(project, "alpha")).total).toEqual({ count: 1000, isExact: false });
    expect(await idsFound(project, "number1499")).toEqual([known[1499]?.id]);
  });

  it("goes on by itself in a process that keeps it so, and in no other", async () => {
    const project = await makeProject();
    await insertKnown(project.slug, [knownWith(0, "alpha")]);
    startIndexing();
    expect(await search(project, "alpha")).toMatchObject({ rows: [], notYetSearchable: 1 });
    keepIndexed();
    await expect.poll(() => countQueued(project.slug)).toBe(0);
    await insertKnown(project.slug, [knownWith(1, "beta")]);
    startIndexing();
    await expect.poll(async () => (await idsFound(project, "beta")).length).toBe(1);
    globalThis.plumblineIndexing = undefined;
  });

  it("goes on after its process was killed: everything is found, nothing twice", async () => {
    const project = await makeProject();
    const count = 6000;
    const known = Array.from({ length: count }, (_, n) =>
      knownWith(n, `alpha number${n} ${"text of some length ".repeat(20)}`),
    );
    await insertKnown(project.slug, known);
    await indexUntilKilled();
    const indexed = await countIndexed(project.slug);
    expect(indexed).toBeGreaterThan(0);
    expect(indexed).toBeLessThan(count);
    // The database server lets go of what the process held when it notices that it is gone.
    await expect
      .poll(async () => (await indexQueued()) + (await countQueued(project.slug)), { timeout: 10_000 })
      .toBe(0);
    expect(await countIndexed(project.slug)).toBe(count);
    for (const n of [0, 499, 500, 3000, 5999]) expect(await idsFound(project, `number${n}`)).toEqual([known[n]?.id]);
  });
});

const countIndexed = (slug: string) => countOf("SearchText", slug);
const countQueued = (slug: string) => countOf("SearchQueue", slug);

async function countOf(table: "SearchText" | "SearchQueue", slug: string): Promise<number> {
  const { rows } = await pool().query<{ count: number }>(
    `SELECT count(*)::int AS "count" FROM "${table}" s JOIN "Project" p ON p."id" = s."projectId" WHERE p."slug" = $1`,
    [slug],
  );
  return rows[0]?.count ?? 0;
}

/** Starts a process that indexes, and kills it when it has done some. */
async function indexUntilKilled(): Promise<void> {
  const child = spawn(process.execPath, typescriptArguments("tests/data/index-until-killed.ts"), {
    env: environmentWith({ DATABASE_URL: testDatabase.url }),
    stdio: ["ignore", "pipe", "inherit"],
  });
  child.stdout.once("data", () => child.kill("SIGKILL"));
  await once(child, "exit");
}
