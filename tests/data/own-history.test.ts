import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { Change, Operation } from "@/lib/annotations/operation";
import { ownHistoryPageLength } from "@/lib/annotations/own-history-page";
import { pool } from "@/lib/server/data/client";
import { applyOperations } from "@/lib/server/data/journal";
import { getOwnHistory } from "@/lib/server/data/own-history";
import { openNextTask } from "@/lib/server/data/tasks";
import type { Person } from "@/lib/viewer";
import { draftOf, importDrafts, makeMember, makePerson, makeProject, wantRaters } from "@/tests/data/builders";

const missing = { code: "notFound", key: "notFound" };
const operationOf = (change: Change): Operation => ({ id: randomUUID(), change });
const note = (text: string) => operationOf({ kind: "setNote", note: text });

async function openedTask() {
  const project = await makeProject();
  await importDrafts(project.slug, [draftOf()]);
  await wantRaters(project.slug, 2);
  const task = await openNextTask(project.owner, project.slug);
  if (!task) throw new Error("No task was left");
  return { ...project, place: { project: project.slug, task } };
}

/** Sends them in batches as the browser does. */
async function send(viewer: Person, place: { project: string; task: string }, operations: readonly Operation[]) {
  for (let sent = 0; sent < operations.length; sent += 500) {
    const batch = { baseRevision: sent, operations: operations.slice(sent, sent + 500), activeMs: 0 };
    expect(await applyOperations(viewer, place, batch)).toMatchObject({ kind: "saved", refused: null });
  }
}

describe("a rater's own changes of a task", () => {
  it("are none before the first, and then all of them in the order they were made", async () => {
    const { owner, place } = await openedTask();
    expect(await getOwnHistory(owner, place, 0)).toEqual({ isWhole: true, operations: [], next: null });
    const operations = [
      note("a"),
      operationOf({ kind: "setAnswer", element: "verdict", option: "faithful" }),
      operationOf({ kind: "submit" }),
      operationOf({ kind: "reopen" }),
    ];
    await send(owner, place, operations);
    const history = await getOwnHistory(owner, place, 0);
    expect(history.operations.map(({ savedAt: _, ...operation }) => operation)).toEqual(
      operations.map((operation, index) => ({ ...operation, revision: index + 1 })),
    );
    for (const { savedAt } of history.operations) expect(Date.now() - Date.parse(savedAt)).toBeLessThan(60_000);
    expect(history).toMatchObject({ isWhole: true, next: null });
  });

  it("come a page at a time", async () => {
    const { owner, place } = await openedTask();
    const operations = Array.from({ length: ownHistoryPageLength + 2 }, (_, index) => note(`${index}`));
    await send(owner, place, operations);
    const first = await getOwnHistory(owner, place, 0);
    expect(first.operations).toHaveLength(ownHistoryPageLength);
    expect(first.next).toBe(ownHistoryPageLength);
    const second = await getOwnHistory(owner, place, ownHistoryPageLength);
    expect(second.next).toBeNull();
    expect([...first.operations, ...second.operations].map(({ id }) => id)).toEqual(operations.map(({ id }) => id));
    expect(await getOwnHistory(owner, place, ownHistoryPageLength + 2)).toMatchObject({ operations: [], next: null });
  });

  it("do not reach back to the beginning of labels that came in", async () => {
    const { owner, place } = await openedTask();
    await pool().query(`UPDATE "Annotation" SET "provenance" = '{"source": "a file"}' WHERE "taskId" = $1`, [
      place.task,
    ]);
    await send(owner, place, [note("a")]);
    expect(await getOwnHistory(owner, place, 0)).toMatchObject({ isWhole: false, operations: [{ revision: 1 }] });
  });

  it("are theirs alone: another rater of the task has their own, and a stranger finds nothing", async () => {
    const { owner, slug, place, ...project } = await openedTask();
    await send(owner, place, [note("mine")]);
    const rater = await makeMember({ ...project, owner, slug }, "rater");
    for (const other of [await makePerson(), (await makeProject()).owner, rater])
      await expect(getOwnHistory(other, place, 0)).rejects.toMatchObject(missing);
    expect(await openNextTask(rater, slug)).toBe(place.task);
    expect(await getOwnHistory(rater, place, 0)).toMatchObject({ operations: [] });
    await expect(getOwnHistory(owner, { ...place, task: "no-task" }, 0)).rejects.toMatchObject(missing);
  });
});
