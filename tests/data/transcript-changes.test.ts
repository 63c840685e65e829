import { describe, expect, it } from "vitest";
import { pool } from "@/lib/server/data/client";
import { changeTranscripts } from "@/lib/server/data/transcript-changes";
import { listChanges } from "@/lib/server/data/transcript-changes-history";
import { undoChange } from "@/lib/server/data/transcript-changes-undo";
import type { TranscriptChange, TranscriptChoice } from "@/lib/transcripts/transcript-change";
import type { ChangeEvent, ChangeResult, UndoResult } from "@/lib/transcripts/transcript-change-events";
import { noFilter } from "@/lib/transcripts/transcript-query";
import type { Person } from "@/lib/viewer";
import { makeMember, makePerson, makeProject } from "@/tests/data/builders";
import { addTranscripts, readPairs, readTranscripts } from "@/tests/data/pair-builders";

const missing = { code: "notFound", key: "notFound" };
const all: TranscriptChoice = { kind: "filter", filter: noFilter };
const these = (ids: readonly string[]): TranscriptChoice => ({ kind: "ids", ids: [...ids] });

type Project = { readonly slug: string; readonly owner: Person };

async function change({ slug, owner }: Project, choice: TranscriptChoice, to: TranscriptChange): Promise<ChangeResult> {
  for await (const event of changeTranscripts(owner, { project: slug, choice, change: to })) {
    if (event.type === "done") return event;
  }
  throw new Error("A change did not end");
}

async function undo({ slug, owner }: Project, { id }: { readonly id: string | null }): Promise<UndoResult> {
  for await (const event of undoChange(owner, { project: slug, id: id ?? "" })) {
    if (event.type === "done") return event;
  }
  throw new Error("An undo did not end");
}

const history = ({ slug, owner }: Project) => listChanges(owner, { project: slug, before: null, limit: 10 });

async function projectOf(transcripts: Parameters<typeof addTranscripts>[1]) {
  const project = await makeProject();
  return { ...project, ids: await addTranscripts(project.slug, transcripts) };
}

describe("a change to many transcripts", () => {
  it("is made to those that a filter lets through, and only where it differs", async () => {
    const project = await projectOf([{ split: "dev" }, { split: "heldout" }, {}, { condition: "cue" }]);
    const result = await change(project, all, { kind: "split", value: "dev" });
    expect(result).toMatchObject({ looked: 4, changed: 3, withoutValue: 0, isStopped: false });
    expect((await readTranscripts(project.slug)).map(({ split }) => split)).toEqual(["dev", "dev", "dev", "dev"]);
    const cue: TranscriptChoice = { kind: "filter", filter: { ...noFilter, condition: "cue" } };
    expect(await change(project, cue, { kind: "condition", value: null })).toMatchObject({ looked: 1, changed: 1 });
    expect(await change(project, cue, { kind: "condition", value: null })).toMatchObject({ looked: 0, changed: 0 });
  });

  it("is made to those chosen one by one, whatever else there is", async () => {
    const project = await projectOf([{}, {}, {}]);
    const [first = "", , third = ""] = project.ids;
    expect(await change(project, these([third, first, third]), { kind: "priority", value: 7 })).toMatchObject({
      ...{ looked: 2, changed: 2 },
    });
    expect((await readTranscripts(project.slug)).map(({ priority }) => priority)).toEqual([7, 0, 7]);
  });

  it("never reaches into another project, whoever's it is", async () => {
    const project = await projectOf([{}]);
    const other = await projectOf([{}]);
    expect(await change(project, these(other.ids), { kind: "split", value: "dev" })).toMatchObject({
      changed: 0,
      id: null,
    });
    expect((await readTranscripts(other.slug)).map(({ split }) => split)).toEqual([null]);
  });

  it("is not found by a stranger or a rater, and neither are undo and history", async () => {
    const project = await projectOf([{}]);
    const { id } = await change(project, all, { kind: "split", value: "dev" });
    for (const viewer of [await makePerson(), await makeMember(project, "rater")]) {
      const stranger = { slug: project.slug, owner: viewer };
      await expect(change(stranger, all, { kind: "split", value: null })).rejects.toMatchObject(missing);
      await expect(undo(stranger, { id })).rejects.toMatchObject(missing);
      await expect(history(stranger)).rejects.toMatchObject(missing);
    }
    const other = await makeProject();
    await expect(undo(other, { id })).rejects.toMatchObject(missing);
    await expect(undo(project, { id: "no id" })).rejects.toMatchObject(missing);
    expect(await readTranscripts(project.slug)).toMatchObject([{ split: "dev" }]);
  });

  it("is made by an adjudicator too, who imports the same values", async () => {
    const project = await projectOf([{}]);
    const adjudicator = { slug: project.slug, owner: await makeMember(project, "adjudicator") };
    expect(await change(adjudicator, all, { kind: "archive", value: true })).toMatchObject({ changed: 1 });
  });

  it("is in the history with who made it, and one of nothing is not", async () => {
    const project = await projectOf([{}, {}]);
    await change(project, all, { kind: "split", value: null });
    const { id } = await change(project, all, { kind: "condition", value: "cue" });
    const [record, ...older] = await history(project);
    expect(older).toEqual([]);
    expect(record).toMatchObject({
      id,
      by: project.owner.name,
      changed: 2,
      restored: 0,
      state: "finished",
      undoneAt: null,
    });
    expect(record?.change).toEqual({ kind: "condition", value: "cue" });
    await undo(project, { id });
    expect(await history(project)).toMatchObject([{ id, state: "undone", restored: 2 }]);
  });
});

