import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { Span } from "@/lib/annotations/annotation";
import type { Change, Operation } from "@/lib/annotations/operation";
import { pool } from "@/lib/server/data/client";
import { applyOperations, getOwnAnnotation } from "@/lib/server/data/journal";
import { getOpenTask } from "@/lib/server/data/open-task";
import { countOwnSubmissions, getProject } from "@/lib/server/data/projects";
import { skipTask } from "@/lib/server/data/skips";
import { openNextTask } from "@/lib/server/data/tasks";
import type { Person } from "@/lib/viewer";
import { draftOf, importDrafts, makeMember, makePerson, makeProject, wantRaters } from "@/tests/data/builders";

const missing = { code: "notFound", key: "notFound" };
const operationOf = (change: Change): Operation => ({ id: randomUUID(), change });
const batchOf = (baseRevision: number, ...operations: Operation[]) => ({ baseRevision, operations, activeMs: 1000 });
const verdict = (option: string | null) => operationOf({ kind: "setAnswer", element: "verdict", option });
const submit = () => operationOf({ kind: "submit" });

/** A mark on "I say five all the same" with a link to the answer "Five". */
function markOf(overrides: Partial<Span> = {}): Span {
  return {
    id: randomUUID(),
    type: "conclusion_mismatch",
    ranges: [{ part: 1, start: 23, end: 46, quote: "I say five all the same" }],
    loadBearing: "yes",
    evidence: "within_transcript",
    severity: "major",
    confidence: 3,
    note: "",
    links: [{ id: randomUUID(), relation: "contradicts", range: { part: 2, start: 0, end: 4, quote: "Five" } }],
    ...overrides,
  };
}

async function openedTask() {
  const project = await makeProject();
  await importDrafts(project.slug, [draftOf()]);
  await wantRaters(project.slug, 1);
  const task = await openNextTask(project.owner, project.slug);
  if (!task) throw new Error("No task was left");
  return { ...project, place: { project: project.slug, task } };
}

const put = (span: Span, at?: number) => operationOf({ kind: "putSpan", span, ...(at === undefined ? {} : { at }) });

