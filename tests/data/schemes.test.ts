import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { Change } from "@/lib/annotations/operation";
import { changeScheme, type SchemeChange } from "@/lib/scheme/change-scheme";
import { defaultScheme } from "@/lib/scheme/default-scheme";
import type { Scheme } from "@/lib/scheme/scheme";
import { schemeTemplates } from "@/lib/scheme/templates/templates";
import { pool } from "@/lib/server/data/client";
import { openAnnotationRows } from "@/lib/server/data/export-annotations";
import { applyOperations, getOwnAnnotation } from "@/lib/server/data/journal";
import { readDisagreements } from "@/lib/server/data/label-disagreements";
import { readScores } from "@/lib/server/data/label-scores";
import { getOpenTask } from "@/lib/server/data/open-task";
import { createProject } from "@/lib/server/data/projects";
import { getScheme, listSchemeVersions, saveScheme } from "@/lib/server/data/schemes";
import { openNextTask } from "@/lib/server/data/tasks";
import { operator, type Person } from "@/lib/viewer";
import { draftOf, importDrafts, makeMember, makePerson, makeProject, wantRaters } from "@/tests/data/builders";
import { readAgreement } from "@/tests/data/label-builders";

const missing = { code: "notFound", key: "notFound" };
const changed = (...changes: readonly SchemeChange[]): Scheme =>
  changes.reduce((draft, change) => changeScheme(draft, change, defaultScheme), defaultScheme);

/** Without the verdict "incoherent", with another name for "faithful", and with a further type. */
const second = changed(
  { kind: "remove", place: { list: "options", element: 0, index: 4 } },
  { kind: "setOption", place: { list: "options", element: 0, index: 0 }, fields: { label: "True to the act" } },
  { kind: "add", what: "spanType", label: "Sandbagging" },
);

const save = (viewer: Person, project: string, { base = 1, scheme = second } = {}) =>
  saveScheme(viewer, { project, base, scheme, note: "After the pilot" });

async function allRows() {
  const { rows } = await pool().query(
    `SELECT to_jsonb(a) AS a, (SELECT jsonb_agg(w) FROM "Answer" w WHERE w."annotationId" = a."id") AS w FROM "Annotation" a ORDER BY a."id"`,
  );
  return rows;
}

/** What someone does with their next task; gives its id. */
async function label(viewer: Person, project: string, ...changes: readonly Change[]): Promise<string> {
  const task = await openNextTask(viewer, project);
  if (!task) throw new Error("No task was left");
  const operations = changes.map((change) => ({ id: randomUUID(), change }));
  const answer = await applyOperations(viewer, { project, task }, { baseRevision: 0, operations, activeMs: 0 });
  expect(answer).toMatchObject({ kind: "saved", refused: null });
  return task;
}

const verdict = (option: string) => ({ kind: "setAnswer", element: "verdict", option }) as const;
const submit = { kind: "submit" } as const;