describe("an undo", () => {
  it("restores those that still have the new value, and says how many it left", async () => {
    const project = await projectOf([{ condition: "a" }, { condition: "b" }, {}]);
    const result = await change(project, all, { kind: "condition", value: "new" });
    const [first = ""] = project.ids;
    await change(project, these([first]), { kind: "condition", value: "newer" });
    expect(await undo(project, result)).toEqual({ type: "done", restored: 2, left: 1 });
    expect((await readTranscripts(project.slug)).map(({ condition }) => condition)).toEqual(["newer", "b", null]);
    await expect(undo(project, result)).rejects.toMatchObject({ code: "conflict", key: "changeUndone" });
  });

  it("leaves what was archived before as it was", async () => {
    const project = await projectOf([{}, {}]);
    const [first = ""] = project.ids;
    await change(project, these([first]), { kind: "archive", value: true });
    const both = await change(project, these(project.ids), { kind: "archive", value: true });
    expect(both).toMatchObject({ changed: 1 });
    await undo(project, both);
    expect((await readTranscripts(project.slug)).map(({ isArchived }) => isArchived)).toEqual([true, false]);
  });
});

describe("a change that is ended half-way", () => {
  it("is recorded as far as it went, can be undone, and can be made again for the rest", async () => {
    const project = await projectOf(Array.from({ length: 4500 }, () => ({})));
    const changing = changeTranscripts(project.owner, {
      ...{ project: project.slug, choice: all, change: { kind: "split", value: "dev" } },
    });
    expect((await changing.next()).value).toEqual({ type: "progress", looked: 2000, changed: 2000 });
    await changing.return(undefined);
    const [stopped] = await history(project);
    expect(stopped).toMatchObject({ state: "stopped", changed: 2000 });
    expect(await change(project, all, { kind: "split", value: "dev" })).toMatchObject({ looked: 4500, changed: 2500 });
    expect(await undo(project, { id: stopped?.id ?? "" })).toEqual({ type: "done", restored: 2000, left: 0 });
    const splits = (await readTranscripts(project.slug)).map(({ split }) => split);
    expect(splits.filter((split) => split === "dev")).toHaveLength(2500);
  });

  it("by a server that was killed can be undone all the same, and so can an undo that was", async () => {
    const project = await projectOf(Array.from({ length: 4500 }, () => ({})));
    const changing = changeTranscripts(project.owner, {
      ...{ project: project.slug, choice: all, change: { kind: "condition", value: "cue" } },
    });
    await changing.next();
    // Whoever is killed says nothing more: neither generator is ended.
    const [cut] = await history(project);
    expect(cut).toMatchObject({ state: "running", changed: 2000 });
    const changed = changedOf(await changing.next());
    expect(changed).toBeGreaterThan(2000);
    const undoing = undoChange(project.owner, { project: project.slug, id: cut?.id ?? "" });
    expect((await undoing.next()).value).toEqual({ type: "progress", looked: 2000, restored: 2000 });
    expect(await history(project)).toMatchObject([{ state: "undoing", changed, restored: 2000 }]);
    expect(await undo(project, { id: cut?.id ?? "" })).toEqual({ type: "done", restored: changed, left: 0 });
    // The change that was thought dead finds itself undone, and goes no further.
    expect((await changing.next()).value).toMatchObject({ type: "done", changed, isStopped: true });
    expect((await readTranscripts(project.slug)).every(({ condition }) => condition === null)).toBe(true);
  });
});

