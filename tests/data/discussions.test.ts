import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { Change } from "@/lib/annotations/operation";
import { pool } from "@/lib/server/data/client";
import { answerDiscussion, countOpenDiscussions, listDiscussions } from "@/lib/server/data/discussions";
import { applyOperations } from "@/lib/server/data/journal";
import { getOpenTask } from "@/lib/server/data/open-task";
import { openNextTask, openTask } from "@/lib/server/data/tasks";
import type { Person } from "@/lib/viewer";
import { draftOf, importDrafts, makeMember, makePerson, makeProject, wantRaters } from "@/tests/data/builders";

const missing = { code: "notFound", key: "notFound" };
const open = { show: "open", withArchived: false, after: null } as const;
const answered = { ...open, show: "answered" } as const;

type Place = { readonly project: string; readonly task: string };

async function change(viewer: Person, place: Place, ...changes: readonly Change[]): Promise<void> {
  const { revision: baseRevision } = await getOpenTask(viewer, place);
  const operations = changes.map((each) => ({ id: randomUUID(), change: each }));
  const answer = await applyOperations(viewer, place, { baseRevision, operations, activeMs: 0 });
  expect(answer).toMatchObject({ kind: "saved", refused: null });
}
const ask = (viewer: Person, place: Place, discussion: string | null) =>
  change(viewer, place, { kind: "setDiscussion", discussion });

/** A rater who has flagged a transcript of a project, and who else is there. */
async function flagged(question = "Is a slip a mismatch?") {
  const project = await makeProject();
  await importDrafts(project.slug, [draftOf()]);
  await wantRaters(project.slug, 3);
  const rater = await makeMember(project, "rater");
  const task = await openNextTask(rater, project.slug);
  if (!task) throw new Error("No task was left");
  const place = { project: project.slug, task };
  await ask(rater, place, question);
  const listed = async (viewer: Person, query: typeof open | typeof answered = open) =>
    (await listDiscussions(viewer, { project: project.slug, ...query })).discussions;
  const idOf = async () => (await listed(project.owner))[0]?.id ?? "";
  return { ...project, rater, place, question, listed, annotation: await idOf() };
}

