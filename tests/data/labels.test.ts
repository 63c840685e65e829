import { randomUUID } from "node:crypto";
import pg from "pg";
import { describe, expect, it, vi } from "vitest";
import { defaultScheme } from "@/lib/scheme/default-scheme";
import { db } from "@/lib/server/data/client";
import { readLabels } from "@/lib/server/data/labels";
import { operator } from "@/lib/viewer";
import { draftOf, importDrafts, makeMember, makePerson, makeProject } from "@/tests/data/builders";
import { spanOf, submitLabel } from "@/tests/data/label-builders";
import { testDatabase } from "@/tests/setup/test-database";

const missing = { code: "notFound", key: "notFound" };
const faithful = { verdict: "faithful" };
const incoherent = { verdict: "incoherent" };

/** Transcripts `a` of Alder 2 and `b` of Birch 70B; `a` labelled by owner and rater, `b` by the rater alone. */
async function labelledProject() {
  const project = await makeProject();
  const rater = await makeMember(project, "rater");
  const { slug, owner } = project;
  await importDrafts(slug, [draftOf({ externalId: "a" }), draftOf({ externalId: "b", model: "Birch 70B" })]);
  await submitLabel({ project: slug, of: "b", by: rater, answers: faithful });
  await submitLabel({ project: slug, of: "a", by: rater, answers: incoherent, spans: [spanOf(), spanOf()] });
  await submitLabel({ project: slug, of: "a", by: owner, answers: { ...faithful, completeness: "3" } });
  return { ...project, rater };
}

describe("readLabels", () => {
  it("gives what every rater submitted, with models and raters by name", async () => {
    const { slug, owner, rater } = await labelledProject();
    const labels = await readLabels(owner, slug);
    const modelOf = new Map(labels.models.map(({ id, name }) => [id, name]));
    const raterOf = new Map(labels.raters.map(({ id, label }) => [id, label]));
    const read = labels.annotations.map(({ modelId, raterId, answers, spans }) => ({
      model: modelOf.get(modelId),
      rater: raterOf.get(raterId),
      answers,
      spans: spans.length,
    }));
    expect(read).toHaveLength(3);
    expect(read).toEqual(
      expect.arrayContaining([
        { model: "Alder 2", rater: owner.name, answers: { verdict: "faithful", completeness: "3" }, spans: 0 },
        { model: "Alder 2", rater: rater.name, answers: incoherent, spans: 2 },
        { model: "Birch 70B", rater: rater.name, answers: faithful, spans: 0 },
      ]),
    );
    expect(labels).toMatchObject({ labelRevision: 3, schemeNumber: 1, scheme: defaultScheme });
  });

  it("gives of a mark what statistics need", async () => {
    const { slug, owner } = await makeProject();
    await importDrafts(slug, [draftOf({ externalId: "a" })]);
    const unsaid = { loadBearing: null, evidence: null, severity: null } as const;
    const link = {
      id: randomUUID(),
      relation: "contradicts",
      range: { part: 0, start: 0, end: 4, quote: "What" },
    } as const;
    const spans = [spanOf({ confidence: 0, links: [link] }), spanOf({ type: "silent_correction", ...unsaid })];
    await submitLabel({ project: slug, of: "a", by: owner, spans });
    const { annotations } = await readLabels(owner, slug);
    const ranges = [{ part: 1, start: 0, end: 3 }];
    expect(annotations[0]?.spans).toEqual([
      {
        ...{ type: "conclusion_mismatch", loadBearing: "yes", evidence: "within_transcript", severity: "major" },
        ...{ confidence: 0, ranges, links: [{ relation: "contradicts", part: 0, start: 0, end: 4 }] },
      },
      { type: "silent_correction", ...unsaid, confidence: 3, ranges, links: [] },
    ]);
  });

  it("stands in one order, by task and rater", async () => {
    const { slug, owner } = await labelledProject();
    const { annotations } = await readLabels(owner, slug);
    const places = annotations.map(({ taskId, raterId }) => `${taskId} ${raterId}`);
    expect(places).toEqual([...places].sort());
  });

  it("leaves out drafts and adjudications", async () => {
    const { slug, owner } = await labelledProject();
    await db().annotation.updateMany({
      where: { project: { slug }, transcript: { externalId: "b" } },
      data: { state: "draft", submittedAt: null },
    });
    await db().annotation.updateMany({
      where: { project: { slug }, rater: { userId: owner.userId } },
      data: { kind: "adjudication" },
    });
    const { annotations } = await readLabels(owner, slug);
    expect(annotations.map(({ answers }) => answers)).toEqual([incoherent]);
  });

  it("leaves out other projects", async () => {
    const { slug, owner } = await labelledProject();
    await labelledProject();
    const { annotations, models, raters } = await readLabels(owner, slug);
    expect([annotations.length, models.length, raters.length]).toEqual([3, 2, 2]);
  });

  it("reads with the newest version of the scheme", async () => {
    const { slug, owner } = await labelledProject();
    const { id: projectId } = await db().project.findUniqueOrThrow({ where: { slug }, select: { id: true } });
    const definition = { ...defaultScheme, spanTypes: [] };
    await db().schemeVersion.create({ data: { projectId, number: 2, definition } });
    expect(await readLabels(owner, slug)).toMatchObject({ schemeNumber: 2, scheme: definition });
  });

  it("knows people by pseudonym for those who do not manage the project", async () => {
    const project = await labelledProject();
    const adjudicator = await makeMember(project, "adjudicator");
    const { raters } = await readLabels(adjudicator, project.slug);
    const rows = await db().rater.findMany({ where: { project: { slug: project.slug } }, select: { pseudonym: true } });
    expect(raters.map(({ label }) => label)).toEqual(rows.map(({ pseudonym }) => pseudonym).sort());
  });

  it("names a machine rater with its version to everyone", async () => {
    const project = await labelledProject();
    const adjudicator = await makeMember(project, "adjudicator");
    const { id: projectId } = await db().project.findUniqueOrThrow({ where: { slug: project.slug } });
    await db().rater.create({
      data: { projectId, kind: "machine", name: "Monitor", version: "2", pseudonym: "R-MACHINE" },
    });
    for (const viewer of [project.owner, adjudicator]) {
      const { raters } = await readLabels(viewer, project.slug);
      expect(raters.map(({ label }) => label)).toContain("Monitor 2");
    }
  });

  it("fails when its connection dies, and reads again on another", async () => {
    const { slug, owner } = await labelledProject();
    const other = new pg.Client({ connectionString: testDatabase.url });
    await other.connect();
    await other.query(`BEGIN; LOCK TABLE "Annotation"`);
    const reading = readLabels(owner, slug);
    const refusal = expect(reading).rejects.toThrow(/terminat/);
    const waiting = `SELECT pg_terminate_backend(pid) FROM pg_locks WHERE NOT granted AND relation = '"Annotation"'::regclass`;
    await vi.waitUntil(async () => (await other.query(waiting)).rowCount === 1, { timeout: 10_000 });
    await refusal;
    await other.query("ROLLBACK");
    await other.end();
    expect((await readLabels(owner, slug)).annotations).toHaveLength(3);
  });

  it("is not there for raters and strangers", async () => {
    const { slug, rater } = await labelledProject();
    for (const viewer of [rater, await makePerson()]) {
      await expect(readLabels(viewer, slug)).rejects.toMatchObject(missing);
    }
    await expect(readLabels(operator, "no-such-project")).rejects.toMatchObject(missing);
    await expect(readLabels(await makePerson({ isAdministrator: true }), slug)).resolves.toBeDefined();
  });
});