function changedOf({ value }: IteratorResult<ChangeEvent>): number {
  return value?.type === "progress" ? value.changed : 0;
}

describe("a pair rule", () => {
  it("makes keys of each transcript's own values and leaves those that have none", async () => {
    const project = await projectOf([
      { externalId: "q1/a", condition: "a", metadata: { question: { id: 7 } } },
      { externalId: "q1/b", condition: "b", metadata: { question: { id: 7 }, other: "x".repeat(9000) } },
      { externalId: "q2/a", metadata: { question: {} }, pairKey: "kept" },
      { externalId: "q3/a", metadata: { question: { id: "" } } },
    ]);
    const result = await change(project, all, { kind: "pairRule", template: "q{metadata.question.id}" });
    expect(result).toMatchObject({ looked: 4, changed: 2, withoutValue: 2 });
    expect((await readTranscripts(project.slug)).map(({ pairKey }) => pairKey)).toEqual(["q7", "q7", "kept", null]);
    expect(await readPairs(project.slug)).toMatchObject([
      { key: "kept", state: "alone" },
      { key: "q7", state: "paired" },
    ]);
    await undo(project, result);
    expect((await readTranscripts(project.slug)).map(({ pairKey }) => pairKey)).toEqual([null, null, "kept", null]);
  });

  it("that is none is refused, and nothing is recorded", async () => {
    const project = await projectOf([{}]);
    const refused = change(project, all, { kind: "pairRule", template: "the same for all" });
    await expect(refused).rejects.toMatchObject({ code: "invalid", key: "pairTemplate" });
    expect(
      (
        await pool().query(
          `SELECT FROM "BulkChange" b JOIN "Project" p ON p."id" = b."projectId" WHERE p."slug" = $1`,
          [project.slug],
        )
      ).rowCount,
    ).toBe(0);
  });
});

describe("a pair made by hand", () => {
  it("has a key of its own and is taken apart by an undo", async () => {
    const project = await projectOf([{ condition: "a" }, { condition: "b" }, { condition: "c" }]);
    const made = await change(project, these(project.ids.slice(0, 2)), { kind: "pair" });
    expect(made).toMatchObject({ changed: 2 });
    expect(await readPairs(project.slug)).toMatchObject([{ state: "paired", transcriptCount: 2 }]);
    await undo(project, made);
    expect(await readPairs(project.slug)).toEqual([]);
  });

  it.each([
    ["one transcript", [{ condition: "a" }], "pairTooFew"],
    ["two models", [{ condition: "a" }, { condition: "b", model: "Birch 1" }], "pairModelsDiffer"],
    ["two epochs", [{ condition: "a" }, { condition: "b", epoch: 2 }], "pairModelsDiffer"],
    ["one condition twice", [{ condition: "a" }, { condition: "a" }, { condition: "b" }], "pairConditionsSame"],
    ["no condition twice", [{}, {}], "pairConditionsSame"],
    ["a crowd", Array.from({ length: 21 }, (_, place) => ({ condition: `c${place}` })), "pairTooMany"],
  ])("is not made of %s", async (_, transcripts, key) => {
    const project = await projectOf(transcripts);
    await expect(change(project, these(project.ids), { kind: "pair" })).rejects.toMatchObject({ code: "invalid", key });
  });

  it("is not made of archived transcripts", async () => {
    const project = await projectOf([{ condition: "a" }, { condition: "b" }]);
    await change(project, these(project.ids.slice(0, 1)), { kind: "archive", value: true });
    await expect(change(project, these(project.ids), { kind: "pair" })).rejects.toMatchObject({ key: "pairArchived" });
  });
});