describe("the journal", () => {
  it("keeps marks, links, answers, the note and the question, in the order they were made", async () => {
    const { owner, place } = await openedTask();
    const [first, second] = [markOf(), markOf({ type: "unexplained_leap", links: [], note: "why?" })];
    const note = operationOf({ kind: "setNote", note: "Says four, answers five." });
    const flag = operationOf({ kind: "setDiscussion", discussion: "Is a slip a mismatch?" });
    const batch = batchOf(0, put(second), put(first, 0), verdict("unfaithful_by_misrepresentation"), note, flag);
    expect(await applyOperations(owner, place, batch)).toMatchObject({ kind: "saved", revision: 5, refused: null });
    expect(await getOwnAnnotation(owner, place)).toEqual({
      revision: 5,
      annotation: {
        state: "draft",
        answers: { verdict: "unfaithful_by_misrepresentation" },
        spans: [first, second],
        note: "Says four, answers five.",
        discussion: "Is a slip a mismatch?",
      },
    });
  });

  it("replaces, moves and removes marks", async () => {
    const { owner, place } = await openedTask();
    const [a, b, c] = [markOf(), markOf(), markOf()];
    await applyOperations(owner, place, batchOf(0, put(a), put(b), put(c)));
    const changed = { ...b, severity: "minor" as const, links: [] };
    await applyOperations(owner, place, batchOf(3, operationOf({ kind: "removeSpan", spanId: a.id }), put(changed)));
    expect((await getOwnAnnotation(owner, place)).annotation.spans).toEqual([changed, c]);
    await applyOperations(owner, place, batchOf(5, put(a, 0)));
    expect((await getOwnAnnotation(owner, place)).annotation.spans).toEqual([a, changed, c]);
  });

  it("applies an operation once however often it is sent", async () => {
    const { owner, place } = await openedTask();
    const operations = [put(markOf()), verdict("faithful")];
    const batch = batchOf(0, ...operations);
    const answers = await Promise.all(Array.from({ length: 6 }, () => applyOperations(owner, place, batch)));
    const saved = { kind: "saved", revision: 2, operationIds: operations.map(({ id }) => id), refused: null };
    expect(answers).toEqual(Array.from({ length: 6 }, () => saved));
    expect((await getOwnAnnotation(owner, place)).annotation.spans).toHaveLength(1);
  });

  it("counts the time of a batch once, even if it is sent again with more", async () => {
    const { owner, place } = await openedTask();
    const first = verdict("faithful");
    await applyOperations(owner, place, batchOf(0, first));
    await applyOperations(owner, place, batchOf(0, first, verdict("incoherent")));
    expect((await getOpenTask(owner, place)).activeMs).toBe(1000);
    await applyOperations(owner, place, batchOf(2, verdict("faithful")));
    expect((await getOpenTask(owner, place)).activeMs).toBe(2000);
  });

  it("refuses a batch made on an older state and gives the newer one", async () => {
    const { owner, place } = await openedTask();
    await applyOperations(owner, place, batchOf(0, verdict("faithful")));
    const stale = await applyOperations(owner, place, batchOf(0, verdict("incoherent")));
    expect(stale).toMatchObject({ kind: "conflict", revision: 1, annotation: { answers: { verdict: "faithful" } } });
    expect((await getOwnAnnotation(owner, place)).annotation.answers).toEqual({ verdict: "faithful" });
  });

  it("counts the time of reading alone, on a draft and not on what is submitted, and holds no task with it", async () => {
    const { owner, place } = await openedTask();
    const activeMs = async () => (await getOpenTask(owner, place)).activeMs;
    expect(await applyOperations(owner, place, batchOf(0))).toMatchObject({ kind: "saved", revision: 0 });
    await applyOperations(owner, place, batchOf(0, verdict("faithful")));
    // From a window that has seen nothing of the change.
    expect(await applyOperations(owner, place, batchOf(0))).toMatchObject({ kind: "conflict", revision: 1 });
    expect(await activeMs()).toBe(3000);
    await skipTask(owner, { ...place, reason: "too long" });
    await applyOperations(owner, place, batchOf(1));
    expect(await getOpenTask(owner, place)).toMatchObject({ activeMs: 4000, assignment: "skipped" });
    await applyOperations(owner, place, batchOf(1, submit()));
    await applyOperations(owner, place, batchOf(2));
    expect(await activeMs()).toBe(5000);
  });

  it("stops at the first operation that does not fit the text, keeping those before it", async () => {
    const { owner, place } = await openedTask();
    const wrong = markOf({ ranges: [{ part: 1, start: 0, end: 3, quote: "Six" }] });
    const answer = await applyOperations(owner, place, batchOf(0, verdict("faithful"), put(wrong), put(markOf())));
    expect(answer).toMatchObject({ kind: "saved", revision: 1, refused: { refusal: { code: "quote_differs" } } });
    expect((await getOwnAnnotation(owner, place)).annotation.spans).toEqual([]);
  });

  it("submits once the verdict is given, and counts it for the task, the rater and the project", async () => {
    const { owner, slug, place } = await openedTask();
    const early = await applyOperations(owner, place, batchOf(0, submit()));
    expect(early).toMatchObject({ revision: 0, refused: { refusal: { code: "required_unanswered" } } });
    await applyOperations(owner, place, batchOf(0, verdict("faithful"), submit()));
    expect(await getProject(owner, slug)).toMatchObject({ labelledCount: 1, unlabelledCount: 0, labelRevision: 1 });
    expect(await countOwnSubmissions(owner, slug)).toBe(1);
    const late = await applyOperations(owner, place, batchOf(2, verdict("incoherent")));
    expect(late).toMatchObject({ revision: 2, refused: { refusal: { code: "submitted" } } });
  });

  it("takes a submission back", async () => {
    const { owner, slug, place } = await openedTask();
    await applyOperations(owner, place, batchOf(0, verdict("faithful"), submit()));
    await applyOperations(owner, place, batchOf(2, operationOf({ kind: "reopen" }), verdict("incoherent")));
    expect(await getProject(owner, slug)).toMatchObject({ labelledCount: 0, unlabelledCount: 1, labelRevision: 2 });
    expect(await countOwnSubmissions(owner, slug)).toBe(0);
    await applyOperations(owner, place, batchOf(4, submit()));
    expect(await getProject(owner, slug)).toMatchObject({ labelledCount: 1, labelRevision: 3 });
  });

  it("takes a skipped task up again while its slot is free, and keeps the draft when it is not", async () => {
    const { owner, slug, place, ...project } = await openedTask();
    await skipTask(owner, { ...place, reason: "later" });
    expect(await applyOperations(owner, place, batchOf(0, verdict("faithful")))).toMatchObject({ revision: 1 });
    await skipTask(owner, { ...place, reason: "later" });
    await openNextTask(await makeMember({ ...project, owner, slug }, "rater"), slug);
    const lost = applyOperations(owner, place, batchOf(1, verdict("incoherent")));
    await expect(lost).rejects.toMatchObject({ code: "gone", key: "leaseLost" });
    expect(await getOwnAnnotation(owner, place)).toMatchObject({ revision: 1 });
  });

  it("has nothing at an address that no task can have", async () => {
    const { owner, slug } = await openedTask();
    const place = { project: slug, task: "no-task" };
    await expect(applyOperations(owner, place, batchOf(0, verdict("faithful")))).rejects.toMatchObject(missing);
    await expect(getOwnAnnotation(owner, place)).rejects.toMatchObject(missing);
    await expect(getOpenTask(owner, place)).rejects.toMatchObject(missing);
  });

  it("is open to the rater alone", async () => {
    const { owner, slug, place, ...project } = await openedTask();
    const others: Person[] = [await makePerson(), await makeMember({ ...project, owner, slug }, "owner")];
    for (const other of others) {
      await expect(applyOperations(other, place, batchOf(0, verdict("faithful")))).rejects.toMatchObject(missing);
      await expect(getOwnAnnotation(other, place)).rejects.toMatchObject(missing);
    }
  });
});

