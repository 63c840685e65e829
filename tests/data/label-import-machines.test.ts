import { expect, it } from "vitest";
import { readScores } from "@/lib/server/data/label-scores";
import { readLabels } from "@/lib/server/data/labels";
import { readAgreement } from "@/tests/data/label-builders";
import { countsOf, csv, importLabelFiles, projectWith, rowsOf } from "@/tests/data/label-import-builders";

const judged = (verdict: string) => csv(["item", "verdict"], ["a", verdict], ["b", verdict]);
const machine = { kind: "machine", name: "Judge", version: "2" } as const;
const hash = (digit: string) => digit.repeat(64);

it("keeps a machine rater's name, version and prompt hash, and gives it no slot", async () => {
  const { slug } = await projectWith("a", "b");
  const choices = { rater: { ...machine, promptHash: hash("a") } };
  expect(countsOf(await importLabelFiles(slug, { "judge.csv": judged("faithful") }, { choices }))).toEqual([
    2, 2, 0, 0,
  ]);
  const raters = await rowsOf(
    slug,
    `SELECT r."kind", r."name", r."version", r."promptHash", r."submittedCount" FROM "Rater" r
     JOIN "Project" p ON p."id" = r."projectId" WHERE p."slug" = $1`,
  );
  expect(raters).toEqual([{ ...machine, promptHash: hash("a"), submittedCount: 2 }]);
  const tasks = await rowsOf(
    slug,
    `SELECT k."slotsTaken", k."submittedCount", k."status", k."ratersWanted", p."labelledCount", p."labelRevision"
     FROM "Task" k JOIN "Project" p ON p."id" = k."projectId" WHERE p."slug" = $1`,
  );
  const untouched = { slotsTaken: 0, submittedCount: 0, status: "unlabelled", ratersWanted: 3, labelledCount: 0 };
  expect(tasks).toEqual(new Array(2).fill({ ...untouched, labelRevision: 1 }));
});

it("takes the hash of a prompt that stands in a column", async () => {
  const { slug } = await projectWith("a");
  const rows = csv(
    ["item", "judge", "judge_version", "judge_prompt", "verdict"],
    ["a", "Judge", "1", "abc", "faithful"],
  );
  expect(
    countsOf(await importLabelFiles(slug, { "x.csv": rows }, { choices: { rater: { kind: "machine" } } })),
  ).toEqual([1, 1, 0, 0]);
  const [rater] = await rowsOf(
    slug,
    `SELECT r."promptHash" FROM "Rater" r JOIN "Project" p ON p."id" = r."projectId" WHERE p."slug" = $1`,
  );
  // SHA-256 of "abc", FIPS 180-2, appendix B.1.
  expect(rater).toEqual({ promptHash: "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad" });
});

it("refuses a machine rater without a version, and the same version with another prompt", async () => {
  const { slug } = await projectWith("a", "b");
  const choices = { rater: { kind: "machine", name: "Judge" } } as const;
  await expect(importLabelFiles(slug, { "x.csv": judged("faithful") }, { choices })).rejects.toMatchObject({
    key: "labelsUnreadable",
    values: { reason: "Nothing says which version of the machine rater it was" },
  });
  await importLabelFiles(
    slug,
    { "x.csv": judged("faithful") },
    { choices: { rater: { ...machine, promptHash: hash("a") } } },
  );
  const other = { rater: { ...machine, promptHash: hash("b") } };
  const report = await importLabelFiles(slug, { "x.csv": judged("faithful") }, { choices: other });
  expect(countsOf(report)).toEqual([2, 0, 0, 2]);
  expect(report.refusals[0]?.reason).toContain("labelled with another prompt before");
});

it("shows a machine among the raters and in the agreement, and never counts it in a score", async () => {
  const { slug, owner } = await projectWith("a", "b");
  const people = csv(["item", "rater", "verdict"], ["a", "ada", "faithful"], ["b", "ada", "faithful"]);
  await importLabelFiles(slug, { "people.csv": people });
  const before = await readScores(owner, slug);
  await importLabelFiles(slug, { "judge.csv": judged("incoherent") }, { choices: { rater: machine } });
  const after = await readScores(owner, slug);
  expect(after.labelRevision).toBe(before.labelRevision + 1);
  expect(after.models).toEqual(before.models);
  expect(after.models[0]).toMatchObject({ strict: { value: 1 }, raters: 1, transcripts: 2 });
  const { counts, report } = await readAgreement(owner, slug);
  expect(counts).toMatchObject({ annotations: 4, labelled: 2, ratedTwice: 2, raters: 2 });
  expect(report.elements[0]).toMatchObject({ element: "verdict", percent: { value: 0 } });
  const { raters } = await readLabels(owner, slug);
  expect(raters.map(({ kind, label }) => [kind, label])).toEqual([
    ["machine", "Judge 2"],
    ["imported", "ada"],
  ]);
});

it("has no score where only machines have labelled", async () => {
  const { slug, owner } = await projectWith("a", "b");
  await importLabelFiles(slug, { "judge.csv": judged("faithful") }, { choices: { rater: machine } });
  const { models, unlabelled } = await readScores(owner, slug);
  expect([models, unlabelled]).toEqual([[], ["Alder 2"]]);
});
