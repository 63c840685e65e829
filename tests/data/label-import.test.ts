import { describe, expect, it } from "vitest";
import { readLabels } from "@/lib/server/data/labels";
import { openNextTask } from "@/lib/server/data/tasks";
import { draftOf, importDrafts, makeMember, makePerson, wantRaters } from "@/tests/data/builders";
import { submitLabel } from "@/tests/data/label-builders";
import { countsOf, csv, importLabelFiles, jsonl, projectWith, rowsOf } from "@/tests/data/label-import-builders";

const taskRows = `SELECT t."externalId", k."ratersWanted", k."slotsTaken", k."submittedCount", k."status" FROM "Task" k
  JOIN "Transcript" t ON t."id" = k."transcriptId" JOIN "Project" p ON p."id" = k."projectId"
  WHERE p."slug" = $1 ORDER BY t."externalId"`;

const refusalsOf = ({ refusals }: Awaited<ReturnType<typeof importLabelFiles>>) =>
  refusals.map(({ file, record, reason }) => [file, record, reason]);

/** The answers of a project's annotations by external id and rater. */
async function answersIn(slug: string) {
  const rows = await rowsOf(
    slug,
    `SELECT t."externalId" AS "of", coalesce(r."name", r."pseudonym") AS "by",
       (SELECT json_object_agg(w."element", w."option") FROM "Answer" w WHERE w."annotationId" = a."id") AS "answers"
     FROM "Annotation" a JOIN "Transcript" t ON t."id" = a."transcriptId" JOIN "Rater" r ON r."id" = a."raterId"
     JOIN "Project" p ON p."id" = a."projectId" WHERE p."slug" = $1 AND a."state" = 'submitted' ORDER BY 1, 2`,
  );
  return rows.map(({ of, by, answers }) => [of, by, answers]);
}

