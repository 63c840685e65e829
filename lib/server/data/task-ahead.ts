import "server-only";
import { emptyAnnotation } from "@/lib/annotations/empty-annotation";
import { notFound } from "@/lib/errors";
import { requireProjectId } from "@/lib/server/data/access";
import { type Client, db } from "@/lib/server/data/client";
import { readOpenTask } from "@/lib/server/data/open-task";
import { foreseeTask } from "@/lib/server/data/pick-task";
import { isRowId } from "@/lib/server/data/row-id";
import { readParts, toTaskSheet, transcriptFields } from "@/lib/server/data/task-sheet";
import type { OpenTask } from "@/lib/tasks/task";
import type { Person } from "@/lib/viewer";

type Place = { readonly project: string; readonly after: string };

/**
 * What opening the next task would most likely give the viewer once they are done with the one they have: as it would be
 * opened, with the same stamp. Nothing is written and no slot taken, so others may be given it first.
 * @returns null when nothing would be left
 * @throws AppError `notFound` when the viewer was never given the task `after`
 */
export async function getTaskAhead(viewer: Person, { project, after }: Place): Promise<OpenTask | null> {
  if (!isRowId(after)) throw notFound();
  return db().$transaction(
    async (tx) => {
      const projectId = await requireProjectId(viewer, project, { permission: "label", client: tx });
      const rater = await tx.rater.findFirst({
        where: { projectId, userId: viewer.userId, assignments: { some: { taskId: after } } },
        select: { id: true, pseudonym: true },
      });
      if (!rater) throw notFound();
      const open = await tx.assignment.findFirst({
        where: { raterId: rater.id, state: "open", taskId: { not: after } },
        orderBy: { id: "asc" },
        select: { taskId: true },
      });
      if (open) return readOpenTask(tx, viewer, { project, task: open.taskId });
      const task = await foreseeTask(tx, { projectId, raterId: rater.id });
      return task === null ? null : readUnopened(tx, { task, pseudonym: rater.pseudonym });
    },
    { isolationLevel: "RepeatableRead" },
  );
}

type Unopened = { readonly task: string; readonly pseudonym: string };

/** A task as `assign` would begin it: under the newest scheme and guideline and the policy of today. */
async function readUnopened(client: Client, { task, pseudonym }: Unopened): Promise<OpenTask> {
  const { transcript, project } = await client.task.findUniqueOrThrow({
    where: { id: task },
    select: {
      transcript: { select: transcriptFields },
      project: {
        select: {
          policy: true,
          schemeVersions: { orderBy: { number: "desc" }, take: 1, select: { definition: true } },
          guidelines: { orderBy: { number: "desc" }, take: 1, select: { number: true } },
        },
      },
    },
  });
  const sheet = toTaskSheet({
    task,
    assignment: "open",
    submittedAt: null,
    isReopened: false,
    pseudonym,
    visible: project.policy,
    scheme: project.schemeVersions[0]?.definition,
    guideline: project.guidelines[0]?.number ?? null,
    answered: null,
    transcript,
    revision: 0,
    activeMs: 0,
  });
  return { ...sheet, parts: await readParts(client, transcript.id), annotation: emptyAnnotation };
}