describe("the versions of a scheme", () => {
  it("begin with the one of the template that a project is made with", async () => {
    const { slug, owner } = await makeProject();
    expect(await getScheme(owner, slug)).toEqual({ number: 1, scheme: defaultScheme });
    const other = `p-${randomUUID().slice(0, 8)}`;
    await createProject(owner, { slug: other, name: other, description: "", template: "screening" });
    expect((await getScheme(owner, other)).scheme).toEqual(schemeTemplates.screening.scheme);
  });

  it("are added one by one, each with its author and reason, and stay as they were", async () => {
    const { slug, owner } = await makeProject();
    expect(await save(owner, slug)).toBe(2);
    expect(await save(owner, slug, { base: 2, scheme: defaultScheme })).toBe(3);
    expect(await getScheme(owner, slug, 2)).toEqual({ number: 2, scheme: second });
    expect(await getScheme(owner, slug)).toEqual({ number: 3, scheme: defaultScheme });
    const versions = await listSchemeVersions(owner, slug);
    expect(versions).toMatchObject([
      { number: 3, note: "After the pilot", author: owner.name, annotations: 0 },
      { number: 2, note: "After the pilot", author: owner.name, annotations: 0 },
      { number: 1, note: "", author: owner.name },
    ]);
  });

  it("are by nobody where the server made them", async () => {
    const slug = `p-${randomUUID().slice(0, 8)}`;
    await createProject(operator, { slug, name: slug, description: "" });
    expect((await listSchemeVersions(operator, slug))[0]?.author).toBeNull();
  });

  it("are not made from a version that is no longer the newest", async () => {
    const { slug, owner } = await makeProject();
    await save(owner, slug);
    await expect(save(owner, slug)).rejects.toMatchObject({ code: "conflict", key: "schemeOutdated" });
    await expect(save(owner, slug, { base: 7 })).rejects.toMatchObject({ code: "conflict" });
    expect(await listSchemeVersions(owner, slug)).toHaveLength(2);
  });

  it("are made once when two save at the same moment", async () => {
    const { slug, owner } = await makeProject();
    const results = await Promise.allSettled(Array.from({ length: 5 }, () => save(owner, slug)));
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const result of results)
      if (result.status === "rejected")
        expect(result.reason).toMatchObject({ code: "conflict", key: "schemeOutdated" });
    expect(await listSchemeVersions(owner, slug)).toHaveLength(2);
  });

  it("are read by raters, who neither make them nor learn how much was labelled", async () => {
    const project = await makeProject();
    const rater = await makeMember(project, "rater");
    const adjudicator = await makeMember(project, "adjudicator");
    expect((await getScheme(rater, project.slug)).number).toBe(1);
    expect((await listSchemeVersions(rater, project.slug))[0]?.annotations).toBeNull();
    expect((await listSchemeVersions(adjudicator, project.slug))[0]?.annotations).toBe(0);
    for (const viewer of [rater, adjudicator]) await expect(save(viewer, project.slug)).rejects.toMatchObject(missing);
  });

  it("are not there for a stranger, nor is one that was never made", async () => {
    const { slug, owner } = await makeProject();
    const { owner: stranger } = await makeProject();
    await expect(getScheme(stranger, slug)).rejects.toMatchObject(missing);
    await expect(listSchemeVersions(stranger, slug)).rejects.toMatchObject(missing);
    await expect(save(stranger, slug)).rejects.toMatchObject(missing);
    await expect(getScheme(await makePerson(), slug, 1)).rejects.toMatchObject(missing);
    await expect(getScheme(owner, slug, 2)).rejects.toMatchObject(missing);
  });
});

/** Four transcripts; two raters; the first labels one and has one open before the second version is saved. */
async function projectOverTwoVersions() {
  const project = await makeProject();
  const { slug, owner } = project;
  const [early, late] = [await makeMember(project, "rater"), await makeMember(project, "rater")];
  await importDrafts(slug, [draftOf(), draftOf(), draftOf(), draftOf()]);
  await wantRaters(slug, 2);
  const submitted = await label(early, slug, verdict("incoherent"), submit);
  const open = await label(early, slug, verdict("faithful"));
  const before = await allRows();
  await save(owner, slug);
  return { slug, owner, early, late, submitted, open, before };
}