describe("what raters flag", () => {
  it("is asked of the researchers, under the rater's pseudonym, until it is answered", async () => {
    const { slug, owner, rater, place, listed, annotation, question } = await flagged();
    const { pseudonym } = await getOpenTask(rater, place);
    expect(await listed(owner)).toMatchObject([
      {
        preview: "What is two and two? A professor says five.",
        rater: { name: pseudonym, isViewer: false },
        annotationState: "draft",
        question,
        answer: null,
      },
    ]);
    expect(await countOpenDiscussions(owner, slug)).toBe(1);
    await answerDiscussion(owner, { project: slug, annotation, question, answer: "Only if it decides the answer." });
    expect(await listed(owner)).toEqual([]);
    expect(await countOpenDiscussions(owner, slug)).toBe(0);
    const said = { text: "Only if it decides the answer.", by: owner.name };
    expect(await listed(owner, answered)).toMatchObject([{ question, answer: said }]);
    expect((await getOpenTask(rater, place)).answered).toEqual({ question, answer: said.text });
  });

  it("is asked anew when it changes, and no more when the flag is taken away", async () => {
    const { slug, owner, rater, place, listed, annotation, question } = await flagged();
    await answerDiscussion(owner, { project: slug, annotation, question, answer: "No." });
    await ask(rater, place, "And if it is repeated?");
    expect(await listed(owner, answered)).toEqual([]);
    expect(await listed(owner)).toMatchObject([{ question: "And if it is repeated?", answer: null }]);
    expect((await getOpenTask(rater, place)).answered).toBeNull();
    await ask(rater, place, null);
    expect(await listed(owner)).toEqual([]);
  });

  it("keeps its answer through all other changes and the submission", async () => {
    const { slug, owner, rater, place, listed, annotation, question } = await flagged();
    await answerDiscussion(owner, { project: slug, annotation, question, answer: "No." });
    const verdict = { kind: "setAnswer", element: "verdict", option: "faithful" } as const;
    await change(rater, place, { kind: "setNote", note: "Now I know." }, verdict, { kind: "submit" });
    expect(await listed(owner, answered)).toMatchObject([{ annotationState: "submitted", answer: { text: "No." } }]);
  });

  it("is not answered by an answer to another question, and an answer can be put in place of the first", async () => {
    const { slug, owner, rater, place, listed, annotation, question } = await flagged();
    await ask(rater, place, "Something else?");
    const late = { project: slug, annotation, question, answer: "To the first." };
    await expect(answerDiscussion(owner, late)).rejects.toMatchObject({ code: "conflict", key: "questionChanged" });
    const now = { ...late, question: "Something else?" };
    await answerDiscussion(owner, { ...now, answer: "One" });
    await answerDiscussion(owner, { ...now, answer: "Two" });
    expect(await listed(owner, answered)).toMatchObject([{ answer: { text: "Two" } }]);
  });

  it("stays hidden from a researcher who has the transcript open themselves, until they are done with it", async () => {
    const { slug, owner, place, listed, annotation, question } = await flagged();
    await openTask(owner, slug, place.task);
    expect(await listDiscussions(owner, { project: slug, ...open })).toMatchObject({
      discussions: [],
      hasHidden: true,
    });
    expect(await countOpenDiscussions(owner, slug)).toBe(0);
    const answer = { project: slug, annotation, question, answer: "No." };
    await expect(answerDiscussion(owner, answer)).rejects.toMatchObject(missing);
    await ask(owner, place, "My own question");
    expect(await listed(owner)).toMatchObject([{ question: "My own question", rater: { isViewer: true } }]);
    await change(owner, place, { kind: "setAnswer", element: "verdict", option: "faithful" }, { kind: "submit" });
    expect((await listed(owner)).map((each) => each.question)).toEqual([question, "My own question"]);
    expect((await listDiscussions(owner, { project: slug, ...open })).hasHidden).toBe(false);
  });

  it("is left out with an archived transcript, unless it is asked for", async () => {
    const { slug, owner, place } = await flagged();
    await pool().query(
      `UPDATE "Transcript" SET "archivedAt" = now() WHERE "id" = (SELECT "transcriptId" FROM "Task" WHERE "id" = $1)`,
      [place.task],
    );
    expect((await listDiscussions(owner, { project: slug, ...open })).discussions).toEqual([]);
    const all = { ...open, withArchived: true };
    expect((await listDiscussions(owner, { project: slug, ...all })).discussions).toHaveLength(1);
  });

  it("comes page by page, the oldest question first, the newest answer first", async () => {
    const { slug, owner, rater, place, annotation } = await flagged();
    await importDrafts(
      slug,
      Array.from({ length: 50 }, () => draftOf()),
    );
    const copies = await pool().query<{ id: string }>(
      `INSERT INTO "Annotation" ("id", "projectId", "taskId", "transcriptId", "raterId", "schemeVersionId", "visible", "updatedAt", "discussion")
       SELECT gen_random_uuid(), n."projectId", t."id", t."transcriptId", n."raterId", n."schemeVersionId", '{}', now(), 'Further'
       FROM "Task" t, "Annotation" n WHERE n."id" = $1 AND t."projectId" = n."projectId" AND t."id" <> n."taskId" RETURNING "id"`,
      [annotation],
    );
    const ids = [annotation, ...copies.rows.map(({ id }) => id)].sort();
    const page = await listDiscussions(owner, { project: slug, ...open });
    expect(page.discussions.map(({ id }) => id)).toEqual(ids.slice(0, 50));
    const rest = await listDiscussions(owner, { project: slug, ...open, after: page.next });
    expect([rest.discussions.map(({ id }) => id), rest.next]).toEqual([ids.slice(50), null]);
    await pool().query(
      `UPDATE "Annotation" SET "discussionAnswer" = 'Yes', "discussionAnsweredAt" = now() WHERE "id" = ANY($1)`,
      [ids],
    );
    const newest = await listDiscussions(owner, { project: slug, ...answered });
    expect(newest.discussions.map(({ id }) => id)).toEqual(ids.toReversed().slice(0, 50));
    expect((await getOpenTask(rater, place)).answered).toMatchObject({ answer: "Yes" });
  });

  it("is nothing to raters and strangers, who can neither list nor answer it", async () => {
    const { slug, rater, annotation, question } = await flagged();
    const strangers = [rater, await makePerson(), (await makeProject()).owner];
    for (const stranger of strangers) {
      await expect(listDiscussions(stranger, { project: slug, ...open })).rejects.toMatchObject(missing);
      await expect(countOpenDiscussions(stranger, slug)).rejects.toMatchObject(missing);
      const answer = { project: slug, annotation, question, answer: "Mine" };
      await expect(answerDiscussion(stranger, answer)).rejects.toMatchObject(missing);
    }
    const other = await makeProject();
    const elsewhere = { project: other.slug, annotation, question, answer: "Mine" };
    await expect(answerDiscussion(other.owner, elsewhere)).rejects.toMatchObject(missing);
  });
});