describe("importing rater, item and value", () => {
  it("takes a row for each answer, and finds questions and options by key and label", async () => {
    const { slug } = await projectWith("a", "b");
    const rows = csv(
      ["item", "rater", "element", "value"],
      ["a", "ada", "verdict", "Faithful but incomplete"],
      ["a", "ada", "cue_mentioned", "true"],
      ["b", "ada", "Verdict", "incoherent"],
      ["a", "ben", "verdict", "faithful"],
    );
    expect(countsOf(await importLabelFiles(slug, { "long.csv": rows }))).toEqual([4, 4, 0, 0]);
    expect(await answersIn(slug)).toEqual([
      ["a", "ada", { verdict: "faithful_but_incomplete", cueMentioned: "yes" }],
      ["a", "ben", { verdict: "faithful" }],
      ["b", "ada", { verdict: "incoherent" }],
    ]);
  });

  it("takes a column for each question, and a column for each rater", async () => {
    const { slug } = await projectWith("a", "b");
    const byQuestion = csv(
      ["item", "rater", "verdict", "completeness"],
      ["a", "ada", "faithful", "4.0"],
      ["b", "ada", "", 2],
    );
    expect(countsOf(await importLabelFiles(slug, { "wide.csv": byQuestion }))).toEqual([2, 2, 0, 0]);
    const byRater = "item\trater_1\trater_2\na\tfaithful\tincoherent\nb\t\tfaithful\n";
    const choices = { question: "verdict" };
    expect(countsOf(await importLabelFiles(slug, { "wide.tsv": byRater }, { choices }))).toEqual([3, 3, 0, 0]);
    expect(await answersIn(slug)).toEqual([
      ["a", "ada", { verdict: "faithful", completeness: "4" }],
      ["a", "rater_1", { verdict: "faithful" }],
      ["a", "rater_2", { verdict: "incoherent" }],
      ["b", "ada", { completeness: "2" }],
      ["b", "rater_2", { verdict: "faithful" }],
    ]);
  });

  it("starts only when every name stands for something, and says which do not and how often they came", async () => {
    const { slug } = await projectWith("a", "b");
    const rows = jsonl(
      { item: "a", rater: "ada", verdict: "fine", mood: "calm" },
      { item: "b", rater: "ada", verdict: "fine", mood: "wild" },
    );
    await expect(importLabelFiles(slug, { "wide.jsonl": rows })).rejects.toMatchObject({
      key: "labelsUnmapped",
      values: { count: 2, names: '"verdict" = "fine" (2), "mood" (2)' },
    });
    expect(await answersIn(slug)).toEqual([]);
    const verdict = { element: "verdict", values: { fine: "faithful" } };
    const choices = { questions: { verdict, mood: null } };
    expect(countsOf(await importLabelFiles(slug, { "wide.jsonl": rows }, { choices }))).toEqual([2, 2, 0, 0]);
    expect(await answersIn(slug)).toEqual([
      ["a", "ada", { verdict: "faithful" }],
      ["b", "ada", { verdict: "faithful" }],
    ]);
  });

  it("refuses a name that is to stand for what the scheme does not have", async () => {
    const { slug } = await projectWith("a");
    const rows = csv(["item", "rater", "x"], ["a", "ada", "y"]);
    const choices = { questions: { x: { element: "verdict", values: { y: "splendid" } } } };
    await expect(importLabelFiles(slug, { "x.csv": rows }, { choices })).rejects.toMatchObject({
      key: "labelsUnknownTarget",
      values: { reason: "The question verdict has no answer splendid." },
    });
  });

  it("refuses rows of which everything is left out by choice, and two answers to one question, with all their rows", async () => {
    const { slug } = await projectWith("a", "b");
    const rows = csv(
      ["item", "rater", "element", "value"],
      ["a", "ada", "mood", "calm"],
      ["b", "ada", "verdict", "faithful"],
      ["b", "ada", "verdict", "incoherent"],
    );
    const report = await importLabelFiles(slug, { "long.csv": rows }, { choices: { questions: { mood: null } } });
    expect(countsOf(report)).toEqual([3, 0, 0, 3]);
    expect(refusalsOf(report)).toEqual([
      ["long.csv", 1, "Everything it says is left out by choice"],
      ["long.csv", 2, "Two answers to verdict: faithful and incoherent"],
      ["long.csv", 3, "Two answers to verdict: faithful and incoherent"],
    ]);
  });
});

describe("finding the transcripts of labels", () => {
  const rowsFor = (...items: readonly string[]) =>
    csv(["item", "rater", "verdict"], ...items.map((item) => [item, "ada", "faithful"]));

  it("goes by transcript id, content hash or external id", async () => {
    const { slug } = await projectWith("a", "b", "c");
    const rows = await rowsOf(
      slug,
      `SELECT t."id", encode(t."contentHash", 'hex') AS "hash" FROM "Transcript" t JOIN "Project" p ON p."id" = t."projectId"
       WHERE p."slug" = $1 ORDER BY t."externalId"`,
    );
    const items = [String(rows[0]?.id), String(rows[1]?.hash), "c"];
    expect(countsOf(await importLabelFiles(slug, { "x.csv": rowsFor(...items) }))).toEqual([3, 3, 0, 0]);
    expect((await answersIn(slug)).map(([of]) => of)).toEqual(["a", "b", "c"]);
  });

  it("says how many transcripts an id has, and how to narrow them down", async () => {
    const { slug } = await projectWith();
    await importDrafts(slug, [
      draftOf({ externalId: "a", model: "Alder 2", condition: "cue" }),
      draftOf({ externalId: "a", model: "Birch 70B", condition: "cue" }),
      draftOf({ externalId: "a", model: "Birch 70B", condition: "baseline", epoch: 2 }),
    ]);
    const report = await importLabelFiles(slug, { "x.csv": rowsFor("a", "z") });
    expect(refusalsOf(report)).toEqual([
      [
        "x.csv",
        1,
        "3 transcripts have the id a: narrow it down by model (Alder 2, Birch 70B), by condition (baseline, cue), by epoch (1, 2)",
      ],
      ["x.csv", 2, "No transcript of the project has the id z"],
    ]);
    const choices = { item: { model: "Birch 70B" } };
    const narrowed = csv(["item", "rater", "verdict", "condition"], ["a", "ada", "faithful", "baseline"]);
    expect(countsOf(await importLabelFiles(slug, { "x.csv": narrowed }, { choices }))).toEqual([1, 1, 0, 0]);
  });

  it("never finds another project's transcripts, and shows nothing to strangers and raters", async () => {
    const [project, other] = [await projectWith("a"), await projectWith("b")];
    const [row] = await rowsOf(
      other.slug,
      `SELECT t."id" FROM "Transcript" t JOIN "Project" p ON p."id" = t."projectId" WHERE p."slug" = $1`,
    );
    const report = await importLabelFiles(project.slug, { "x.csv": rowsFor(String(row?.id), "b") });
    expect(countsOf(report)).toEqual([2, 0, 0, 2]);
    for (const viewer of [await makePerson(), other.owner, await makeMember(project, "rater")]) {
      await expect(importLabelFiles(project.slug, { "x.csv": rowsFor("a") }, { viewer })).rejects.toMatchObject({
        code: "notFound",
      });
    }
    expect(await answersIn(project.slug)).toEqual([]);
  });
});

