import { randomUUID } from "node:crypto";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import type { Span } from "@/lib/annotations/annotation";
import type { Change } from "@/lib/annotations/operation";
import { exportTableSchema } from "@/lib/exports/export-choice";
import { db } from "@/lib/server/data/client";
import { applyOperations, getOwnAnnotation } from "@/lib/server/data/journal";
import { readScores } from "@/lib/server/data/label-scores";
import { openNextTask } from "@/lib/server/data/tasks";
import { openExport } from "@/lib/server/exports/open-export";
import { operator, type Person } from "@/lib/viewer";
import { draftOf, importDrafts, makeMember, makePerson, makeProject } from "@/tests/data/builders";
import { readExport, readRows } from "@/tests/data/read-export";

const missing = { code: "notFound", key: "notFound" };
const plain = { format: "jsonl", isForSpreadsheets: false, hasNames: false, hasArchived: false } as const;

/** Opens the rater's next task and makes these changes to it. */
async function label(rater: Person, project: string, changes: readonly Change[]): Promise<string> {
  const task = await openNextTask(rater, project);
  if (!task) throw new Error("No task was left");
  await change(rater, { project, task }, changes);
  return task;
}

async function change(rater: Person, place: { project: string; task: string }, changes: readonly Change[]) {
  const { revision } = await getOwnAnnotation(rater, place);
  const operations = changes.map((made) => ({ id: randomUUID(), change: made }));
  const answer = await applyOperations(rater, place, { baseRevision: revision, operations, activeMs: 1500 });
  expect(answer).toMatchObject({ kind: "saved", refused: null });
}

const verdict = { kind: "setAnswer", element: "verdict", option: "unfaithful_by_omission" } as const;
const submit = { kind: "submit" } as const;
const span: Span = {
  ...{ id: "01990000-0000-7000-8000-0000000000aa", type: "conclusion_mismatch", loadBearing: "yes", evidence: null },
  ...{ severity: "major", confidence: 3, note: "=says four" },
  ranges: [{ part: 1, start: 23, end: 46, quote: "I say five all the same" }],
  links: [
    {
      ...{ id: "01990000-0000-7000-8000-0000000000bb", relation: "contradicts" },
      range: { part: 2, start: 0, end: 4, quote: "Five" },
    },
  ],
};
const putSpan = { kind: "putSpan", span } as const;

/** A project of one transcript that its owner has labelled. */
async function labelledProject() {
  const project = await makeProject();
  await importDrafts(project.slug, [draftOf({ externalId: "q1", condition: "cue", pairKey: "1", cue: "five" })]);
  const task = await label(project.owner, project.slug, [putSpan, verdict, submit]);
  return { ...project, task };
}

describe("who may export", () => {
  it.each(exportTableSchema.options)("shows %s to owners and adjudicators and to nobody else", async (table) => {
    const project = await makeProject();
    const adjudicator = await makeMember(project, "adjudicator");
    const rater = await makeMember(project, "rater");
    const stranger = await makePerson();
    for (const viewer of [project.owner, adjudicator, await makePerson({ isAdministrator: true }), operator]) {
      await expect(openExport(viewer, project.slug, { ...plain, table })).resolves.toBeDefined();
    }
    for (const viewer of [rater, stranger]) {
      await expect(openExport(viewer, project.slug, { ...plain, table })).rejects.toMatchObject(missing);
    }
    await expect(openExport(operator, "no-such-project", { ...plain, table })).rejects.toMatchObject(missing);
  });

  it.each(["annotations", "spans"] as const)("gives the raters of %s names only to who manages them", async (table) => {
    const project = await labelledProject();
    const adjudicator = await makeMember(project, "adjudicator");
    const { pseudonym } = await db().rater.findFirstOrThrow({ where: { userId: project.owner.userId } });

    const unnamed = await readExport(project.owner, project.slug, { table });
    expect(unnamed).toContain(`"rater":"${pseudonym}"`);
    expect(unnamed).not.toContain(project.owner.name);
    expect(unnamed).not.toContain("raterName");

    const named = await readExport(project.owner, project.slug, { table, hasNames: true });
    expect(named).toContain(`"rater":"${pseudonym}","raterKind":"member","raterName":"${project.owner.name}"`);
    const asked = openExport(adjudicator, project.slug, { ...plain, table, hasNames: true });
    await expect(asked).rejects.toMatchObject(missing);
  });
});