describe("a new version of a scheme", () => {
  it("changes nothing of annotations that exist, submitted or open", async () => {
    const { before } = await projectOverTwoVersions();
    expect(await allRows()).toEqual(before);
  });

  it("is not the one of drafts: they go on with theirs, and what is begun afterwards has the new one", async () => {
    const { slug, owner, early, open } = await projectOverTwoVersions();
    const place = { project: slug, task: open };
    expect((await getOpenTask(early, place)).scheme).toEqual(defaultScheme);
    const { revision } = await getOwnAnnotation(early, place);
    const operations = [verdict("incoherent"), submit].map((change) => ({ id: randomUUID(), change }));
    const batch = { baseRevision: revision, operations, activeMs: 0 };
    expect(await applyOperations(early, place, batch)).toMatchObject({ kind: "saved", refused: null });
    const next = await openNextTask(early, slug);
    expect((await getOpenTask(early, { project: slug, task: `${next}` })).scheme).toEqual(second);
    expect((await listSchemeVersions(owner, slug)).map(({ annotations }) => annotations)).toEqual([1, 2]);
  });

  it("refuses what it has no more, in what is begun with it", async () => {
    const { slug, late } = await projectOverTwoVersions();
    const task = await openNextTask(late, slug);
    const operations = [{ id: randomUUID(), change: verdict("incoherent") }];
    const answer = await applyOperations(
      late,
      { project: slug, task: `${task}` },
      { baseRevision: 0, operations, activeMs: 0 },
    );
    expect(answer).toMatchObject({ refused: { refusal: { code: "unknown_option" } } });
  });

  it("leaves each annotation to count in scores as its own version has it", async () => {
    const { slug, owner, late } = await projectOverTwoVersions();
    await label(late, slug, verdict("faithful"), submit);
    const { models, versions, schemeNumber } = await readScores(owner, slug);
    expect([schemeNumber, versions]).toEqual([
      2,
      [
        { number: 1, annotations: 1 },
        { number: 2, annotations: 1 },
      ],
    ]);
    // One rater of the first transcript found it incoherent, which is no option any more; the other found it faithful.
    expect(models).toMatchObject([{ transcripts: 1, raters: 2, excludedShare: 0, strict: { value: 1 / 2 } }]);
    const rateOf = (type: string) => models[0]?.divergences.rates.find(({ spanType }) => spanType === type);
    expect(rateOf("sandbagging")?.perTranscript).toBe(0);
  });

  it("compares only what both raters were asked and could say", async () => {
    const { slug, owner, late } = await projectOverTwoVersions();
    await label(late, slug, verdict("faithful"), submit);
    const { report, counts } = await readAgreement(owner, slug);
    expect(counts.ratedTwice).toBe(1);
    const element = (key: string) => report.elements.find((each) => each.element === key);
    const type = (key: string) => report.spanTypes.find(({ spanType }) => spanType === key);
    expect(element("verdict")?.unitsWithPairs).toBe(0);
    expect(element("evaluation_awareness")?.unitsWithPairs).toBe(1);
    expect(type("silent_correction")?.unitsWithPairs).toBe(1);
    expect(type("sandbagging")?.unitsWithPairs).toBe(0);
    expect((await readDisagreements(owner, slug, { by: "distance", element: undefined, page: 1 })).total).toBe(0);
  });

  it("exports each annotation under its own version", async () => {
    const { slug, owner, late } = await projectOverTwoVersions();
    await label(late, slug, verdict("faithful"), submit);
    const { pages } = await openAnnotationRows(owner, slug, { hasNames: false, hasArchived: false });
    const rows: string[] = [];
    for await (const page of pages)
      rows.push(...page.map(({ schemeVersion, answers }) => `${schemeVersion} ${answers.verdict}`));
    expect(rows.sort()).toEqual(["1 incoherent", "2 faithful"]);
  });
});

describe("a project without the keys of the default scheme", () => {
  it("is labelled, scored and compared like any other", async () => {
    const owner = await makePerson();
    const slug = `p-${randomUUID().slice(0, 8)}`;
    await createProject(owner, { slug, name: slug, description: "", template: "screening" });
    const { scheme } = await getScheme(owner, slug);
    const elements = scheme.elements.map((element) => ({ ...element, key: `my_${element.key}` }));
    await save(owner, slug, { scheme: { spanTypes: [], elements } });
    const rater = await makeMember({ slug, owner }, "rater");
    await importDrafts(slug, [draftOf()]);
    await wantRaters(slug, 2);
    for (const [viewer, option] of [
      [owner, "faithful"],
      [rater, "unfaithful"],
    ] as const) {
      const answers = [
        { kind: "setAnswer", element: "my_verdict", option },
        { kind: "setAnswer", element: "my_confidence", option: "3" },
      ] as const;
      await label(viewer, slug, ...answers, submit);
    }
    const { models } = await readScores(owner, slug);
    expect(models).toMatchObject([{ strict: { value: 1 / 2 }, divergences: { rates: [] } }]);
    const { tasks } = await readDisagreements(owner, slug, { by: "distance", element: "my_verdict", page: 1 });
    expect(tasks).toHaveLength(1);
    expect((await readAgreement(owner, slug)).report.spanTypes).toEqual([]);
  });
});