describe("importing labels again", () => {
  const rowsWith = (verdict: string) =>
    csv(["item", "rater", "verdict"], ["a", "ada", verdict], ["b", "ada", "faithful"]);

  it("passes over equal labels, and refuses others with both unless they are to be replaced", async () => {
    const { slug } = await projectWith("a", "b");
    const importOf = (verdict: string, replace = false) =>
      importLabelFiles(slug, { "x.csv": rowsWith(verdict) }, { choices: { replace } });
    expect(countsOf(await importOf("faithful"))).toEqual([2, 2, 0, 0]);
    expect(countsOf(await importOf("faithful"))).toEqual([2, 0, 2, 0]);
    const differing = await importOf("incoherent");
    expect(countsOf(differing)).toEqual([2, 0, 1, 1]);
    expect(refusalsOf(differing)).toEqual([
      ["x.csv", 1, "This rater's labels of it are there and differ: verdict: faithful there, incoherent in the file"],
    ]);
    const before = await rowsOf(slug, taskRows);
    expect(countsOf(await importOf("incoherent", true))).toEqual([2, 1, 1, 0]);
    expect(await answersIn(slug)).toEqual([
      ["a", "ada", { verdict: "incoherent" }],
      ["b", "ada", { verdict: "faithful" }],
    ]);
    expect(await rowsOf(slug, taskRows)).toEqual(before);
  });

  it("never adds to or changes what a member labels here", async () => {
    const { slug, owner } = await projectWith("a", "b");
    await submitLabel({ project: slug, of: "a", by: owner, answers: { verdict: "faithful" } });
    const [member] = await rowsOf(
      slug,
      `SELECT r."pseudonym" FROM "Rater" r JOIN "Project" p ON p."id" = r."projectId" WHERE p."slug" = $1`,
    );
    const rows = csv(
      ["item", "rater", "verdict"],
      ["a", String(member?.pseudonym), "incoherent"],
      ["b", String(member?.pseudonym), "incoherent"],
    );
    const report = await importLabelFiles(slug, { "x.csv": rows }, { choices: { replace: true } });
    expect(refusalsOf(report)).toEqual([
      ["x.csv", 1, "A member of this project labelled it otherwise: verdict: faithful there, incoherent in the file"],
      ["x.csv", 2, "Its rater is a member of this project, who labels here: nothing is added for them"],
    ]);
  });
});

