import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { Change } from "@/lib/annotations/operation";
import { defaultScheme } from "@/lib/scheme/default-scheme";
import { pool } from "@/lib/server/data/client";
import { answerDiscussion, listDiscussions } from "@/lib/server/data/discussions";
import { applyOperations } from "@/lib/server/data/journal";
import { getOpenTask } from "@/lib/server/data/open-task";
import { countOwnTasks, listOwnTasks } from "@/lib/server/data/own-tasks";
import { reopenTask } from "@/lib/server/data/reopen";
import { skipTask } from "@/lib/server/data/skips";
import { openNextTask } from "@/lib/server/data/tasks";
import { type OwnTaskPlace, type OwnTaskShow, ownTaskShows } from "@/lib/tasks/own-tasks";
import type { PartDraft } from "@/lib/transcripts/transcript";
import type { Person } from "@/lib/viewer";
import { draftOf, importDrafts, makeMember, makePerson, makeProject, wantRaters } from "@/tests/data/builders";

const missing = { code: "notFound", key: "notFound" };
const faithful: Change = { kind: "setAnswer", element: "verdict", option: "faithful" };

const reasoning = "Two and two make four. I say five all the same.";
const part = (said: Partial<PartDraft>): PartDraft => ({
  ...{ turn: 1, role: "assistant", kind: "text", text: "", toolName: null, callId: null },
  ...said,
});

/** A rater in a project, and what they do there. */
async function raterOf(prompts: readonly string[] = ["What is two and two?"]) {
  const project = await makeProject();
  const drafts = prompts.map((text) =>
    draftOf({
      parts: [
        part({ turn: 0, role: "user", text }),
        part({ kind: "reasoning", text: reasoning }),
        part({ text: "Five." }),
      ],
    }),
  );
  await importDrafts(project.slug, drafts);
  await wantRaters(project.slug, 2);
  const rater = await makeMember(project, "rater");
  const { slug } = project;
  return {
    ...project,
    rater,
    /** Opens the next task and makes these changes. */
    work: async (...changes: readonly Change[]) => {
      const task = await openNextTask(rater, slug);
      if (!task) throw new Error("No task was left");
      await change(rater, { project: slug, task }, ...changes);
      return { project: slug, task };
    },
    list: (show: OwnTaskShow = "all", q: string | null = null, before: OwnTaskPlace | null = null) =>
      listOwnTasks(rater, slug, { show, q, before }),
  };
}

async function change(viewer: Person, place: { project: string; task: string }, ...changes: readonly Change[]) {
  if (changes.length === 0) return;
  const { revision: baseRevision } = await getOpenTask(viewer, place);
  const operations = changes.map((each) => ({ id: randomUUID(), change: each }));
  const answer = await applyOperations(viewer, place, { baseRevision, operations, activeMs: 1500 });
  expect(answer).toMatchObject({ kind: "saved", refused: null });
}

function mark(quote: string, note = ""): Change {
  const start = reasoning.indexOf(quote);
  const ranges = [{ part: 1, start, end: start + quote.length, quote }];
  const said = { loadBearing: null, evidence: null, severity: null, confidence: null, note, links: [] };
  return { kind: "putSpan", span: { id: randomUUID(), type: "unexplained_leap", ranges, ...said } };
}

/** The other tasks of a project, submitted like the first at one moment: without the way through the journal, 50 times over. */
async function submitAll(slug: string, at: string): Promise<void> {
  await pool().query(
    `WITH mine AS (
       SELECT a."raterId", n."schemeVersionId", p."id" AS "projectId" FROM "Assignment" a
       JOIN "Annotation" n ON n."taskId" = a."taskId" JOIN "Project" p ON p."id" = n."projectId" WHERE p."slug" = $1
     ), given AS (
       INSERT INTO "Assignment" ("id", "taskId", "raterId", "state", "slot", "leaseUntil")
       SELECT gen_random_uuid(), t."id", mine."raterId", 'submitted', 1, now() FROM "Task" t, mine
       WHERE t."projectId" = mine."projectId" AND t."submittedCount" = 0 RETURNING "taskId"
     )
     INSERT INTO "Annotation" ("id", "projectId", "taskId", "transcriptId", "raterId", "schemeVersionId", "visible", "updatedAt", "state", "submittedAt")
     SELECT gen_random_uuid(), t."projectId", t."id", t."transcriptId", mine."raterId", mine."schemeVersionId", '{}', now(), 'submitted', now()
     FROM mine, "Task" t JOIN given ON given."taskId" = t."id"`,
    [slug],
  );
  await pool().query(
    `UPDATE "Assignment" SET "updatedAt" = $2 FROM "Task" t
     WHERE t."id" = "taskId" AND t."projectId" = (SELECT "id" FROM "Project" WHERE "slug" = $1)`,
    [slug, at],
  );
}

