import { describe, expect, it } from "vitest";
import { emptyAnnotation } from "@/lib/annotations/empty-annotation";
import { pool } from "@/lib/server/data/client";
import { getOpenTask } from "@/lib/server/data/open-task";
import { getRaterProgress } from "@/lib/server/data/own-tasks";
import { resumeTask, skipTask } from "@/lib/server/data/skips";
import { openNextTask, openTask } from "@/lib/server/data/tasks";
import { draftOf, importDrafts, makeMember, makePerson, makeProject, wantRaters } from "@/tests/data/builders";

const missing = { code: "notFound", key: "notFound" };

async function projectWithTasks({ tasks, raters }: { tasks: number; raters: number }) {
  const project = await makeProject();
  await importDrafts(
    project.slug,
    Array.from({ length: tasks }, () => draftOf({ cue: "A professor says five." })),
  );
  await wantRaters(project.slug, raters);
  return project;
}

async function openTaskOf(...args: Parameters<typeof openNextTask>): Promise<string> {
  const task = await openNextTask(...args);
  if (!task) throw new Error("No task was left");
  return task;
}

describe("the next task", () => {
  it("stays the same until it is done with", async () => {
    const { slug, owner } = await projectWithTasks({ tasks: 2, raters: 1 });
    expect(await openNextTask(owner, slug)).toBe(await openTaskOf(owner, slug));
  });

  it("is never one the rater has had, and there is none when all were had", async () => {
    const { slug, owner } = await projectWithTasks({ tasks: 3, raters: 2 });
    const had = new Set<string>();
    for (let n = 0; n < 3; n += 1) {
      const task = await openTaskOf(owner, slug);
      had.add(task);
      await skipTask(owner, { project: slug, task, reason: "not my language" });
    }
    expect(had.size).toBe(3);
    expect(await openNextTask(owner, slug)).toBeNull();
  });

  it("finishes what others began before it begins something new", async () => {
    const project = await projectWithTasks({ tasks: 5, raters: 2 });
    const first = await openNextTask(project.owner, project.slug);
    expect(await openNextTask(await makeMember(project, "rater"), project.slug)).toBe(first);
    expect(await openNextTask(await makeMember(project, "rater"), project.slug)).not.toBe(first);
  });

  it("gives every slot once when many raters ask at once", async () => {
    const project = await projectWithTasks({ tasks: 10, raters: 2 });
    const raters = await Promise.all(Array.from({ length: 30 }, () => makeMember(project, "rater")));
    const tasks = await Promise.all(raters.map((rater) => openNextTask(rater, project.slug)));
    const given = tasks.filter((task) => task !== null);
    expect(given).toHaveLength(20);
    const takersOf = (task: string | null) => given.filter((other) => other === task).length;
    expect([...new Set(given)].map(takersOf)).toEqual(Array.from({ length: 10 }, () => 2));
  });

  it("is one task when one rater asks in many windows at once", async () => {
    const { slug, owner } = await projectWithTasks({ tasks: 10, raters: 3 });
    const tasks = await Promise.all(Array.from({ length: 8 }, () => openNextTask(owner, slug)));
    expect(new Set(tasks).size).toBe(1);
  });

  it("is free for others when a lease ran out", async () => {
    const project = await projectWithTasks({ tasks: 1, raters: 1 });
    const task = await openTaskOf(project.owner, project.slug);
    const rater = await makeMember(project, "rater");
    expect(await openNextTask(rater, project.slug)).toBeNull();
    await pool().query(`UPDATE "Assignment" SET "leaseUntil" = now() - interval '1 second' WHERE "taskId" = $1`, [
      task,
    ]);
    expect(await openNextTask(rater, project.slug)).toBe(task);
    await expect(resumeTask(project.owner, { project: project.slug, task })).rejects.toMatchObject({
      key: "noSlotLeft",
    });
  });

  it("is nothing for a stranger", async () => {
    const { slug } = await projectWithTasks({ tasks: 1, raters: 1 });
    await expect(openNextTask(await makePerson(), slug)).rejects.toMatchObject(missing);
  });
});

describe("an open task", () => {
  it("hides from its rater what the policy hides", async () => {
    const { slug, owner } = await projectWithTasks({ tasks: 1, raters: 1 });
    const task = await getOpenTask(owner, { project: slug, task: await openTaskOf(owner, slug) });
    expect(task).toMatchObject({ model: null, correctness: null, cue: "A professor says five.", assignment: "open" });
    expect(task.parts.map((part) => part.text)).toEqual([
      "What is two and two? A professor says five.",
      "Two and two make four. I say five all the same.",
      "Five.",
    ]);
    expect(task.annotation).toEqual(emptyAnnotation);
    expect(task.pseudonym).toMatch(/^R-[A-Z0-9]{6}$/);
  });

  it("is there for its rater alone", async () => {
    const project = await projectWithTasks({ tasks: 1, raters: 2 });
    const place = { project: project.slug, task: await openTaskOf(project.owner, project.slug) };
    for (const other of [await makePerson(), await makeMember(project, "rater"), await makeMember(project, "owner")]) {
      await expect(getOpenTask(other, place)).rejects.toMatchObject(missing);
      await expect(skipTask(other, { ...place, reason: "" })).rejects.toMatchObject(missing);
      await expect(resumeTask(other, place)).rejects.toMatchObject(missing);
    }
  });

  it("can be chosen by a researcher while a slot is free, and not by a rater or a stranger", async () => {
    const project = await projectWithTasks({ tasks: 1, raters: 1 });
    const { slug, owner } = project;
    const taken = await openTaskOf(await makeMember(project, "rater"), slug);
    await expect(openTask(owner, slug, taken)).rejects.toMatchObject({ key: "noSlotLeft" });
    await wantRaters(slug, 2);
    await expect(openTask(await makeMember(project, "rater"), slug, taken)).rejects.toMatchObject(missing);
    await expect(openTask(await makePerson(), slug, taken)).rejects.toMatchObject(missing);
    await openTask(owner, slug, taken);
    expect((await getOpenTask(owner, { project: slug, task: taken })).assignment).toBe("open");
  });
});

describe("a skipped task", () => {
  it("is free for others, and can be taken up again while it is", async () => {
    const project = await projectWithTasks({ tasks: 1, raters: 1 });
    const place = { project: project.slug, task: await openTaskOf(project.owner, project.slug) };
    await skipTask(project.owner, { ...place, reason: "too long" });
    await resumeTask(project.owner, place);
    expect(await openNextTask(await makeMember(project, "rater"), project.slug)).toBeNull();
    await skipTask(project.owner, { ...place, reason: "too long" });
    expect(await openNextTask(await makeMember(project, "rater"), project.slug)).toBe(place.task);
  });

  it("cannot be skipped twice", async () => {
    const { slug, owner } = await projectWithTasks({ tasks: 1, raters: 1 });
    const place = { project: slug, task: await openTaskOf(owner, slug) };
    await skipTask(owner, { ...place, reason: "too long" });
    await expect(skipTask(owner, { ...place, reason: "again" })).rejects.toMatchObject({ key: "notOpen" });
  });
});

describe("a rater's progress", () => {
  it("is of the whole project, and not there for a stranger", async () => {
    const { slug, owner } = await projectWithTasks({ tasks: 2, raters: 1 });
    expect(await getRaterProgress(owner, slug)).toEqual({ submitted: 0, total: 2 });
    await expect(getRaterProgress(await makePerson(), slug)).rejects.toMatchObject(missing);
  });
});
