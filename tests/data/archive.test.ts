import { describe, expect, it } from "vitest";
import type { ExportTable } from "@/lib/exports/export-choice";
import { pool } from "@/lib/server/data/client";
import { countSubmittedAnnotations } from "@/lib/server/data/export-counts";
import { applyOperations } from "@/lib/server/data/journal";
import { readLabels } from "@/lib/server/data/labels";
import { hasNextTask } from "@/lib/server/data/next-task";
import { getOpenTask } from "@/lib/server/data/open-task";
import { getRaterProgress } from "@/lib/server/data/own-tasks";
import { getProject } from "@/lib/server/data/projects";
import { resumeTask, skipTask } from "@/lib/server/data/skips";
import { openNextTask, openTask } from "@/lib/server/data/tasks";
import { changeTranscripts } from "@/lib/server/data/transcript-changes";
import { hasTranscripts } from "@/lib/server/data/transcript-presence";
import { makeMember, makePerson, makeProject } from "@/tests/data/builders";
import { spanOf, submitLabel } from "@/tests/data/label-builders";
import { addTexts, addTranscripts } from "@/tests/data/pair-builders";
import { readExport } from "@/tests/data/read-export";

type Project = Awaited<ReturnType<typeof makeProject>>;

async function archive({ slug, owner }: Project, ids: readonly string[], value = true): Promise<void> {
  const asked = { project: slug, choice: { kind: "ids", ids: [...ids] }, change: { kind: "archive", value } } as const;
  for await (const _ of changeTranscripts(owner, asked));
}

const taskOf = async (transcript: string): Promise<string> =>
  (await pool().query<{ id: string }>(`SELECT "id" FROM "Task" WHERE "transcriptId" = $1`, [transcript])).rows[0]?.id ??
  "";

const transcriptOf = async (task: string | null): Promise<string> =>
  (await pool().query<{ id: string }>(`SELECT "transcriptId" AS "id" FROM "Task" WHERE "id" = $1`, [task])).rows[0]
    ?.id ?? "";

describe("an archived transcript's task", () => {
  it("is not handed out, and is again when it is brought back", async () => {
    const project = await makeProject();
    const ids = await addTranscripts(project.slug, [{}, {}]);
    await archive(project, ids.slice(0, 1));
    const rater = await makeMember(project, "rater");
    const task = await openNextTask(rater, project.slug);
    expect(await transcriptOf(task)).toBe(ids[1]);
    await skipTask(rater, { project: project.slug, task: task ?? "", reason: "Next" });
    expect(await hasNextTask(rater, project.slug)).toBe(false);
    expect(await openNextTask(rater, project.slug)).toBeNull();
    await archive(project, ids.slice(0, 1), false);
    expect(await hasNextTask(rater, project.slug)).toBe(true);
    expect(await transcriptOf(await openNextTask(rater, project.slug))).toBe(ids[0]);
  });

  it("cannot be chosen by a researcher or taken up again, but finished by whoever has it open", async () => {
    const project = await makeProject();
    const { slug, owner } = project;
    const [id = ""] = await addTranscripts(slug, [{ externalId: "q" }]);
    const rater = await makeMember(project, "rater");
    const task = (await openNextTask(rater, slug)) ?? "";
    await archive(project, [id]);
    await pool().query(`UPDATE "Task" SET "ratersWanted" = 3`);
    await expect(openTask(owner, slug, task)).rejects.toMatchObject({ code: "conflict", key: "transcriptArchived" });
    expect(await openNextTask(rater, slug)).toBe(task);
    expect((await getOpenTask(rater, { project: slug, task })).assignment).toBe("open");
    const operations = [
      { id: "01960000-0000-7000-8000-000000000001", change: { kind: "setNote", note: "Still here" } },
    ] as const;
    const answer = await applyOperations(
      rater,
      { project: slug, task },
      { baseRevision: 0, operations: [...operations], activeMs: 0 },
    );
    expect(answer).toMatchObject({ kind: "saved" });
    await skipTask(rater, { project: slug, task, reason: "Enough" });
    await expect(resumeTask(rater, { project: slug, task })).rejects.toMatchObject({ key: "transcriptArchived" });
    await archive(project, [id], false);
    await resumeTask(rater, { project: slug, task });
    expect(await taskOf(id)).toBe(task);
  });
});

describe("a project whose transcripts are all archived", () => {
  it("has transcripts all the same, for those who may see them", async () => {
    const project = await makeProject();
    expect(await hasTranscripts(project.owner, project.slug)).toBe(false);
    await archive(project, await addTranscripts(project.slug, [{}]));
    expect(await hasTranscripts(project.owner, project.slug)).toBe(true);
    expect(await hasTranscripts(await makePerson(), project.slug)).toBe(false);
  });
});

describe("labels of archived transcripts", () => {
  async function labelledProject() {
    const project = await makeProject();
    const ids = await addTranscripts(project.slug, [{ externalId: "kept" }, { externalId: "away" }]);
    await addTexts(ids);
    const rater = await makeMember(project, "rater");
    for (const of of ["kept", "away"]) {
      await submitLabel({
        project: project.slug,
        of,
        by: rater,
        answers: { verdict: "unfaithful" },
        spans: [spanOf()],
      });
    }
    return { ...project, ids, rater };
  }

  it("are in no result, and every result is computed anew when they go and when they come back", async () => {
    const project = await labelledProject();
    const read = async () => readLabels(project.owner, project.slug);
    const before = await read();
    expect(before.annotations).toHaveLength(2);
    await archive(project, project.ids.slice(1));
    const during = await read();
    expect(during.annotations.map(({ transcriptId }) => transcriptId)).toEqual(project.ids.slice(0, 1));
    await archive(project, project.ids.slice(1), false);
    const after = await read();
    expect(after.annotations).toHaveLength(2);
    expect(before.labelRevision).toBeLessThan(during.labelRevision);
    expect(during.labelRevision).toBeLessThan(after.labelRevision);
  });

  it("are counted nowhere", async () => {
    const project = await labelledProject();
    await archive(project, project.ids.slice(1));
    const { slug, owner, rater } = project;
    expect(await getProject(owner, slug)).toMatchObject({ transcriptCount: 1, labelledCount: 1, unlabelledCount: 0 });
    expect(await countSubmittedAnnotations(owner, slug)).toBe(1);
    expect(await getRaterProgress(rater, slug)).toEqual({ submitted: 1, total: 1 });
    await archive(project, project.ids.slice(1), false);
    expect(await getProject(owner, slug)).toMatchObject({ transcriptCount: 2, labelledCount: 2 });
    expect(await countSubmittedAnnotations(owner, slug)).toBe(2);
    expect(await getRaterProgress(rater, slug)).toEqual({ submitted: 2, total: 2 });
  });

  it("leave in exports only when they are asked for", async () => {
    const project = await labelledProject();
    await archive(project, project.ids.slice(1));
    const lines = async (table: ExportTable, hasArchived: boolean) =>
      (await readExport(project.owner, project.slug, { table, hasArchived })).trim().split("\n").length;
    for (const table of ["transcripts", "annotations", "spans"] as const) {
      expect([table, await lines(table, false), await lines(table, true)]).toEqual([table, 1, 2]);
    }
  });
});