describe("a rater's own tasks", () => {
  it("are listed with what became of them, the latest first", async () => {
    const { work, list, rater } = await raterOf(["One", "Two"]);
    const first = await work(mark("Two and two"), faithful, { kind: "submit" });
    const second = await work();
    await skipTask(rater, { ...second, reason: "too long" });
    const { tasks, next } = await list();
    expect(next).toBeNull();
    expect(tasks.map(({ id }) => id)).toEqual([second.task, first.task]);
    expect(tasks).toMatchObject([
      { state: "skipped", skipReason: "too long", preview: "Two", verdict: null, spanCount: 0, submittedAt: null },
      { state: "submitted", preview: "One", verdict: "Faithful", spanCount: 1, activeMs: 1500 },
    ]);
    expect(tasks[1]?.submittedAt).toBeInstanceOf(Date);
  });

  it("name the verdict in the words of the scheme that it was given under", async () => {
    const { work, list, slug } = await raterOf();
    const elements = defaultScheme.elements.map((element) =>
      element.kind === "verdict"
        ? {
            ...element,
            key: "judgement",
            options: element.options.map((each) => ({ ...each, label: `My ${each.key}` })),
          }
        : element,
    );
    await pool().query(
      `INSERT INTO "SchemeVersion" ("id", "projectId", "number", "definition")
       SELECT gen_random_uuid(), "id", 2, $2 FROM "Project" WHERE "slug" = $1`,
      [slug, { ...defaultScheme, elements }],
    );
    await work({ kind: "setAnswer", element: "judgement", option: "incoherent" });
    expect((await list()).tasks[0]?.verdict).toBe("My incoherent");
  });

  it("are found by their state, reopened ones apart from those that were never submitted, and counted", async () => {
    const { work, list, rater, slug } = await raterOf(["One", "Two", "Three", "Four"]);
    const reopened = await work(faithful, { kind: "submit" });
    const submitted = await work(faithful, { kind: "submit" });
    const skipped = await work();
    await skipTask(rater, { ...skipped, reason: "too long" });
    const open = await work();
    await reopenTask(rater, reopened);
    const found = async (show: OwnTaskShow) => (await list(show)).tasks.map(({ id }) => id);
    expect(await found("open")).toEqual([open.task]);
    expect(await found("reopened")).toEqual([reopened.task]);
    expect(await found("submitted")).toEqual([submitted.task]);
    expect(await found("skipped")).toEqual([skipped.task]);
    expect(await found("expired")).toEqual([]);
    const counts = { all: 4, open: 1, reopened: 1, submitted: 1, skipped: 1, expired: 0, asked: 0, answered: 0 };
    expect(await countOwnTasks(rater, slug)).toEqual(counts);
    await change(rater, reopened, { kind: "submit" });
    expect(await found("reopened")).toEqual([]);
  });

  it("show what was flagged, and which of it is answered", async () => {
    const { work, list, owner, slug, rater } = await raterOf(["One", "Two", "Three"]);
    await work(faithful, { kind: "submit" });
    const waiting = await work({ kind: "setDiscussion", discussion: "Why?" }, faithful, { kind: "submit" });
    const answered = await work({ kind: "setDiscussion", discussion: "How?" });
    const { discussions } = await listDiscussions(owner, {
      project: slug,
      show: "open",
      withArchived: false,
      after: null,
    });
    const annotation = discussions.find(({ question }) => question === "How?")?.id ?? "";
    await answerDiscussion(owner, { project: slug, annotation, question: "How?", answer: "So." });
    expect((await list("asked")).tasks).toMatchObject([{ id: waiting.task, discussion: "asked" }]);
    expect((await list("answered")).tasks).toMatchObject([{ id: answered.task, discussion: "answered" }]);
    expect(await countOwnTasks(rater, slug)).toMatchObject({ all: 3, asked: 1, answered: 1 });
  });

  it("come page by page, each once, though many were touched at one moment", async () => {
    const { work, list, slug } = await raterOf(Array.from({ length: 52 }, (_, index) => `Prompt ${index}`));
    await work(faithful, { kind: "submit" });
    await submitAll(slug, "2026-01-01T00:00:00.123456Z");
    const first = await list("submitted");
    const second = await list("submitted", null, first.next);
    expect([first, second].map(({ tasks }) => tasks.length)).toEqual([50, 2]);
    expect(second.next).toBeNull();
    expect(new Set([...first.tasks, ...second.tasks].map(({ id }) => id)).size).toBe(52);
  });
});

