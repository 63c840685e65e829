import { describe, expect, it } from "vitest";
import { pool } from "@/lib/server/data/client";
import { getOpenTask, getTaskStamp } from "@/lib/server/data/open-task";
import { skipTask } from "@/lib/server/data/skips";
import { getTaskAhead } from "@/lib/server/data/task-ahead";
import { openNextTask } from "@/lib/server/data/tasks";
import type { Person } from "@/lib/viewer";
import { draftOf, importDrafts, makeMember, makePerson, makeProject, wantRaters } from "@/tests/data/builders";

const missing = { code: "notFound", key: "notFound" };

type Project = Awaited<ReturnType<typeof makeProject>>;

async function projectWith(tasks: number, raters = 1): Promise<Project> {
  const project = await makeProject();
  await importDrafts(
    project.slug,
    Array.from({ length: tasks }, (_, index) => draftOf({ correctness: "correct", cue: `Cue ${index}` })),
  );
  await wantRaters(project.slug, raters);
  return project;
}

async function openNext(viewer: Person, slug: string): Promise<string> {
  const task = await openNextTask(viewer, slug);
  if (!task) throw new Error("No task was left");
  return task;
}

const ofProject = `"projectId" = (SELECT "id" FROM "Project" WHERE "slug" = $1)`;
const setPriority = (id: string, priority: number) =>
  pool().query(`UPDATE "Task" SET "priority" = $2 WHERE "id" = $1`, [id, priority]);

/** Leaves a task as submitting it does, as far as what comes next goes. */
const finish = (task: string) =>
  pool().query(`UPDATE "Assignment" SET "state" = 'submitted' WHERE "taskId" = $1 AND "state" = 'open'`, [task]);

describe("the task ahead", () => {
  it("is what opening the next one then gives, with the same stamp and in the same words", async () => {
    const project = await projectWith(6, 2);
    const { slug, owner } = project;
    const ids = (await pool().query(`SELECT "id" FROM "Task" WHERE ${ofProject} ORDER BY "id"`, [slug])).rows;
    await setPriority(ids[4].id, 2);
    const other = await makeMember(project, "rater");
    await openNext(other, slug);
    await finish(await openNext(other, slug));
    let task = await openNext(owner, slug);
    const seen = new Set([task]);
    for (let left = 5; left > 0; left--) {
      const ahead = await getTaskAhead(owner, { project: slug, after: task });
      await finish(task);
      task = await openNext(owner, slug);
      expect(ahead).toEqual(await getOpenTask(owner, { project: slug, task }));
      expect(ahead?.stamp).toBe(await getTaskStamp(owner, { project: slug, task }));
      seen.add(task);
    }
    expect(seen.size).toBe(6);
    expect(await getTaskAhead(owner, { project: slug, after: task })).toBeNull();
  });

  it("is the task that the rater has open besides, with what they did on it", async () => {
    const { slug, owner } = await projectWith(3);
    const first = await openNext(owner, slug);
    await skipTask(owner, { project: slug, task: first, reason: "Later" });
    const second = await openNext(owner, slug);
    await pool().query(`UPDATE "Assignment" SET "state" = 'open', "slot" = 1 WHERE "taskId" = $1`, [first]);
    await pool().query(`UPDATE "Annotation" SET "note" = 'Half done', "revision" = 3 WHERE "taskId" = $1`, [first]);
    const ahead = await getTaskAhead(owner, { project: slug, after: second });
    expect(ahead).toMatchObject({ id: first, revision: 3, annotation: { note: "Half done" } });
    await finish(second);
    expect(await openNext(owner, slug)).toBe(first);
  });

  it("counts on leases that ran out, when nothing else is left", async () => {
    const project = await projectWith(2);
    const { slug, owner } = project;
    const rater = await makeMember(project, "rater");
    const taken = await openNext(rater, slug);
    const mine = await openNext(owner, slug);
    expect(await getTaskAhead(owner, { project: slug, after: mine })).toBeNull();
    await pool().query(`UPDATE "Assignment" SET "leaseUntil" = now() - interval '1 second' WHERE "taskId" = $1`, [
      taken,
    ]);
    expect(await getTaskAhead(owner, { project: slug, after: mine })).toMatchObject({ id: taken, revision: 0 });
    await finish(mine);
    expect(await openNext(owner, slug)).toBe(taken);
  });

  it("hides what the policy hides, and shows what it shows", async () => {
    const { slug, owner } = await projectWith(2);
    const after = await openNext(owner, slug);
    const before = await getTaskAhead(owner, { project: slug, after });
    expect(before).toMatchObject({ model: null, correctness: null, assignment: "open" });
    await pool().query(`UPDATE "Project" SET "policy" = "policy" || '{"showsModel": true}' WHERE "slug" = $1`, [slug]);
    const now = await getTaskAhead(owner, { project: slug, after });
    expect(now).toMatchObject({ model: "Alder 2", correctness: null });
    expect(now?.stamp).not.toBe(before?.stamp);
    await finish(after);
    const task = await openNext(owner, slug);
    expect(await getTaskStamp(owner, { project: slug, task })).toBe(now?.stamp);
  });

  it("is never one whose transcript is archived, or whose raters are found", async () => {
    const project = await projectWith(2);
    const { slug, owner } = project;
    const after = await openNext(owner, slug);
    await pool().query(
      `UPDATE "Transcript" SET "archivedAt" = now() WHERE ${ofProject} AND "id" <>
        (SELECT "transcriptId" FROM "Task" WHERE "id" = $2)`,
      [slug, after],
    );
    expect(await getTaskAhead(owner, { project: slug, after })).toBeNull();
    await pool().query(`UPDATE "Transcript" SET "archivedAt" = NULL WHERE ${ofProject}`, [slug]);
    await openNext(await makeMember(project, "rater"), slug);
    expect(await getTaskAhead(owner, { project: slug, after })).toBeNull();
  });

  it("writes nothing", async () => {
    const { slug, owner } = await projectWith(3);
    const after = await openNext(owner, slug);
    const look = async () => {
      const { rows } = await pool().query(
        `SELECT
          (SELECT json_agg(t ORDER BY t."id") FROM "Task" t WHERE ${ofProject}) AS tasks,
          (SELECT json_agg(a ORDER BY a."id") FROM "Assignment" a JOIN "Task" t ON t."id" = a."taskId"
            WHERE t.${ofProject}) AS assignments,
          (SELECT json_agg(n ORDER BY n."id") FROM "Annotation" n WHERE ${ofProject}) AS annotations,
          (SELECT json_agg(r ORDER BY r."id") FROM "Rater" r WHERE ${ofProject}) AS raters`,
        [slug],
      );
      return rows;
    };
    const before = await look();
    expect(await getTaskAhead(owner, { project: slug, after })).not.toBeNull();
    expect(await look()).toEqual(before);
  });

  it("is there only for whoever has the task it comes after", async () => {
    const project = await projectWith(3, 2);
    const { slug, owner } = project;
    const after = await openNext(owner, slug);
    for (const other of [await makePerson(), await makeMember(project, "rater"), await makeMember(project, "owner")]) {
      await expect(getTaskAhead(other, { project: slug, after })).rejects.toMatchObject(missing);
      await expect(getTaskStamp(other, { project: slug, task: after })).rejects.toMatchObject(missing);
    }
    await expect(getTaskAhead(owner, { project: slug, after: "no-task" })).rejects.toMatchObject(missing);
    const elsewhere = await projectWith(1);
    await expect(getTaskAhead(owner, { project: elsewhere.slug, after })).rejects.toMatchObject(missing);
  });
});
