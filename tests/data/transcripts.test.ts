import { beforeAll, describe, expect, it } from "vitest";
import { pool } from "@/lib/server/data/client";
import { archiveProject } from "@/lib/server/data/projects";
import { findNeighbours, getTranscript, listTranscripts } from "@/lib/server/data/transcripts";
import { parseTranscriptQuery, transcriptSortSchema } from "@/lib/transcripts/transcript-query";
import type { TranscriptRow } from "@/lib/transcripts/transcript-row";
import type { Person } from "@/lib/viewer";
import { draftOf, importDrafts, makeMember, makePerson, makeProject } from "@/tests/data/builders";

const missing = { code: "notFound", key: "notFound" };
type Project = { readonly slug: string; readonly owner: Person };

const list = ({ slug, owner }: Project, address = "") =>
  listTranscripts(owner, slug, parseTranscriptQuery(Object.fromEntries(new URLSearchParams(address))));

/** Every page from the first to the last, then back again. */
async function walk(project: Project, sort: string) {
  const forward = [await list(project, `sort=${sort}`)];
  for (let last = forward[0]; last?.after; last = forward.at(-1)) {
    forward.push(await list(project, `sort=${sort}&after=${last.after}`));
  }
  const back = forward.slice(-1);
  for (let first = back[0]; first?.before; first = back[0]) {
    back.unshift(await list(project, `sort=${sort}&before=${first.before}`));
  }
  return { forward, back };
}

const sortValue: Record<string, (row: TranscriptRow) => string | number | null> = {
  imported: () => null,
  externalId: (row) => row.externalId,
  condition: (row) => row.condition,
  reasoningLength: (row) => row.reasoningLength,
};

/** Sorts as the list should: by value, rows without one last, then by id. */
function sorted(rows: readonly TranscriptRow[], by: string, isDescending: boolean): TranscriptRow[] {
  const sign = isDescending ? -1 : 1;
  const value = sortValue[by] ?? (() => null);
  return rows.toSorted((a, b) => {
    const [one, other] = [value(a), value(b)];
    if (one === other) return sign * (a.id < b.id ? -1 : 1);
    if (one === null || other === null) return one === null ? 1 : -1;
    return sign * (one < other ? -1 : 1);
  });
}

describe("the list of transcripts", () => {
  let project: Project;
  let all: TranscriptRow[];

  beforeAll(async () => {
    project = await makeProject();
    const drafts = Array.from({ length: 120 }, (_, n) =>
      draftOf({
        model: n % 3 === 0 ? "Alder 2" : "Cedar mini",
        externalId: n % 4 === 0 ? null : `record ${n % 40}`,
        condition: [null, "baseline", "cue"][n % 3] ?? null,
        split: n < 10 ? "heldout" : null,
        parts: [
          { turn: 0, role: "user", kind: "text", text: `Question ${n}`, toolName: null, callId: null },
          { turn: 1, role: "assistant", kind: "reasoning", text: "x".repeat(n % 7), toolName: null, callId: null },
        ],
      }),
    );
    await importDrafts(project.slug, drafts);
    all = (await walk(project, "imported")).forward.flatMap((page) => page.rows);
  });

  it("goes through all pages and back, none left out or repeated, in every order and both directions", async () => {
    expect(all).toHaveLength(120);
    for (const by of transcriptSortSchema.options) {
      for (const isDescending of [false, true]) {
        const { forward, back } = await walk(project, isDescending ? `-${by}` : by);
        const rows = forward.flatMap((page) => page.rows);
        expect(rows).toEqual(sorted(all, by, isDescending));
        expect(forward.map((page) => page.rows.length)).toEqual([50, 50, 20]);
        expect(back).toEqual(forward.map((page) => ({ ...page })));
      }
    }
  });

  it("says what a line needs", async () => {
    const [row] = (await list(project, "split=heldout&condition=baseline")).rows;
    expect(row).toEqual({
      id: expect.any(String),
      externalId: "record 1",
      epoch: 1,
      model: "Cedar mini",
      condition: "baseline",
      split: "heldout",
      correctness: null,
      reasoningLength: 1,
      importedAt: expect.any(Date),
      pairKey: null,
      snippets: [],
      task: { status: "unlabelled", submitted: 0, wanted: 3 },
    });
  });

  it("filters by model, condition, split and status, alone and together", async () => {
    const count = async (address: string) => (await list(project, address)).total;
    expect(await count("model=Alder 2")).toEqual({ count: 40, isExact: true });
    expect(await count("condition=cue")).toEqual({ count: 40, isExact: true });
    expect(await count("condition=")).toEqual({ count: 40, isExact: true });
    expect(await count("split=heldout")).toEqual({ count: 10, isExact: true });
    expect(await count("split=")).toEqual({ count: 110, isExact: true });
    expect(await count("status=unlabelled")).toEqual({ count: 120, isExact: true });
    expect(await count("status=labelled")).toEqual({ count: 0, isExact: true });
    expect(await count("model=Alder 2&condition=&split=heldout&status=unlabelled")).toEqual({
      count: 4,
      isExact: true,
    });
    const { rows } = await list(project, "model=Alder 2&condition=&split=heldout");
    expect(new Set(rows.map((row) => [row.model, row.condition, row.split].join()))).toEqual(
      new Set(["Alder 2,,heldout"]),
    );
  });

  it("is empty for a model that the project does not have", async () => {
    expect(await list(project, "model=Nobody")).toMatchObject({
      rows: [],
      total: { count: 0 },
      before: null,
      after: null,
    });
  });

  it("begins anew when the row it should begin at is not there, or is another project's", async () => {
    const other = await makeProject();
    await importDrafts(other.slug, [draftOf()]);
    const [foreign] = (await list(other)).rows;
    const first = await list(project);
    expect(await list(project, `after=${foreign?.id}`)).toEqual(first);
    expect(await list(project, `before=${foreign?.id}`)).toEqual(first);
  });

  it("knows the neighbours of a transcript in a filtered and sorted list", async () => {
    const query = parseTranscriptQuery({ model: "Alder 2", sort: "-reasoningLength" });
    const rows = sorted(
      all.filter((row) => row.model === "Alder 2"),
      "reasoningLength",
      true,
    );
    const neighbours = (index: number) =>
      findNeighbours(project.owner, { project: project.slug, transcript: rows[index]?.id ?? "" }, query);
    expect(await neighbours(0)).toEqual({ previous: null, next: rows[1]?.id });
    expect(await neighbours(20)).toEqual({ previous: rows[19]?.id, next: rows[21]?.id });
    expect(await neighbours(39)).toEqual({ previous: rows[38]?.id, next: null });
  });

  it("counts a filter up to 1,000 and says when there are more", async () => {
    const many = await makeProject();
    const drafts = Array.from({ length: 1001 }, (_, n) => draftOf({ condition: n === 0 ? "one" : "many" }));
    await importDrafts(many.slug, drafts);
    expect((await list(many, "condition=many")).total).toEqual({ count: 1000, isExact: true });
    expect((await list(many)).total).toEqual({ count: 1001, isExact: true });
    await pool().query(`UPDATE "Transcript" SET "condition" = 'many' WHERE "condition" = 'one'`);
    expect((await list(many, "condition=many")).total).toEqual({ count: 1000, isExact: false });
  });
});