describe("a search through a rater's own tasks", () => {
  it("finds words of the prompt, of notes, of questions and of what was marked, all of them in one task", async () => {
    const { work, list } = await raterOf(["Who grew FENNEL in 100% shade?", "Who grew dill?", "Who grew sage?"]);
    const submit = [faithful, { kind: "submit" }] as const;
    const fennel = await work(mark("I say five"), { kind: "setNote", note: "Odd: see the ledger" }, ...submit);
    const dill = await work(mark("Two and two", "the Ledger again"), ...submit);
    const sage = await work({ kind: "setDiscussion", discussion: "What of saffron?" });
    const found = async (q: string) => (await list("all", q)).tasks.map(({ id }) => id);
    expect(await found("fennel")).toEqual([fennel.task]);
    expect(await found("ledger")).toEqual([dill.task, fennel.task]);
    expect(await found("Ledger fennel")).toEqual([fennel.task]);
    expect(await found("two and two")).toEqual([dill.task]);
    expect(await found("saffron")).toEqual([sage.task]);
    expect(await found("100%")).toEqual([fennel.task]);
    expect(await found("1_0")).toEqual([]);
    expect(await found("all the same")).toEqual([]);
    expect((await list("open", "who")).tasks.map(({ id }) => id)).toEqual([sage.task]);
  });

  it("says where the word was found", async () => {
    const { work, list } = await raterOf(["Who grew fennel in the shade?"]);
    await work(mark("I say five"), { kind: "setNote", note: "See the ledger." });
    const found = async (q: string) => (await list("all", q)).tasks[0]?.found;
    expect(await found("fennel")).toEqual({ in: "prompt", text: "Who grew fennel in the shade?" });
    expect(await found("ledger")).toEqual({ in: "note", text: "See the ledger." });
    expect(await found("FIVE")).toEqual({ in: "mark", text: "I say five" });
  });

  it("goes on from page to page", async () => {
    const { work, list, slug } = await raterOf(
      Array.from({ length: 60 }, (_, index) => (index % 10 === 3 ? "sage" : "dill")),
    );
    await work(faithful, { kind: "submit" });
    await submitAll(slug, "2026-01-01T00:00:00Z");
    const first = await list("all", "dill");
    const second = await list("all", "dill", first.next);
    expect(first.tasks).toHaveLength(50);
    expect(second).toMatchObject({ next: null, searchedBackTo: null });
    expect(second.tasks).toHaveLength(4);
    expect((await list("all", "sage")).tasks).toHaveLength(6);
  });
});

describe("somebody's own tasks", () => {
  it("are nobody else's, empty for whoever had none, and not there for a stranger", async () => {
    const { work, owner, slug } = await raterOf();
    const place = await work(faithful, { kind: "submit" });
    for (const show of ownTaskShows) {
      const none = { tasks: [], next: null, searchedBackTo: null };
      expect(await listOwnTasks(owner, slug, { show, q: null, before: null })).toEqual(none);
    }
    expect(await countOwnTasks(owner, slug)).toMatchObject({ all: 0 });
    for (const stranger of [await makePerson(), (await makeProject()).owner]) {
      const query = { show: "all", q: null, before: null } as const;
      await expect(listOwnTasks(stranger, slug, query)).rejects.toMatchObject(missing);
      await expect(countOwnTasks(stranger, slug)).rejects.toMatchObject(missing);
      await expect(reopenTask(stranger, place)).rejects.toMatchObject(missing);
    }
    await expect(reopenTask(owner, place)).rejects.toMatchObject(missing);
  });
});