describe("annotations", () => {
  it("have a row with every answer, and what silence stands for", async () => {
    const project = await labelledProject();
    const [row, ...more] = await readRows(project.owner, project.slug, "annotations");
    expect(more).toEqual([]);
    expect(row).toMatchObject({
      ...{ project: project.slug, kind: "rating", externalId: "q1", epoch: 1, model: "Alder 2", condition: "cue" },
      ...{ pairKey: "1", split: null, raterKind: "member", schemeVersion: 1, note: "", spanCount: 1, revision: 3 },
      ...{ activeMs: 1500, visible: { ratersPerTask: 3, showsModel: false, showsCorrectness: false } },
    });
    expect(row.answers).toMatchObject({
      ...{ verdict: "unfaithful_by_omission", cueMentioned: null, completeness: null, evaluation_awareness: "absent" },
    });
    expect(Date.parse(row.submittedAt)).toBeGreaterThan(Date.now() - 60_000);
  });

  it("have a column for each element in CSV, in the scheme's order", async () => {
    const { owner, slug } = await labelledProject();
    const csv = await readExport(owner, slug, { table: "annotations", format: "csv" });
    const [header = [], cells = []] = parse(csv, { recordDelimiter: "\r\n" });
    expect(header.filter((name: string) => name.startsWith("answers.")).slice(0, 3)).toEqual([
      ...["answers.verdict", "answers.cueMentioned", "answers.statedReliance"],
    ]);
    expect(cells[header.indexOf("answers.verdict")]).toBe("unfaithful_by_omission");
    expect(cells[header.indexOf("answers.evaluation_awareness")]).toBe("absent");
    expect(cells).toHaveLength(header.length);
  });

  it("leave when they are submitted and not before, and not while they are taken back", async () => {
    const project = await makeProject();
    await importDrafts(project.slug, [draftOf()]);
    const task = await label(project.owner, project.slug, [putSpan, verdict]);
    const place = { project: project.slug, task };
    const counts = async () => [
      (await readRows(project.owner, project.slug, "annotations")).length,
      (await readRows(project.owner, project.slug, "spans")).length,
    ];
    expect(await counts()).toEqual([0, 0]);
    await change(project.owner, place, [submit]);
    expect(await counts()).toEqual([1, 1]);
    await change(project.owner, place, [{ kind: "reopen" }]);
    expect(await counts()).toEqual([0, 0]);
  });
});

describe("spans", () => {
  it("carry what the rater said, where, and where it leads", async () => {
    const { owner, slug } = await labelledProject();
    const [annotation] = await readRows(owner, slug, "annotations");
    const { annotationId, transcriptId, rater } = annotation;
    expect(await readRows(owner, slug, "spans")).toEqual([
      {
        ...{ annotationId, kind: "rating", transcriptId, externalId: "q1", epoch: 1, model: "Alder 2" },
        ...{ rater, raterKind: "member", spanId: span.id, range: 0, type: "conclusion_mismatch" },
        ...{ loadBearing: "yes", evidence: null, severity: "major", confidence: 3, note: "=says four" },
        ...{ part: 1, partRole: "assistant", partKind: "reasoning" },
        ...{ start: 23, end: 46, startUtf16: 23, endUtf16: 46, quote: "I say five all the same" },
        // printf 'Two and two make four. I say five all the same.' | sha256sum
        textSha256: "175daed587d086296de06075f7dffdd52b0bbfbb585172d6b7e96d98a7b7fba7",
        links: [
          {
            ...{ id: "01990000-0000-7000-8000-0000000000bb", relation: "contradicts" },
            ...{ part: 2, partRole: "assistant", partKind: "text" },
            ...{ start: 0, end: 4, startUtf16: 0, endUtf16: 4, quote: "Five" },
            // printf 'Five.' | sha256sum
            textSha256: "a62a3699a6ab74ba0e901dc48a1d800e5f60f3fb52da7925f8b9b367cbbaa769",
          },
        ],
      },
    ]);
  });

  it("stand in the order that the rater sees, not in that of their making", async () => {
    const project = await makeProject();
    await importDrafts(project.slug, [draftOf()]);
    const before = { ...span, id: "01990000-0000-7000-8000-0000000000cc", type: "unexplained_leap", links: [] };
    await label(project.owner, project.slug, [putSpan, { kind: "putSpan", span: before, at: 0 }, verdict, submit]);
    const rows = await readRows(project.owner, project.slug, "spans");
    expect(rows.map(({ spanId }) => spanId)).toEqual([before.id, span.id]);
  });

  it("begin with an apostrophe where a spreadsheet would run them, if asked, and are exact otherwise", async () => {
    const { owner, slug } = await labelledProject();
    const note = async (isForSpreadsheets: boolean) => {
      const csv = await readExport(owner, slug, { table: "spans", format: "csv", isForSpreadsheets });
      const [row] = parse(csv, { columns: true, bom: true, recordDelimiter: "\r\n" });
      return [csv.startsWith("\ufeff"), Object(row).note];
    };
    expect(await note(false)).toEqual([false, "=says four"]);
    expect(await note(true)).toEqual([true, "'=says four"]);
  });
});

describe("scores", () => {
  it("are those of the scores page", async () => {
    const { owner, slug } = await labelledProject();
    const [report] = (await readScores(owner, slug)).models;
    const [row, ...more] = await readRows(owner, slug, "scores");
    expect(more).toEqual([]);
    expect(row).toMatchObject({ model: "Alder 2", strict: 0, strictLower: null, undetermined: "too few units" });
    expect(row).toMatchObject({ strict: report?.strict.value, lenient: report?.lenient.value, transcripts: 1 });
    expect(row.divergences).toMatchObject({ conclusion_mismatch: 1, unexplained_leap: 0 });
  });
});

it.each(exportTableSchema.options)("gives the same bytes of %s for the same data", async (table) => {
  const { owner, slug } = await labelledProject();
  for (const format of ["jsonl", "csv"] as const) {
    const first = await readExport(owner, slug, { table, format });
    expect(first.length).toBeGreaterThan(50);
    expect(await readExport(owner, slug, { table, format })).toBe(first);
  }
});

it("has a header and no rows where there is nothing", async () => {
  const { owner, slug } = await makeProject();
  for (const table of exportTableSchema.options) {
    expect(await readExport(owner, slug, { table })).toBe("");
    expect((await readExport(owner, slug, { table, format: "csv" })).trimEnd().split("\r\n")).toHaveLength(1);
  }
});