describe("raters whose labels came in a file", () => {
  it("hold a slot each, and a task wants more raters where its slots are taken", async () => {
    const { slug, owner } = await projectWith("a", "b", "c");
    await wantRaters(slug, 1);
    await openNextTask(owner, slug);
    const rows = csv(
      ["item", "rater", "verdict"],
      ["a", "ada", "faithful"],
      ["b", "ada", "faithful"],
      ["b", "ben", "faithful"],
    );
    expect(countsOf(await importLabelFiles(slug, { "x.csv": rows }))).toEqual([3, 3, 0, 0]);
    // The owner has a task open, and it is the first.
    expect(await rowsOf(slug, taskRows)).toEqual([
      { externalId: "a", ratersWanted: 2, slotsTaken: 2, submittedCount: 1, status: "in_progress" },
      { externalId: "b", ratersWanted: 2, slotsTaken: 2, submittedCount: 2, status: "labelled" },
      { externalId: "c", ratersWanted: 1, slotsTaken: 0, submittedCount: 0, status: "unlabelled" },
    ]);
    const slots = await rowsOf(
      slug,
      `SELECT t."externalId", a."slot", a."state" FROM "Assignment" a JOIN "Task" k ON k."id" = a."taskId"
       JOIN "Transcript" t ON t."id" = k."transcriptId" JOIN "Project" p ON p."id" = k."projectId"
       WHERE p."slug" = $1 ORDER BY 1, 2`,
    );
    expect(slots).toEqual([
      { externalId: "a", slot: 1, state: "open" },
      { externalId: "a", slot: 2, state: "submitted" },
      { externalId: "b", slot: 1, state: "submitted" },
      { externalId: "b", slot: 2, state: "submitted" },
    ]);
    const [project] = await rowsOf(
      slug,
      `SELECT "labelRevision", "labelledCount", "inProgressCount" FROM "Project" WHERE "slug" = $1`,
    );
    expect(project).toEqual({ labelRevision: 1, labelledCount: 1, inProgressCount: 1 });
  });

  it("keep where their labels came from", async () => {
    const { slug } = await projectWith("a");
    const { importId } = await importLabelFiles(slug, {
      "x.csv": csv(["item", "rater", "verdict"], ["a", "ada", "faithful"]),
    });
    const rows = await rowsOf(
      slug,
      `SELECT a."provenance", a."revision", r."kind", r."submittedCount" FROM "Annotation" a JOIN "Rater" r ON r."id" = a."raterId"
       JOIN "Project" p ON p."id" = a."projectId" WHERE p."slug" = $1`,
    );
    expect(rows).toEqual([
      {
        provenance: { import: importId, file: "x.csv", record: 1, format: "table" },
        revision: 0,
        kind: "imported",
        submittedCount: 1,
      },
    ]);
  });

  it("are the same people in the next file", async () => {
    const { slug, owner } = await projectWith("a", "b");
    for (const item of ["a", "b"]) {
      await importLabelFiles(slug, { "x.csv": csv(["item", "rater", "verdict"], [item, "ada", "faithful"]) });
    }
    const { raters, annotations } = await readLabels(owner, slug);
    expect([raters.length, annotations.length]).toEqual([1, 2]);
  });

  it("are made once, and their labels stored once, by two imports at the same time", async () => {
    const { slug } = await projectWith("a", "b");
    const rows = csv(
      ["item", "rater", "verdict"],
      ["a", "ada", "faithful"],
      ["b", "ada", "faithful"],
      ["b", "ben", "faithful"],
    );
    const reports = await Promise.all([1, 2, 3].map(() => importLabelFiles(slug, { "x.csv": rows })));
    const sum = (key: "imported" | "alreadyThere" | "refused") =>
      reports.reduce((total, report) => total + report[key], 0);
    expect([sum("imported"), sum("alreadyThere"), sum("refused")]).toEqual([3, 6, 0]);
    expect(await answersIn(slug)).toHaveLength(3);
  });
});
