import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { Change, Operation } from "@/lib/annotations/operation";
import { pool } from "@/lib/server/data/client";
import { applyOperations } from "@/lib/server/data/journal";
import { skipTask } from "@/lib/server/data/skips";
import { openTask } from "@/lib/server/data/tasks";
import { listVisibleAnnotations } from "@/lib/server/data/transcript-annotations";
import { listTranscripts } from "@/lib/server/data/transcripts";
import { parseTranscriptQuery } from "@/lib/transcripts/transcript-query";
import { operator, type Person } from "@/lib/viewer";
import { draftOf, importDrafts, makeMember, makePerson, makeProject, wantRaters } from "@/tests/data/builders";

const missing = { code: "notFound", key: "notFound" };
const operationOf = (change: Change): Operation => ({ id: randomUUID(), change });
const batchOf = (...operations: Operation[]) => ({ baseRevision: 0, operations, activeMs: 1000 });
const verdict = (option: string) => operationOf({ kind: "setAnswer", element: "verdict", option });

type Asked = { readonly project: string; readonly transcript: string };

/** A project with transcripts of which each wants five raters; the first is asked about. */
async function projectWithTranscripts(count = 1) {
  const project = await makeProject();
  await importDrafts(
    project.slug,
    Array.from({ length: count }, () => draftOf()),
  );
  await wantRaters(project.slug, 5);
  const { rows } = await listTranscripts(project.owner, project.slug, parseTranscriptQuery({}));
  const asked: Asked[] = rows.map((row) => ({ project: project.slug, transcript: row.id }));
  const [first = { project: "", transcript: "" }, second = first] = asked;
  return { ...project, first, second };
}

async function open(person: Person, { project, transcript }: Asked): Promise<string> {
  const { rows } = await pool().query(`SELECT "id" FROM "Task" WHERE "transcriptId" = $1`, [transcript]);
  await openTask(person, project, rows[0].id);
  return rows[0].id;
}

async function label(person: Person, asked: Asked, option: string): Promise<void> {
  const task = await open(person, asked);
  await applyOperations(
    person,
    { project: asked.project, task },
    batchOf(verdict(option), operationOf({ kind: "submit" })),
  );
}

async function verdictsSeenBy(viewer: Person | typeof operator, asked: Asked) {
  const { annotations, blindedBy } = await listVisibleAnnotations(viewer, asked);
  return { verdicts: annotations.map(({ annotation }) => annotation.answers.verdict), blindedBy };
}

describe("the labels of a transcript", () => {
  it("are everyone's submitted ones, in the order of submission, under pseudonyms", async () => {
    const project = await projectWithTranscripts();
    const [one, other] = [await makeMember(project, "adjudicator"), await makeMember(project, "adjudicator")];
    await label(one, project.first, "faithful");
    await label(project.owner, project.first, "incoherent");
    await open(other, project.first);
    const { annotations, blindedBy } = await listVisibleAnnotations(project.owner, project.first);
    expect(blindedBy).toBeNull();
    expect(annotations).toMatchObject([
      { annotation: { state: "submitted", answers: { verdict: "faithful" } }, rater: { isViewer: false } },
      {
        annotation: { answers: { verdict: "incoherent" } },
        rater: { isViewer: true },
        schemeNumber: 1,
        activeMs: 1000,
      },
    ]);
    expect(annotations.map(({ rater }) => rater.name)).toEqual([
      expect.stringMatching(/^R-[A-Z0-9]{6}$/),
      expect.stringMatching(/^R-[A-Z0-9]{6}$/),
    ]);
    expect(annotations[0]?.scheme.elements[0]?.key).toBe("verdict");
    expect(annotations[0]?.submittedAt).toBeInstanceOf(Date);
  });

  it("name a machine with its version", async () => {
    const project = await projectWithTranscripts();
    await label(project.owner, project.first, "faithful");
    await pool().query(
      `UPDATE "Rater" SET "kind" = 'machine', "userId" = NULL, "name" = 'judge', "version" = '2.1'
       WHERE "projectId" = (SELECT "id" FROM "Project" WHERE "slug" = $1)`,
      [project.slug],
    );
    const { annotations } = await listVisibleAnnotations(project.owner, project.first);
    expect(annotations.map(({ rater }) => rater)).toEqual([
      { id: expect.any(String), kind: "machine", name: "judge 2.1", isViewer: false },
    ]);
  });
});

describe("an owner who has the transcript open to label", () => {
  it("sees only their own draft, and everyone's labels once it is submitted", async () => {
    const project = await projectWithTranscripts();
    const { owner, first } = project;
    await label(await makeMember(project, "adjudicator"), first, "faithful");
    const task = await open(owner, first);
    const place = { project: first.project, task };
    await applyOperations(owner, place, batchOf(verdict("cannot_tell")));
    expect(await verdictsSeenBy(owner, first)).toEqual({ verdicts: ["cannot_tell"], blindedBy: task });
    await applyOperations(owner, place, { ...batchOf(operationOf({ kind: "submit" })), baseRevision: 1 });
    expect(await verdictsSeenBy(owner, first)).toEqual({ verdicts: ["faithful", "cannot_tell"], blindedBy: null });
  });

  it("sees nothing at all before they have made a change", async () => {
    const project = await projectWithTranscripts();
    await label(await makeMember(project, "adjudicator"), project.first, "faithful");
    await open(project.owner, project.first);
    expect((await verdictsSeenBy(project.owner, project.first)).verdicts).toEqual([undefined]);
  });

  it("sees the others again when they skip it", async () => {
    const project = await projectWithTranscripts();
    const { owner, first } = project;
    await label(await makeMember(project, "adjudicator"), first, "faithful");
    const task = await open(owner, first);
    await skipTask(owner, { project: first.project, task, reason: "not my field" });
    expect(await verdictsSeenBy(owner, first)).toEqual({ verdicts: ["faithful"], blindedBy: null });
  });

  it("still sees the labels of other transcripts, and others still see theirs", async () => {
    const project = await projectWithTranscripts(2);
    const adjudicator = await makeMember(project, "adjudicator");
    await label(adjudicator, project.first, "faithful");
    await label(adjudicator, project.second, "incoherent");
    await open(project.owner, project.first);
    expect((await verdictsSeenBy(project.owner, project.second)).verdicts).toEqual(["incoherent"]);
    expect((await verdictsSeenBy(adjudicator, project.first)).verdicts).toEqual(["faithful"]);
  });
});

describe("whoever may not research the project", () => {
  it("sees no label, be they strangers or its raters; administrators and the operator see them", async () => {
    const project = await projectWithTranscripts();
    await label(project.owner, project.first, "faithful");
    for (const other of [await makePerson(), await makeMember(project, "rater")]) {
      await expect(listVisibleAnnotations(other, project.first)).rejects.toMatchObject(missing);
    }
    for (const one of [await makePerson({ isAdministrator: true }), operator]) {
      expect((await verdictsSeenBy(one, project.first)).verdicts).toEqual(["faithful"]);
    }
  });

  it("cannot reach a transcript through a project of their own", async () => {
    const project = await projectWithTranscripts();
    await label(project.owner, project.first, "faithful");
    const other = await makeProject();
    const foreign = { project: other.slug, transcript: project.first.transcript };
    await expect(listVisibleAnnotations(other.owner, foreign)).rejects.toMatchObject(missing);
    const none = { project: project.slug, transcript: "none" };
    await expect(listVisibleAnnotations(project.owner, none)).rejects.toMatchObject(missing);
  });
});