describe("a transcript", () => {
  it("comes back as it was imported, code unit by code unit, with its source and its pair", async () => {
    const { slug, owner } = await makeProject();
    const text = "a\r\nb\u0301 😀 \u200f‏سلام\t\u2028 end ";
    const metadata = { answer: "C", nested: { list: [1, null, "x"] }, constructor: "own" };
    const parts = [
      { turn: 0, role: "system", kind: "text", text, toolName: null, callId: null },
      { turn: 1, role: "assistant", kind: "tool_call", text: '{"a":1}', toolName: "run", callId: "c1" },
      { turn: 2, role: "tool", kind: "tool_result", text: "", toolName: "run", callId: "c1" },
    ] as const;
    await importDrafts(slug, [
      draftOf({
        externalId: "whole",
        pairKey: "k",
        condition: "cue",
        cue: "b",
        correctness: "incorrect",
        metadata,
        parts: [...parts],
      }),
      draftOf({ externalId: "baseline twin", pairKey: "k", condition: "baseline" }),
      draftOf({ externalId: "alone", pairKey: "other" }),
    ]);
    const rows = (await listTranscripts(owner, slug, parseTranscriptQuery({}))).rows;
    const idOf = (name: string) => rows.find((row) => row.externalId === name)?.id ?? "";
    const whole = await getTranscript(owner, { project: slug, transcript: idOf("whole") });
    expect(whole.parts).toEqual(parts.map((part, index) => ({ index, ...part })));
    expect(whole).toMatchObject({
      ...{ id: idOf("whole"), externalId: "whole", model: "Alder 2", condition: "cue", cue: "b" },
      ...{ correctness: "incorrect", metadata, sourceFile: "built.jsonl", sourceRecord: 1, pairKey: "k" },
      contentHash: expect.stringMatching(/^[0-9a-f]{64}$/),
      paired: [{ id: idOf("baseline twin"), externalId: "baseline twin", model: "Alder 2", condition: "baseline" }],
    });
    expect((await getTranscript(owner, { project: slug, transcript: idOf("alone") })).paired).toEqual([]);
  });

  it("is not there under another project, in an archived one, or by an id that is none", async () => {
    const { slug, owner } = await makeProject();
    await importDrafts(slug, [draftOf()]);
    const transcript = (await listTranscripts(owner, slug, parseTranscriptQuery({}))).rows[0]?.id ?? "";
    const other = await makeProject();
    const query = parseTranscriptQuery({});
    const place = { project: other.slug, transcript };
    await expect(getTranscript(other.owner, place)).rejects.toMatchObject(missing);
    await expect(findNeighbours(other.owner, place, query)).rejects.toMatchObject(missing);
    for (const none of ["", "1", "%00", `${transcript} `, "' OR 1=1", crypto.randomUUID()]) {
      await expect(getTranscript(owner, { project: slug, transcript: none })).rejects.toMatchObject(missing);
      await expect(findNeighbours(owner, { project: slug, transcript: none }, query)).rejects.toMatchObject(missing);
    }
    await archiveProject(owner, slug);
    await expect(getTranscript(owner, { project: slug, transcript })).rejects.toMatchObject(missing);
  });
});

describe("whoever may not research a project", () => {
  it("finds nothing in it: neither strangers nor raters, whatever they ask", async () => {
    const project = await makeProject();
    await importDrafts(project.slug, [draftOf()]);
    const query = parseTranscriptQuery({});
    const transcript = (await listTranscripts(project.owner, project.slug, query)).rows[0]?.id ?? "";
    const place = { project: project.slug, transcript };
    for (const other of [await makePerson(), await makeMember(project, "rater")]) {
      await expect(listTranscripts(other, project.slug, query)).rejects.toMatchObject(missing);
      await expect(getTranscript(other, place)).rejects.toMatchObject(missing);
      await expect(findNeighbours(other, place, query)).rejects.toMatchObject(missing);
    }
    for (const one of [await makeMember(project, "adjudicator"), await makePerson({ isAdministrator: true })]) {
      expect((await listTranscripts(one, project.slug, query)).rows).toHaveLength(1);
      expect((await getTranscript(one, place)).id).toBe(transcript);
    }
  });
});