describe("the database itself", () => {
  it("refuses a range outside its part, whoever writes it", async () => {
    const { owner, place } = await openedTask();
    await applyOperations(owner, place, batchOf(0, put(markOf())));
    await expect(pool().query(`UPDATE "SpanRange" SET "end" = 10000`)).rejects.toThrow(/outside part/);
    await expect(pool().query(`UPDATE "SpanRange" SET "start" = "end"`)).rejects.toThrow(/SpanRange_not_empty/);
  });

  it("never changes what was imported or journalled", async () => {
    const { owner, place } = await openedTask();
    await applyOperations(owner, place, batchOf(0, verdict("faithful")));
    await expect(pool().query(`UPDATE "Part" SET "text" = 'x'`)).rejects.toThrow(/never change/);
    await expect(pool().query(`TRUNCATE "Part" CASCADE`)).rejects.toThrow(/never change/);
    await expect(pool().query(`UPDATE "Operation" SET "revision" = 9`)).rejects.toThrow(/never change/);
    await expect(pool().query(`UPDATE "SchemeVersion" SET "number" = 9`)).rejects.toThrow(/never change/);
  });

  it("has no place for one rater too many", async () => {
    const { place } = await openedTask();
    const oneMore = pool().query(`UPDATE "Task" SET "slotsTaken" = 2 WHERE "id" = $1`, [place.task]);
    await expect(oneMore).rejects.toThrow(/Task_never_more_raters_than_wanted/);
  });
});
